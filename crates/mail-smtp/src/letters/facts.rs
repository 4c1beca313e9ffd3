//! What each letter is about, in the names that the texts use.

use domain::invitation::Offer;
use domain::mail::Letter;
use domain::permission::Role;
use domain::settings::Settings;
use domain::values::{Note, PersonName};

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
        Letter::Invitation { organization, offer, inviter, contact, .. } => {
            words.tell("organization", organization);
            tell_inviter(words, inviter.as_ref());
            words.tell("contact", contact);
            words.role(offer.role());
            if matches!(offer, Offer::FirstLogin { .. }) { "first-login" } else { "invitation" }
        }
        Letter::InvitationReminder { organization, offer, inviter, contact, .. } => {
            words.tell("organization", organization);
            tell_inviter(words, inviter.as_ref());
            words.tell("contact", contact);
            words.role(offer.role());
            if matches!(offer, Offer::FirstLogin { .. }) { "first-login-reminder" } else { "invitation-reminder" }
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
            "invitation-declined"
        }
        Letter::MentorAdded { organization, by } => {
            words.tell("organization", organization);
            words.tell("by", by);
            words.role(Role::Mentor);
            "mentor-added"
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

/// The inviter by name, as long as they have one: an erased user has not.
fn tell_inviter(words: &mut Words, inviter: Option<&PersonName>) {
    words.tell("named", if inviter.is_some() { "yes" } else { "no" });
    words.tell("inviter", inviter.map(PersonName::as_str).unwrap_or_default());
}

/// What a person wrote for the reader.
pub(super) fn note(letter: &Letter) -> Option<&Note> {
    match letter {
        Letter::RegistrationInformationRequested { question: note, .. }
        | Letter::RegistrationRejected { reason: note, .. }
        | Letter::Invitation { message: Some(note), .. } => Some(note),
        _ => None,
    }
}
