//! `Idempotency-Key`: a POST that is repeated takes effect once, and is answered as it was the first time (S69).
//!
//! The key is committed with the change itself, so there is no moment at which one exists without the other. Answers
//! that tell a secret are not kept: a repeated request learns that it took effect, and nothing more.

use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::permission::IdempotencyKey;
use domain::{Ports, Refusal};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::extract::{KeyedBy, authenticate, bytes};
use crate::problem::{Code, Problem};
use crate::respond::ToldOnce;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// The headers that belong to an answer.
const KEPT: [HeaderName; 3] = [header::CONTENT_TYPE, header::ETAG, header::LOCATION];

/// An answer, as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

/// Answers a repeated request as the first one was, and lets others pass.
pub async fn once(State(ports): State<Arc<Ports>>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !request.headers().contains_key(KEY) {
        return next.run(request).await;
    }
    pass(&ports, request, next).await.unwrap_or_else(|problem| problem.into_response())
}

async fn pass(ports: &Ports, request: Request, next: Next) -> Result<Response, Problem> {
    let (mut parts, body) = request.into_parts();
    let key = readable(&parts.headers)?;
    let body = bytes(Request::from_parts(parts.clone(), body), &(), crate::FILE_LIMIT).await?;
    let mut actor = authenticate(ports, &parts).await?;
    let scope = actor.user().map_or_else(|| "anonymous".to_owned(), |user| user.to_string());
    let fingerprint = fingerprint(&parts.method, &parts.uri, &body);
    if let Some(known) = ports.answers.answer(&scope, &key).await.map_err(domain::Error::from)? {
        if known.fingerprint != fingerprint {
            return Err(Refusal::IdempotencyMismatch.into());
        }
        let kept = known.answer.and_then(|answer| serde_json::from_str(&answer).ok());
        return Ok(replayed(kept.ok_or(Refusal::IdempotencyUnanswered)?));
    }

    actor.request.idempotency = Some(IdempotencyKey { scope: scope.clone(), key: key.clone(), fingerprint });
    parts.extensions.insert(KeyedBy { actor });
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    if !response.status().is_success() || response.extensions().get::<ToldOnce>().is_some() {
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| Code::Internal)?;
    let text = |name: &HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let kept = Kept {
        status: parts.status.as_u16(),
        headers: KEPT.iter().filter_map(|name| Some((name.to_string(), text(name)?))).collect(),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    let written = serde_json::to_string(&kept).unwrap_or_default();
    if let Err(error) = ports.answers.keep_answer(&scope, &key, &written).await {
        // It took effect: the caller gets the answer, only a repetition will not.
        tracing::warn!(%error, "an answer could not be kept");
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn readable(headers: &axum::http::HeaderMap) -> Result<String, Problem> {
    let key = headers.get(KEY).and_then(|key| key.to_str().ok()).unwrap_or_default();
    if (1..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic()) {
        Ok(key.to_owned())
    } else {
        let text = "Idempotency-Key takes 1 to 255 visible ASCII characters, such as a new UUID";
        Err(Problem::from(Code::MalformedHeader).saying(text))
    }
}

fn fingerprint(method: &Method, address: &Uri, body: &Bytes) -> String {
    let address = address.path_and_query().map_or("", |address| address.as_str());
    let hash = Sha256::new().chain_update(method.as_str()).chain_update(" ").chain_update(address).chain_update("\n");
    hash.chain_update(body).finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn replayed(kept: Kept) -> Response {
    let mut response = Response::new(Body::from(kept.body));
    *response.status_mut() = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::OK);
    for (name, value) in kept.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    response
}
