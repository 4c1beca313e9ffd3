//! Lists of applications: a customer's, an offering's, a mentor's, and the reviewers' queue.

use axum::extract::State;
use domain::application::ports::{ApplicationFilter, ListOf, QueueFilter};
use domain::application::{Stage, usecases};
use domain::values::{Form, OfferingId, OrganizationId};
use serde::Deserialize;
use utoipa::IntoParams;

use super::shapes::{Depth, Row};
use crate::extract::{Filter, Listing, PageParams, Path, SignedIn, id, search, word};
use crate::respond::{List, ok};
use crate::{Answer, Shared};

/// Which applications to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// At this stage only.
    #[param(value_type = Option<crate::words::ApplicationStage>, inline)]
    stage: Option<String>,
    /// Part of the offering's title or the applicant's name, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
}

impl Filter for Narrowed {
    type Parsed = ApplicationFilter;

    fn parse(self, form: &mut Form) -> Option<ApplicationFilter> {
        let stage = stage(form, self.stage, Stage::ALL);
        let search = search(form, self.search);
        Some(ApplicationFilter { stage: stage?, search: search? })
    }
}

/// Which part of the queue to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Queued {
    /// At this stage only: `submitted` or `under_review`.
    #[param(pattern = "^(submitted|under_review)$")]
    stage: Option<String>,
    /// Of this customer only.
    #[param(value_type = Option<uuid::Uuid>)]
    customer: Option<String>,
    /// For this offering only.
    #[param(value_type = Option<uuid::Uuid>)]
    offering: Option<String>,
    /// Part of the offering's title or the customer's name, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
}

impl Filter for Queued {
    type Parsed = QueueFilter;

    fn parse(self, form: &mut Form) -> Option<QueueFilter> {
        let stage = stage(form, self.stage, &[Stage::Submitted, Stage::UnderReview]);
        let customer = id(form, "customer", self.customer);
        let offering = id(form, "offering", self.offering);
        let search = search(form, self.search);
        Some(QueueFilter { stage: stage?, customer: customer?, offering: offering?, search: search? })
    }
}

fn stage(form: &mut Form, text: Option<String>, allowed: &[Stage]) -> Option<Option<Stage>> {
    let words: Vec<_> = allowed.iter().map(|stage| stage.word()).collect();
    Some(word(form, "stage", text, &words)?.and_then(|stage| Stage::from_word(&stage)))
}

/// Lists a customer's applications, the newest first.
#[utoipa::path(
    get, path = "/organizations/{organization}/applications", operation_id = "listApplications", tag = "applications",
    params(("organization" = Uuid, Path), Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn of_customer(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    listing: Listing<Narrowed>,
) -> Answer {
    let page = usecases::list(&ports, &actor, ListOf::Customer(id), &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Lists the applications for an offering, the newest first, to reviewers.
#[utoipa::path(
    get, path = "/offerings/{offering}/applications", operation_id = "listOfferingApplications", tag = "applications",
    params(("offering" = Uuid, Path), Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn of_offering(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OfferingId>,
    listing: Listing<Narrowed>,
) -> Answer {
    let page = usecases::list(&ports, &actor, ListOf::Offering(id), &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Lists the applications that the caller is assigned to as a mentor, the newest first.
#[utoipa::path(
    get, path = "/me/assigned-applications", operation_id = "listMyAssignedApplications", tag = "me",
    params(Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden, consent_needed")),
)]
pub async fn of_mentor(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Narrowed>) -> Answer {
    let of = ListOf::Mentor(actor.person()?.user);
    let page = usecases::list(&ports, &actor, of, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Lists what waits for reviewers: submitted or under review, the longest waiting first.
#[utoipa::path(
    get, path = "/applications/queue", operation_id = "listQueue", tag = "applications",
    params(Queued, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn queue(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Queued>) -> Answer {
    let page = usecases::queue(&ports, &actor, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Counts what waits for reviewers, and tells since when the oldest does.
#[utoipa::path(
    get, path = "/applications/queue/depth", operation_id = "getQueueDepth", tag = "applications",
    responses((status = 200, description = "How many.", body = Depth), (status = 403, description = "forbidden")),
)]
pub async fn depth(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    Ok(ok(Depth::from(usecases::depth(&ports, &actor).await?)))
}
