//! What a reviewer can decide about an application here and now.

use domain::application::usecases::Details;
use domain::application::{Stage, Step};

use super::Rights;
use crate::words::Words;

/// The steps that are open to the reader as a reviewer.
pub(super) struct Decision {
    steps: Vec<Step>,
    /// The step that confirms: scheduled courses are approved, all others accepted.
    pub confirming: &'static str,
    /// How many places are asked for, and how many are left.
    pub places: String,
    /// Whether they fit.
    pub fits: bool,
    /// Whether there is anybody to take part.
    pub anybody: bool,
}

impl Decision {
    pub fn of(words: &Words, read: &Details, rights: Rights) -> Self {
        let (application, offering) = (&read.application, &read.offering.offering);
        let confirming = offering.kind.confirming();
        let open = |step: &Step| {
            let reviewers = match step {
                Step::Submit | Step::Withdraw => false,
                Step::Accept | Step::Approve => *step == confirming,
                Step::Take
                | Step::RequestChanges
                | Step::Reject
                | Step::Waitlist
                | Step::MoveUp
                | Step::Stop
                | Step::Complete => true,
            };
            reviewers && step.starts_from().contains(&application.stage)
        };
        let asked = application.attendees as usize;
        let places = match offering.left() {
            Some(left) => words.two("decision-places.counted", "asked", asked, "left", left),
            None => words.count("decision-places", asked),
        };
        Self {
            steps: if rights.reviews { Step::ALL.iter().copied().filter(open).collect() } else { Vec::new() },
            confirming: confirming.word(),
            places,
            anybody: application.attendees > 0,
            fits: application.attendees > 0
                && application.stage == Stage::UnderReview
                && offering.has_room(application.attendees),
        }
    }

    /// Whether a step is open.
    pub fn offers(&self, step: &str) -> bool {
        self.steps.iter().any(|one| one.word() == step)
    }

    /// Whether there is nothing to decide.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}
