//! Signing in: compiled for each engine.

use anyhow::ensure;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordVerifier as _};
use axum::extract::State as Of;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};
use domain::audit::Fact;
use domain::values::{Secret, SignInId, Token, TokenKind, UserId};
use serde::{Deserialize, Serialize};
use sqlx::types::Json as Written;
use sqlx::{Row as _, query, query_as};
use uuid::Uuid;

use super::super::Answer;
use super::super::rows::User;
use super::super::statements::{ADD_FACT, ADD_SIGN_IN, CREDENTIAL, USER_BY_ADDRESS};
use super::State;

pub fn routes() -> Router<State> {
    Router::new().route("/api/v1/sign-ins", post(sign_in))
}

#[derive(Deserialize)]
struct New {
    address: String,
    password: String,
}

#[derive(Serialize)]
struct Begun {
    id: Uuid,
    token: String,
    expires_at: DateTime<Utc>,
}

async fn sign_in(Of(state): Of<State>, Json(new): Json<New>) -> Answer<(StatusCode, Json<Begun>)> {
    let user = query_as::<_, (i64, Written<User>)>(USER_BY_ADDRESS);
    let (_, Written(user)) = user.bind(new.address.to_lowercase()).fetch_one(&state.reader).await?;
    let hash = query(CREDENTIAL).bind(user.id);
    let hash: String = hash.fetch_one(&state.reader).await?.try_get("hash")?;
    let turn = state.hashes.clone().acquire_owned().await?;
    let right = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let hash = PasswordHash::new(&hash).ok()?;
        Argon2::default().verify_password(new.password.as_bytes(), &hash).ok()
    });
    ensure_right(right.await?)?;

    let now = DateTime::<Utc>::from(std::time::SystemTime::now()).trunc_subsecs(6);
    let (id, expires_at) = (Uuid::now_v7(), now + TimeDelta::days(90));
    let random = [Uuid::now_v7().into_bytes(), Uuid::now_v7().into_bytes()].concat();
    let token = Token::new(TokenKind::SignIn, &Secret::new(random.try_into().unwrap_or_default()));
    let mut tx = state.begin().await?;
    query(ADD_SIGN_IN)
        .bind(id)
        .bind(user.id)
        .bind(token.hash().as_str().to_owned())
        .bind(now)
        .bind(now)
        .bind(expires_at)
        .bind("")
        .execute(&mut *tx)
        .await?;
    query(ADD_FACT)
        .bind(Uuid::now_v7())
        .bind(now)
        .bind("user")
        .bind(user.id)
        .bind(None::<Uuid>)
        .bind(Written(Fact::SignedIn { user: UserId(user.id), sign_in: SignInId(id) }))
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(Begun { id, token: token.secret().expose().clone(), expires_at })))
}

fn ensure_right(right: Option<()>) -> anyhow::Result<()> {
    ensure!(right.is_some(), "a wrong password");
    Ok(())
}
