//! What each letter is about, in the names that the texts use.

use domain::application::Step;
use domain::invitation::Offer;
use domain::mail::Letter;
use domain::permission::Role;
use domain::settings::Settings;
use domain::values::{EmailAddress, Note, OrganizationName, PersonName, Title};

use super::words::Words;

/// Tells a letter's facts, and returns the key of its texts.
pub(super) fn tell(words: &mut Words, letter: &Letter, settings: &Settings) -> &'static str {
    match letter {
        Letter::RegistrationReceived { organization, .. } => {
            words.tell("organization", organization);
            "registration-received"
        }
        Letter::RegistrationWaiting { organization, .. } => {
            words.tell("organization", organization);
            "registration-waiting"
        }
        Letter::RegistrationInformationRequested { organization, .. } => {
            words.tell("organization", organization);
            words.count("days", settings.lifetimes.information.num_days());
            "registration-information-requested"
        }
        Letter::RegistrationApproved { organization } => {
            words.tell("organization", organization);
            "registration-approved"
        }
        Letter::RegistrationRejected { organization, .. } => {
            words.tell("organization", organization);
            "registration-rejected"
        }
        Letter::RegistrationLapsed { organization } => {
            words.tell("organization", organization);
            "registration-lapsed"
        }
        Letter::FirstLogin { organization, role, .. } => {
            words.tell("organization", organization);
            words.role(*role);
            "first-login"
        }
        Letter::CustomerActivated { organization } => {
            words.tell("organization", organization);
            "customer-activated"
        }
        Letter::CustomerPaused { organization } => {
            words.tell("organization", organization);
            "customer-paused"
        }
        Letter::CustomerDeactivated { organization } => {
            words.tell("organization", organization);
            "customer-deactivated"
        }
        Letter::AdminChanged { organization, role, new_admin, you } => {
            words.tell("organization", organization);
            words.tell("admin", new_admin);
            words.role(*role);
            if *you { "admin-changed-you" } else { "admin-changed-other" }
        }
        Letter::Invitation { organization, offer, inviter, contact, activity, .. } => {
            invitation(words, organization, *offer, inviter.as_ref(), contact);
            match (offer, activity) {
                (Offer::FirstLogin { .. }, _) => "first-login",
                (Offer::Attendee, Some(title)) => attendance(words, title, "invitation-attendee"),
                (Offer::Applicant | Offer::Mentor | Offer::Professional | Offer::Attendee, _) => "invitation",
            }
        }
        Letter::InvitationReminder { organization, offer, inviter, contact, activity, .. } => {
            invitation(words, organization, *offer, inviter.as_ref(), contact);
            match (offer, activity) {
                (Offer::FirstLogin { .. }, _) => "first-login-reminder",
                (Offer::Attendee, Some(title)) => attendance(words, title, "invitation-attendee-reminder"),
                (Offer::Applicant | Offer::Mentor | Offer::Professional | Offer::Attendee, _) => "invitation-reminder",
            }
        }
        Letter::InvitationRevoked { organization, offer, .. } => {
            words.tell("organization", organization);
            words.role(offer.role());
            "invitation-revoked"
        }
        Letter::InvitationAccepted { organization, offer, invitee } => {
            words.tell("organization", organization);
            words.tell("invitee", invitee);
            words.role(offer.role());
            "invitation-accepted"
        }
        Letter::InvitationDeclined { organization, offer, invitee } => {
            words.tell("organization", organization);
            words.tell("invitee", invitee);
            words.role(offer.role());
            if *offer == Offer::Attendee { "invitation-attendee-declined" } else { "invitation-declined" }
        }
        Letter::MentorAdded { organization, by } => {
            words.tell("organization", organization);
            words.tell("by", by);
            words.role(Role::Mentor);
            "mentor-added"
        }
        Letter::ApplicationSubmitted { about } => {
            words.application(about);
            "application-submitted"
        }
        Letter::ApplicationWaiting { about } => {
            words.application(about);
            "application-waiting"
        }
        Letter::ApplicationChangesRequested { about, .. } => {
            words.application(about);
            "application-changes-requested"
        }
        Letter::ApplicationDecided { about, step, .. } => {
            words.application(about);
            words.stage(step.leads_to());
            decision(*step)
        }
        Letter::ApplicationCommented { about, by, .. } => {
            words.application(about);
            words.tell("by", by);
            "application-commented"
        }
        Letter::AttendeeConfirmed { about, by, contact } => {
            words.application(about);
            words.tell("helper", by);
            words.tell("contact", contact);
            "attendee-confirmed"
        }
        Letter::AttendeeRemoved { about, contact } => {
            words.application(about);
            words.tell("contact", contact);
            "attendee-removed"
        }
        Letter::MentorAssigned { about, by } => {
            words.application(about);
            words.tell("by", by);
            "mentor-assigned"
        }
        Letter::MentorUnassigned { about } => {
            words.application(about);
            "mentor-unassigned"
        }
        Letter::MentorApplicationChanged { about, stage } => {
            words.application(about);
            words.stage(*stage);
            "mentor-application-changed"
        }
        Letter::MentorAttendeesChanged { about, added, removed } => {
            words.application(about);
            words.attendees(*added, *removed);
            "mentor-attendees-changed"
        }
        Letter::ObservationAdded { about, by } => {
            words.application(about);
            words.tell("by", by);
            "observation-added"
        }
        Letter::SessionScheduled { about } => {
            words.session(about);
            "session-scheduled"
        }
        Letter::SessionChanged { about, was } => {
            words.session(about);
            match was {
                Some(was) => {
                    words.tell("earlier", words.weekday(was.date()));
                    "session-moved"
                }
                None => "session-changed",
            }
        }
        Letter::SessionCancelled { about, .. } => {
            words.session(about);
            "session-cancelled"
        }
        Letter::PasswordReset { .. } => "password-reset",
        Letter::PasswordChanged => "password-changed",
        Letter::AddressChangeRequested { .. } => "address-change-requested",
        Letter::AddressChanged { old, new } => {
            words.tell("old", old);
            words.tell("new", new);
            "address-changed"
        }
        Letter::UserErased => "user-erased",
    }
}

