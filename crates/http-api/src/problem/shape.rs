//! What a problem document looks like.

use domain::values::FieldError;
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

/// Why a request did nothing (RFC 9457). Rely on `code`; the texts are for people.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemDocument {
    /// Where the problem is explained: one address for each code.
    #[schema(example = "https://lyceum.example/docs/problems#not_found")]
    pub r#type: String,
    /// The code in words.
    #[schema(example = "Not found")]
    pub title: String,
    /// The status of the answer.
    #[schema(example = 404)]
    pub status: u16,
    /// What happened this time, and what to do.
    #[schema(example = "there is no such organization")]
    pub detail: String,
    /// The stable name of the problem: `GET /problems` lists them all.
    #[schema(example = "not_found")]
    pub code: String,
    /// Every wrong field; there when fields are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// What else is known: `permission`, `state`, `organization`, `invited`, `missing`, `service`, `current`, `left`,
    /// `asked`, `taken`, `retry_after`.
    #[serde(flatten)]
    #[schema(additional_properties, value_type = Object)]
    pub extras: Map<String, Value>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The path of the field in the body, or the name of the query parameter.
    #[schema(example = "contact.address")]
    pub field: String,
    /// The stable name of what is wrong: `GET /problems` lists them all.
    #[schema(example = "missing")]
    pub code: String,
    /// The same in words.
    #[schema(example = "is required")]
    pub detail: String,
    /// What else is known: `min`, `max`, `allowed`, `current`.
    #[serde(flatten)]
    #[schema(additional_properties, value_type = Object)]
    pub extras: Map<String, Value>,
}

impl FieldProblem {
    /// A field that is not of the shape described.
    pub fn shape(field: String, detail: String) -> Self {
        let code = if detail.starts_with("unknown field") { "unknown_field" } else { "wrong_type" };
        Self { field, code: code.to_owned(), detail, extras: Map::new() }
    }
}

impl From<&FieldError> for FieldProblem {
    fn from(error: &FieldError) -> Self {
        let mut extras = match json!(error.problem) {
            Value::Object(extras) => extras,
            _ => Map::new(),
        };
        extras.remove("code");
        Self {
            field: error.field.clone(),
            code: error.problem.code().to_owned(),
            detail: error.problem.to_string(),
            extras,
        }
    }
}
