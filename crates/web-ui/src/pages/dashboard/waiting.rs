//! What waits for the visitor, each with the way to do it.

use domain::application::ports::{ApplicationView, QueueDepth};
use domain::dashboard::Dashboard;
use domain::invitation::ports::Waiting;
use domain::values::Timestamp;

use super::super::invitation::offered;
use crate::words::Words;

/// Something that waits.
pub(super) struct Waits {
    pub text: String,
    pub detail: String,
    pub href: String,
    pub act: String,
}

/// Everything that waits: answers first, then what others wait for, then what was begun.
pub(super) fn waiting(words: &Words, found: &Dashboard, now: &Timestamp) -> Vec<Waits> {
    let mut all: Vec<_> = found.invitations.iter().map(|one| invitation(words, one)).collect();
    all.extend(found.setups.iter().map(|one| Waits {
        text: words.two("dashboard-setup", "role", words.role(one.role), "organization", &one.organization),
        detail: String::new(),
        href: format!("/welcome/{}", one.membership),
        act: words.say("dashboard-setup.act"),
    }));
    if let Some(count) = found.registrations_to_review.filter(|count| *count > 0) {
        all.push(Waits {
            text: words.count("dashboard-reviews", count as usize),
            detail: String::new(),
            href: "/reviews".to_owned(),
            act: words.say("dashboard-reviews.act"),
        });
    }
    all.extend(found.applications_to_review.as_ref().and_then(|depth| queue(words, depth, now)));
    for concern in &found.organizations {
        all.extend(concern.to_change.iter().map(|one| application(words, "dashboard-change", one, &concern.name)));
        all.extend(concern.drafts.iter().map(|one| application(words, "dashboard-draft", one, &concern.name)));
    }
    all
}

fn invitation(words: &Words, one: &Waiting) -> Waits {
    Waits {
        text: offered(words, one),
        detail: words.one("dashboard-invitation.until", "until", words.moment(&one.invitation.expires_at)),
        href: "/me/invitations".to_owned(),
        act: words.say("dashboard-invitation.act"),
    }
}

fn queue(words: &Words, depth: &QueueDepth, now: &Timestamp) -> Option<Waits> {
    let many = |count| words.many(count, QueueDepth::COUNTED);
    let oldest =
        depth.oldest.map(|since| words.one("dashboard-applications.oldest", "waits", words.waits(&since, now)));
    let summary = words.two(
        "dashboard-applications.summary",
        "submitted",
        many(depth.submitted),
        "review",
        many(depth.under_review),
    );
    (depth.submitted + depth.under_review > 0).then(|| Waits {
        text: words.say("dashboard-applications"),
        detail: [Some(summary), oldest].into_iter().flatten().collect::<Vec<_>>().join("; "),
        href: "/review/applications".to_owned(),
        act: words.say("dashboard-applications.act"),
    })
}

fn application(words: &Words, key: &str, one: &ApplicationView, organization: &str) -> Waits {
    let attendees = words.count("dashboard-draft.attendees", one.attendees as usize);
    Waits {
        text: words.one(key, "title", &one.title),
        detail: format!("{organization} · {attendees}"),
        href: format!("/applications/{}", one.id),
        act: words.say(format!("{key}.act")),
    }
}
