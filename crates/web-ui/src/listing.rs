//! Lists: what the address asks for, and the addresses of other parts of the list.

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use domain::page::{Cursor, Page, PageRequest};
use form_urlencoded::Serializer;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::fault::Fault;
use crate::view::Column;
use crate::words::Words;

/// What the address of a list asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Listing {
    /// What is searched for.
    pub q: String,
    /// Which part of the list; each list has its own.
    pub tab: String,
    /// With this role only.
    pub role: String,
    /// In this state only.
    pub state: String,
    /// Of this kind only.
    pub kind: String,
    /// Of this subject only, by its id.
    pub subject: String,
    /// In this language only.
    pub language: String,
    /// With places left only; anything but nothing is a yes.
    pub available: String,
    /// From this day on only.
    pub from: String,
    /// The application for which an offering is chosen, by its id.
    pub application: String,
    /// Goes on after this item.
    pub after: String,
    #[serde(skip)]
    path: String,
}

impl Listing {
    /// Part of a name, when one is searched for.
    pub fn search(&self) -> Option<String> {
        some(&self.q)
    }

    /// The state asked for, if any.
    pub fn in_state(&self) -> Option<String> {
        some(&self.state)
    }

    /// Whether nothing narrows the list.
    pub fn is_whole(&self) -> bool {
        self.narrowing().iter().all(|(_, value)| value.is_empty())
    }

    /// What narrows the list, by its name in the address.
    fn narrowing(&self) -> [(&'static str, &str); 8] {
        [
            ("q", &self.q),
            ("role", &self.role),
            ("state", &self.state),
            ("kind", &self.kind),
            ("subject", &self.subject),
            ("language", &self.language),
            ("available", &self.available),
            ("from", &self.from),
        ]
    }

    /// Which page of the list.
    pub fn page(&self) -> PageRequest {
        PageRequest { limit: 25, after: self.after.parse().ok().map(Cursor) }
    }

    /// The way on and back below a list.
    pub fn paging<T>(&self, words: &Words, page: &Page<T>) -> Paging {
        let at = |after: &str| {
            let pairs = [("tab", &*self.tab), ("application", &*self.application)]
                .into_iter()
                .chain(self.narrowing())
                .chain([("after", after)]);
            query(&self.path, &pairs.filter(|(_, value)| !value.is_empty()).collect::<Vec<_>>())
        };
        Paging {
            summary: words.count("list-shown", page.items.len()),
            previous: if self.after.is_empty() { String::new() } else { at("") },
            next: page.next.map(|next| at(&next.to_string())).unwrap_or_default(),
        }
    }
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The way on and back below a list; empty addresses where there is none.
#[derive(Clone, Debug)]
pub(crate) struct Paging {
    pub summary: String,
    pub previous: String,
    pub next: String,
}

/// A path with a query.
pub(crate) fn query(path: &str, pairs: &[(&str, &str)]) -> String {
    if pairs.is_empty() {
        return path.to_owned();
    }
    let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
    format!("{path}?{query}")
}

// An address that asks for nonsense gets the list from its start.
impl<S: Send + Sync> FromRequestParts<S> for Listing {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let asked = Query::<Self>::from_request_parts(parts, state).await.map(|Query(asked)| asked);
        Ok(Self { path: parts.uri.path().to_owned(), ..asked.unwrap_or_default() })
    }
}

/// What the path names; a path that names nothing is no page.
pub(crate) struct At<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for At<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        Path::<T>::from_request_parts(parts, state).await.map(|Path(named)| Self(named)).map_err(|_| Fault::Nothing)
    }
}

impl Words {
    /// The heads of a table's columns; the one of the acts is only read out.
    pub fn columns(&self, keys: &[&str]) -> Vec<Column> {
        let column = |key: &&str| Column { label: self.say(key), quiet: *key == "list-acts", ..Column::default() };
        keys.iter().map(column).collect()
    }
}
