//! Facts in words.

use domain::audit::Fact;
use domain::organization::PlatformService;
use domain::permission::Privilege;

use crate::words::Words;

/// What happened.
pub(super) fn tell(words: &Words, fact: &Fact) -> String {
    let key = format!("fact-{}", fact.word());
    match fact {
        Fact::CustomerStateChanged { from, to, .. } => {
            words.two(&key, "from", words.state(from), "to", words.state(to))
        }
        Fact::MembershipGranted { role, cause, .. } => {
            let why = words.say(format!("cause-{}", cause.word()));
            words.two(&key, "role", words.role(*role), "why", why)
        }
        Fact::MembershipEnded { role, .. } => words.one(&key, "role", words.role(*role)),
        Fact::ConsentGiven { terms, .. } => words.one(&key, "terms", terms),
        Fact::PrivilegesChanged { granted, withdrawn, .. } => {
            words.two(&key, "granted", named(words, granted), "withdrawn", named(words, withdrawn))
        }
        Fact::ServicesChanged { on, off, .. } => {
            let named =
                |services: &[PlatformService]| listed(words, services.iter().map(|one| ("service", one.word())));
            words.two(&key, "on", named(on), "off", named(off))
        }
        Fact::ApplicationStepped { step, .. } => words.one(&key, "step", words.say(format!("step-{}", step.word()))),
        Fact::AttendeesAdded { attendees, .. } => words.count(&key, attendees.len()),
        Fact::AttendanceMarked { marks, .. } => words.count(&key, marks.len()),
        _ => words.say(&key),
    }
}

fn named(words: &Words, privileges: &[Privilege]) -> String {
    listed(words, privileges.iter().map(|one| ("privilege", one.word())))
}

fn listed(words: &Words, all: impl Iterator<Item = (&'static str, &'static str)>) -> String {
    let names: Vec<_> = all.map(|(kind, word)| words.say(format!("{kind}-{word}"))).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}

/// What a person wrote about it.
pub(super) fn note(fact: &Fact) -> Option<String> {
    let note = match fact {
        Fact::RegistrationNoteAdded { note, .. }
        | Fact::RegistrationInformationRequested { question: note, .. }
        | Fact::RegistrationRejected { reason: note, .. }
        | Fact::SessionCancelled { reason: note, .. } => Some(note),
        Fact::CustomerStateChanged { reason, .. }
        | Fact::MembershipSuspended { reason, .. }
        | Fact::MembershipEnded { reason, .. }
        | Fact::ApplicationStepped { reason, .. }
        | Fact::AttendeeRemoved { reason, .. }
        | Fact::ObservationWithdrawn { reason, .. }
        | Fact::AttendanceMarked { reason, .. }
        | Fact::UserDeactivated { reason, .. } => reason.as_ref(),
        _ => None,
    };
    note.map(ToString::to_string)
}

/// How it is marked.
pub(super) fn kind(fact: &Fact) -> &'static str {
    match fact {
        Fact::RegistrationApproved { .. } | Fact::InvitationAccepted { .. } | Fact::MembershipGranted { .. } => {
            "success"
        }
        Fact::RegistrationRejected { .. }
        | Fact::MembershipEnded { .. }
        | Fact::UserDeactivated { .. }
        | Fact::UserErased { .. } => "danger",
        Fact::MembershipSuspended { .. }
        | Fact::InvitationRevoked { .. }
        | Fact::InvitationDeclined { .. }
        | Fact::SessionCancelled { .. }
        | Fact::RegistrationInformationRequested { .. } => "warning",
        _ => "",
    }
}
