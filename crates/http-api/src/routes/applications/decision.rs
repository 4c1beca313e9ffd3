//! The reviewers' side: every step from submitted to completed.

use axum::extract::State;
use axum::response::Response;
use domain::application::{Step, usecases};
use domain::store::Version;
use domain::values::ApplicationId;
use domain::{Actor, Ports};
use serde::Deserialize;
use utoipa::ToSchema;

use super::shapes::Application;
use crate::extract::{IfMatch, Json, OptionalJson, Path, SignedIn};
use crate::problem::Problem;
use crate::respond::versioned;
use crate::{Answer, Shared};

/// What there is to say, if anything.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// What there is to say.
    #[schema(example = "See you in May.", max_length = 2000)]
    pub reason: Option<String>,
}

/// What has to change, or why.
#[derive(Deserialize, ToSchema)]
#[schema(as = StepReason)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// What has to change, or why, as it is mailed.
    #[serde(default)]
    #[schema(required, example = "The course is in Swedish: who of you speaks some?", max_length = 2000)]
    reason: String,
}

async fn stepped(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    expected: Option<Version>,
    step: Step,
    reason: &str,
) -> Result<Response, Problem> {
    let becomes = usecases::decide(ports, actor, id, expected, step, reason).await?;
    Ok(versioned(Application::from(&becomes.value), becomes.version))
}

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident: $path:literal, $id:literal, $step:ident, $codes:literal;)*) => {$(
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, operation_id = $id, tag = "applications",
            params(("application" = Uuid, Path), IfMatch),
            request_body = inline(Option<Remark>),
            responses(
                (status = 200, description = "Done.", body = Application),
                (status = 403, description = "forbidden"),
                (status = 409, description = $codes),
            ),
        )]
        pub async fn $name(
            State(ports): Shared,
            SignedIn(actor): SignedIn,
            Path(id): Path<ApplicationId>,
            IfMatch(expected): IfMatch,
            OptionalJson(body): OptionalJson<Remark>,
        ) -> Answer {
            stepped(&ports, &actor, id, expected, Step::$step, &body.reason.unwrap_or_default()).await
        }
    )*};
}

macro_rules! steps_with_a_reason {
    ($($(#[$doc:meta])* $name:ident: $path:literal, $id:literal, $step:ident;)*) => {$(
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, operation_id = $id, tag = "applications",
            params(("application" = Uuid, Path), IfMatch),
            request_body = Reason,
            responses(
                (status = 200, description = "Done.", body = Application),
                (status = 403, description = "forbidden"),
                (status = 409, description = "application_stage"),
            ),
        )]
        pub async fn $name(
            State(ports): Shared,
            SignedIn(actor): SignedIn,
            Path(id): Path<ApplicationId>,
            IfMatch(expected): IfMatch,
            Json(body): Json<Reason>,
        ) -> Answer {
            stepped(&ports, &actor, id, expected, Step::$step, &body.reason).await
        }
    )*};
}

steps! {
    /// Takes an application under review.
    take: "/applications/{application}/take", "takeApplication", Take, "application_stage";
    /// Confirms an application: scheduled courses are approved, all else is accepted; attendees take part from now on.
    approve: "/applications/{application}/approve", "approveApplication", Approve,
        "application_stage, offering_full, no_attendees, organization_not_in_force, service_missing";
    /// Lets an application wait for places, unless there are enough.
    waitlist: "/applications/{application}/waitlist", "waitlistApplication", Waitlist,
        "application_stage, offering_has_room, no_attendees";
    /// Looks again at an application that waits for a place.
    move_up: "/applications/{application}/move-up", "moveUpApplication", MoveUp, "application_stage";
    /// Notes that what was confirmed was carried through; attendees keep their role, so that history stays readable.
    complete: "/applications/{application}/complete", "completeApplication", Complete, "application_stage";
}

steps_with_a_reason! {
    /// Asks the customer to change something, which is mailed.
    request_changes: "/applications/{application}/request-changes", "requestApplicationChanges", RequestChanges;
    /// Rejects an application, for a reason that is mailed.
    reject: "/applications/{application}/reject", "rejectApplication", Reject;
    /// Ends what was confirmed before its time; its places go to those who wait, attendees are told.
    stop: "/applications/{application}/stop", "stopApplication", Stop;
}
