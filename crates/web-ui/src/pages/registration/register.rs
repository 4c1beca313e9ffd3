//! The public form (R5).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::registration::usecases as registrations;

use super::super::Routes;
use super::fields::{Fields, registration_form};
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, page, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/register", get(ask).post(submit)).route("/register/sent", get(sent))
}

#[derive(Template)]
#[template(path = "pages/registration/register.html")]
struct Register {
    shell: Shell,
    w: Words,
    form: Form,
    fields: Fields,
}

async fn ask(visit: Visit) -> Reply {
    let lang = visit.words.lang();
    let country = if lang == "sv" { "SE" } else { "" };
    let usual = [("organization.country", country), ("organization.locale", &*lang), ("contact.locale", &*lang)];
    asked(&visit, Form::of(&usual))
}

fn asked(visit: &Visit, form: Form) -> Reply {
    let shell = visit.shell(&visit.words.say("register"));
    page_at(form.status(), &Register { shell, w: visit.words.clone(), form, fields: Fields::new(visit) })
}

async fn submit(visit: Visit, Posted(form): Posted) -> Reply {
    match registrations::submit(visit.ports(), &visit.actor, &registration_form(&form)).await {
        Ok(registration) => {
            let said = visit.words.one("register-sent.to", "address", &registration.contact.address);
            Go::to("/register/sent").saying("success", &said).now()
        }
        Err(error) => asked(&visit, form.refused(&visit.words, error)?),
    }
}

#[derive(Template)]
#[template(path = "pages/registration/sent.html")]
struct Sent {
    shell: Shell,
    w: Words,
    mailbox: bool,
}

async fn sent(visit: Visit) -> Reply {
    let shell = visit.shell(&visit.words.say("register-sent"));
    page(&Sent { shell, w: visit.words.clone(), mailbox: visit.has_mailbox() })
}
