//! Reads observations.

use async_trait::async_trait;
use domain::attendee::Attendee;
use domain::observation::Observation;
use domain::observation::ports::{ObservationView, Observations, Reader};
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored};
use domain::user::User;
use domain::values::{ApplicationId, ObservationId};

use super::state::{State, owned};
use super::{MemoryStore, page};

#[async_trait]
impl Observations for MemoryStore {
    async fn observation(
        &self,
        application: ApplicationId,
        id: ObservationId,
    ) -> Result<Option<Stored<Observation>>, StoreError> {
        Ok(self.lock().one::<Observation>(id.0).filter(|one| one.application == application))
    }

    async fn observations(
        &self,
        application: ApplicationId,
        reader: &Reader,
        request: PageRequest,
    ) -> Result<Page<ObservationView>, StoreError> {
        let state = self.lock();
        let read = |one: &Observation| {
            one.application == application
                && (one.author == reader.user
                    || one.withdrawn.is_none() && reader.shown.contains(&one.readers) && state.concerns(one, reader))
        };
        let observations = state.all::<Observation>().rev().filter(|one| read(one));
        let observations = observations.filter_map(|one| {
            Some(ObservationView {
                author: state.one::<User>(one.author.0)?.value.name,
                about: state.subject_of(&one).map(|attendee| attendee.value.name),
                observation: owned(one),
            })
        });
        Ok(page(observations, request, |one| one.observation.id.0))
    }
}

impl State {
    fn subject_of(&self, one: &Observation) -> Option<Stored<Attendee>> {
        self.one::<Attendee>(one.about?.0)
    }

    /// Whether it is about the whole, or about those of whom the reader may read.
    fn concerns(&self, one: &Observation, reader: &Reader) -> bool {
        match (&reader.only_about, self.subject_of(one)) {
            (None, _) | (_, None) => true,
            (Some(address), Some(attendee)) => attendee.address.key() == *address,
        }
    }
}
