//! The decision on a registration.

use axum::extract::State;
use domain::registration::usecases;
use domain::values::RegistrationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::reviewed::ReviewedRegistration;
use crate::extract::{IfMatch, Json, OptionalJson, Path, SignedIn};
use crate::respond::versioned;
use crate::{Answer, Shared};

/// How to approve.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// What was verified; may be left out when it was noted before.
    #[schema(example = "Found in the public register.", max_length = 2000)]
    verified: Option<String>,
    /// Whether the customer stays inactive until it is activated; its Customer admin gets no mail before.
    #[serde(default)]
    #[schema(example = false)]
    defer_activation: bool,
}

/// What an approval made.
#[derive(Serialize, ToSchema)]
#[schema(as = ApprovedRegistration)]
pub struct Approved {
    /// The registration.
    registration: ReviewedRegistration,
    /// The new customer.
    customer: Uuid,
    /// Its Customer admin.
    admin: Uuid,
}

/// Approves a registration: customer, user, Customer admin role, activation and mail, all or nothing.
#[utoipa::path(
    post, path = "/registrations/{registration}/approve", operation_id = "approveRegistration", tag = "registrations",
    params(("registration" = uuid::Uuid, Path), IfMatch),
    request_body = inline(Option<Approval>),
    responses(
        (status = 200, description = "Approved.", body = Approved),
        (status = 403, description = "forbidden"),
        (status = 409, description = "registration_stage, address_unproven, nothing_verified, organization_name_taken, user_state"),
    ),
)]
pub async fn approve(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<RegistrationId>,
    IfMatch(expected): IfMatch,
    OptionalJson(body): OptionalJson<Approval>,
) -> Answer {
    let form =
        usecases::Approval { verified: body.verified.unwrap_or_default(), defer_activation: body.defer_activation };
    let approved = usecases::approve(&ports, &actor, id, expected, &form).await?;
    let made = Approved {
        registration: (&approved.registration.value).into(),
        customer: approved.customer.0,
        admin: approved.admin.0,
    };
    Ok(versioned(made, approved.registration.version))
}

/// Why not.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rejection {
    /// The reason, as it is mailed.
    #[serde(default)]
    #[schema(required, example = "The organization number belongs to another school.", max_length = 2000)]
    reason: String,
}

/// Rejects a registration, for a reason that is mailed.
#[utoipa::path(
    post, path = "/registrations/{registration}/reject", operation_id = "rejectRegistration", tag = "registrations",
    params(("registration" = uuid::Uuid, Path), IfMatch),
    request_body = Rejection,
    responses(
        (status = 200, description = "Rejected.", body = ReviewedRegistration),
        (status = 403, description = "forbidden"),
        (status = 409, description = "registration_stage"),
    ),
)]
pub async fn reject(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<RegistrationId>,
    IfMatch(expected): IfMatch,
    Json(body): Json<Rejection>,
) -> Answer {
    let rejected = usecases::reject(&ports, &actor, id, expected, &body.reason).await?;
    Ok(versioned(ReviewedRegistration::from(&rejected.value), rejected.version))
}
