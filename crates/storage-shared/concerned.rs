//! What those whom facts concern are called.

use std::collections::{BTreeMap, BTreeSet};

use domain::audit::Concerned;
use domain::store::StoreError;
use domain::values::{
    ApplicationId, BillingAccountId, InvitationId, MembershipId, OfferingId, OrganizationId, RegistrationId, SessionId,
    SubjectId, UserId,
};
use sqlx::QueryBuilder;
use uuid::Uuid;

use super::error::answered;
use crate::db::Pool;

/// A kind of what facts concern: its ids, and where its names are.
type Kind = (fn(Concerned) -> Option<Uuid>, fn(Uuid) -> Concerned, &'static str);

const KINDS: [Kind; 10] = [
    (
        |one| if let Concerned::User(id) = one { Some(id.0) } else { None },
        |id| Concerned::User(UserId(id)),
        "SELECT id, name FROM users WHERE id IN (",
    ),
    (
        |one| if let Concerned::Membership(id) = one { Some(id.0) } else { None },
        |id| Concerned::Membership(MembershipId(id)),
        "SELECT m.id, u.name FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.id IN (",
    ),
    (
        |one| if let Concerned::Invitation(id) = one { Some(id.0) } else { None },
        |id| Concerned::Invitation(InvitationId(id)),
        "SELECT id, address_key FROM invitations WHERE id IN (",
    ),
    (
        |one| if let Concerned::Registration(id) = one { Some(id.0) } else { None },
        |id| Concerned::Registration(RegistrationId(id)),
        "SELECT id, name FROM registrations WHERE id IN (",
    ),
    (
        |one| if let Concerned::Organization(id) = one { Some(id.0) } else { None },
        |id| Concerned::Organization(OrganizationId(id)),
        "SELECT id, name FROM organizations WHERE id IN (",
    ),
    (
        |one| if let Concerned::Subject(id) = one { Some(id.0) } else { None },
        |id| Concerned::Subject(SubjectId(id)),
        "SELECT id, body ->> 'name' FROM subjects WHERE id IN (",
    ),
    (
        |one| if let Concerned::Offering(id) = one { Some(id.0) } else { None },
        |id| Concerned::Offering(OfferingId(id)),
        "SELECT id, title FROM offerings WHERE id IN (",
    ),
    (
        |one| if let Concerned::BillingAccount(id) = one { Some(id.0) } else { None },
        |id| Concerned::BillingAccount(BillingAccountId(id)),
        "SELECT id, body ->> 'name' FROM billing_accounts WHERE id IN (",
    ),
    (
        |one| if let Concerned::Session(id) = one { Some(id.0) } else { None },
        |id| Concerned::Session(SessionId(id)),
        "SELECT s.id, o.title FROM sessions s JOIN offerings o ON o.id = s.offering_id WHERE s.id IN (",
    ),
    (
        |one| if let Concerned::Application(id) = one { Some(id.0) } else { None },
        |id| Concerned::Application(ApplicationId(id)),
        "SELECT a.id, o.title FROM applications a JOIN offerings o ON o.id = a.offering_id WHERE a.id IN (",
    ),
];

/// A question for each kind that is asked for, whatever the number.
pub async fn names(pool: &Pool, concerned: &BTreeSet<Concerned>) -> Result<BTreeMap<Concerned, String>, StoreError> {
    let mut names = BTreeMap::new();
    for (id_of, concerned_of, query) in KINDS {
        let ids: Vec<Uuid> = concerned.iter().filter_map(|one| id_of(*one)).collect();
        if ids.is_empty() {
            continue;
        }
        let mut query = QueryBuilder::new(query);
        let mut list = query.separated(", ");
        for id in ids {
            list.push_bind(id);
        }
        query.push(")");
        let query = query.build_query_as::<(Uuid, String)>().persistent(false);
        let rows = answered(query.fetch_all(pool)).await?;
        names.extend(rows.into_iter().map(|(id, name)| (concerned_of(id), name)));
    }
    Ok(names)
}
