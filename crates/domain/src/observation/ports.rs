//! What observations need read.

use super::{Observation, Readers};
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Stored};
use crate::values::{ApplicationId, ObservationId, PersonName, UserId};

/// Who reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The user, who reads what they wrote in any case, even withdrawn.
    pub user: UserId,
    /// What was written for these.
    pub shown: Vec<Readers>,
    /// Only what is about the attendee with this address key, or about the whole.
    pub only_about: Option<String>,
}

/// An observation in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservationView {
    /// The observation.
    pub observation: Stored<Observation>,
    /// The author's name.
    pub author: PersonName,
    /// The name of the learner it is about.
    pub about: Option<PersonName>,
}

/// Reads observations.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Observations: Send + Sync {
    /// One observation on an application: another application's does not exist.
    async fn observation(
        &self,
        application: ApplicationId,
        id: ObservationId,
    ) -> Result<Option<Stored<Observation>>, StoreError>;
    /// Observations on an application that the reader can read, the newest first; of others the withdrawn ones are
    /// left out.
    async fn observations(
        &self,
        application: ApplicationId,
        reader: &Reader,
        page: PageRequest,
    ) -> Result<Page<ObservationView>, StoreError>;
}
