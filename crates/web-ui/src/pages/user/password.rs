//! Passwords: forgotten, set by a mailed link, changed.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::link::Purpose;
use domain::user::usecases as users;

use super::super::{Routes, links};
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, page, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/password/forgot", get(forgot).post(request))
        .route("/password/sent", get(sent))
        .route("/password/open", links::opens(Purpose::PasswordReset, "/password"))
        .route("/password", get(ask).post(reset))
        .route("/me/password", get(change).post(changed))
}

#[derive(Template)]
#[template(path = "pages/user/password_forgot.html")]
struct Forgot {
    shell: Shell,
    w: Words,
    form: Form,
}

async fn forgot(visit: Visit) -> Reply {
    forgotten(&visit, Form::default())
}

fn forgotten(visit: &Visit, form: Form) -> Reply {
    let shell = visit.shell(&visit.words.say("password-forgot"));
    page_at(form.status(), &Forgot { shell, w: visit.words.clone(), form })
}

async fn request(visit: Visit, Posted(form): Posted) -> Reply {
    let asked = users::request_password_reset(visit.ports(), &visit.actor, form.value("address"));
    let (asked, ()) = tokio::join!(asked, tokio::time::sleep(users::RESET_ANSWERED_AFTER));
    match asked {
        Ok(()) => Go::to("/password/sent").now(),
        Err(error) => forgotten(&visit, form.refused(&visit.words, error)?),
    }
}

#[derive(Template)]
#[template(path = "pages/user/password_sent.html")]
struct Sent {
    shell: Shell,
    w: Words,
    mailbox: bool,
}

/// Says the same for addresses with and without a login (S71).
async fn sent(visit: Visit) -> Reply {
    let shell = visit.shell(&visit.words.say("password-sent"));
    page(&Sent { shell, w: visit.words.clone(), mailbox: visit.has_mailbox() })
}

#[derive(Template)]
#[template(path = "pages/user/password_reset.html")]
struct Reset {
    shell: Shell,
    w: Words,
    form: Form,
    address: String,
}

async fn ask(visit: Visit) -> Reply {
    asked(&visit, Form::default()).await
}

async fn asked(visit: &Visit, form: Form) -> Reply {
    let user = users::reset_link(visit.ports(), visit.link(Purpose::PasswordReset)?).await?;
    let shell = visit.shell(&visit.words.say("password-reset"));
    page_at(form.status(), &Reset { shell, w: visit.words.clone(), form, address: user.address.to_string() })
}

async fn reset(visit: Visit, Posted(form): Posted) -> Reply {
    let shown = visit.link(Purpose::PasswordReset)?;
    match users::reset_password(visit.ports(), &visit.actor, shown, &form.secret("password")).await {
        Ok(()) => Go::to("/sign-in").without_link(Purpose::PasswordReset).done(&visit, "password-reset.done").now(),
        Err(error) => asked(&visit, form.refused(&visit.words, error)?).await,
    }
}

#[derive(Template)]
#[template(path = "pages/user/password_change.html")]
struct Change {
    shell: Shell,
    w: Words,
    form: Form,
    address: String,
}

async fn change(visit: Visit) -> Reply {
    changing(&visit, Form::default())
}

fn changing(visit: &Visit, form: Form) -> Reply {
    let address = visit.actor.person()?.address.to_string();
    let shell = visit.shell(&visit.words.say("password-change"));
    page_at(form.status(), &Change { shell, w: visit.words.clone(), form, address })
}

async fn changed(visit: Visit, Posted(form): Posted) -> Reply {
    let (current, new) = (form.secret("current"), form.secret("new"));
    match users::change_password(visit.ports(), &visit.actor, &current, &new).await {
        Ok(()) => Go::to("/me").done(&visit, "password-change.done").now(),
        Err(error) => changing(&visit, form.refused(&visit.words, error)?),
    }
}
