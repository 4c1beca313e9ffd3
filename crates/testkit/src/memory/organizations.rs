//! Reads organizations.

use async_trait::async_trait;
use domain::organization::ports::{OrganizationFilter, OrganizationView, Organizations};
use domain::organization::{Located, Organization, OrganizationKind, Standing};
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored};
use domain::user::User;
use domain::values::OrganizationId;

use super::state::State;
use super::{MemoryStore, found, page};

#[async_trait]
impl Organizations for MemoryStore {
    async fn organization(&self, id: OrganizationId) -> Result<Option<Located>, StoreError> {
        let state = self.lock();
        let located = |organization| Located { organization, standing: state.standing(id) };
        Ok(state.one(id.0).map(located))
    }

    async fn organizations(
        &self,
        filter: &OrganizationFilter,
        request: PageRequest,
    ) -> Result<Page<OrganizationView>, StoreError> {
        let state = self.lock();
        let listed = |one: &Organization| {
            filter.kind.is_none_or(|kind| one.kind() == kind)
                && filter.partner.is_none_or(|partner| one.partner() == Some(partner))
                && filter.state.as_ref().is_none_or(|word| one.state() == word)
                && found(filter.search.as_ref(), [one.name().as_str()])
        };
        let organizations = state.all::<Organization>().rev().filter(|one| listed(one)).map(|one| state.listed(one));
        Ok(page(organizations, request, |one| one.id.0))
    }
}

impl State {
    /// Where an organization stands, its partner considered.
    pub fn standing(&self, id: OrganizationId) -> Standing {
        let Some(organization) = self.one::<Organization>(id.0) else { return Standing::Dormant };
        let partner = organization.partner().and_then(|partner| self.one::<Organization>(partner.0));
        let partner_in_force = partner.is_none_or(|partner| partner.standing() == Standing::InForce);
        organization.standing().under(partner_in_force)
    }

    fn listed(&self, one: Stored<&Organization>) -> OrganizationView {
        OrganizationView {
            id: one.id(),
            kind: one.kind(),
            name: one.name().clone(),
            state: one.state().to_owned(),
            standing: self.standing(one.id()),
            admin: self.admin_name(&one),
            version: one.version,
        }
    }

    /// Partners have administrators, not one admin.
    fn admin_name(&self, one: &Organization) -> Option<String> {
        if one.kind() == OrganizationKind::Partner {
            return None;
        }
        let admin = self.held().find(|held| held.organization == one.id() && held.role == one.kind().admin_role())?;
        self.one::<User>(admin.user.0).map(|user| user.name.to_string())
    }
}
