//! Who is listed on applications; what they take part in is in `participations`.

use async_trait::async_trait;
use domain::attendee::Attendee;
use domain::attendee::ports::{Activity, AttendeeView, Attendees, Invited, Known};
use domain::mail::Delivery;
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored, Version};
use domain::user::User;
use domain::values::{ApplicationId, AttendeeId, InvitationId, OrganizationId, Timestamp};
use sqlx::types::Json;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::error::answered;
use super::row::{Row, known, many, parsed, window};
use super::store::SqlStore;
use super::{bulk, participations};
use crate::db::Connection;
use crate::dialect;
use crate::together::Together;

/// Attendees with whom they are linked to, whom they ask, and the invitation to register that waits for them.
macro_rules! viewed {
    ($which:literal, $($given:expr),*) => {
        query_as!(
            ViewRow,
            r#"SELECT a.version, a.body AS "body: _", u.body AS "user?: _", b.name AS added_by, b.address AS contact,
                      i.id AS "invitation?: _", i.expires_at AS "expires_at?: _",
                      (SELECT l.state FROM letters l WHERE l.about = i.id ORDER BY l.id DESC LIMIT 1)
                          AS "delivery?: String"
               FROM attendees a
               JOIN users b ON b.id = a.added_by
               LEFT JOIN users u ON u.address_key = a.address_key
               LEFT JOIN invitations i ON i.organization_id = a.customer_id AND i.offer = 'attendee'
                                      AND i.address_key = a.address_key AND i.stage = 'pending'
               WHERE "# + $which,
            $($given),*
        )
    };
}

#[async_trait]
impl Attendees for SqlStore {
    async fn attendee(&self, application: ApplicationId, id: AttendeeId) -> Result<Option<AttendeeView>, StoreError> {
        let query = viewed!("a.id = $1 AND a.application_id = $2", id.0, application.0);
        answered(query.fetch_optional(self.db.reader())).await?.map(AttendeeView::try_from).transpose()
    }

    async fn listed(&self, application: ApplicationId) -> Result<Vec<AttendeeView>, StoreError> {
        let query = viewed!("a.application_id = $1 AND a.participation = 'listed' ORDER BY a.id", application.0);
        let rows = answered(query.fetch_all(self.db.reader())).await?;
        rows.into_iter().map(AttendeeView::try_from).collect()
    }

    async fn attendees(&self, application: ApplicationId, page: PageRequest) -> Result<Page<AttendeeView>, StoreError> {
        let (after, limit) = window(page);
        let query = viewed!(
            "a.application_id >= $1 AND (a.application_id, a.id) < ($1, $2)
             ORDER BY a.application_id DESC, a.id DESC LIMIT $3",
            application.0,
            after,
            limit
        );
        let rows = answered(query.fetch_all(self.db.reader())).await?;
        let views = rows.into_iter().map(AttendeeView::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(views, page.limit, |view: &AttendeeView| view.attendee.id.0))
    }

    async fn known(&self, customer: OrganizationId, addresses: &[String]) -> Result<Vec<Known>, StoreError> {
        let rows = answered(dialect::known(self.db.reader(), customer, addresses)).await?;
        Ok(rows.into_iter().map(Known::from).collect())
    }

    async fn attendees_of(&self, address: &str) -> Result<Vec<Stored<Attendee>>, StoreError> {
        let query = query_as!(
            Row::<Attendee>,
            r#"SELECT version, body AS "body: _" FROM attendees WHERE address_key = $1 ORDER BY id"#,
            address
        );
        many(query.fetch_all(self.db.reader())).await
    }

    async fn activities(&self, address: &str, page: PageRequest) -> Result<Page<Activity>, StoreError> {
        participations::activities(self.db.reader(), address, page).await
    }

    async fn takes_part(&self, application: ApplicationId, address: &str) -> Result<bool, StoreError> {
        participations::takes_part(self.db.reader(), application, address).await
    }
}

struct ViewRow {
    version: i64,
    body: Json<Attendee>,
    user: Option<Json<User>>,
    added_by: String,
    contact: String,
    invitation: Option<Uuid>,
    expires_at: Option<Timestamp>,
    delivery: Option<String>,
}

impl TryFrom<ViewRow> for AttendeeView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        let delivery = row.delivery.map(|word| known("letters.state", &word, Delivery::from_word)).transpose()?;
        let invited = row.invitation.zip(row.expires_at);
        Ok(Self {
            attendee: Stored::new(row.body.0, Version(row.version)),
            user: row.user.map(|Json(user)| user),
            invited: invited.map(|(id, expires_at)| Invited { invitation: InvitationId(id), expires_at, delivery }),
            added_by: parsed("users.name", row.added_by)?,
            contact: parsed("users.address", row.contact)?,
        })
    }
}

/// What is known of an address key.
pub struct KnownRow {
    pub address: String,
    pub user: Option<Json<User>>,
    pub invitation: Option<Uuid>,
}

impl From<KnownRow> for Known {
    fn from(row: KnownRow) -> Self {
        Self { address: row.address, user: row.user.map(|Json(user)| user), invited: row.invitation.map(InvitationId) }
    }
}

/// Adds any number of them without one statement for each.
pub fn create(together: &mut Together, all: &[&Attendee]) {
    let into = "INSERT INTO attendees
                    (id, version, application_id, customer_id, address_key, participation, added_by, body) ";
    bulk::insert(together, into, all, |mut row, attendee| {
        row.push_bind(attendee.id.0)
            .push_bind(Version::FIRST.0)
            .push_bind(attendee.application.0)
            .push_bind(attendee.customer.0)
            .push_bind(attendee.address.key())
            .push_bind(attendee.participation.word())
            .push_bind(attendee.added_by.0)
            .push_bind(Json(*attendee));
    });
}

pub async fn update(tx: &mut Connection, attendee: &Attendee, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE attendees SET version = version + 1,
             application_id = $3, customer_id = $4, address_key = $5, participation = $6, added_by = $7, body = $8
         WHERE id = $1 AND version = $2",
        attendee.id.0,
        read.0,
        attendee.application.0,
        attendee.customer.0,
        attendee.address.key(),
        attendee.participation.word(),
        attendee.added_by.0,
        Json(attendee) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
