//! Forms: what was typed is kept, and each error stands at its field.

use std::time::Duration;

use axum::Form as Body;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use domain::error::Kind;
use domain::store::Version;
use domain::values::Secret;
use domain::{Error, Refusal};

use crate::fault::{Fault, status};
use crate::view::Problem;
use crate::visit::Visit;
use crate::words::Words;

/// A form: its inputs are named as the fields of `domain::Error::Invalid` are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    values: Vec<(String, String)>,
    /// What is wrong, field by field.
    pub problems: Vec<Problem>,
    errors: Vec<(String, String)>,
    /// What is wrong with the whole.
    pub notice: String,
    status: Option<StatusCode>,
}

impl Form {
    /// A form that is filled already.
    pub fn of(values: &[(&str, &str)]) -> Self {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { values, ..Self::default() }
    }

    /// What a page of ours sent: it repeats the form token.
    pub fn sent(values: Vec<(String, String)>, visit: &Visit) -> Result<Self, Fault> {
        let form = Self { values, ..Self::default() };
        if equal(form.value("csrf"), &visit.token) { Ok(form) } else { Err(Fault::Forged) }
    }

    /// What was typed; nothing is empty.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// What was typed, owned.
    pub fn text(&self, name: &str) -> String {
        self.value(name).to_owned()
    }

    /// What was typed, and nobody else should see.
    pub fn secret(&self, name: &str) -> Secret<String> {
        Secret::new(self.text(name))
    }

    /// Every value of a name: the boxes that are checked.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box is checked.
    pub fn is_checked(&self, name: &str) -> bool {
        !self.value(name).is_empty()
    }

    /// Whether a box of several with the same name is checked.
    pub fn holds(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|held| held == value)
    }

    /// The version that the page showed.
    pub fn version(&self) -> Option<Version> {
        self.value("version").parse().ok().map(Version)
    }

    /// What is wrong with a field; empty when nothing is.
    pub fn error(&self, name: &str) -> &str {
        self.errors.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
    }

    /// The status with which the form comes back.
    pub fn status(&self) -> StatusCode {
        self.status.unwrap_or(StatusCode::OK)
    }

    /// The form with something wrong that no use case was asked about.
    pub fn wrong(mut self, words: &Words, field: &str, text: String) -> Self {
        self.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
        self.note(words, field, text);
        self
    }

    /// The form with what the use case refused; what no change of the form can mend is a fault.
    pub fn refused(mut self, words: &Words, error: Error) -> Result<Self, Fault> {
        self.status = Some(status(error.kind()));
        match (&error, error.kind()) {
            (Error::Invalid(fields), _) => {
                for wrong in fields {
                    self.note(words, &wrong.field, words.problem(&wrong.problem));
                }
            }
            // Only this field can mend it.
            (Error::Refused(Refusal::NothingVerified), _) => self.note(words, "verified", words.error(&error)),
            (Error::Refused(Refusal::SignInFailed), _) | (_, Kind::State | Kind::Stale | Kind::TooMany) => {
                self.notice = words.error(&error);
            }
            _ => return Err(error.into()),
        }
        Ok(self)
    }

    /// The same for a form of one field, which alone can mend what the present state forbids.
    pub fn refused_at(mut self, words: &Words, field: &str, error: Error) -> Result<Self, Fault> {
        // Past its stage, no field of an application is left to mend.
        let past = matches!(error, Error::Refused(Refusal::ApplicationStage { .. }));
        if past || !matches!(error, Error::Refused(_)) || error.kind() != Kind::State {
            return self.refused(words, error);
        }
        self.status = Some(status(error.kind()));
        self.note(words, field, words.error(&error));
        Ok(self)
    }

    fn note(&mut self, words: &Words, field: &str, text: String) {
        let label = words.label(field);
        self.problems.push(Problem { field: field.to_owned(), text: format!("{label}: {text}") });
        self.errors.push((field.to_owned(), text));
    }
}

/// How long a browser may take to send a form.
const UNFINISHED_AFTER: Duration = Duration::from_secs(15);

/// What is wrong, with the fields named as a form names them whose names all begin with `prefix`.
pub(crate) fn named(prefix: &str, mut error: Error) -> Error {
    if let Error::Invalid(fields) = &mut error {
        fields.iter_mut().for_each(|one| one.field.insert_str(0, prefix));
    }
    error
}

/// A form that a page of ours sent: it repeats the form token.
pub(crate) struct Posted(pub Form);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let visit = request.extensions().get::<Visit>().cloned().ok_or(Fault::Broken)?;
        let Ok(read) = tokio::time::timeout(UNFINISHED_AFTER, Body::from_request(request, state)).await else {
            return Err(Fault::Unfinished);
        };
        let Body(values) = read.map_err(|refused| match refused.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
            _ => Fault::NotLikeThis,
        })?;
        Form::sent(values, &visit).map(Self)
    }
}

/// Compares without telling by the time it takes where the difference is.
fn equal(one: &str, other: &str) -> bool {
    let differ = one.bytes().zip(other.bytes()).fold(0, |all, (a, b)| all | (a ^ b));
    one.len() == other.len() && differ == 0
}
