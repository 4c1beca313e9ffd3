//! What went wrong, in words.

use domain::values::Problem;
use domain::{Error, Refusal};

use super::{Facts, Words, fact};

impl Words {
    /// What is wrong with a field, and what to do.
    pub fn problem(&self, problem: &Problem) -> String {
        let facts = match problem {
            Problem::TooShort { min } => Facts::from([fact("min", min)]),
            Problem::TooLong { max } | Problem::TooManyLines { max } => Facts::from([fact("max", max)]),
            Problem::OutOfRange { min, max } => Facts::from([fact("min", min), fact("max", max)]),
            Problem::OutdatedTerms { current } => Facts::from([fact("current", current)]),
            Problem::NotOneOf { .. }
            | Problem::Missing
            | Problem::NotAnAddress
            | Problem::LocalPartNotAscii
            | Problem::ControlCharacters
            | Problem::Markup
            | Problem::Url
            | Problem::UnknownLocale
            | Problem::UnknownTimeZone
            | Problem::UnknownCountry
            | Problem::NotAnOrganizationNumber
            | Problem::WeakPassword
            | Problem::WrongPassword
            | Problem::NotAccepted
            | Problem::Unchanged
            | Problem::Known
            | Problem::UnknownCurrency
            | Problem::NotAnAmount
            | Problem::NotAVatNumber
            | Problem::NotOfThisCountry
            | Problem::NotAnIban
            | Problem::NotADate
            | Problem::BeforeStart
            | Problem::NotATime
            | Problem::NotAfterStart
            | Problem::SkippedByClocks
            | Problem::Formula
            | Problem::NoColumns
            | Problem::NoAttendees
            | Problem::Unknown => Facts::new(),
        };
        self.look_up(&format!("problem-{}", problem.code()), &facts)
    }

    /// Why nothing happened, and what to do.
    pub fn error(&self, error: &Error) -> String {
        let facts = match error {
            Error::Refused(refusal) => self.about(refusal),
            Error::TooMany { retry_after } => Facts::from([fact("seconds", retry_after.as_secs().max(1))]),
            Error::Forbidden(action) => Facts::from([fact("action", self.say(format!("action-{}", action.word())))]),
            Error::Invalid(_) | Error::NotSignedIn | Error::Unknown(_) | Error::Stale { .. } | Error::Store(_) => {
                Facts::new()
            }
        };
        self.look_up(&format!("error-{}", error.code()), &facts)
    }

    fn about(&self, refusal: &Refusal) -> Facts {
        match refusal {
            Refusal::SoleAdmin { organization } | Refusal::NotInForce { organization } => {
                Facts::from([fact("organization", organization)])
            }
            Refusal::WrongAccount { invited } => Facts::from([fact("invited", invited)]),
            Refusal::InvitationOver { stage } | Refusal::RegistrationStage { stage } => {
                Facts::from([fact("state", self.state(stage).to_lowercase())])
            }
            Refusal::MembershipState { state }
            | Refusal::OrganizationState { state }
            | Refusal::UserState { state }
            | Refusal::ApplicationStage { stage: state }
            | Refusal::SessionState { state }
            | Refusal::AttendeeOff { state } => Facts::from([fact("state", self.state(state).to_lowercase())]),
            Refusal::ServiceMissing { service } => Facts::from([fact("service", self.service(*service))]),
            Refusal::OfferingFull { left } => Facts::from([("left".into(), i64::from(*left).into())]),
            Refusal::OfferingHasRoom { asked } => Facts::from([("asked".into(), i64::from(*asked).into())]),
            Refusal::CapacityTaken { taken } => Facts::from([("taken".into(), i64::from(*taken).into())]),
            Refusal::TooManyBillingAccounts { most } => Facts::from([fact("most", most)]),
            Refusal::TooManyAttendees { most } => Facts::from([fact("most", most)]),
            _ => Facts::new(),
        }
    }
}
