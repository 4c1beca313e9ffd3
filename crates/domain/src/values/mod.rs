//! Value objects: parsed once, trusted after.

mod address;
mod id;
mod locale;
mod name;
mod organization_number;
mod place;
mod problem;
mod secret;
mod text;
mod token;

pub use address::EmailAddress;
pub use id::{
    ApiTokenId, FactId, InvitationId, LetterId, MembershipId, OrganizationId, RegistrationId, SignInId, UserId,
};
pub use locale::Locale;
pub use name::{OrganizationName, PersonName};
pub use organization_number::OrganizationNumber;
pub use place::{Country, TimeZone};
pub use problem::{FieldError, Form, Problem};
pub use secret::Secret;
pub use text::{Note, TermsVersion};
pub use token::{Token, TokenHash, TokenKind};

/// A moment in UTC, in whole microseconds: what both databases keep.
pub type Timestamp = chrono::DateTime<chrono::Utc>;

#[cfg(test)]
mod tests;
