//! The terms on personal data, and consent to new ones (R49).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::user::usecases as users;

use super::Routes;
use super::signin::Next;
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, own_path, page, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/terms", get(terms)).route("/consent", get(ask).post(consent))
}

/// A chapter of the terms.
struct Chapter {
    title: String,
    paragraphs: Vec<String>,
}

const CHAPTERS: [&str; 7] = ["who", "what", "why", "how-long", "whom", "rights", "changes"];

fn chapters(visit: &Visit) -> Vec<Chapter> {
    let (settings, words) = (visit.settings(), &visit.words);
    let chapter = |name: &&str| {
        let text =
            words.two(&format!("terms-{name}.text"), "platform", &settings.platform, "support", &settings.support);
        Chapter {
            title: words.say(format!("terms-{name}")),
            paragraphs: text.split("\n\n").map(ToOwned::to_owned).collect(),
        }
    };
    CHAPTERS.iter().map(chapter).collect()
}

#[derive(Template)]
#[template(path = "pages/terms.html")]
struct Terms {
    shell: Shell,
    w: Words,
    version: String,
    chapters: Vec<Chapter>,
}

async fn terms(visit: Visit) -> Reply {
    page(&Terms {
        shell: visit.shell(&visit.words.say("terms")),
        w: visit.words.clone(),
        version: visit.settings().terms.to_string(),
        chapters: chapters(&visit),
    })
}

#[derive(Template)]
#[template(path = "pages/consent.html")]
struct Consent {
    shell: Shell,
    w: Words,
    form: Form,
    version: String,
    chapters: Vec<Chapter>,
}

async fn ask(visit: Visit, Next(next): Next) -> Reply {
    visit.actor.person()?;
    if visit.actor.consented {
        return Go::to(next).now();
    }
    asked(&visit, Form::of(&[("next", &next)]))
}

fn asked(visit: &Visit, form: Form) -> Reply {
    page_at(
        form.status(),
        &Consent {
            shell: visit.shell(&visit.words.say("consent")),
            w: visit.words.clone(),
            version: visit.settings().terms.to_string(),
            chapters: chapters(visit),
            form,
        },
    )
}

async fn consent(visit: Visit, Posted(form): Posted) -> Reply {
    match users::consent(visit.ports(), &visit.actor, form.value("terms")).await {
        Ok(()) => Go::to(own_path(form.value("next"))).done(&visit, "consent.done").now(),
        Err(error) => asked(&visit, form.refused(&visit.words, error)?),
    }
}
