//! What those whom facts concern are called.

use std::collections::{BTreeMap, BTreeSet};

use domain::audit::Subject;
use domain::store::StoreError;
use domain::values::{InvitationId, MembershipId, OrganizationId, RegistrationId, UserId};
use sqlx::QueryBuilder;
use uuid::Uuid;

use super::error::answered;
use crate::db::Pool;

/// A kind of subject: its ids, and where its names are.
type Kind = (fn(Subject) -> Option<Uuid>, fn(Uuid) -> Subject, &'static str);

const KINDS: [Kind; 5] = [
    (
        |one| if let Subject::User(id) = one { Some(id.0) } else { None },
        |id| Subject::User(UserId(id)),
        "SELECT id, name FROM users WHERE id IN (",
    ),
    (
        |one| if let Subject::Membership(id) = one { Some(id.0) } else { None },
        |id| Subject::Membership(MembershipId(id)),
        "SELECT m.id, u.name FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.id IN (",
    ),
    (
        |one| if let Subject::Invitation(id) = one { Some(id.0) } else { None },
        |id| Subject::Invitation(InvitationId(id)),
        "SELECT id, address_key FROM invitations WHERE id IN (",
    ),
    (
        |one| if let Subject::Registration(id) = one { Some(id.0) } else { None },
        |id| Subject::Registration(RegistrationId(id)),
        "SELECT id, name FROM registrations WHERE id IN (",
    ),
    (
        |one| if let Subject::Organization(id) = one { Some(id.0) } else { None },
        |id| Subject::Organization(OrganizationId(id)),
        "SELECT id, name FROM organizations WHERE id IN (",
    ),
];

/// A question for each kind that is asked for, whatever the number.
pub async fn names(pool: &Pool, subjects: &BTreeSet<Subject>) -> Result<BTreeMap<Subject, String>, StoreError> {
    let mut names = BTreeMap::new();
    for (id_of, subject_of, query) in KINDS {
        let ids: Vec<Uuid> = subjects.iter().filter_map(|one| id_of(*one)).collect();
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
        names.extend(rows.into_iter().map(|(id, name)| (subject_of(id), name)));
    }
    Ok(names)
}
