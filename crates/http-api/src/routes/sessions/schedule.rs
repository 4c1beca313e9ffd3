//! One session: scheduled, shown, changed, cancelled.

use axum::extract::State;
use domain::session::usecases;
use domain::values::{OfferingId, SessionId};

use super::forms::{Change, NewSession, Reason};
use super::shapes::{Audience, Row, Session};
use crate::extract::{Everything, IfMatch, Json, Listing, PageParams, Path, RequiredMatch, SignedIn};
use crate::respond::{List, created, tagged, versioned};
use crate::{Answer, Shared};

/// Schedules a session; whoever it is for, and their mentors, are told by mail, unless it is over already.
#[utoipa::path(
    post, path = "/offerings/{offering}/sessions", operation_id = "scheduleSession", tag = "sessions",
    params(("offering" = Uuid, Path)),
    request_body = NewSession,
    responses(
        (status = 201, description = "Scheduled.", body = Session),
        (status = 403, description = "forbidden"),
        (status = 409, description = "organization_not_in_force"),
    ),
)]
pub async fn schedule(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OfferingId>,
    Json(form): Json<NewSession>,
) -> Answer {
    let (application, form) = form.read();
    let scheduled = usecases::schedule(&ports, &actor, id, &application, &form).await?;
    let location = format!("/sessions/{}", scheduled.id);
    Ok(tagged(created(&location, Session::from(&scheduled.value)), scheduled.version))
}

/// Lists whom a session of an offering can be for: confirmed applications, the newest first.
#[utoipa::path(
    get, path = "/offerings/{offering}/audiences", operation_id = "listAudiences", tag = "sessions",
    params(("offering" = Uuid, Path), PageParams),
    responses((status = 200, description = "A page.", body = List<Audience>), (status = 403, description = "forbidden")),
)]
pub async fn audiences(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OfferingId>,
    listing: Listing<Everything>,
) -> Answer {
    let page = usecases::audiences(&ports, &actor, id, listing.page).await?;
    Ok(listing.answer(page.map(Audience::from)))
}

/// Shows a session to its supplier, to administrators who schedule, and to whoever it is for.
#[utoipa::path(
    get, path = "/sessions/{session}", operation_id = "getSession", tag = "sessions",
    params(("session" = Uuid, Path)),
    responses((status = 200, description = "The session.", body = Row), (status = 403, description = "forbidden")),
)]
pub async fn view(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<SessionId>) -> Answer {
    let view = usecases::view(&ports, &actor, id).await?;
    let version = view.session.version;
    Ok(versioned(Row::from(view), version))
}

/// Changes when and where a session is, and what it is about: what is left out stays, `null` clears it. Whoever it is
/// for is told by mail, unless it is over or stays as it was.
#[utoipa::path(
    patch, path = "/sessions/{session}", operation_id = "changeSession", tag = "sessions",
    params(("session" = Uuid, Path), RequiredMatch),
    request_body = Change,
    responses(
        (status = 200, description = "Changed.", body = Session),
        (status = 403, description = "forbidden"),
        (status = 409, description = "session_state"),
    ),
)]
pub async fn change(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<SessionId>,
    RequiredMatch(expected): RequiredMatch,
    Json(change): Json<Change>,
) -> Answer {
    let present = usecases::view(&ports, &actor, id).await?.session;
    let expected = expected.or(Some(present.version));
    let changed = usecases::change(&ports, &actor, id, expected, &change.of(&present)).await?;
    Ok(versioned(Session::from(&changed.value), changed.version))
}

/// Cancels a session, for a reason that is mailed; it stays on calendars, as cancelled.
#[utoipa::path(
    post, path = "/sessions/{session}/cancel", operation_id = "cancelSession", tag = "sessions",
    params(("session" = Uuid, Path), IfMatch),
    request_body = Reason,
    responses(
        (status = 200, description = "Cancelled.", body = Session),
        (status = 403, description = "forbidden"),
        (status = 409, description = "session_state"),
    ),
)]
pub async fn cancel(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<SessionId>,
    IfMatch(expected): IfMatch,
    Json(body): Json<Reason>,
) -> Answer {
    let cancelled = usecases::cancel(&ports, &actor, id, expected, &body.reason).await?;
    Ok(versioned(Session::from(&cancelled.value), cancelled.version))
}
