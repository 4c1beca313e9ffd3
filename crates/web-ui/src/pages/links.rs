//! Mailed links: opening one changes nothing. It moves the link from the address, where it would be seen, into a
//! cookie that does not live long, and leads to the page where something can be done (R18, S28).

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::routing::{MethodRouter, get};
use chrono::TimeDelta;
use domain::link::Purpose;
use domain::{Error, Refusal};
use serde::Deserialize;

use crate::cookies::{Keep, Name};
use crate::reply::{Go, Reply};
use crate::visit::Visitor;

/// Long enough to fill in a form, short enough for a borrowed screen.
const KEPT: TimeDelta = TimeDelta::hours(1);

#[derive(Deserialize)]
struct Shown {
    #[serde(default)]
    link: String,
}

/// The route that mailed links of a kind arrive at.
pub(super) fn opens<S: Clone + Send + Sync + 'static>(purpose: Purpose, page: &'static str) -> MethodRouter<S> {
    get(async move |shown: Result<Query<Shown>, QueryRejection>| -> Reply {
        let go = match shown {
            Ok(Query(shown)) if is_one(&shown.link) => Go::to(page).keeping(keep(purpose, shown.link)),
            Ok(_) | Err(_) => Go::to(page),
        };
        Ok(([(header::REFERRER_POLICY, "no-referrer")], go).into_response())
    })
}

fn keep(purpose: Purpose, link: String) -> Keep {
    Keep::For(Name::Link(purpose), link, Some(KEPT))
}

/// Whether it looks like a link of ours; whether it is one, its page finds out.
fn is_one(text: &str) -> bool {
    (1..=400).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
}

impl Visitor {
    /// The link that the visitor came with.
    pub fn link(&self, purpose: Purpose) -> Result<&str, Error> {
        self.cookies.get(Name::Link(purpose)).ok_or(Error::Refused(Refusal::LinkUnknown))
    }
}

impl Go {
    /// Lets go of a link that has served.
    pub fn without_link(self, purpose: Purpose) -> Self {
        self.keeping(Keep::Forget(Name::Link(purpose)))
    }
}