/// An invitation, and the inviter by name as long as they have one: an erased user has not.
fn invitation(
    words: &mut Words,
    organization: &OrganizationName,
    offer: Offer,
    inviter: Option<&PersonName>,
    contact: &EmailAddress,
) {
    words.tell("organization", organization);
    words.tell("named", if inviter.is_some() { "yes" } else { "no" });
    let name = inviter.map(PersonName::as_str).unwrap_or_default();
    words.tell("inviter", name);
    words.tell("helper", name);
    words.tell("contact", contact);
    words.role(offer.role());
}

fn attendance(words: &mut Words, title: &Title, key: &'static str) -> &'static str {
    words.tell("title", title);
    key
}

/// The texts about a step; what nobody has to be told more of only says where the application stands.
fn decision(step: Step) -> &'static str {
    match step {
        Step::Accept => "application-accepted",
        Step::Approve => "application-approved",
        Step::Reject => "application-rejected",
        Step::Waitlist => "application-waitlisted",
        Step::Stop => "application-stopped",
        Step::Submit | Step::Take | Step::RequestChanges | Step::MoveUp | Step::Withdraw | Step::Complete => {
            "application-moved"
        }
    }
}

/// What a person wrote for the reader.
pub(super) fn note(letter: &Letter) -> Option<&Note> {
    match letter {
        Letter::RegistrationInformationRequested { question: note, .. }
        | Letter::RegistrationRejected { reason: note, .. }
        | Letter::Invitation { message: Some(note), .. }
        | Letter::ApplicationChangesRequested { comment: note, .. }
        | Letter::ApplicationDecided { reason: Some(note), .. }
        | Letter::ApplicationCommented { comment: note, .. }
        | Letter::SessionCancelled { reason: note, .. } => Some(note),
        _ => None,
    }
}
