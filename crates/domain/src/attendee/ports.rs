//! What attendees need read.

use super::Attendee;
use crate::application::Stage;
use crate::mail::Delivery;
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Stored};
use crate::user::User;
use crate::values::{
    ApplicationId, AttendeeId, EmailAddress, InvitationId, Locale, OrganizationId, OrganizationName, Period,
    PersonName, Timestamp, Title,
};

/// An attendee with the user they are linked to, and how far their invitation to register has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendeeView {
    /// The attendee.
    pub attendee: Stored<Attendee>,
    /// The user with that address.
    pub user: Option<User>,
    /// The customer's invitation to register that waits for them.
    pub invited: Option<Invited>,
    /// The name of whoever added them: whom they ask for help (R45).
    pub added_by: PersonName,
    /// Where to ask.
    pub contact: EmailAddress,
}

/// What is known of an address before it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its key.
    pub address: String,
    /// The user with that address.
    pub user: Option<User>,
    /// The customer's invitation to register that waits for them.
    pub invited: Option<InvitationId>,
}

/// A pending invitation to register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Which.
    pub invitation: InvitationId,
    /// When its link is over.
    pub expires_at: Timestamp,
    /// How far its latest letter has come.
    pub delivery: Option<Delivery>,
}

impl AttendeeView {
    /// How far they are linked: `linked`, `invited`, `unlinked`.
    #[must_use]
    pub fn link(&self) -> &'static str {
        match (&self.user, &self.invited) {
            (Some(_), _) => "linked",
            (None, Some(_)) => "invited",
            (None, None) => "unlinked",
        }
    }
}

/// Something that somebody takes part in: what an attendee sees of an application (R44).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Their place on the list.
    pub attendee: AttendeeId,
    /// The application.
    pub application: ApplicationId,
    /// Which customer applied.
    pub customer: OrganizationId,
    /// Its name.
    pub customer_name: OrganizationName,
    /// The offering's title.
    pub title: Title,
    /// The kind's word.
    pub kind: String,
    /// The offering's dates, when it has any.
    pub dates: Option<Period>,
    /// In which language.
    pub language: Locale,
    /// Who delivers it.
    pub supplier: OrganizationName,
    /// `accepted`, `approved` or `completed`.
    pub stage: Stage,
    /// Since when.
    pub since: Timestamp,
    /// The name of whom to ask for help (R45).
    pub contact: PersonName,
    /// Where to ask.
    pub contact_address: EmailAddress,
}

/// Reads attendees.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Attendees: Send + Sync {
    /// One attendee of an application: another application's does not exist.
    async fn attendee(&self, application: ApplicationId, id: AttendeeId) -> Result<Option<AttendeeView>, StoreError>;
    /// Everybody listed on an application, in the order they were added.
    async fn listed(&self, application: ApplicationId) -> Result<Vec<AttendeeView>, StoreError>;
    /// Attendees of an application, those off the list too, the newest first.
    async fn attendees(&self, application: ApplicationId, page: PageRequest) -> Result<Page<AttendeeView>, StoreError>;
    /// Which of these address keys belong to users, and which an invitation of the customer to register waits for.
    async fn known(&self, customer: OrganizationId, addresses: &[String]) -> Result<Vec<Known>, StoreError>;
    /// Wherever an address key stands on a list, on or off it.
    async fn attendees_of(&self, address: &str) -> Result<Vec<Stored<Attendee>>, StoreError>;
    /// What somebody with this address key takes part in, the newest first.
    async fn activities(&self, address: &str, page: PageRequest) -> Result<Page<Activity>, StoreError>;
    /// Whether somebody with this address key takes part in that application.
    async fn takes_part(&self, application: ApplicationId, address: &str) -> Result<bool, StoreError>;
}
