//! Offers of a role, or of a first login, to an address.

use async_trait::async_trait;
use domain::invitation::ports::{InvitationFilter, InvitationView, Invitations, Waiting};
use domain::invitation::{Invitation, Offer, Stage};
use domain::mail::Delivery;
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored, Version};
use domain::values::{InvitationId, OrganizationId, Timestamp};
use sqlx::types::Json;
use sqlx::{query, query_as};

use super::bulk;
use super::error::answered;
use super::row::{Row, known, many, needle, one, parsed, storable, window};
use super::store::SqlStore;
use crate::db::Connection;
use crate::together::Together;

/// Invitations as they are listed, with the latest letter about each.
macro_rules! viewed {
    ($which:literal, $($given:expr),*) => {
        query_as!(
            ViewRow,
            r#"SELECT i.version, i.body AS "body: _", u.name AS "inviter?: String",
                      (SELECT l.state FROM letters l WHERE l.about = i.id ORDER BY l.id DESC LIMIT 1)
                          AS "delivery?: String",
                      (SELECT l.answer FROM letters l WHERE l.about = i.id ORDER BY l.id DESC LIMIT 1)
                          AS "answer?: String"
               FROM invitations i LEFT JOIN users u ON u.id = i.inviter_id
               WHERE "# + $which,
            $($given),*
        )
    };
}

#[async_trait]
impl Invitations for SqlStore {
    async fn invitation(&self, id: InvitationId) -> Result<Option<Stored<Invitation>>, StoreError> {
        let query =
            query_as!(Row::<Invitation>, r#"SELECT version, body AS "body: _" FROM invitations WHERE id = $1"#, id.0);
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn pending(
        &self,
        organization: OrganizationId,
        offer: Offer,
        address: &str,
    ) -> Result<Option<Stored<Invitation>>, StoreError> {
        let query = query_as!(
            Row::<Invitation>,
            r#"SELECT version, body AS "body: _" FROM invitations
               WHERE organization_id = $1 AND offer = $2 AND address_key = $3 AND stage = 'pending'"#,
            organization.0,
            offer.word(),
            address
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn invitations(
        &self,
        organization: OrganizationId,
        filter: &InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError> {
        let (after, limit) = window(page);
        let query = viewed!(
            r#"i.organization_id >= $1 AND (i.organization_id, i.id) < ($1, $2)
               AND (CAST($3 AS TEXT) IS NULL
                    OR $3 = CASE WHEN i.stage = 'pending' AND i.expires_at <= $4 THEN 'expired' ELSE i.stage END)
               AND (CAST($5 AS TEXT) IS NULL OR i.address_key LIKE $5 ESCAPE '\')
               ORDER BY i.organization_id DESC, i.id DESC LIMIT $6"#,
            organization.0,
            after,
            filter.reads.as_deref().map(storable),
            now,
            needle(filter.search.as_deref()),
            limit
        );
        let rows = answered(query.fetch_all(self.db.reader())).await?;
        let views = rows.into_iter().map(InvitationView::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(views, page.limit, |view: &InvitationView| view.invitation.id.0))
    }

    async fn invitation_view(
        &self,
        organization: OrganizationId,
        id: InvitationId,
    ) -> Result<Option<InvitationView>, StoreError> {
        let query = viewed!("i.organization_id = $1 AND i.id = $2", organization.0, id.0);
        answered(query.fetch_optional(self.db.reader())).await?.map(InvitationView::try_from).transpose()
    }

    async fn waiting(&self, address: &str, now: Timestamp) -> Result<Vec<Waiting>, StoreError> {
        let query = query_as!(
            WaitingRow,
            r#"SELECT i.version, i.body AS "body: _", o.name
               FROM invitations i JOIN organizations o ON o.id = i.organization_id
               WHERE i.address_key = $1 AND i.stage = 'pending' AND i.expires_at > $2
               ORDER BY i.id DESC"#,
            address,
            now
        );
        answered(query.fetch_all(self.db.reader())).await?.into_iter().map(Waiting::try_from).collect()
    }

    async fn invitations_to(&self, address: &str) -> Result<Vec<Stored<Invitation>>, StoreError> {
        let query = query_as!(
            Row::<Invitation>,
            r#"SELECT version, body AS "body: _" FROM invitations
               WHERE address_key = $1 ORDER BY id DESC"#,
            address
        );
        many(query.fetch_all(self.db.reader())).await
    }

    async fn expiring(
        &self,
        now: Timestamp,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<Stored<Invitation>>, StoreError> {
        let query = query_as!(
            Row::<Invitation>,
            r#"SELECT version, body AS "body: _" FROM invitations
               WHERE stage = 'pending' AND NOT reminded AND expires_at > $1 AND expires_at <= $2
               ORDER BY expires_at, id LIMIT $3"#,
            now,
            before,
            i64::from(limit)
        );
        many(query.fetch_all(self.db.reader())).await
    }
}

struct ViewRow {
    version: i64,
    body: Json<Invitation>,
    inviter: Option<String>,
    delivery: Option<String>,
    answer: Option<String>,
}

impl TryFrom<ViewRow> for InvitationView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        let delivery = row.delivery.map(|word| known("letters.state", &word, Delivery::from_word)).transpose()?;
        let invitation = Stored::new(row.body.0, Version(row.version));
        Ok(Self { invitation, inviter: row.inviter, delivery, answer: row.answer })
    }
}

struct WaitingRow {
    version: i64,
    body: Json<Invitation>,
    name: String,
}

impl TryFrom<WaitingRow> for Waiting {
    type Error = StoreError;

    fn try_from(row: WaitingRow) -> Result<Self, StoreError> {
        let organization = parsed("organizations.name", row.name)?;
        Ok(Self { invitation: Stored::new(row.body.0, Version(row.version)), organization })
    }
}

fn is_reminded(invitation: &Invitation) -> bool {
    match invitation.stage {
        Stage::Pending { reminded } => reminded,
        Stage::Accepted { .. } | Stage::Declined { .. } | Stage::Revoked { .. } => false,
    }
}

/// Adds any number of them without one statement for each.
pub fn create(together: &mut Together, all: &[&Invitation]) {
    let into = "INSERT INTO invitations
                    (id, version, organization_id, offer, address_key, inviter_id, stage, expires_at, reminded, body) ";
    bulk::insert(together, into, all, |mut row, invitation| {
        row.push_bind(invitation.id.0)
            .push_bind(Version::FIRST.0)
            .push_bind(invitation.organization.0)
            .push_bind(invitation.offer.word())
            .push_bind(invitation.address.key())
            .push_bind(invitation.inviter.map(|inviter| inviter.0))
            .push_bind(invitation.stage.word())
            .push_bind(invitation.expires_at)
            .push_bind(is_reminded(invitation))
            .push_bind(Json(*invitation));
    });
}

pub async fn update(tx: &mut Connection, invitation: &Invitation, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE invitations SET version = version + 1,
             organization_id = $3, offer = $4, address_key = $5, inviter_id = $6, stage = $7, expires_at = $8,
             reminded = $9, body = $10
         WHERE id = $1 AND version = $2",
        invitation.id.0,
        read.0,
        invitation.organization.0,
        invitation.offer.word(),
        invitation.address.key(),
        invitation.inviter.map(|inviter| inviter.0),
        invitation.stage.word(),
        invitation.expires_at,
        is_reminded(invitation),
        Json(invitation) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
