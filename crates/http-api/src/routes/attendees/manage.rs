//! Listing attendees one by one; replacing, removing, inviting them.

use axum::extract::State;
use domain::attendee::usecases::{self, AttendeeForm};
use domain::values::{ApplicationId, AttendeeId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::shapes::{Attendee, Row};
use crate::extract::{Everything, Json, Listing, OptionalJson, PageParams, Path, SignedIn};
use crate::respond::{List, created, ok, versioned};
use crate::routes::invitations::Invitation;
use crate::{Answer, Shared, words};

/// Lists the attendees of an application, those off the list too, the newest first.
#[utoipa::path(
    get, path = "/applications/{application}/attendees", operation_id = "listAttendees", tag = "attendees",
    params(("application" = Uuid, Path), PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn list(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    listing: Listing<Everything>,
) -> Answer {
    let page = usecases::list(&ports, &actor, id, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Shows one attendee.
#[utoipa::path(
    get, path = "/applications/{application}/attendees/{attendee}", operation_id = "getAttendee", tag = "attendees",
    params(("application" = Uuid, Path), ("attendee" = Uuid, Path)),
    responses((status = 200, description = "The attendee.", body = Row), (status = 403, description = "forbidden")),
)]
pub async fn view(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((application, id)): Path<(ApplicationId, AttendeeId)>,
) -> Answer {
    Ok(ok(Row::from(usecases::view(&ports, &actor, application, id).await?)))
}

/// An attendee, as somebody writes them.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAttendee {
    /// Their address.
    #[serde(default)]
    #[schema(required, format = Email, example = "kim@school.example", max_length = 254)]
    address: String,
    /// Their name.
    #[serde(default)]
    #[schema(required, example = "Kim Berg", max_length = 100)]
    name: String,
    /// When they are invited to register, if they have no login; `now` when left out.
    #[schema(value_type = Option<words::AttendeeInvite>, example = "later")]
    invite: Option<String>,
}

impl From<NewAttendee> for AttendeeForm {
    fn from(form: NewAttendee) -> Self {
        Self { address: form.address, name: form.name, invite: form.invite.unwrap_or_default() }
    }
}

/// Lists an attendee: linked at once to the user who has that address, else invited to register as chosen.
#[utoipa::path(
    post, path = "/applications/{application}/attendees", operation_id = "addAttendee", tag = "attendees",
    params(("application" = Uuid, Path)),
    request_body = NewAttendee,
    responses(
        (status = 201, description = "Listed.", body = Attendee),
        (status = 403, description = "forbidden"),
        (status = 409, description = "already_listed, too_many_attendees, application_stage, organization_not_in_force"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn add(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    Json(form): Json<NewAttendee>,
) -> Answer {
    let added = usecases::add(&ports, &actor, id, &form.into()).await?;
    Ok(created(&format!("/applications/{id}/attendees/{}", added.id), Attendee::from(&added.value)))
}

/// Puts somebody else in an attendee's place, also after the decision; as many take part as before.
#[utoipa::path(
    post, path = "/applications/{application}/attendees/{attendee}/replace", operation_id = "replaceAttendee",
    tag = "attendees",
    params(("application" = Uuid, Path), ("attendee" = Uuid, Path)),
    request_body = NewAttendee,
    responses(
        (status = 201, description = "Whoever is listed instead.", body = Attendee),
        (status = 403, description = "forbidden"),
        (status = 409, description = "already_listed, attendee_off, application_stage, organization_not_in_force"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn replace(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((application, id)): Path<(ApplicationId, AttendeeId)>,
    Json(form): Json<NewAttendee>,
) -> Answer {
    let listed = usecases::replace(&ports, &actor, application, id, &form.into()).await?;
    Ok(created(&format!("/applications/{application}/attendees/{}", listed.id), Attendee::from(&listed.value)))
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Why.
    #[schema(example = "Has moved to another school.", max_length = 2000)]
    reason: Option<String>,
}

/// Takes an attendee off the list, before the decision or after; a place they had goes to whoever waits.
#[utoipa::path(
    post, path = "/applications/{application}/attendees/{attendee}/remove", operation_id = "removeAttendee",
    tag = "attendees",
    params(("application" = Uuid, Path), ("attendee" = Uuid, Path)),
    request_body = inline(Option<Reason>),
    responses(
        (status = 200, description = "Removed.", body = Attendee),
        (status = 403, description = "forbidden"),
        (status = 409, description = "attendee_off, application_stage"),
    ),
)]
pub async fn remove(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((application, id)): Path<(ApplicationId, AttendeeId)>,
    OptionalJson(body): OptionalJson<Reason>,
) -> Answer {
    let removed = usecases::remove(&ports, &actor, application, id, &body.reason.unwrap_or_default()).await?;
    Ok(ok(Attendee::from(&removed.value)))
}

/// Invites an attendee to register; an invitation that waits for them is sent again instead.
#[utoipa::path(
    post, path = "/applications/{application}/attendees/{attendee}/invite", operation_id = "inviteAttendee",
    tag = "attendees",
    params(("application" = Uuid, Path), ("attendee" = Uuid, Path)),
    responses(
        (status = 200, description = "Invited.", body = Invitation),
        (status = 403, description = "forbidden"),
        (status = 409, description = "attendee_linked, attendee_off, application_stage, organization_not_in_force, invitation_pending, invitation_over"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn invite(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((application, id)): Path<(ApplicationId, AttendeeId)>,
) -> Answer {
    let sent = usecases::invite(&ports, &actor, application, id).await?;
    Ok(versioned(Invitation::at(&sent.value, ports.clock.now()), sent.version))
}
