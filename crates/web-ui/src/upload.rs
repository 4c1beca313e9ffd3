//! A file that a page of ours sent, beside the fields of its form.

use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;

use crate::fault::Fault;
use crate::form::Form;
use crate::visit::Visit;

/// A form with a file: `enctype="multipart/form-data"`, and the file's field is called `file`.
pub(crate) struct Uploaded {
    pub form: Form,
    /// Empty when none was chosen.
    pub file: Vec<u8>,
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let visit = request.extensions().get::<Visit>().cloned().ok_or(Fault::Broken)?;
        let mut sent = Multipart::from_request(request, state).await.map_err(|_| Fault::NotLikeThis)?;
        let (mut values, mut file) = (Vec::new(), Vec::new());
        while let Some(field) = sent.next_field().await.map_err(|error| fault(&error))? {
            let name = field.name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|error| fault(&error))?;
            if name == "file" {
                file = bytes.into();
            } else {
                values.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        Ok(Self { form: Form::sent(values, &visit)?, file })
    }
}

fn fault(error: &MultipartError) -> Fault {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Fault::TooLarge } else { Fault::NotLikeThis }
}
