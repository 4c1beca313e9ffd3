//! What looks like the same organization as a registration (R13).

use domain::registration::ports::{Duplicate, Likeness};
use domain::registration::{Registration, Stage};
use domain::store::StoreError;
use sqlx::query_as;
use uuid::Uuid;

use super::error::answered;
use super::registrations::number_key;
use super::row::parsed;
use crate::db::Pool;

struct Row {
    id: Uuid,
    customer: bool,
    name: String,
    same_number: bool,
}

pub async fn of(pool: &Pool, registration: &Registration) -> Result<Vec<Duplicate>, StoreError> {
    let own = match registration.stage {
        Stage::Approved { customer, .. } => Some(customer.0),
        Stage::Submitted
        | Stage::UnderReview { .. }
        | Stage::InfoRequested { .. }
        | Stage::Rejected { .. }
        | Stage::Withdrawn { .. }
        | Stage::Lapsed { .. } => None,
    };
    // Four ranges of four indexes; one condition with OR would read everything.
    let query = query_as!(
        Row,
        r#"SELECT d.id AS "id!: _", d.customer AS "customer!: _", d.name AS "name!", d.same_number AS "same_number!: _"
           FROM (
               SELECT id, FALSE AS customer, name, TRUE AS same_number FROM registrations
               WHERE number_key = $2 AND id <> $1 AND stage IN ('submitted', 'under_review', 'info_requested')
               UNION ALL
               SELECT id, FALSE, name, FALSE FROM registrations
               WHERE address_key = $3 AND id <> $1 AND stage IN ('submitted', 'under_review', 'info_requested')
               UNION ALL
               SELECT id, TRUE, name, TRUE FROM organizations
               WHERE number_key = $2 AND kind = 'customer'
               UNION ALL
               SELECT o.id, TRUE, o.name, FALSE
               FROM users u
               JOIN memberships m ON m.user_id = u.id AND m.role = 'customer_admin' AND m.state <> 'ended'
               JOIN organizations o ON o.id = m.organization_id
               WHERE u.address_key = $3
           ) d
           ORDER BY d.customer, d.id, d.same_number DESC"#,
        registration.id.0,
        number_key(registration),
        registration.contact.address.key()
    );
    let rows = answered(query.fetch_all(pool)).await?;
    rows.into_iter().filter(|row| Some(row.id) != own).map(Duplicate::try_from).collect()
}

impl TryFrom<Row> for Duplicate {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            customer: row.customer,
            name: parsed("name", row.name)?,
            likeness: if row.same_number { Likeness::OrganizationNumber } else { Likeness::ContactAddress },
        })
    }
}
