//! What users look like.

use chrono::{DateTime, Utc};
use domain::user;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::words;

/// A person with a login.
#[derive(Serialize, ToSchema)]
pub struct User {
    /// Names the user.
    id: Uuid,
    /// The address.
    #[schema(example = "ann@school.example")]
    address: String,
    /// The name.
    #[schema(example = "Ann Lind")]
    name: String,
    /// The language of pages and mails.
    #[schema(example = "en")]
    locale: String,
    /// The zone times are shown in.
    #[schema(example = "Europe/Stockholm")]
    zone: String,
    /// Where the user stands.
    #[schema(value_type = words::UserState)]
    state: &'static str,
    /// Privileges held beside roles.
    #[schema(value_type = Vec<words::Privilege>)]
    privileges: Vec<&'static str>,
    /// Since when.
    registered_at: DateTime<Utc>,
}

/// The caller's own user.
#[derive(Serialize, ToSchema)]
pub struct Me {
    /// The user.
    #[serde(flatten)]
    user: User,
    /// Which letters are wanted.
    notifications: Notifications,
    /// Every consent given, in order.
    consents: Vec<Consent>,
    /// A new address that waits to be proven.
    #[schema(required)]
    pending_address: Option<PendingAddress>,
}

/// A user in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = UserRow)]
pub struct Row {
    /// The user.
    #[serde(flatten)]
    user: User,
    /// The version: what its ETag holds.
    version: i64,
}

/// Which letters a user wants. Invitations and security letters always come.
#[derive(Serialize, ToSchema)]
pub struct Notifications {
    /// News about invitations one sent.
    invitations: bool,
    /// News about one's organizations and roles.
    organizations: bool,
    /// News about applications and sessions one follows.
    activities: bool,
}

/// Which letters are wanted from now on; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotificationsChange {
    /// News about invitations one sent.
    #[schema(example = true)]
    invitations: Option<bool>,
    /// News about one's organizations and roles.
    #[schema(example = true)]
    organizations: Option<bool>,
    /// News about applications and sessions one follows.
    #[schema(example = false)]
    activities: Option<bool>,
}

/// A consent to the terms.
#[derive(Serialize, ToSchema)]
struct Consent {
    /// The version consented to.
    #[schema(example = "2026-11")]
    terms: String,
    /// The language it was read in.
    #[schema(example = "en")]
    locale: String,
    /// When.
    at: DateTime<Utc>,
}

/// A new address that waits to be proven.
#[derive(Serialize, ToSchema)]
struct PendingAddress {
    /// The address.
    address: String,
    /// Until when.
    expires_at: DateTime<Utc>,
}

impl From<&user::User> for User {
    fn from(one: &user::User) -> Self {
        Self {
            id: one.id.0,
            address: one.address.to_string(),
            name: one.name.to_string(),
            locale: one.locale.to_string(),
            zone: one.zone.to_string(),
            state: one.state.word(),
            privileges: one.privileges.iter().map(|privilege| privilege.word()).collect(),
            registered_at: one.registered_at,
        }
    }
}

impl From<&user::User> for Me {
    fn from(one: &user::User) -> Self {
        let user::Notifications { invitations, organizations, activities } = one.notifications;
        let consents = one.consents.iter().map(|consent| Consent {
            terms: consent.terms.to_string(),
            locale: consent.locale.to_string(),
            at: consent.at,
        });
        let pending = one
            .pending_address
            .as_ref()
            .map(|pending| PendingAddress { address: pending.address.to_string(), expires_at: pending.expires_at });
        Self {
            user: one.into(),
            notifications: Notifications { invitations, organizations, activities },
            consents: consents.collect(),
            pending_address: pending,
        }
    }
}

impl Row {
    /// A user as read.
    pub fn new(one: &user::User, version: domain::store::Version) -> Self {
        Self { user: one.into(), version: version.0 }
    }
}

impl NotificationsChange {
    /// The preferences, changed.
    pub fn of(self, present: user::Notifications) -> user::Notifications {
        user::Notifications {
            invitations: self.invitations.unwrap_or(present.invitations),
            organizations: self.organizations.unwrap_or(present.organizations),
            activities: self.activities.unwrap_or(present.activities),
        }
    }
}
