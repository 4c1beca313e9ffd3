//! Value objects: parsed once, trusted after.

mod address;
mod id;
mod invoice;
mod locale;
mod money;
mod name;
mod organization_number;
mod period;
mod place;
mod problem;
mod secret;
mod session_time;
mod text;
mod token;

pub use address::EmailAddress;
pub use id::{
    ApiTokenId, ApplicationId, AssignmentId, AttendanceId, AttendeeId, BillingAccountId, FactId, InvitationId,
    LetterId, MembershipId, ObservationId, OfferingId, OrganizationId, RegistrationId, SessionId, SignInId, SubjectId,
    UserId,
};
pub use invoice::{Iban, VatId};
pub use locale::Locale;
pub use money::{Currency, Money};
pub use name::{OrganizationName, PersonName, Title};
pub use organization_number::OrganizationNumber;
pub use period::Period;
pub use place::{Country, TimeZone};
pub use problem::{FieldError, Form, Problem};
pub use secret::Secret;
pub use session_time::{SessionTime, day};
pub use text::{Note, TermsVersion};
pub use token::{Token, TokenHash, TokenKind};

/// A moment in UTC, in whole microseconds: what both databases keep.
pub type Timestamp = chrono::DateTime<chrono::Utc>;

#[cfg(test)]
mod tests;
