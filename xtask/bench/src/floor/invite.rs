//! Inviting: compiled for each engine.

use anyhow::{Context as _, ensure};
use axum::extract::{Path, State as Of};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use chrono::{DateTime, SubsecRound as _, Utc};
use domain::audit::Fact;
use domain::invitation::{Invitation, Offer, Stage};
use domain::mail::{Letter, Recipient};
use domain::values::{
    EmailAddress, InvitationId, Locale, OrganizationId, OrganizationName, PersonName, TimeZone, UserId,
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json as Written;
use sqlx::{query, query_scalar};
use uuid::Uuid;

use super::super::Answer;
use super::super::statements::{ADD_FACT, ADD_INVITATION, ADD_LETTER};
use super::read::caller;
use super::{State, held};
use crate::data::LIFETIME;

pub fn routes() -> Router<State> {
    Router::new().route("/api/v1/organizations/{organization}/invitations", post(invite))
}

#[derive(Deserialize)]
struct New {
    role: String,
    address: String,
}

#[derive(Serialize)]
struct Invited {
    id: Uuid,
    organization: Uuid,
    offer: String,
    role: String,
    address: String,
    name: Option<String>,
    activity: Option<String>,
    message: Option<String>,
    locale: &'static str,
    stage: &'static str,
    invited_at: DateTime<Utc>,
    sent_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

async fn invite(
    Of(state): Of<State>,
    headers: HeaderMap,
    Path(organization): Path<Uuid>,
    Json(new): Json<New>,
) -> Answer<(StatusCode, Json<Invited>)> {
    let caller = caller(&state.reader, &headers).await?;
    let held = caller.roles.iter().find(|role| role.organization.id == organization).context("not theirs")?;
    let now = DateTime::<Utc>::from(std::time::SystemTime::now()).trunc_subsecs(6);
    let address = EmailAddress::parse(&new.address).map_err(|problem| anyhow::anyhow!("{problem}"))?;
    let invitation = Invitation {
        id: InvitationId(Uuid::now_v7()),
        organization: OrganizationId(organization),
        offer: Offer::Mentor,
        address: address.clone(),
        inviter: Some(UserId(caller.user)),
        name: None,
        activity: None,
        message: None,
        locale: Locale::english(),
        generation: 1,
        invited_at: now,
        sent_at: Some(now),
        expires_at: now + LIFETIME,
        stage: Stage::Pending { reminded: false },
    };
    let letter = Letter::Invitation {
        organization: OrganizationName::try_from(held.organization.name.clone())?,
        offer: Offer::Mentor,
        inviter: Some(PersonName::try_from(caller.name)?),
        contact: EmailAddress::try_from(caller.address)?,
        message: None,
        activity: None,
        link: invitation.claims(),
    };
    let to = Recipient { address, name: None, locale: Locale::english(), zone: TimeZone::UTC };

    let mut tx = state.begin().await?;
    let version = query_scalar::<_, i64>(held!("SELECT version FROM organizations WHERE id = $1 AND version = $2"));
    ensure_some(version.bind(organization).bind(1_i64).fetch_optional(&mut *tx).await?)?;
    query(ADD_INVITATION)
        .bind(invitation.id.0)
        .bind(organization)
        .bind(invitation.offer.word())
        .bind(invitation.address.key())
        .bind(caller.user)
        .bind(invitation.stage.word())
        .bind(invitation.expires_at)
        .bind(false)
        .bind(Written(&invitation))
        .execute(&mut *tx)
        .await?;
    query(ADD_FACT)
        .bind(Uuid::now_v7())
        .bind(now)
        .bind("user")
        .bind(caller.user)
        .bind(organization)
        .bind(Written(Fact::InvitationSent { invitation: invitation.id }))
        .execute(&mut *tx)
        .await?;
    query(ADD_LETTER)
        .bind(Uuid::now_v7())
        .bind(now)
        .bind(invitation.id.0)
        .bind("queued")
        .bind(now)
        .bind(0_i64)
        .bind(invitation.address.key())
        .bind(caller.user.to_string())
        .bind(Written(to))
        .bind(Written(letter))
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;

    let answer = Invited {
        id: invitation.id.0,
        organization,
        offer: new.role.clone(),
        role: new.role,
        address: new.address,
        name: None,
        activity: None,
        message: None,
        locale: "en",
        stage: "pending",
        invited_at: now,
        sent_at: now,
        expires_at: invitation.expires_at,
    };
    Ok((StatusCode::CREATED, Json(answer)))
}

/// What was read must still be as it was.
pub fn ensure_some(version: Option<i64>) -> anyhow::Result<()> {
    ensure!(version.is_some(), "a conflict");
    Ok(())
}
