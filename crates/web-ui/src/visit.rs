//! Who visits, in which language, with what: loaded once for each request, before its page.

use std::net::{IpAddr, SocketAddr};
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, SET_COOKIE, USER_AGENT};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::permission::{Actor, RequestContext};
use domain::settings::Settings;
use domain::signin::usecases::authenticate;
use domain::values::{Locale, TimeZone};
use domain::{Error, Ports};

use crate::app::App;
use crate::cookies::{Cookies, Keep, Name};
use crate::fault::Fault;
use crate::reply::Kept;
use crate::view::Flash;
use crate::words::Words;
use crate::{fault, headers, reply};

/// A request, as pages see it.
#[derive(Clone)]
pub(crate) struct Visit(Arc<Visitor>);

/// What is known of a request.
pub(crate) struct Visitor {
    pub app: Arc<App>,
    pub actor: Actor,
    /// The reader's language and zone.
    pub words: Words,
    pub method: Method,
    /// The path and query, to come back to.
    pub here: String,
    pub cookies: Cookies,
    /// What forms must repeat.
    pub token: String,
    /// What the page before has to say.
    pub flash: Option<Flash>,
    /// The form token is new: the browser has to keep it.
    fresh: bool,
    /// The sign-in that the browser shows is over.
    signed_out: bool,
}

impl Deref for Visit {
    type Target = Visitor;
    fn deref(&self) -> &Visitor {
        &self.0
    }
}

impl Visitor {
    pub fn ports(&self) -> &Ports {
        &self.app.ports
    }

    pub fn settings(&self) -> &Settings {
        &self.app.ports.settings
    }

    pub fn is_signed_in(&self) -> bool {
        self.actor.user().is_some()
    }

    /// The path without the query.
    pub fn path(&self) -> &str {
        self.here.split_once('?').map_or(&self.here, |(path, _)| path)
    }

    /// Whether the request comes from this very machine.
    pub fn is_local(&self) -> bool {
        self.actor.request.ip.is_some_and(|ip| ip.to_canonical().is_loopback())
    }

    /// Whether there is a mailbox for this visitor: mail is caught here, and they sit at this machine.
    pub fn has_mailbox(&self) -> bool {
        self.ports().mailbox.is_some() && self.is_local()
    }
}

/// Loads the visit, lets a page answer, and gives the answer what every answer has.
pub(crate) async fn receive(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let (visit, trouble) = load(app, &parts).await;
    parts.extensions.insert(visit.clone());
    let request = Request::from_parts(parts, body);
    let response = match trouble {
        None => next.run(request).await,
        Some(error) => fault::answer(Fault::from(error)),
    };
    let response = fault::dress(&visit, response);
    finish(&visit, response)
}

async fn load(app: Arc<App>, request: &Parts) -> (Visit, Option<Error>) {
    let headers = &request.headers;
    let cookies = Cookies::read(headers, app.options);
    let context = RequestContext { ip: peer(request), device: device(headers), idempotency: None };
    let mut signed_out = false;
    let mut trouble = None;
    let mut actor = Actor::anonymous(context.clone());
    if let Some(shown) = cookies.get(Name::SignIn) {
        match authenticate(&app.ports, shown, context).await {
            Ok(known) => actor = known,
            Err(Error::NotSignedIn) => signed_out = true,
            Err(error) => trouble = Some(error),
        }
    }
    let words = words(&app.ports.settings, &actor, &cookies, headers);
    let kept = cookies.get(Name::Form).filter(|token| token.len() == 43).map(ToOwned::to_owned);
    let visitor = Visitor {
        fresh: kept.is_none(),
        token: kept.unwrap_or_else(|| URL_SAFE_NO_PAD.encode(app.ports.entropy.secret().expose())),
        flash: cookies.get(Name::Flash).and_then(reply::read_flash),
        method: request.method.clone(),
        here: request.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        app,
        actor,
        words,
        cookies,
        signed_out,
    };
    (Visit(Arc::new(visitor)), trouble)
}

fn peer(request: &Parts) -> Option<IpAddr> {
    request.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip())
}

fn device(headers: &HeaderMap) -> String {
    headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// The user's own language, else the one chosen before, else the browser's, else the platform's (R48).
fn words(settings: &Settings, actor: &Actor, cookies: &Cookies, headers: &HeaderMap) -> Words {
    if let Ok(person) = actor.person() {
        return Words::of(&person.locale, person.zone);
    }
    let offered = |tag: &str| {
        let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        settings.locales.iter().find(|locale| language(locale.as_str()) == language(tag)).cloned()
    };
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let locale: Locale = cookies
        .get(Name::Language)
        .and_then(offered)
        .or_else(|| by_preference(accepted).into_iter().find_map(offered))
        .unwrap_or_else(|| settings.locale());
    Words::of(&locale, TimeZone::UTC)
}

/// The tags of an `Accept-Language`, the preferred first.
fn by_preference(header: &str) -> Vec<&str> {
    let mut tags: Vec<(&str, f32)> = header
        .split(',')
        .filter_map(|part| {
            let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
            let weight = weight.trim().strip_prefix("q=")?.parse().ok()?;
            (weight > 0.0).then(|| (tag.trim(), weight))
        })
        .collect();
    tags.sort_by(|a, b| b.1.total_cmp(&a.1));
    tags.into_iter().map(|(tag, _)| tag).collect()
}

fn finish(visit: &Visit, mut response: Response) -> Response {
    let mut keep = response.extensions_mut().remove::<Kept>().unwrap_or_default().0;
    if visit.fresh {
        keep.push(Keep::For(Name::Form, visit.token.clone(), None));
    }
    let signs_in = keep.iter().any(|keep| matches!(keep, Keep::For(Name::SignIn, ..)));
    if visit.signed_out && !signs_in {
        keep.push(Keep::Forget(Name::SignIn));
    }
    // A page that shows what there was to say; redirects pass it on.
    let is_page = response.headers().contains_key(CONTENT_TYPE) && !response.status().is_redirection();
    if visit.flash.is_some() && is_page {
        keep.push(Keep::Forget(Name::Flash));
    }
    for one in keep {
        if let Ok(value) = HeaderValue::from_str(&one.header(visit.app.options)) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    headers::secure(&mut response);
    response
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        parts.extensions.get::<Self>().cloned().ok_or(Fault::Broken)
    }
}

#[cfg(test)]
mod tests {
    use super::by_preference;

    #[test]
    fn languages_come_in_the_order_of_preference() {
        assert_eq!(by_preference("de;q=0.5, sv-SE, en;q=0.8, fr;q=0"), ["sv-SE", "en", "de"]);
        assert!(by_preference("").is_empty() || by_preference("") == [""]);
        assert!(by_preference(";;q=x,,").len() < 3);
    }
}
