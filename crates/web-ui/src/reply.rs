//! How pages answer: with a page, or by sending the browser on.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use domain::Error;
use domain::error::Kind;
use domain::values::Token;

use crate::cookies::{Keep, Name};
use crate::fault::Fault;
use crate::view::Flash;
use crate::visit::Visit;

/// What a page's handler returns.
pub(crate) type Reply = Result<Response, Fault>;

/// What an answer does to cookies; written when the answer leaves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept(pub Vec<Keep>);

/// Answers with a page.
pub(crate) fn page(template: &impl Template) -> Reply {
    page_at(StatusCode::OK, template)
}

/// Answers with a page that is not what was asked for.
pub(crate) fn page_at(status: StatusCode, template: &impl Template) -> Reply {
    match template.render() {
        Ok(html) => Ok((status, Html(html)).into_response()),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            Err(Fault::Broken)
        }
    }
}

/// Sends the browser on, after a form took effect.
pub(crate) struct Go {
    to: String,
    keep: Vec<Keep>,
}

impl Go {
    /// To one of our own pages.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), keep: Vec::new() }
    }

    /// The next page says it: once.
    pub fn saying(self, kind: &'static str, text: &str) -> Self {
        let value = URL_SAFE_NO_PAD.encode(format!("{kind} {text}"));
        self.keeping(Keep::For(Name::Flash, value, Some(TimeDelta::minutes(1))))
    }

    /// The next page says that it worked.
    pub fn done(self, visit: &Visit, key: &str) -> Self {
        self.saying("success", &visit.words.say(key))
    }

    /// After an act on a page that has no form of its own: says what came of it there.
    pub fn after<T>(visit: &Visit, done: Result<T, Error>, to: impl Into<String>, key: &str) -> Reply {
        let error = match done {
            Ok(_) => return Self::to(to).done(visit, key).now(),
            Err(error) => error,
        };
        let said = match (&error, error.kind()) {
            (Error::Invalid(fields), _) => fields.iter().map(|one| visit.words.problem(&one.problem)).collect(),
            (_, Kind::State | Kind::Stale | Kind::TooMany | Kind::Over) => visit.words.error(&error),
            _ => return Err(error.into()),
        };
        Self::to(to).saying("danger", &said).now()
    }

    /// Does something to a cookie.
    pub fn keeping(mut self, keep: Keep) -> Self {
        self.keep.push(keep);
        self
    }

    /// Signs in.
    pub fn signed_in(self, visit: &Visit, token: &Token) -> Self {
        let lifetime = visit.settings().lifetimes.sign_in;
        self.keeping(Keep::For(Name::SignIn, token.secret().expose().clone(), Some(lifetime)))
    }

    /// Off it goes.
    pub fn now(self) -> Reply {
        Ok(self.into_response())
    }
}

impl IntoResponse for Go {
    fn into_response(self) -> Response {
        let Ok(to) = HeaderValue::from_str(&self.to) else { return Fault::Broken.into_response() };
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
        response.extensions_mut().insert(Kept(self.keep));
        response
    }
}

/// Reads what the page before has to say.
pub(crate) fn read_flash(value: &str) -> Option<Flash> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(value).ok()?).ok()?;
    let (kind, text) = text.split_once(' ')?;
    let kind = ["info", "success", "warning", "danger"].into_iter().find(|known| *known == kind)?;
    Some(Flash { kind, text: text.to_owned() })
}

/// One of our own paths, or the start page: nobody is sent to another site.
pub(crate) fn own_path(next: &str) -> &str {
    let own = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && next.bytes().all(|byte| byte.is_ascii_graphic());
    if own { next } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(own_path("/reviews?tab=waiting"), "/reviews?tab=waiting");
        for foreign in
            ["https://evil.example", "//evil.example", "/\\evil.example", "/a\r\nb", "", "javascript:1", "/\t/x"]
        {
            assert_eq!(own_path(foreign), "/");
        }
    }
}
