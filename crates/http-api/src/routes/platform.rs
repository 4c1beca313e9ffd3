//! What everybody may know: settings, permissions, problems, countries, time zones.

use axum::extract::State;
use domain::permission;
use domain::values::{Country, TimeZone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

use super::Routes;
use crate::problem::{Entry, FieldEntry, catalog, field_catalog};
use crate::respond::{List, ok};
use crate::{Answer, Shared, words};

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(settings))
        .routes(routes!(permissions))
        .routes(routes!(problems))
        .routes(routes!(countries))
        .routes(routes!(time_zones))
}

/// The secret of a mailed link: what follows `#` or the last `/` in the address.
#[derive(Deserialize, ToSchema)]
#[schema(as = LinkShown)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The secret. Links travel in bodies, never in addresses, which end up in logs.
    #[serde(default)]
    #[schema(required, example = "k1.r.AZDk.1.1900000000.c2lnbmF0dXJl")]
    pub link: String,
}

/// What the operator decided.
#[derive(Serialize, ToSchema)]
struct Settings {
    /// The platform's name.
    #[schema(example = "Lyceum")]
    platform: String,
    /// Whom to ask for help.
    #[schema(example = "help@lyceum.example")]
    support: String,
    /// The languages on offer; the first is the platform's own.
    #[schema(example = json!(["en", "sv"]))]
    locales: Vec<String>,
    /// The version of the terms in force: what consenting names.
    #[schema(example = "2026-11")]
    terms: String,
    /// Whether the first System administrator exists.
    set_up: bool,
}

/// Tells the platform's name, languages, terms and whom to ask.
#[utoipa::path(
    get, path = "/settings", operation_id = "getSettings", tag = "platform", security(()),
    responses((status = 200, description = "The settings.", body = Settings)),
)]
async fn settings(State(ports): Shared) -> Answer {
    let set_up = domain::user::usecases::is_set_up(&ports).await?;
    let settings = &ports.settings;
    Ok(ok(Settings {
        platform: settings.platform.clone(),
        support: settings.support.to_string(),
        locales: settings.locales.iter().map(ToString::to_string).collect(),
        terms: settings.terms.to_string(),
        set_up,
    }))
}

/// The permission table: who may do what.
#[derive(Serialize, ToSchema)]
struct Permissions {
    /// The roles.
    roles: Vec<Named>,
    /// The privileges.
    privileges: Vec<Named>,
    /// What can be done, and how far each role's right to it reaches.
    actions: Vec<Row>,
}

/// A word and its name in the glossary.
#[derive(Serialize, ToSchema)]
#[schema(as = NamedWord)]
struct Named {
    /// The word, as the API uses it.
    #[schema(example = "customer_admin")]
    word: &'static str,
    /// The name, as people use it.
    #[schema(example = "Customer admin")]
    name: &'static str,
}

/// A row of the permission table.
#[derive(Serialize, ToSchema)]
#[schema(as = PermissionRow)]
struct Row {
    /// The action's word: what a problem names as `permission`.
    #[schema(value_type = words::Action)]
    action: &'static str,
    /// The action in words.
    #[schema(example = "Add a mentor directly")]
    name: &'static str,
    /// The roles that may, and how far.
    roles: Vec<Reach>,
}

/// How far a role's right reaches.
#[derive(Serialize, ToSchema)]
#[schema(as = PermissionReach)]
struct Reach {
    /// The role.
    #[schema(value_type = words::Role)]
    role: &'static str,
    /// `all`, `own` (organization), `assigned`, `self`, or `with:` and the privilege needed.
    #[schema(example = "own")]
    scope: String,
}

/// Tells who may do what.
#[utoipa::path(
    get, path = "/permissions", operation_id = "getPermissions", tag = "platform", security(()),
    responses((status = 200, description = "The permission table.", body = Permissions)),
)]
async fn permissions() -> Answer {
    let roles = permission::Role::ALL;
    let actions = permission::Action::ALL.iter().map(|action| Row {
        action: action.word(),
        name: action.label(),
        roles: roles
            .iter()
            .map(|role| (role, permission::scope(*action, *role)))
            .filter(|(_, scope)| *scope != permission::Scope::None)
            .map(|(role, scope)| Reach { role: role.word(), scope: scope.sign() })
            .collect(),
    });
    let privileges = permission::Privilege::ALL;
    Ok(ok(Permissions {
        roles: roles.iter().map(|one| Named { word: one.word(), name: one.label() }).collect(),
        privileges: privileges.iter().map(|one| Named { word: one.word(), name: one.label() }).collect(),
        actions: actions.collect(),
    }))
}

/// Every problem that the API answers with.
#[derive(Serialize, ToSchema)]
struct Problems {
    /// Every `code` of a problem.
    problems: Vec<Entry>,
    /// Every `code` in a problem's `errors`.
    fields: Vec<FieldEntry>,
}

/// Lists every problem that the API answers with.
#[utoipa::path(
    get, path = "/problems", operation_id = "listProblems", tag = "platform", security(()),
    responses((status = 200, description = "The problems.", body = Problems)),
)]
async fn problems() -> Answer {
    Ok(ok(Problems { problems: catalog(), fields: field_catalog() }))
}

/// A country.
#[derive(Serialize, ToSchema)]
#[schema(as = Country)]
struct Land {
    /// Its two-letter code (ISO 3166-1).
    #[schema(example = "SE")]
    code: &'static str,
    /// Its English name.
    #[schema(example = "Sweden")]
    name: &'static str,
}

/// Lists the countries, by English name.
#[utoipa::path(
    get, path = "/countries", operation_id = "listCountries", tag = "platform", security(()),
    responses((status = 200, description = "All of them, on one page.", body = List<Land>)),
)]
async fn countries() -> Answer {
    let all = Country::all().into_iter().map(|(code, name)| Land { code, name });
    Ok(ok(List::whole(all.collect())))
}

/// Lists the names of the time zones.
#[utoipa::path(
    get, path = "/time-zones", operation_id = "listTimeZones", tag = "platform", security(()),
    responses((status = 200, description = "All of them, on one page.", body = List<String>)),
)]
async fn time_zones() -> Answer {
    Ok(ok(List::whole(TimeZone::all().collect())))
}
