//! The fields of the registration form.

use domain::organization::ProfileForm;
use domain::registration::{ContactForm, Registration, RegistrationForm};

use crate::choices::{countries, locales};
use crate::form::Form;
use crate::view::Choice;
use crate::visit::Visit;

/// What they offer.
pub(in crate::pages) struct Fields {
    pub countries: Vec<Choice>,
    pub locales: Vec<Choice>,
}

impl Fields {
    pub fn new(visit: &Visit) -> Self {
        Self { countries: countries(&visit.words), locales: locales(visit) }
    }
}

/// What was typed in those of an organization, their names beginning with `prefix`.
pub(in crate::pages) fn profile_form(form: &Form, prefix: &str) -> ProfileForm {
    let text = |name: &str| form.text(&format!("{prefix}{name}"));
    ProfileForm {
        name: text("name"),
        number: text("number"),
        address: text("address"),
        country: text("country"),
        locale: text("locale"),
        contact: text("contact"),
    }
}

/// What was typed in all of them.
pub(super) fn registration_form(form: &Form) -> RegistrationForm {
    RegistrationForm {
        organization: profile_form(form, "organization."),
        contact: ContactForm {
            name: form.text("contact.name"),
            address: form.text("contact.address"),
            telephone: form.text("contact.telephone"),
            locale: form.text("contact.locale"),
        },
        message: form.text("message"),
    }
}

/// Filled as they were submitted.
pub(super) fn filled(registration: &Registration) -> Form {
    let profile = ProfileForm::from(&registration.profile);
    let contact = &registration.contact;
    let note = |note: &Option<domain::values::Note>| note.as_ref().map(ToString::to_string).unwrap_or_default();
    Form::of(&[
        ("organization.name", &profile.name),
        ("organization.number", &profile.number),
        ("organization.address", &profile.address),
        ("organization.country", &profile.country),
        ("organization.locale", &profile.locale),
        ("organization.contact", &profile.contact),
        ("contact.name", contact.name.as_str()),
        ("contact.address", contact.address.as_str()),
        ("contact.telephone", &note(&contact.telephone)),
        ("contact.locale", contact.locale.as_str()),
        ("message", &note(&registration.message)),
    ])
}
