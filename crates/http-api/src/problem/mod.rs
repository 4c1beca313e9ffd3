//! Problem documents (RFC 9457): how the API says no. The one place that maps a refusal to a status.

mod catalog;
mod code;
mod shape;

pub use catalog::{Entry, FieldEntry, catalog, field_catalog};
pub use code::Code;
pub use shape::{FieldProblem, ProblemDocument};

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::error::Kind;
use domain::store::StoreError;
use domain::{Error, Refusal};
use serde_json::{Map, Value};

/// A problem on its way out; [`edge`](crate::edge) writes it.
#[derive(Clone, Debug)]
pub struct Problem(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    status: StatusCode,
    code: &'static str,
    detail: String,
    errors: Vec<FieldProblem>,
    extras: Map<String, Value>,
    retry_after: Option<Duration>,
}

/// How callers are told to wait when nobody knows how long.
const SOON: Duration = Duration::from_secs(2);

/// The status of each kind of refusal, once.
fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::NotSignedIn => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Unknown => StatusCode::NOT_FOUND,
        Kind::State => StatusCode::CONFLICT,
        Kind::Over => StatusCode::GONE,
        Kind::Stale => StatusCode::PRECONDITION_FAILED,
        Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl Problem {
    fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        let (errors, extras, retry_after) = (Vec::new(), Map::new(), None);
        Self(Box::new(Inner { status, code, detail: detail.into(), errors, extras, retry_after }))
    }

    /// The same code with more to say.
    #[must_use]
    pub fn saying(mut self, detail: impl Into<String>) -> Self {
        self.0.detail = detail.into();
        self
    }

    /// A problem with one field.
    #[must_use]
    pub fn at(mut self, error: FieldProblem) -> Self {
        self.0.errors.push(error);
        self
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.extras.insert(name.to_owned(), value.into());
        self
    }

    /// The document, as callers get it.
    #[must_use]
    pub fn document(self, origin: &str) -> ProblemDocument {
        let Inner { status, code, detail, errors, extras, .. } = *self.0;
        ProblemDocument {
            r#type: address(origin, code),
            title: title(code),
            status: status.as_u16(),
            detail,
            code: code.to_owned(),
            errors,
            extras,
        }
    }

    /// Writes the document into a response.
    pub fn write(self, origin: &str, response: &mut Response) {
        let body = serde_json::to_vec(&self.document(origin)).unwrap_or_default();
        response.headers_mut().remove(header::CONTENT_LENGTH);
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        *response.body_mut() = Body::from(body);
    }
}

/// Where a problem is explained: its stable name.
pub fn address(origin: &str, code: &str) -> String {
    format!("{origin}/docs/problems#{code}")
}

/// `link_expired` in words: what all problems of a code have in common.
pub fn title(code: &str) -> String {
    let words: Vec<_> = code.split('_').map(|word| if word == "json" { "JSON" } else { word }).collect();
    let words = words.join(" ").replace("if match", "If-Match");
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        if self.0.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        let waits = matches!(self.0.status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE);
        if waits {
            let seconds = self.0.retry_after.unwrap_or(SOON).as_secs().max(1);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self::new(code.status(), code.word(), code.detail())
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Error::from(refusal).into()
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        if let Error::Store(StoreError::Corrupt(what)) = &error {
            tracing::error!(%what, "what is stored cannot be read");
        }
        let problem = Self::new(status(error.kind()), error.code(), error.to_string());
        match error {
            Error::Invalid(fields) => fields.iter().map(FieldProblem::from).fold(problem, Self::at),
            Error::Forbidden(action) => problem.with("permission", action.word()),
            Error::Stale { current } => problem.with("current", crate::respond::etag_text(current)),
            Error::TooMany { retry_after } => {
                let mut problem = problem.with("retry_after", retry_after.as_secs().max(1));
                problem.0.retry_after = Some(retry_after);
                problem
            }
            Error::Refused(refusal) => told_by(problem, refusal),
            Error::NotSignedIn | Error::Unknown(_) | Error::Store(_) => problem,
        }
    }
}

/// What a refusal knows beside its code: the state that forbids it, whom it concerns.
fn told_by(problem: Problem, refusal: Refusal) -> Problem {
    match refusal {
        Refusal::RegistrationStage { stage: state }
        | Refusal::InvitationOver { stage: state }
        | Refusal::MembershipState { state }
        | Refusal::OrganizationState { state }
        | Refusal::UserState { state }
        | Refusal::ApplicationStage { stage: state }
        | Refusal::AttendeeOff { state }
        | Refusal::SessionState { state } => problem.with("state", state),
        Refusal::SoleAdmin { organization } | Refusal::NotInForce { organization } => {
            problem.with("organization", organization)
        }
        Refusal::WrongAccount { invited } => problem.with("invited", invited),
        Refusal::NotReady { missing } => problem.with("missing", missing),
        Refusal::ServiceMissing { service } => problem.with("service", service.word()),
        Refusal::OfferingFull { left } => problem.with("left", left),
        Refusal::OfferingHasRoom { asked } => problem.with("asked", asked),
        Refusal::CapacityTaken { taken } => problem.with("taken", taken),
        _ => problem,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_title_is_the_code_in_words() {
        assert_eq!(super::title("link_expired"), "Link expired");
        assert_eq!(super::title("malformed_json"), "Malformed JSON");
        assert_eq!(super::title("if_match_missing"), "If-Match missing");
    }
}
