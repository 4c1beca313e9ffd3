//! What stands behind the `?` of an address.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::values::{Form, Note, Problem as Wrong};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::problem::{FieldProblem, Problem};

/// The parameters of an address, each a text; unknown ones are refused.
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        typed(pairs(parts)?).map(Self)
    }
}

/// The parameters in their order.
pub fn pairs(parts: &Parts) -> Result<Vec<(String, String)>, Problem> {
    serde_urlencoded::from_str(parts.uri.query().unwrap_or_default()).map_err(|error| shape("", &error))
}

/// The parameters by their names.
pub fn typed<T: DeserializeOwned>(pairs: Vec<(String, String)>) -> Result<T, Problem> {
    let input: Value = pairs.into_iter().map(|(name, value)| (name, Value::String(value))).collect();
    serde_path_to_error::deserialize(input).map_err(|error| shape(&error.path().to_string(), error.inner()))
}

/// A parameter that is not of the shape described.
pub fn shape(field: &str, error: &impl ToString) -> Problem {
    let problem: Problem = domain::Error::Invalid(Vec::new()).into();
    problem.at(FieldProblem::shape(field.to_owned(), error.to_string()))
}

/// Reads part of a name or address: whatever a line may hold.
pub fn search(form: &mut Form, text: Option<String>) -> Option<Option<String>> {
    let text = text.unwrap_or_default();
    let read = match Note::optional(&text) {
        Ok(Some(note)) if note.as_str().contains(['\n', '\t']) => Err(Wrong::ControlCharacters),
        Ok(Some(note)) if note.as_str().chars().count() > 100 => Err(Wrong::TooLong { max: 100 }),
        Ok(note) => Ok(note.map(|note| note.as_str().to_owned())),
        Err(wrong) => Err(wrong),
    };
    form.take("search", read)
}

/// Reads one of some words.
pub fn word(form: &mut Form, field: &str, text: Option<String>, allowed: &[&str]) -> Option<Option<String>> {
    let read = match text {
        Some(text) if !allowed.contains(&text.as_str()) => Err(Wrong::NotOneOf { allowed: allowed.join(", ") }),
        other => Ok(other),
    };
    form.take(field, read)
}

/// Reads an id.
pub fn id<T: std::str::FromStr>(form: &mut Form, field: &str, text: Option<String>) -> Option<Option<T>> {
    form.take(field, text.map(|text| text.parse()).transpose().map_err(|_| Wrong::Unknown))
}
