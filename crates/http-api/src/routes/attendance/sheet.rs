//! A session's sheet: marked as a whole, read by everybody as far as it is theirs to see.

use axum::extract::State;
use domain::attendance::usecases::{self, MarkForm};
use domain::values::{ApplicationId, SessionId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::shapes::{Line, Sheet};
use crate::extract::{Everything, Json, Listing, PageParams, Path, SignedIn};
use crate::respond::{List, ok};
use crate::{Answer, Shared, words};

/// Lists a session's whole sheet, in the order in which attendees were added, to those who mark it.
#[utoipa::path(
    get, path = "/sessions/{session}/attendance", operation_id = "listAttendance", tag = "attendance",
    params(("session" = Uuid, Path), PageParams),
    responses((status = 200, description = "A page.", body = List<Line>), (status = 403, description = "forbidden")),
)]
pub async fn whole(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<SessionId>,
    listing: Listing<Everything>,
) -> Answer {
    let page = usecases::whole(&ports, &actor, id, listing.page).await?;
    Ok(listing.answer(page.map(Line::from)))
}

/// Who was there.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAttendance {
    /// A mark for each attendee, 200 at most; those not named stay as they are.
    #[serde(default, deserialize_with = "crate::extract::objects")]
    #[schema(required, min_items = 1, max_items = 200, example = json!([
        {"attendee": "01890a5d-ac96-774b-bcce-b302099a8057", "mark": "present"}
    ]))]
    marks: Vec<NewMark>,
    /// Why: needed two weeks after the session ended, when its sheet is locked.
    #[schema(example = "Was in the other room.", max_length = 2000)]
    reason: Option<String>,
}

/// Whether an attendee was there.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewMark {
    /// The attendee.
    #[serde(default)]
    #[schema(required, example = "01890a5d-ac96-774b-bcce-b302099a8057")]
    attendee: String,
    /// Whether they were there.
    #[serde(default)]
    #[schema(required, value_type = words::AttendanceMark, example = "present")]
    mark: String,
}

impl From<NewMark> for MarkForm {
    fn from(form: NewMark) -> Self {
        Self { attendee: form.attendee, mark: form.mark }
    }
}

/// Marks who was at a session, once it has started; from then on it was held. Two weeks after its end a correction says
/// why. Answers with the lines named, as the sheet orders them.
#[utoipa::path(
    put, path = "/sessions/{session}/attendance", operation_id = "markAttendance", tag = "attendance",
    params(("session" = Uuid, Path)),
    request_body = NewAttendance,
    responses(
        (status = 200, description = "Marked.", body = List<Line>),
        (status = 403, description = "forbidden"),
        (status = 409, description = "session_state, session_not_started, already_marked"),
    ),
)]
pub async fn mark(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<SessionId>,
    Json(form): Json<NewAttendance>,
) -> Answer {
    let marks: Vec<_> = form.marks.into_iter().map(MarkForm::from).collect();
    let lines = usecases::mark(&ports, &actor, id, &marks, &form.reason.unwrap_or_default()).await?;
    Ok(ok(List::whole(lines.into_iter().map(Line::from).collect())))
}

/// Shows how the attendees of an application attended a session: to its customer and its mentors, and to an attendee
/// how they did themselves.
#[utoipa::path(
    get, path = "/applications/{application}/sessions/{session}/attendance", operation_id = "getApplicationAttendance",
    tag = "attendance",
    params(("application" = Uuid, Path), ("session" = Uuid, Path)),
    responses((status = 200, description = "The sheet.", body = Sheet), (status = 403, description = "forbidden")),
)]
pub async fn of_application(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((application, session)): Path<(ApplicationId, SessionId)>,
) -> Answer {
    Ok(ok(Sheet::from(usecases::of_application(&ports, &actor, application, session).await?)))
}
