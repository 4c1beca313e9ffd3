//! The inviting side.

use axum::extract::State;
use domain::invitation::ports::InvitationFilter;
use domain::invitation::usecases::{self, InviteForm, Invited};
use domain::values::{Form, InvitationId, OrganizationId};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::shapes::{Invitation, Listed};
use crate::extract::{Filter, IfMatch, Json, Listing, PageParams, Path, SignedIn, search, word};
use crate::respond::{List, created, ok, tagged, versioned};
use crate::{Answer, Shared, words};

/// Which invitations to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// In this stage only.
    #[param(value_type = Option<words::InvitationStage>, inline)]
    stage: Option<String>,
    /// Part of the address, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
}

impl Filter for Narrowed {
    type Parsed = InvitationFilter;

    fn parse(self, form: &mut Form) -> Option<InvitationFilter> {
        let stage = word(form, "stage", self.stage, &words::INVITATION_STAGES);
        let search = search(form, self.search);
        Some(InvitationFilter { reads: stage?, search: search? })
    }
}

/// Lists an organization's invitations, the newest first, with how far their letters have come.
#[utoipa::path(
    get, path = "/organizations/{organization}/invitations", operation_id = "listInvitations", tag = "invitations",
    params(("organization" = Uuid, Path), Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Listed>), (status = 403, description = "forbidden")),
)]
pub async fn list(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    listing: Listing<Narrowed>,
) -> Answer {
    let page = usecases::list(&ports, &actor, id, &listing.filter, listing.page).await?;
    let now = ports.clock.now();
    Ok(listing.answer(page.map(|row| Listed::at(row, now))))
}

/// An invitation to be sent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    /// What is offered: `applicant` or `mentor` by a customer, `professional` by a supplier.
    #[serde(default)]
    #[schema(required, example = "mentor")]
    role: String,
    /// To whom.
    #[serde(default)]
    #[schema(required, format = Email, example = "mia@mentors.example", max_length = 254)]
    address: String,
    /// What you wish to say.
    #[schema(example = "We would be glad to have you.", max_length = 2000)]
    message: Option<String>,
    /// The language of the mail; the organization's when left out. Somebody with a login reads their own.
    #[schema(example = "en")]
    locale: Option<String>,
}

/// Invites an address to a role; a pending invitation to the same role is sent again instead.
#[utoipa::path(
    post, path = "/organizations/{organization}/invitations", operation_id = "invite", tag = "invitations",
    params(("organization" = Uuid, Path)),
    request_body = NewInvitation,
    responses(
        (status = 200, description = "One was pending already: it was sent again.", body = Invitation),
        (status = 201, description = "Invited.", body = Invitation),
        (status = 403, description = "forbidden"),
        (status = 409, description = "already_member, organization_not_in_force, invitation_pending"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn invite(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    Json(form): Json<NewInvitation>,
) -> Answer {
    let form = InviteForm {
        role: form.role,
        address: form.address,
        message: form.message.unwrap_or_default(),
        locale: form.locale.unwrap_or_default(),
    };
    let invited = usecases::invite(&ports, &actor, id, &form).await?;
    let invitation = invited.invitation();
    let body = Invitation::at(&invitation.value, ports.clock.now());
    let location = format!("/organizations/{id}/invitations/{}", invitation.id);
    let response = match invited {
        Invited::Sent(_) => created(&location, body),
        Invited::Again(_) => ok(body),
    };
    Ok(tagged(response, invitation.version))
}

/// Shows one invitation of an organization.
#[utoipa::path(
    get, path = "/organizations/{organization}/invitations/{invitation}", operation_id = "getInvitation",
    tag = "invitations",
    params(("organization" = Uuid, Path), ("invitation" = Uuid, Path)),
    responses((status = 200, description = "The invitation.", body = Listed), (status = 403, description = "forbidden")),
)]
pub async fn view(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((organization, id)): Path<(OrganizationId, InvitationId)>,
) -> Answer {
    let found = usecases::view(&ports, &actor, organization, id).await?;
    let version = found.invitation.version;
    Ok(versioned(Listed::at(found, ports.clock.now()), version))
}

/// Sends an invitation again: a new link, which supersedes the old one, and a full new lifetime.
#[utoipa::path(
    post, path = "/organizations/{organization}/invitations/{invitation}/resend", operation_id = "resendInvitation",
    tag = "invitations",
    params(("organization" = Uuid, Path), ("invitation" = Uuid, Path), IfMatch),
    responses(
        (status = 200, description = "Sent again.", body = Invitation),
        (status = 403, description = "forbidden"),
        (status = 409, description = "invitation_over, organization_not_in_force"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn resend(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((organization, id)): Path<(OrganizationId, InvitationId)>,
    IfMatch(expected): IfMatch,
) -> Answer {
    let sent = usecases::resend(&ports, &actor, organization, id, expected).await?;
    Ok(versioned(Invitation::at(&sent.value, ports.clock.now()), sent.version))
}

/// Takes an invitation back; the invited person is told if the mail had gone out.
#[utoipa::path(
    post, path = "/organizations/{organization}/invitations/{invitation}/revoke", operation_id = "revokeInvitation",
    tag = "invitations",
    params(("organization" = Uuid, Path), ("invitation" = Uuid, Path), IfMatch),
    responses(
        (status = 200, description = "Revoked.", body = Invitation),
        (status = 403, description = "forbidden"),
        (status = 409, description = "invitation_over"),
    ),
)]
pub async fn revoke(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((organization, id)): Path<(OrganizationId, InvitationId)>,
    IfMatch(expected): IfMatch,
) -> Answer {
    let revoked = usecases::revoke(&ports, &actor, organization, id, expected).await?;
    Ok(versioned(Invitation::at(&revoked.value, ports.clock.now()), revoked.version))
}
