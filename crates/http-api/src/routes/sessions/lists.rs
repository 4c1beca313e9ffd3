//! Schedules, the earliest first: of an offering, of an application, and the caller's own.

use axum::extract::State;
use domain::attendance::usecases::tallies;
use domain::session::usecases;
use domain::values::{ApplicationId, Form, OfferingId};
use serde::Deserialize;
use utoipa::IntoParams;

use super::shapes::{Attended, Entry, Row};
use crate::extract::{Filter, Listing, PageParams, Path, SignedIn};
use crate::respond::List;
use crate::{Answer, Shared};

/// Where a schedule begins.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// From this day on, in the caller's time zone; from the first session on when left out.
    #[param(value_type = Option<String>, format = Date, example = "2027-01-12")]
    from: Option<String>,
}

impl Filter for Since {
    type Parsed = String;

    fn parse(self, _: &mut Form) -> Option<String> {
        Some(self.from.unwrap_or_default())
    }
}

/// Lists the sessions of an offering, the earliest first, to its supplier and to administrators who schedule.
#[utoipa::path(
    get, path = "/offerings/{offering}/sessions", operation_id = "listOfferingSessions", tag = "sessions",
    params(("offering" = Uuid, Path), Since, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn of_offering(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OfferingId>,
    listing: Listing<Since>,
) -> Answer {
    let page = usecases::of_offering(&ports, &actor, id, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Lists the sessions for an application, the earliest first, and how many of its attendees attended each: to its
/// customer and its mentors, and to an attendee with their own marks alone.
#[utoipa::path(
    get, path = "/applications/{application}/sessions", operation_id = "listApplicationSessions", tag = "sessions",
    params(("application" = Uuid, Path), Since, PageParams),
    responses((status = 200, description = "A page.", body = List<Attended>), (status = 403, description = "forbidden")),
)]
pub async fn of_application(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    listing: Listing<Since>,
) -> Answer {
    let page = usecases::of_application(&ports, &actor, id, &listing.filter, listing.page).await?;
    let tallies = tallies(&ports, &actor, id).await?;
    Ok(listing.answer(page.map(|view| {
        let tally = tallies.get(&view.session.id).copied().unwrap_or_default();
        Attended::new(view, tally)
    })))
}

/// Lists what the caller attends, and what the learners they mentor attend, the earliest first.
#[utoipa::path(
    get, path = "/me/sessions", operation_id = "listMySessions", tag = "me",
    params(Since, PageParams),
    responses(
        (status = 200, description = "A page.", body = List<Entry>),
        (status = 403, description = "consent_needed"),
    ),
)]
pub async fn calendar(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Since>) -> Answer {
    let page = usecases::calendar(&ports, &actor, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Entry::from)))
}
