//! A page of several forms, of which one came back with what is wrong.

use axum::http::StatusCode;
use domain::Error;

use crate::fault::Fault;
use crate::form::Form;
use crate::visit::Visit;

/// The form that came back, among all of a page. The ids of its fields begin with its name.
#[derive(Default)]
pub(in crate::pages) struct Forms {
    name: String,
    form: Form,
    empty: Form,
}

impl Forms {
    /// The form `name` with what the use case refused; what no change of the form can mend is a fault.
    pub fn refused(visit: &Visit, name: impl Into<String>, form: Form, error: Error) -> Result<Self, Fault> {
        Ok(Self::back_as(name.into(), form.refused(&visit.words, error)?))
    }

    /// The same for a form of one field, which alone can mend what the present state forbids.
    pub fn refused_at(visit: &Visit, name: &str, form: Form, error: Error) -> Result<Self, Fault> {
        Ok(Self::back_as(name.to_owned(), form.refused_at(&visit.words, name, error)?))
    }

    fn back_as(name: String, mut form: Form) -> Self {
        for problem in &mut form.problems {
            problem.field = match &*problem.field {
                // What submitting lacks is mended elsewhere on the page.
                "attendees" => "attendees".to_owned(),
                "billing_account" => "details-billing_account".to_owned(),
                // These are once on the page, under their own names.
                field @ ("invite" | "readers") => field.to_owned(),
                field => format!("{name}-{field}"),
            };
        }
        Self { name, form, empty: Form::default() }
    }

    /// What was typed into a form; nothing, unless it is the one that came back.
    pub fn of(&self, name: &str) -> &Form {
        if self.is(name) { &self.form } else { &self.empty }
    }

    /// Whether this form came back.
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// Whichever form came back: what is said about it stands at the top of the page.
    pub fn back(&self) -> &Form {
        &self.form
    }

    /// The status with which the page comes back.
    pub fn status(&self) -> StatusCode {
        self.form.status()
    }
}
