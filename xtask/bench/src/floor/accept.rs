//! Accepting an invitation by its link: compiled for each engine.

use anyhow::Context as _;
use axum::extract::State as Of;
use axum::http::HeaderMap;
use axum::routing::post;
use axum::{Json, Router};
use chrono::{DateTime, SubsecRound as _, Utc};
use domain::audit::Fact;
use domain::invitation::Invitation;
use domain::link::Purpose;
use domain::mail::{Letter, Recipient};
use domain::membership::{Cause, Membership};
use domain::permission::Role;
use domain::values::{EmailAddress, Locale, MembershipId, OrganizationName, PersonName, TimeZone, UserId};
use serde::{Deserialize, Serialize};
use sqlx::types::Json as Written;
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use super::super::Answer;
use super::super::rows::{Cause as Because, User};
use super::super::statements::{ADD_LETTER, ADD_MEMBERSHIP, ADD_TWO_FACTS, CHANGE_INVITATION, INVITATION, USER};
use super::invite::ensure_some;
use super::read::caller;
use super::{State, held};
use crate::data;

pub fn routes() -> Router<State> {
    Router::new().route("/api/v1/links/invitation/accept", post(accept))
}

#[derive(Deserialize)]
struct Shown {
    link: String,
}

#[derive(Serialize)]
struct Accepted {
    id: Uuid,
    user: Uuid,
    organization: Uuid,
    role: &'static str,
    state: &'static str,
    reason: Option<String>,
    setup: &'static str,
    cause: Because,
    since: DateTime<Utc>,
}

async fn accept(Of(state): Of<State>, headers: HeaderMap, Json(shown): Json<Shown>) -> Answer<Json<Accepted>> {
    let caller = caller(&state.reader, &headers).await?;
    let link = data::keyring().open(Purpose::Invitation, &shown.link)?;
    let found = query_as::<_, (i64, Written<Invitation>)>(INVITATION);
    let (version, Written(invitation)) = found.bind(link.id()).fetch_one(&state.reader).await?;
    let now = DateTime::<Utc>::from(std::time::SystemTime::now()).trunc_subsecs(6);
    invitation.opened_by(&link, now)?;
    let organization = invitation.organization.0;
    let name = query_as::<_, (i64, String)>("SELECT version, name FROM organizations WHERE id = $1");
    let (organization_version, name) = name.bind(organization).fetch_one(&state.reader).await?;
    let inviter = invitation.inviter.context("nobody invited")?.0;
    let inviter = query_as::<_, (i64, Written<User>)>(USER).bind(inviter);
    let (_, Written(inviter)) = inviter.fetch_one(&state.reader).await?;

    let user = UserId(caller.user);
    let cause = Cause::InvitationAccepted { invitation: invitation.id };
    let id = MembershipId(Uuid::now_v7());
    let membership = Membership::new(id, user, invitation.organization, Role::Mentor, cause.clone(), now);
    let accepted = invitation.accept(user, Some(id), now)?;
    let letter = Letter::InvitationAccepted {
        organization: OrganizationName::try_from(name)?,
        offer: accepted.offer,
        invitee: PersonName::try_from(caller.name)?,
    };
    let to = Recipient {
        address: EmailAddress::try_from(inviter.address)?,
        name: Some(PersonName::try_from(inviter.name)?),
        locale: Locale::english(),
        zone: TimeZone::UTC,
    };

    let mut tx = state.begin().await?;
    let held = query_scalar::<_, i64>(held!("SELECT version FROM organizations WHERE id = $1 AND version = $2"));
    ensure_some(held.bind(organization).bind(organization_version).fetch_optional(&mut *tx).await?)?;
    let updated = query(CHANGE_INVITATION)
        .bind(accepted.id.0)
        .bind(version)
        .bind(organization)
        .bind(accepted.offer.word())
        .bind(accepted.address.key())
        .bind(accepted.inviter.map(|inviter| inviter.0))
        .bind(accepted.stage.word())
        .bind(accepted.expires_at)
        .bind(false)
        .bind(Written(&accepted))
        .execute(&mut *tx)
        .await?;
    ensure_some((updated.rows_affected() == 1).then_some(version))?;
    query(ADD_MEMBERSHIP)
        .bind(id.0)
        .bind(user.0)
        .bind(organization)
        .bind(membership.role.word())
        .bind(membership.state.word())
        .bind(membership.setup.word())
        .bind(now)
        .bind(Written(&membership.cause))
        .bind(Written(&membership))
        .execute(&mut *tx)
        .await?;
    query(ADD_TWO_FACTS)
        .bind(Uuid::now_v7())
        .bind(Uuid::now_v7())
        .bind(now)
        .bind("user")
        .bind(user.0)
        .bind(organization)
        .bind(Written(Fact::InvitationAccepted { invitation: accepted.id, user }))
        .bind(Written(Fact::MembershipGranted { membership: id, user, role: Role::Mentor, cause }))
        .execute(&mut *tx)
        .await?;
    query(ADD_LETTER)
        .bind(Uuid::now_v7())
        .bind(now)
        .bind(None::<Uuid>)
        .bind("queued")
        .bind(now)
        .bind(0_i64)
        .bind(to.address.key())
        .bind(user.to_string())
        .bind(Written(to))
        .bind(Written(letter))
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;

    let because = Because {
        cause: "invitation_accepted".to_owned(),
        registration: None,
        invitation: Some(accepted.id.0),
        user: None,
    };
    Ok(Json(Accepted {
        id: id.0,
        user: user.0,
        organization,
        role: membership.role.word(),
        state: membership.state.word(),
        reason: None,
        setup: membership.setup.word(),
        cause: because,
        since: now,
    }))
}
