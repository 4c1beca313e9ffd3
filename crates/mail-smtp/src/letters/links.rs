//! Where letters lead.

use domain::link::{Claims, Keyring, Purpose};
use domain::mail::Letter;

/// The page a letter asks its reader to open; `None` when there is nothing to do.
pub(super) fn page(letter: &Letter, origin: &str, keyring: &Keyring) -> Option<String> {
    if let Some(claims) = claims(letter) {
        let page = match claims.purpose {
            Purpose::Setup => "setup",
            Purpose::Registration => "registration",
            Purpose::Invitation => "invitation",
            Purpose::PasswordReset => "password",
            Purpose::AddressChange => "address",
        };
        return Some(format!("{origin}/{page}/open?link={}", keyring.sign(claims).expose()));
    }
    match letter {
        Letter::RegistrationWaiting { registration, .. } => Some(format!("{origin}/reviews/{registration}")),
        Letter::RegistrationRejected { .. }
        | Letter::CustomerDeactivated { .. }
        | Letter::AdminChanged { you: false, .. }
        | Letter::InvitationRevoked { .. }
        | Letter::AddressChanged { .. }
        | Letter::UserErased => None,
        _ => Some(format!("{origin}/")),
    }
}

/// What the letter's link says, when it has one.
pub(super) fn claims(letter: &Letter) -> Option<&Claims> {
    match letter {
        Letter::RegistrationReceived { link, .. }
        | Letter::RegistrationInformationRequested { link, .. }
        | Letter::FirstLogin { link, .. }
        | Letter::Invitation { link, .. }
        | Letter::InvitationReminder { link, .. }
        | Letter::PasswordReset { link }
        | Letter::AddressChangeRequested { link } => Some(link),
        _ => None,
    }
}
