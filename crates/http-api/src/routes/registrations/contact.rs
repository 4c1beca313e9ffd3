//! What the contact does, not signed in: submit the form, then follow it by the mailed link.

use axum::extract::State;
use domain::registration::RegistrationForm;
use domain::registration::usecases;

use super::forms::{Amendment, NewRegistration};
use super::shapes::ContactRegistration;
use crate::extract::{Anybody, Json};
use crate::respond::{accepted, created, ok};
use crate::routes::platform::Shown;
use crate::{Answer, Shared};

/// Submits the public form: makes a registration, whose contact gets a letter with a link to prove their address.
#[utoipa::path(
    post, path = "/registrations", operation_id = "submitRegistration", tag = "registrations", security((), ("bearer" = [])),
    request_body = NewRegistration,
    responses(
        (status = 201, description = "Made. Reviewers see it in their queue once the address is proven.", body = ContactRegistration),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn submit(State(ports): Shared, Anybody(actor): Anybody, Json(form): Json<NewRegistration>) -> Answer {
    let registration = usecases::submit(&ports, &actor, &form.into()).await?;
    Ok(created(&format!("/registrations/{}", registration.id), ContactRegistration::from(&registration.value)))
}

/// Shows a registration by its mailed link; changes nothing.
#[utoipa::path(
    post, path = "/links/registration", operation_id = "showRegistration", tag = "links", security(()),
    request_body = Shown,
    responses(
        (status = 200, description = "The registration.", body = ContactRegistration),
        (status = 404, description = "link_unknown"),
        (status = 410, description = "link_expired, link_superseded"),
    ),
)]
pub async fn show(State(ports): Shared, Json(shown): Json<Shown>) -> Answer {
    let found = usecases::show(&ports, &shown.link).await?;
    Ok(ok(ContactRegistration::from(&found.registration.value)))
}

/// Proves the contact's address: the registration enters the reviewers' queue.
#[utoipa::path(
    post, path = "/links/registration/prove", operation_id = "proveRegistration", tag = "links", security((), ("bearer" = [])),
    request_body = Shown,
    responses(
        (status = 200, description = "Proven, now or before.", body = ContactRegistration),
        (status = 404, description = "link_unknown"),
        (status = 410, description = "link_expired, link_superseded, proof_expired"),
    ),
)]
pub async fn prove(State(ports): Shared, Anybody(actor): Anybody, Json(shown): Json<Shown>) -> Answer {
    let proven = usecases::prove(&ports, &actor, &shown.link).await?;
    Ok(ok(ContactRegistration::from(&proven.value)))
}

/// Mails the contact a fresh link, which supersedes the one shown; an expired link may ask, too.
#[utoipa::path(
    post, path = "/links/registration/renew", operation_id = "renewRegistrationLink", tag = "links", security((), ("bearer" = [])),
    request_body = Shown,
    responses(
        (status = 202, description = "On its way to the contact."),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "registration_stage"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn renew(State(ports): Shared, Anybody(actor): Anybody, Json(shown): Json<Shown>) -> Answer {
    usecases::renew(&ports, &actor, &shown.link).await?;
    Ok(accepted())
}

/// Corrects what was submitted; it waits for a reviewer again.
#[utoipa::path(
    post, path = "/links/registration/amend", operation_id = "amendRegistration", tag = "links", security((), ("bearer" = [])),
    request_body = Amendment,
    responses(
        (status = 200, description = "Amended.", body = ContactRegistration),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "registration_stage"),
        (status = 410, description = "link_expired, link_superseded"),
    ),
)]
pub async fn amend(State(ports): Shared, Anybody(actor): Anybody, Json(form): Json<Amendment>) -> Answer {
    let link = form.link.clone();
    let amended = usecases::amend(&ports, &actor, &link, &RegistrationForm::from(form)).await?;
    Ok(ok(ContactRegistration::from(&amended.value)))
}

/// Takes the registration back, for good.
#[utoipa::path(
    post, path = "/links/registration/withdraw", operation_id = "withdrawRegistration", tag = "links", security((), ("bearer" = [])),
    request_body = Shown,
    responses(
        (status = 200, description = "Withdrawn.", body = ContactRegistration),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "registration_stage"),
        (status = 410, description = "link_expired, link_superseded"),
    ),
)]
pub async fn withdraw(State(ports): Shared, Anybody(actor): Anybody, Json(shown): Json<Shown>) -> Answer {
    let withdrawn = usecases::withdraw(&ports, &actor, &shown.link).await?;
    Ok(ok(ContactRegistration::from(&withdrawn.value)))
}
