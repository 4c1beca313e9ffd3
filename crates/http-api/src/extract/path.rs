//! Ids in paths.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::problem::{Code, Problem};

/// The ids in a path; what cannot be an id names nothing.
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let axum::extract::Path(ids) =
            axum::extract::Path::from_request_parts(parts, state).await.map_err(|_| Problem::from(Code::NotFound))?;
        Ok(Self(ids))
    }
}
