//! Who sends a request, from where.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use domain::permission::{IdempotencyKey, RequestContext};
use domain::{Actor, Error, Ports};

use crate::problem::Problem;

/// The caller, who must be signed in.
pub struct SignedIn(pub Actor);

/// The caller, signed in or not. A token that is shown must hold, also where none is needed.
pub struct Anybody(pub Actor);

/// Where a request comes from; a token, if any, is not looked at, and no idempotency key either.
pub struct Place(pub RequestContext);

/// What [`idempotency`](crate::idempotency) found out before the handler: the caller, and the key of the request.
#[derive(Clone)]
pub struct KeyedBy {
    /// The caller, the key among what came with the request.
    pub actor: Actor,
}

/// Finds out who sends a request: one read.
pub async fn authenticate(ports: &Ports, parts: &Parts) -> Result<Actor, Problem> {
    let request = place(parts);
    let Some(shown) = parts.headers.get(header::AUTHORIZATION) else { return Ok(Actor::anonymous(request)) };
    let token = shown.to_str().ok().and_then(|shown| shown.split_once(' '));
    let token = token.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, token)| token.trim());
    let token = token.ok_or(Error::NotSignedIn)?;
    Ok(domain::signin::usecases::authenticate(ports, token, request).await?)
}

/// Where a request comes from, without a key.
fn place(parts: &Parts) -> RequestContext {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    RequestContext {
        ip: peer.map(|ConnectInfo(peer)| peer.ip()),
        device: device(&parts.headers),
        idempotency: None::<IdempotencyKey>,
    }
}

fn device(headers: &HeaderMap) -> String {
    headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default().to_owned()
}

impl FromRequestParts<Arc<Ports>> for Anybody {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, ports: &Arc<Ports>) -> Result<Self, Problem> {
        match parts.extensions.remove::<KeyedBy>() {
            Some(known) => Ok(Self(known.actor)),
            None => authenticate(ports, parts).await.map(Self),
        }
    }
}

impl FromRequestParts<Arc<Ports>> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, ports: &Arc<Ports>) -> Result<Self, Problem> {
        let Anybody(actor) = Anybody::from_request_parts(parts, ports).await?;
        actor.known()?;
        Ok(Self(actor))
    }
}

impl FromRequestParts<Arc<Ports>> for Place {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Ports>) -> Result<Self, Problem> {
        Ok(Self(place(parts)))
    }
}
