//! What sessions need read.

use uuid::Uuid;

use super::Session;
use crate::application::Application;
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Stored};
use crate::user::User;
use crate::values::{
    ApplicationId, OfferingId, OrganizationId, OrganizationName, PersonName, SessionId, Title, UserId,
};

/// A session, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionView {
    /// The session.
    pub session: Stored<Session>,
    /// The offering's title.
    pub title: Title,
    /// Who delivers it.
    pub supplier: OrganizationName,
    /// Who applied, when it is for one application alone.
    pub customer: Option<OrganizationName>,
}

/// Why sessions concern somebody: an application whose participation is confirmed, and what they have to do with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which application.
    pub application: ApplicationId,
    /// For what.
    pub offering: OfferingId,
    /// Which customer applied.
    pub customer: OrganizationId,
    /// Its name.
    pub customer_name: OrganizationName,
    /// Whether they follow it as a mentor; else they attend.
    pub mentors: bool,
}

/// An application for whose attendees a session can be held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// Which.
    pub application: ApplicationId,
    /// Who applied.
    pub customer: OrganizationName,
    /// Who wrote the application: whom the supplier talks to.
    pub applicant: PersonName,
    /// How many take part.
    pub attendees: u32,
}

/// Reads sessions. Schedules run from the earliest to the latest; their cursor is the [`slot`](Session::slot).
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Sessions: Send + Sync {
    /// One session.
    async fn session(&self, id: SessionId) -> Result<Option<SessionView>, StoreError>;
    /// Every session of an offering.
    async fn sessions(&self, offering: OfferingId, page: PageRequest) -> Result<Page<SessionView>, StoreError>;
    /// The sessions for these [audiences](Session::audience).
    async fn schedule(&self, audiences: &[Uuid], page: PageRequest) -> Result<Page<SessionView>, StoreError>;
    /// Whatever somebody takes part in, being listed by this address key, or follows as a mentor: applications whose
    /// participation is confirmed. Those where they are a suspended mentor are left out.
    async fn parts(&self, address: &str, user: UserId) -> Result<Vec<Part>, StoreError>;
    /// The applications that take places of an offering, in the order they were begun, the latest first.
    async fn audiences(&self, offering: OfferingId, page: PageRequest) -> Result<Page<Audience>, StoreError>;
    /// The applications of these customers that a session is for.
    async fn concerning(&self, session: &Session, customers: &[OrganizationId])
    -> Result<Vec<Application>, StoreError>;
    /// The active users a session is for, each once: attendees with a login, and mentors in force; of customers that
    /// rest, nobody.
    async fn invited(&self, session: &Session) -> Result<Vec<User>, StoreError>;
}
