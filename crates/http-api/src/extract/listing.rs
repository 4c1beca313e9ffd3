//! Lists: what to leave out, and which page.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use domain::page::{Page, PageRequest};
use domain::values::Form;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::query::{pairs, shape, typed};
use crate::problem::Problem;
use crate::respond::List;

/// What a list is narrowed down by, read from the query.
pub trait Filter: DeserializeOwned + Send {
    /// What the use case understands.
    type Parsed: Send;

    /// Notes what is wrong, at its parameter.
    fn parse(self, form: &mut Form) -> Option<Self::Parsed>;
}

/// A list that is asked for.
pub struct Listing<F: Filter> {
    /// What it is narrowed down by.
    pub filter: F::Parsed,
    /// Which page.
    pub page: PageRequest,
    /// The query of the next page, but for its place in the list.
    here: String,
}

/// A list that nothing narrows down.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Everything {}

impl Filter for Everything {
    type Parsed = ();

    fn parse(self, _: &mut Form) -> Option<()> {
        Some(())
    }
}

/// Which page of a list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[allow(dead_code, reason = "describes; Listing reads the parameters itself")]
pub struct PageParams {
    /// How many items: 1 to 200, 50 when nobody says.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Goes on after this place: the `next` of the page before.
    after: Option<uuid::Uuid>,
}

impl<F: Filter> Listing<F> {
    /// The page as an answer, with the way to the next one.
    pub fn answer<T: Serialize>(&self, page: Page<T>) -> Response {
        let next = page.next.map(|cursor| cursor.to_string());
        let link = next.as_ref().map(|next| format!("<{}after={next}>; rel=\"next\"", self.here));
        let mut response = axum::Json(List { items: page.items, next }).into_response();
        if let Some(link) = link.and_then(|link| HeaderValue::try_from(link).ok()) {
            response.headers_mut().insert(header::LINK, link);
        }
        response
    }
}

impl<S: Send + Sync, F: Filter> FromRequestParts<S> for Listing<F> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let (paging, narrowing): (Vec<_>, Vec<_>) =
            pairs(parts)?.into_iter().partition(|(name, _)| name == "limit" || name == "after");
        let page = page(&paging);

        let narrowed = serde_urlencoded::to_string(&narrowing).map_err(|error| shape("", &error))?;
        let filter: F = typed(narrowing)?;
        let mut form = Form::default();
        if let Err(domain::Error::Invalid(wrong)) = &page {
            wrong.iter().for_each(|one| form.refuse(&one.field, one.problem.clone()));
        }
        let parsed = filter.parse(&mut form);
        let (page, filter) = form.finish(page.ok().zip(parsed))?;

        let mut here = String::from("?");
        let limit = paging.iter().any(|(name, _)| name == "limit").then(|| format!("limit={}", page.limit));
        for part in [limit.unwrap_or_default(), narrowed].into_iter().filter(|part| !part.is_empty()) {
            here.push_str(&part);
            here.push('&');
        }
        Ok(Self { filter, page, here })
    }
}

fn page(pairs: &[(String, String)]) -> Result<PageRequest, domain::Error> {
    let given = |name: &str| pairs.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str());
    // Zero is out of range, as is everything that is no number.
    PageRequest::parse(given("limit").map(|limit| limit.parse().unwrap_or_default()), given("after"))
}
