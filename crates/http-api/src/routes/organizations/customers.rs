//! Customers, and their states.

use axum::extract::State;
use axum::response::Response;
use domain::organization::ports::OrganizationFilter;
use domain::organization::{CustomerState, Move, OrganizationKind, usecases};
use domain::values::{Form, OrganizationId};
use domain::{Actor, Ports};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::shapes::{Organization, Row};
use crate::extract::{Filter, IfMatch, Listing, OptionalJson, PageParams, Path, SignedIn, search, word};
use crate::problem::Problem;
use crate::respond::{List, versioned};
use crate::{Answer, Shared};

/// Which customers to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// In this state only.
    #[param(value_type = Option<crate::words::OrganizationState>, inline)]
    state: Option<String>,
    /// Part of the name, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
}

impl Filter for Narrowed {
    type Parsed = OrganizationFilter;

    fn parse(self, form: &mut Form) -> Option<OrganizationFilter> {
        let state = word(form, "state", self.state, &CustomerState::ALL.map(CustomerState::word));
        let search = search(form, self.search);
        let kind = Some(OrganizationKind::Customer);
        Some(OrganizationFilter { kind, partner: None, state: state?, search: search? })
    }
}

/// Lists customers, the newest first: all, or a partner's for its administrator.
#[utoipa::path(
    get, path = "/customers", operation_id = "listCustomers", tag = "organizations",
    params(Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Narrowed>) -> Answer {
    let page = usecases::list(&ports, &actor, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Why, for the audit trail.
    #[schema(example = "Asked for by telephone.", max_length = 2000)]
    pub reason: Option<String>,
}

async fn becomes(
    ports: &Ports,
    actor: &Actor,
    id: OrganizationId,
    expected: Option<domain::store::Version>,
    by: Move,
    body: Reason,
) -> Result<Response, Problem> {
    let reason = body.reason.unwrap_or_default();
    let moved = usecases::change_state(ports, actor, id, expected, by, &reason).await?;
    Ok(versioned(Organization::from(&moved.value), moved.version))
}

macro_rules! moves {
    ($($(#[$doc:meta])* $name:ident: $path:literal, $id:literal, $by:ident;)*) => {$(
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, operation_id = $id, tag = "organizations",
            params(("customer" = Uuid, Path), IfMatch),
            request_body = inline(Option<Reason>),
            responses(
                (status = 200, description = "Changed.", body = Organization),
                (status = 403, description = "forbidden"),
                (status = 409, description = "organization_state, not_ready"),
            ),
        )]
        pub async fn $name(
            State(ports): Shared,
            SignedIn(actor): SignedIn,
            Path(id): Path<OrganizationId>,
            IfMatch(expected): IfMatch,
            OptionalJson(body): OptionalJson<Reason>,
        ) -> Answer {
            becomes(&ports, &actor, id, expected, Move::$by, body).await
        }
    )*};
}

moves! {
    /// Activates a customer that is inactive or deactivated; the first time, its Customer admin gets a way in.
    activate: "/customers/{customer}/activate", "activateCustomer", Activate;
    /// Pauses a customer: people sign in and read, nothing new starts.
    pause: "/customers/{customer}/pause", "pauseCustomer", Pause;
    /// Puts a paused customer back in force.
    resume: "/customers/{customer}/resume", "resumeCustomer", Resume;
    /// Deactivates a customer: its roles are dormant.
    deactivate: "/customers/{customer}/deactivate", "deactivateCustomer", Deactivate;
    /// Closes a customer that is inactive or deactivated, for good.
    close: "/customers/{customer}/close", "closeCustomer", Close;
}
