//! Whom a token leads to: the person with every role, in one query.

use domain::membership::Membership;
use domain::organization::{OrganizationKind, Standing};
use domain::permission::{HeldRole, Person, Via};
use domain::signin::Access;
use domain::signin::ports::Shown;
use domain::store::StoreError;
use domain::user::User;
use domain::values::{ApiTokenId, SignInId, Timestamp, TokenHash};
use sqlx::query_as;
use sqlx::types::Json;
use uuid::Uuid;

use super::error::answered;
use super::row::known;
use crate::db::Pool;

/// A token, its user, and one of the user's roles; without a role when there is none.
struct Row {
    id: Uuid,
    access: Option<String>,
    last_seen_at: Option<Timestamp>,
    expires_at: Timestamp,
    user: Json<User>,
    membership: Option<Json<Membership>>,
    name: Option<String>,
    kind: Option<String>,
    standing: Option<String>,
    partner_standing: Option<String>,
}

/// The rows of a token, from the table that holds it.
macro_rules! rows {
    ($access:literal, $table:literal, $token:expr) => {
        query_as!(
            Row,
            r#"SELECT t.id AS "id: _", "#
                + $access
                + r#" AS "access?: _", t.last_seen_at AS "last_seen_at?: _",
                      t.expires_at AS "expires_at: _", u.body AS "user: _", m.body AS "membership?: _",
                      o.name AS "name?: _", o.kind AS "kind?: _", o.standing AS "standing?: _",
                      p.standing AS "partner_standing?: _"
               FROM "#
                + $table
                + r#" t
               JOIN users u ON u.id = t.user_id
               LEFT JOIN memberships m ON m.user_id = t.user_id AND m.state <> 'ended'
               LEFT JOIN organizations o ON o.id = m.organization_id
               LEFT JOIN organizations p ON p.id = o.partner_id
               WHERE t.token = $1
               ORDER BY m.id"#,
            $token.as_str()
        )
    };
}

pub async fn by_sign_in(pool: &Pool, token: &TokenHash) -> Result<Option<Shown>, StoreError> {
    shown(answered(rows!("CAST(NULL AS TEXT)", "sign_ins", token).fetch_all(pool)).await?)
}

pub async fn by_api_token(pool: &Pool, token: &TokenHash) -> Result<Option<Shown>, StoreError> {
    shown(answered(rows!("t.access", "api_tokens", token).fetch_all(pool)).await?)
}

fn shown(rows: Vec<Row>) -> Result<Option<Shown>, StoreError> {
    let mut shown: Option<Shown> = None;
    for mut row in rows {
        let role = held(&mut row)?;
        let shown = match &mut shown {
            Some(shown) => shown,
            none => none.insert(without_roles(row)?),
        };
        shown.person.roles.extend(role);
    }
    Ok(shown)
}

fn held(row: &mut Row) -> Result<Option<HeldRole>, StoreError> {
    let (Some(Json(held)), Some(name), Some(kind), Some(standing)) =
        (row.membership.take(), row.name.take(), &row.kind, &row.standing)
    else {
        return Ok(None);
    };
    let under = row.partner_standing.as_deref();
    Ok(Some(HeldRole {
        membership: held.id,
        role: held.role,
        organization: held.organization,
        organization_name: name,
        organization_kind: known("organizations.kind", kind, OrganizationKind::from_word)?,
        standing: located(standing, under)?,
        state: held.state,
        setup: held.setup,
        cause: held.cause,
        since: held.since,
    }))
}

fn without_roles(row: Row) -> Result<Shown, StoreError> {
    let via = match row.access {
        None => Via::SignIn(SignInId(row.id)),
        Some(word) => {
            let read_only = known("api_tokens.access", &word, Access::from_word)? == Access::Read;
            Via::ApiToken { id: ApiTokenId(row.id), read_only }
        }
    };
    let Json(user) = row.user;
    let terms = user.terms().cloned();
    Ok(Shown {
        state: user.state,
        last_seen_at: row.last_seen_at,
        expires_at: row.expires_at,
        person: Person {
            user: user.id,
            name: user.name,
            address: user.address,
            locale: user.locale,
            zone: user.zone,
            privileges: user.privileges,
            terms,
            roles: Vec::new(),
            via,
        },
    })
}

/// An organization's standing, its partner's considered when it has one.
pub fn located(own: &str, partner: Option<&str>) -> Result<Standing, StoreError> {
    let standing = |word: &str| known("organizations.standing", word, Standing::from_word);
    let partner_in_force = partner.map(standing).transpose()?.is_none_or(|partner| partner == Standing::InForce);
    Ok(standing(own)?.under(partner_in_force))
}
