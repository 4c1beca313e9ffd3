//! The audit trail.

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::audit::ports::AuditView;
use domain::audit::{By, usecases};
use domain::values::OrganizationId;
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

use super::Routes;
use crate::extract::{Everything, Listing, PageParams, Path, SignedIn};
use crate::respond::List;
use crate::{Answer, Shared};

pub fn routes() -> Routes {
    Routes::new().routes(routes!(everywhere)).routes(routes!(of_organization))
}

/// Something that happened.
#[derive(Serialize, ToSchema)]
#[schema(as = AuditRow)]
pub struct Row {
    /// Names it.
    id: Uuid,
    /// When.
    at: DateTime<Utc>,
    /// Who or what did it.
    by: Doer,
    /// The organization it belongs to.
    #[schema(required)]
    organization: Option<Uuid>,
    /// What happened.
    #[schema(example = "invitation_sent")]
    fact: String,
    /// Whom or what it concerns: ids, words and reasons.
    #[schema(value_type = Object, example = json!({"invitation": "01890a5d-ac96-774b-bcce-b302099a8057"}))]
    about: Map<String, Value>,
}

/// Who or what did something.
#[derive(Serialize, ToSchema)]
struct Doer {
    /// `user`, `link_holder` (not signed in, by a public form or a mailed link) or `system`.
    #[schema(value_type = String, example = "user")]
    who: &'static str,
    /// The user.
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<Uuid>,
    /// The user's name at present.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

impl From<AuditView> for Row {
    fn from(view: AuditView) -> Self {
        let recorded = view.recorded;
        let (who, user) = match recorded.by {
            By::User(user) => ("user", Some(user.0)),
            By::LinkHolder => ("link_holder", None),
            By::System => ("system", None),
        };
        let mut about = match json!(recorded.fact) {
            Value::Object(about) => about,
            _ => Map::new(),
        };
        about.remove("fact");
        Self {
            id: recorded.id.0,
            at: recorded.at,
            by: Doer { who, user, name: view.by_name },
            organization: recorded.organization.map(|id| id.0),
            fact: recorded.fact.word(),
            about,
        }
    }
}

/// Lists everything that happened, the newest first.
#[utoipa::path(
    get, path = "/audit", operation_id = "listAudit", tag = "audit",
    params(PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
async fn everywhere(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Everything>) -> Answer {
    let page = usecases::list(&ports, &actor, None, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Lists what happened in an organization, the newest first.
#[utoipa::path(
    get, path = "/organizations/{organization}/audit", operation_id = "listOrganizationAudit", tag = "audit",
    params(("organization" = Uuid, Path), PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
async fn of_organization(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    listing: Listing<Everything>,
) -> Answer {
    let page = usecases::list(&ports, &actor, Some(id), listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}
