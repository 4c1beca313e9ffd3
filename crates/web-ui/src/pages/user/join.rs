//! The fields with which a person gets a login: name, password, language, consent (R19).

use domain::user::usecases::JoinForm;

use crate::choices::{locales, zones};
use crate::form::Form;
use crate::view::Choice;
use crate::visit::Visit;

/// What those fields offer.
pub(in crate::pages) struct Join {
    pub locales: Vec<Choice>,
    pub zones: Vec<Choice>,
    pub terms: String,
}

impl Join {
    pub fn new(visit: &Visit) -> Self {
        Self { locales: locales(visit), zones: zones(), terms: visit.settings().terms.to_string() }
    }
}

/// What was typed in them.
pub(in crate::pages) fn join_form(form: &Form) -> JoinForm {
    JoinForm {
        name: form.text("name"),
        password: form.secret("password"),
        locale: form.text("locale"),
        zone: form.text("zone"),
        terms: form.text("terms"),
    }
}

/// The zone that is chosen until the person chooses: the one where their language is spoken most.
pub(in crate::pages) fn usual_zone(visit: &Visit) -> &'static str {
    match visit.words.lang().as_str() {
        "sv" => "Europe/Stockholm",
        _ => "UTC",
    }
}
