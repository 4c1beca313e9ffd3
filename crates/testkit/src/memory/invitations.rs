//! Reads invitations.

use async_trait::async_trait;
use domain::invitation::ports::{InvitationFilter, InvitationView, Invitations, Waiting};
use domain::invitation::{Invitation, Offer, Stage};
use domain::organization::Organization;
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored};
use domain::user::User;
use domain::values::{InvitationId, OrganizationId, Timestamp};

use super::state::{State, owned};
use super::{MemoryStore, found, page};

#[async_trait]
impl Invitations for MemoryStore {
    async fn invitation(&self, id: InvitationId) -> Result<Option<Stored<Invitation>>, StoreError> {
        Ok(self.lock().one(id.0))
    }

    async fn pending(
        &self,
        organization: OrganizationId,
        offer: Offer,
        address: &str,
    ) -> Result<Option<Stored<Invitation>>, StoreError> {
        let is = |one: &Invitation| {
            one.organization == organization
                && one.offer.word() == offer.word()
                && one.address.key() == address
                && matches!(one.stage, Stage::Pending { .. })
        };
        Ok(self.lock().all::<Invitation>().find(|one| is(one)).map(owned))
    }

    async fn invitations(
        &self,
        organization: OrganizationId,
        filter: &InvitationFilter,
        now: Timestamp,
        request: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError> {
        let state = self.lock();
        let listed = |one: &Invitation| {
            one.organization == organization
                && filter.reads.as_ref().is_none_or(|word| one.reads(now) == word)
                && found(filter.search.as_ref(), [one.address.as_str()])
        };
        let invitations =
            state.all::<Invitation>().rev().filter(|one| listed(one)).map(|one| state.offered(owned(one)));
        Ok(page(invitations, request, |one| one.invitation.id.0))
    }

    async fn invitation_view(
        &self,
        organization: OrganizationId,
        id: InvitationId,
    ) -> Result<Option<InvitationView>, StoreError> {
        let state = self.lock();
        let invitation = state.one::<Invitation>(id.0).filter(|one| one.organization == organization);
        Ok(invitation.map(|one| state.offered(one)))
    }

    async fn waiting(&self, address: &str, now: Timestamp) -> Result<Vec<Waiting>, StoreError> {
        let state = self.lock();
        let open = state.all::<Invitation>().rev().filter(|one| one.address.key() == address && one.open(now).is_ok());
        let waiting = open.filter_map(|one| {
            let organization = state.one::<Organization>(one.organization.0)?;
            Some(Waiting { organization: organization.name().clone(), invitation: owned(one) })
        });
        Ok(waiting.collect())
    }

    async fn invitations_to(&self, address: &str) -> Result<Vec<Stored<Invitation>>, StoreError> {
        Ok(self.lock().all::<Invitation>().rev().filter(|one| one.address.key() == address).map(owned).collect())
    }

    async fn expiring(
        &self,
        now: Timestamp,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<Stored<Invitation>>, StoreError> {
        let state = self.lock();
        let soon = |one: &Invitation| {
            one.stage == Stage::Pending { reminded: false } && one.expires_at > now && one.expires_at <= before
        };
        let mut expiring: Vec<_> = state.all::<Invitation>().filter(|one| soon(one)).collect();
        expiring.sort_by_key(|one| (one.expires_at, one.id));
        Ok(expiring.into_iter().take(limit as usize).map(owned).collect())
    }
}

impl State {
    fn offered(&self, invitation: Stored<Invitation>) -> InvitationView {
        let letter = self.latest_letter(invitation.id.0);
        let inviter = invitation.inviter.and_then(|id| self.one::<User>(id.0));
        InvitationView {
            inviter: inviter.map(|user| user.name.to_string()),
            delivery: letter.map(|posted| posted.delivery),
            answer: letter.and_then(|posted| posted.answer.clone()),
            invitation,
        }
    }
}
