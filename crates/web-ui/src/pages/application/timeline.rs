//! How an application came to where it is: its way, its decisions, and what was said.

use std::collections::HashMap;

use domain::application::{Application, Stage, Step};
use domain::store::StoreError;
use domain::values::UserId;

use crate::view::{self, Event, StepState};
use crate::visit::Visit;
use crate::words::Words;

/// The names of users.
pub(super) type Names = HashMap<UserId, String>;

/// The way of an application, as far as it has come.
pub(super) fn steps(words: &Words, one: &Application) -> Vec<view::Step> {
    use StepState::{Ahead, Current, Done, Stopped};
    let taken = |step| one.decisions.iter().any(|decision| decision.step == step);
    let reviewed = if taken(Step::Take) { Done } else { Ahead };
    let (written, submitted, review, decided, end) = match one.stage {
        Stage::Draft | Stage::ChangesRequested => (Current, Ahead, Ahead, Ahead, "application-steps.decided"),
        Stage::Submitted => (Done, Current, Ahead, Ahead, "application-steps.decided"),
        Stage::UnderReview | Stage::Waitlisted => (Done, Done, Current, Ahead, "application-steps.decided"),
        Stage::Accepted => (Done, Done, Done, Done, "state-accepted"),
        Stage::Approved => (Done, Done, Done, Done, "state-approved"),
        Stage::Completed => (Done, Done, Done, Done, "state-completed"),
        Stage::Rejected => (Done, Done, Done, Stopped, "state-rejected"),
        Stage::Stopped => (Done, Done, Done, Stopped, "state-stopped"),
        Stage::Withdrawn => {
            (Done, if taken(Step::Submit) { Done } else { Ahead }, reviewed, Stopped, "state-withdrawn")
        }
    };
    let step = |key: &str, state: StepState| view::Step {
        label: words.say(key),
        state,
        said: words.say(format!("steps.is-{}", state.name())),
    };
    vec![
        step("application-steps.written", written),
        step("application-steps.submitted", submitted),
        step("application-steps.review", review),
        step(end, decided),
    ]
}

/// Every step that was taken, the newest first.
pub(super) fn history(words: &Words, one: &Application, names: &Names) -> Vec<Event> {
    let mut events = vec![Event {
        text: words.say("fact-application_begun"),
        who: names.get(&one.applicant).cloned().unwrap_or_default(),
        at: words.instant(&one.created_at),
        when: words.moment(&one.created_at),
        ..Event::default()
    }];
    for decision in &one.decisions {
        let who = match decision.by {
            Some(by) => names.get(&by).cloned().unwrap_or_default(),
            None => words.say("history.system"),
        };
        events.push(Event {
            text: words.say(format!("application-history.{}", decision.step.word())),
            who,
            at: words.instant(&decision.at),
            when: words.moment(&decision.at),
            note: decision.reason.as_ref().map(ToString::to_string).unwrap_or_default(),
            kind: kind(decision.step),
            ..Event::default()
        });
    }
    events.reverse();
    events
}

fn kind(step: Step) -> &'static str {
    match step {
        Step::Submit | Step::Take | Step::MoveUp => "info",
        Step::RequestChanges | Step::Waitlist => "warning",
        Step::Accept | Step::Approve | Step::Complete => "success",
        Step::Reject | Step::Stop => "danger",
        Step::Withdraw => "",
    }
}

/// Something that was said about an application.
pub(super) struct Said {
    pub who: String,
    pub at: String,
    pub when: String,
    pub text: String,
}

impl Said {
    /// Every comment, in order.
    pub fn all(words: &Words, one: &Application, names: &Names) -> Vec<Self> {
        let said = |comment: &domain::application::Comment| Self {
            who: names.get(&comment.by).cloned().unwrap_or_else(|| words.say("history.somebody")),
            at: words.instant(&comment.at),
            when: words.moment(&comment.at),
            text: comment.text.to_string(),
        };
        one.comments.iter().map(said).collect()
    }
}

/// The names of whoever decided or said something.
pub(super) async fn names(visit: &Visit, one: &Application) -> Result<Names, StoreError> {
    let deciders = one.decisions.iter().filter_map(|decision| decision.by);
    let speakers = one.comments.iter().map(|comment| comment.by);
    let mut names = HashMap::new();
    for id in deciders.chain(speakers).chain([one.applicant]) {
        if let (false, Some(user)) = (names.contains_key(&id), visit.ports().users.user(id).await?) {
            names.insert(id, user.name.to_string());
        }
    }
    Ok(names)
}
