//! What rows hold, and what answers are made of: plain text wherever nothing needs more.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use sqlx::types::Json;
use uuid::Uuid;

/// A token, its user, and one of the user's roles; or, without the user, a role that follows from taking part, which
/// callers here have none of.
#[derive(FromRow)]
pub struct CallerRow {
    pub user: Option<Json<User>>,
    pub membership: Option<Json<Membership>>,
    pub name: Option<String>,
    pub kind: Option<String>,
    pub standing: Option<String>,
}

#[derive(Deserialize)]
pub struct User {
    pub id: Uuid,
    pub name: String,
    pub address: String,
    pub locale: String,
    pub zone: String,
    pub privileges: Vec<String>,
}

#[derive(Deserialize)]
pub struct Membership {
    pub id: Uuid,
    pub role: String,
    pub organization: Uuid,
    pub state: State,
    pub setup: String,
    pub cause: Cause,
    pub since: DateTime<Utc>,
}

#[derive(Deserialize)]
pub struct State {
    pub state: String,
}

#[derive(Deserialize, Serialize)]
pub struct Cause {
    pub cause: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitation: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<Uuid>,
}

/// Who sent a request.
#[derive(Serialize)]
pub struct Caller {
    pub user: Uuid,
    pub name: String,
    pub address: String,
    pub locale: String,
    pub zone: String,
    pub privileges: Vec<String>,
    pub consent_needed: bool,
    pub read_only: bool,
    pub guest: bool,
    pub roles: Vec<Role>,
}

#[derive(Serialize)]
pub struct Role {
    pub membership: Uuid,
    pub role: String,
    pub organization: Organization,
    pub state: String,
    pub in_force: bool,
    pub setup: String,
    pub cause: Cause,
    pub since: DateTime<Utc>,
}

#[derive(Serialize)]
pub struct Organization {
    pub id: Uuid,
    pub name: String,
    pub kind: String,
    pub standing: String,
}

/// A member in a list.
#[derive(FromRow, Serialize)]
pub struct Member {
    pub id: Uuid,
    #[sqlx(rename = "user_id")]
    pub user: Uuid,
    pub name: String,
    pub address: String,
    pub role: String,
    pub state: String,
    pub setup: String,
    pub cause: Json<Cause>,
    pub since: DateTime<Utc>,
    pub version: i64,
}

#[derive(Serialize)]
pub struct Page {
    pub items: Vec<Member>,
    pub next: Option<Uuid>,
}

impl Caller {
    /// The caller that the rows of a token tell of.
    pub fn of(rows: Vec<CallerRow>) -> Option<Self> {
        let mut caller: Option<Self> = None;
        for CallerRow { user, membership, name, kind, standing } in rows {
            let Some(Json(user)) = user else { continue };
            let caller = caller.get_or_insert_with(|| Self {
                user: user.id,
                name: user.name,
                address: user.address,
                locale: user.locale,
                zone: user.zone,
                privileges: user.privileges,
                consent_needed: false,
                read_only: false,
                guest: false,
                roles: Vec::new(),
            });
            if let (Some(Json(held)), Some(name), Some(kind), Some(standing)) = (membership, name, kind, standing) {
                caller.roles.push(Role {
                    membership: held.id,
                    role: held.role,
                    organization: Organization { id: held.organization, name, kind, standing },
                    in_force: held.state.state == "active",
                    state: held.state.state,
                    setup: held.setup,
                    cause: held.cause,
                    since: held.since,
                });
            }
        }
        caller
    }
}
