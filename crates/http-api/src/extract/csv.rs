//! Bodies that are files: as they were saved, no JSON around them.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};

use super::json::{bytes, media_type};
use crate::problem::{Code, Problem};

/// A file of lines, sent as `text/csv`.
pub struct Csv(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Csv {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if media_type(request.headers()) != "text/csv" {
            return Err(Problem::from(Code::UnsupportedMediaType).saying("send the file as text/csv"));
        }
        bytes(request, state, crate::FILE_LIMIT).await.map(Self)
    }
}
