//! Whom sessions are for: those listed on applications whose participation is confirmed, and their mentors.

use std::collections::{BTreeMap, BTreeSet};

use domain::application::Application;
use domain::page::{Page, PageRequest};
use domain::session::Session;
use domain::session::ports::{Audience, Part};
use domain::store::StoreError;
use domain::user::User;
use domain::values::{ApplicationId, OfferingId, OrganizationId, UserId};
use sqlx::types::Json;
use sqlx::{query_as, query_scalar};
use uuid::Uuid;

use super::error::answered;
use super::row::{parsed, small, window};
use crate::db::Pool;
use crate::dialect;

pub async fn parts(pool: &Pool, address: &str, user: UserId) -> Result<Vec<Part>, StoreError> {
    let query = query_as!(
        PartRow,
        r#"SELECT p.id AS "application_id!: Uuid", p.offering_id AS "offering_id!: Uuid",
                  p.customer_id AS "customer_id!: Uuid", c.name AS "customer_name!", FALSE AS "mentors!: bool"
           FROM attendees a
           JOIN applications p ON p.id = a.application_id AND p.stage IN ('accepted', 'approved', 'completed')
           JOIN organizations c ON c.id = p.customer_id
           WHERE a.address_key = $1 AND a.participation = 'listed'
           UNION ALL
           SELECT p.id, p.offering_id, p.customer_id, c.name, TRUE
           FROM assignments g
           JOIN memberships m ON m.id = g.membership_id AND m.state = 'active'
           JOIN applications p ON p.id = g.application_id AND p.stage IN ('accepted', 'approved', 'completed')
           JOIN organizations c ON c.id = p.customer_id
           WHERE g.mentor_id = $2 AND g.ended_at IS NULL"#,
        address,
        user.0
    );
    let rows = answered(query.fetch_all(pool)).await?;
    let mut parts = rows.into_iter().map(Part::try_from).collect::<Result<Vec<_>, _>>()?;
    parts.sort_by_key(|part| (part.application, part.mentors));
    Ok(parts)
}

pub async fn of(pool: &Pool, offering: OfferingId, page: PageRequest) -> Result<Page<Audience>, StoreError> {
    let (after, limit) = window(page);
    let query = query_as!(
        AudienceRow,
        r#"SELECT p.id AS "application_id: _", c.name AS customer, u.name AS applicant, p.attendees
           FROM applications p
           JOIN organizations c ON c.id = p.customer_id
           JOIN users u ON u.id = p.applicant_id
           WHERE p.offering_id = $1 AND p.id < $2 AND p.stage IN ('accepted', 'approved')
           ORDER BY p.id DESC LIMIT $3"#,
        offering.0,
        after,
        limit
    );
    let rows = answered(query.fetch_all(pool)).await?;
    let audiences = rows.into_iter().map(Audience::try_from).collect::<Result<_, _>>()?;
    Ok(Page::of(audiences, page.limit, |audience: &Audience| audience.application.0))
}

pub async fn concerning(
    pool: &Pool,
    session: &Session,
    customers: &[OrganizationId],
) -> Result<Vec<Application>, StoreError> {
    let customers: BTreeSet<Uuid> = customers.iter().map(|customer| customer.0).collect();
    let found = match session.application {
        Some(application) => {
            let query = query_scalar!(
                r#"SELECT body AS "body: Json<Application>" FROM applications
                   WHERE id = $1 AND stage IN ('accepted', 'approved', 'completed')"#,
                application.0
            );
            let mut found = answered(query.fetch_all(pool)).await?;
            found.retain(|one| customers.contains(&one.customer.0));
            found
        }
        None => answered(dialect::confirmed(pool, session.offering, customers)).await?,
    };
    let mut applications: Vec<_> = found.into_iter().map(|Json(one)| one).collect();
    applications.sort_by_key(|one| one.id);
    Ok(applications)
}

pub async fn invited(pool: &Pool, session: &Session) -> Result<Vec<User>, StoreError> {
    macro_rules! users {
        ($whose:literal) => {{
            let query = query_scalar!(
                r#"SELECT u.body AS "body!: Json<User>"
                   FROM applications p
                   JOIN organizations c ON c.id = p.customer_id AND c.standing <> 'dormant'
                   JOIN organizations r ON r.id = c.partner_id AND r.standing = 'in_force'
                   JOIN attendees a ON a.application_id = p.id AND a.participation = 'listed'
                   JOIN users u ON u.address_key = a.address_key AND u.state = 'active'
                   WHERE p.stage IN ('accepted', 'approved', 'completed') AND "#
                    + $whose
                    + r#" = $1
                   UNION ALL
                   SELECT u.body
                   FROM applications p
                   JOIN organizations c ON c.id = p.customer_id AND c.standing <> 'dormant'
                   JOIN organizations r ON r.id = c.partner_id AND r.standing = 'in_force'
                   JOIN assignments g ON g.application_id = p.id AND g.ended_at IS NULL
                   JOIN memberships m ON m.id = g.membership_id AND m.state = 'active'
                   JOIN users u ON u.id = g.mentor_id AND u.state = 'active'
                   WHERE p.stage IN ('accepted', 'approved', 'completed') AND "#
                    + $whose
                    + " = $1",
                session.audience()
            );
            answered(query.fetch_all(pool)).await?
        }};
    }
    let found = match session.application {
        Some(_) => users!("p.id"),
        None => users!("p.offering_id"),
    };
    let each: BTreeMap<UserId, User> = found.into_iter().map(|Json(user)| (user.id, user)).collect();
    Ok(each.into_values().collect())
}

struct PartRow {
    application_id: Uuid,
    offering_id: Uuid,
    customer_id: Uuid,
    customer_name: String,
    mentors: bool,
}

impl TryFrom<PartRow> for Part {
    type Error = StoreError;

    fn try_from(row: PartRow) -> Result<Self, StoreError> {
        Ok(Self {
            application: ApplicationId(row.application_id),
            offering: OfferingId(row.offering_id),
            customer: OrganizationId(row.customer_id),
            customer_name: parsed("organizations.name", row.customer_name)?,
            mentors: row.mentors,
        })
    }
}

struct AudienceRow {
    application_id: Uuid,
    customer: String,
    applicant: String,
    attendees: i64,
}

impl TryFrom<AudienceRow> for Audience {
    type Error = StoreError;

    fn try_from(row: AudienceRow) -> Result<Self, StoreError> {
        Ok(Self {
            application: ApplicationId(row.application_id),
            customer: parsed("organizations.name", row.customer)?,
            applicant: parsed("users.name", row.applicant)?,
            attendees: small("applications.attendees", row.attendees)?,
        })
    }
}
