//! `If-Match`: the version that a caller read.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use domain::Ports;
use domain::store::Version;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{ObjectBuilder, Required, Type};

use crate::problem::{Code, Problem};

/// `If-Match`, where it may be left out: nothing is compared then.
pub struct IfMatch(pub Option<Version>);

/// `If-Match`, where it must be sent. `*` stands for any version.
pub struct RequiredMatch(pub Option<Version>);

/// A version that nothing has: what a tag that is not ours stands for, so that it is stale wherever it is sent.
const NEVER: Version = Version(0);

/// `None` without the header, `Some(None)` for `*`.
fn read(parts: &Parts) -> Result<Option<Option<Version>>, Problem> {
    let Some(shown) = parts.headers.get(header::IF_MATCH) else { return Ok(None) };
    let shown = shown.to_str().map(str::trim).unwrap_or_default();
    if shown == "*" {
        return Ok(Some(None));
    }
    let weak = shown.starts_with("W/");
    let tag = shown.trim_start_matches("W/").strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let malformed = || Problem::from(Code::MalformedHeader).saying("If-Match takes one ETag in double quotes, or *");
    let tag = tag.filter(|tag| !tag.contains('"')).ok_or_else(malformed)?;
    let version = if weak { NEVER } else { tag.parse().map_or(NEVER, Version) };
    Ok(Some(Some(version)))
}

impl FromRequestParts<Arc<Ports>> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Ports>) -> Result<Self, Problem> {
        Ok(Self(read(parts)?.flatten()))
    }
}

impl FromRequestParts<Arc<Ports>> for RequiredMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Ports>) -> Result<Self, Problem> {
        read(parts)?.map(Self).ok_or_else(|| Code::IfMatchMissing.into())
    }
}

fn parameter(required: Required, text: &str) -> Vec<Parameter> {
    let form = "^(\\*|(W/)?\"[^\"]*\")$";
    let schema = ObjectBuilder::new().schema_type(Type::String).pattern(Some(form)).examples(["\"3\"", "*"]).build();
    let header = ParameterBuilder::new().name("If-Match").parameter_in(ParameterIn::Header).required(required);
    vec![header.description(Some(text)).schema(Some(schema)).build()]
}

impl IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        parameter(Required::False, "The ETag that was read: when it is no longer the present one, the answer is 412.")
    }
}

impl IntoParams for RequiredMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        parameter(
            Required::True,
            "The ETag that was read; `*` stands for any. Missing 428, no longer the present one 412.",
        )
    }
}
