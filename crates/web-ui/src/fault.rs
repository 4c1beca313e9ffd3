//! What goes wrong, as pages: each says what to do next.

use askama::Template;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::error::Kind;
use domain::store::StoreError;
use domain::{Error, Refusal};
use tower_http::csrf::ProtectionError;

use crate::listing::query;
use crate::reply::{Go, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

/// Why there is no page.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// The use case said no.
    Refused(Error),
    /// A form that did not come from one of our pages, or from a page that is too old.
    Forged,
    /// No such page.
    Nothing,
    /// The page exists, but is not asked for like this.
    NotLikeThis,
    /// The form holds too much.
    TooLarge,
    /// The form did not come to its end.
    Unfinished,
    /// A defect of ours.
    Broken,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Refused(error.into())
    }
}

impl Fault {
    fn status(&self) -> StatusCode {
        match self {
            Self::Refused(error) => status(error.kind()),
            Self::Forged => StatusCode::FORBIDDEN,
            Self::Nothing => StatusCode::NOT_FOUND,
            Self::NotLikeThis => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unfinished => StatusCode::REQUEST_TIMEOUT,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What is said, beneath the title that the status has.
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Refused(error) => words.error(error),
            Self::Forged => words.say("fault-forged"),
            Self::Nothing => words.say("fault-nothing"),
            Self::NotLikeThis => words.say("fault-not-like-this"),
            Self::TooLarge => words.say("fault-too-large"),
            Self::Unfinished => words.say("fault-unfinished"),
            Self::Broken => words.say("error-internal"),
        }
    }
}

/// The status of a page that tells of an error.
pub(crate) fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::NotSignedIn => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Unknown => StatusCode::NOT_FOUND,
        Kind::State | Kind::Stale => StatusCode::CONFLICT,
        Kind::Over => StatusCode::GONE,
        Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

// A fault leaves its page's handler without words: the frame around all pages knows the reader.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        answer(self)
    }
}

pub(crate) fn answer(fault: Fault) -> Response {
    let mut response = fault.status().into_response();
    response.extensions_mut().insert(fault);
    response
}

pub(crate) async fn nothing_here() -> Fault {
    Fault::Nothing
}

pub(crate) async fn not_like_this() -> Fault {
    Fault::NotLikeThis
}

/// Gives an answer without words its page.
pub(crate) fn dress(visit: &Visit, mut response: Response) -> Response {
    let forged = response.extensions_mut().remove::<ProtectionError>().map(|_| Fault::Forged);
    let Some(fault) = forged.or_else(|| response.extensions_mut().remove::<Fault>()) else { return response };
    match &fault {
        Fault::Refused(Error::NotSignedIn) => to_sign_in(visit),
        Fault::Refused(Error::Refused(Refusal::ConsentNeeded)) => Go::to(with_next("/consent", visit)).into_response(),
        fault => told(visit, fault),
    }
}

fn to_sign_in(visit: &Visit) -> Response {
    Go::to(with_next("/sign-in", visit)).saying("info", &visit.words.say("error-not_signed_in")).into_response()
}

/// A page that leads back here; back to the start where here is not a page but an act.
fn with_next(path: &str, visit: &Visit) -> String {
    if matches!(visit.method, Method::GET | Method::HEAD) {
        query(path, &[("next", &visit.here)])
    } else {
        path.to_owned()
    }
}

#[derive(Template)]
#[template(path = "pages/fault.html")]
struct Page {
    shell: Shell,
    w: Words,
    status: u16,
    text: String,
    signed_in: bool,
}

fn told(visit: &Visit, fault: &Fault) -> Response {
    if let Fault::Refused(Error::Store(StoreError::Corrupt(what))) = fault {
        tracing::error!(what, "what is stored cannot be read");
    }
    let status = fault.status();
    let page = Page {
        shell: visit.shell(&visit.words.say(format!("fault-{}", status.as_u16()))),
        w: visit.words.clone(),
        status: status.as_u16(),
        text: fault.text(&visit.words),
        signed_in: visit.is_signed_in(),
    };
    let mut response = page_at(status, &page).unwrap_or_else(|_| status.into_response());
    let wait = match fault {
        Fault::Refused(Error::TooMany { retry_after }) => Some(retry_after.as_secs().max(1)),
        Fault::Refused(Error::Store(StoreError::Unavailable)) => Some(5),
        _ => None,
    };
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
