//! Where letters lead.

use domain::link::{Claims, Keyring, Purpose};
use domain::mail::{About, AboutSession, Letter};
use domain::values::TimeZone;

/// What a letter asks its reader to open.
pub(super) enum Target<'a> {
    /// A page that only the letter's link opens.
    Link(&'a Claims),
    /// A page, by its path.
    Page(String),
    /// Nothing: there is nothing to do.
    Nothing,
}

/// Where each letter leads, for a reader in that zone.
pub(super) fn target(letter: &Letter, zone: TimeZone) -> Target<'_> {
    match letter {
        Letter::RegistrationReceived { link, .. }
        | Letter::RegistrationInformationRequested { link, .. }
        | Letter::FirstLogin { link, .. }
        | Letter::Invitation { link, .. }
        | Letter::InvitationReminder { link, .. }
        | Letter::PasswordReset { link }
        | Letter::AddressChangeRequested { link } => Target::Link(link),
        Letter::RegistrationWaiting { registration, .. } => Target::Page(format!("/reviews/{registration}")),
        Letter::ApplicationWaiting { about } => Target::Page(format!("/applications/{}", about.application)),
        Letter::ApplicationSubmitted { about }
        | Letter::ApplicationChangesRequested { about, .. }
        | Letter::ApplicationDecided { about, .. }
        | Letter::ApplicationCommented { about, .. }
        | Letter::MentorAssigned { about, .. }
        | Letter::MentorApplicationChanged { about, .. } => Target::Page(application(about)),
        Letter::MentorAttendeesChanged { about, .. } => Target::Page(format!("{}#attendees", application(about))),
        Letter::ObservationAdded { about, .. } => Target::Page(format!("{}#observations", application(about))),
        Letter::AttendeeConfirmed { .. } => Target::Page("/dashboard".to_owned()),
        Letter::SessionScheduled { about }
        | Letter::SessionChanged { about, .. }
        | Letter::SessionCancelled { about, .. } => Target::Page(calendar(about, zone)),
        Letter::RegistrationApproved { .. }
        | Letter::RegistrationLapsed { .. }
        | Letter::CustomerActivated { .. }
        | Letter::CustomerPaused { .. }
        | Letter::AdminChanged { you: true, .. }
        | Letter::InvitationAccepted { .. }
        | Letter::InvitationDeclined { .. }
        | Letter::MentorAdded { .. }
        | Letter::PasswordChanged => Target::Page("/".to_owned()),
        Letter::RegistrationRejected { .. }
        | Letter::CustomerDeactivated { .. }
        | Letter::AdminChanged { you: false, .. }
        | Letter::InvitationRevoked { .. }
        | Letter::AttendeeRemoved { .. }
        | Letter::MentorUnassigned { .. }
        | Letter::AddressChanged { .. }
        | Letter::UserErased => Target::Nothing,
    }
}

fn application(about: &About) -> String {
    format!("/applications/{}", about.application)
}

/// The reader's calendar from the session's day on: from today on, it need not be on the first page, or is over.
fn calendar(about: &AboutSession, zone: TimeZone) -> String {
    format!("/calendar?from={}#session-{}", zone.day_of(about.time.starts_at()), about.session)
}

impl Target<'_> {
    /// The whole address; links are signed here.
    pub(super) fn url(&self, origin: &str, keyring: &Keyring) -> Option<String> {
        match self {
            Self::Link(claims) => {
                let page = match claims.purpose {
                    Purpose::Setup => "setup",
                    Purpose::Registration => "registration",
                    Purpose::Invitation => "invitation",
                    Purpose::PasswordReset => "password",
                    Purpose::AddressChange => "address",
                };
                Some(format!("{origin}/{page}/open?link={}", keyring.sign(claims).expose()))
            }
            Self::Page(path) => Some(format!("{origin}{path}")),
            Self::Nothing => None,
        }
    }
}
