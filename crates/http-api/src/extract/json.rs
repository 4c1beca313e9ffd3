//! Bodies: strict JSON. What is no JSON is 400, what is of another shape 422, at its field.

use std::fmt::Display;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse as _;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::error::Category;
use serde_path_to_error::Segment;

use super::object::Object;
use crate::problem::{Code, FieldProblem, Problem};

/// A body, read from JSON.
pub struct Json<T>(pub T);

/// A body that may be left out.
pub struct OptionalJson<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Code::UnsupportedMediaType.into());
        }
        parse(&bytes(request, state, crate::BODY_LIMIT).await?).map(Self)
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequest<S> for OptionalJson<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let is_json = is_json(request.headers());
        let bytes = bytes(request, state, crate::BODY_LIMIT).await?;
        match (bytes.is_empty(), is_json) {
            (true, _) => Ok(Self(T::default())),
            (false, true) => parse(&bytes).map(Self),
            (false, false) => Err(Code::UnsupportedMediaType.into()),
        }
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = media_type(headers);
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

/// How long a caller may take to send a body: less than for the whole request, so that it is told apart.
const UNFINISHED_AFTER: Duration = Duration::from_secs(15);

/// What a body is said to be, without its parameters.
pub fn media_type(headers: &HeaderMap) -> String {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The whole body, within a limit in bytes, and in time.
pub async fn bytes<S: Send + Sync>(mut request: Request, state: &S, limit: usize) -> Result<Bytes, Problem> {
    DefaultBodyLimit::max(limit).apply(&mut request);
    within(UNFINISHED_AFTER, request, state).await
}

async fn within<S: Send + Sync>(limit: Duration, request: Request, state: &S) -> Result<Bytes, Problem> {
    let Ok(read) = tokio::time::timeout(limit, Bytes::from_request(request, state)).await else {
        return Err(Code::BodyUnfinished.into());
    };
    read.map_err(|refused| match refused.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Code::BodyTooLarge.into(),
        _ => Code::MalformedBody.into(),
    })
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    // First whether it is JSON at all, and not nested too deeply, so that the answer does not depend on what else is
    // wrong. Depth is limited in values only: what is ignored is skipped however deep it is.
    let text = std::str::from_utf8(bytes).map_err(|_| malformed(&"it is not UTF-8"))?;
    serde_json::from_str::<Value>(text).map_err(|error| malformed(&error))?;
    let mut input = serde_json::Deserializer::from_str(text);
    let read: Result<Object<T>, _> = serde_path_to_error::deserialize(&mut input);
    read.map(|Object(value)| value).map_err(|error| match error.inner().classify() {
        Category::Data => shape(error.path(), error.inner()),
        Category::Syntax | Category::Eof | Category::Io => malformed(error.inner()),
    })
}

fn malformed(why: &dyn Display) -> Problem {
    Problem::from(Code::MalformedJson).saying(format!("the body is not JSON: {why}"))
}

fn shape(path: &serde_path_to_error::Path, error: &serde_json::Error) -> Problem {
    let field = path.iter().map(segment).collect::<Vec<_>>().join(".");
    // Where in the text it was helps nobody who is told the field.
    let text = error.to_string();
    let detail = text.split(" at line ").next().unwrap_or_default().to_owned();
    let problem: Problem = domain::Error::Invalid(Vec::new()).into();
    problem.at(FieldProblem::shape(field, detail))
}

/// A part of a path, written as the rules write it: `marks.0.mark`.
fn segment(part: &Segment) -> String {
    match part {
        Segment::Seq { index } => index.to_string(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::future::pending;

    use axum::body::Body;
    use http_body_util::{BodyExt as _, Empty};

    use super::*;

    #[tokio::test]
    async fn an_unfinished_body_is_408() {
        let endless = Empty::<Bytes>::new().with_trailers(pending::<Option<Result<HeaderMap, Infallible>>>());
        let problem = within(Duration::from_millis(1), Request::new(Body::new(endless)), &()).await.unwrap_err();
        assert_eq!(problem.into_response().status(), StatusCode::REQUEST_TIMEOUT);
    }
}
