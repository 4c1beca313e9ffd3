//! Reads offerings.

use async_trait::async_trait;
use domain::offering::Offering;
use domain::offering::ports::{OfferingFilter, OfferingView, Offerings};
use domain::organization::{Organization, Standing};
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored};
use domain::subject::Subject;
use domain::values::OfferingId;

use super::state::{State, owned};
use super::{MemoryStore, found, page};

#[async_trait]
impl Offerings for MemoryStore {
    async fn offering(&self, id: OfferingId) -> Result<Option<OfferingView>, StoreError> {
        let state = self.lock();
        Ok(state.one::<Offering>(id.0).and_then(|one| state.offering(one)))
    }

    async fn offerings(&self, filter: &OfferingFilter, request: PageRequest) -> Result<Page<OfferingView>, StoreError> {
        let state = self.lock();
        let listed = |one: &Offering| {
            filter.supplier.map_or(one.published, |supplier| one.supplier == supplier)
                && filter.kind.as_ref().is_none_or(|word| one.kind.word() == word)
                && filter.subject.is_none_or(|subject| one.subject == subject)
                && filter.language.as_ref().is_none_or(|tag| one.language.as_str() == tag)
                && (!filter.available || one.has_room(1))
                && found(filter.search.as_ref(), [one.title.as_str()])
        };
        let shown = |view: &OfferingView| filter.supplier.is_some() || view.standing == Standing::InForce;
        let offerings = state.all::<Offering>().rev().filter(|one| listed(one));
        let offerings = offerings.filter_map(|one| state.offering(owned(one))).filter(shown);
        Ok(page(offerings, request, |one| one.offering.id.0))
    }
}

impl State {
    fn offering(&self, offering: Stored<Offering>) -> Option<OfferingView> {
        let supplier = self.one::<Organization>(offering.supplier.0)?;
        let subject = self.one::<Subject>(offering.subject.0)?.value;
        Some(OfferingView {
            supplier: supplier.name().clone(),
            standing: supplier.standing(),
            subject: subject.name,
            area: subject.area,
            offering,
        })
    }
}
