//! Signing in and out, and what one is signed in with.

mod mine;
mod tokens;

use askama::Template;
use axum::Router;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::routing::{get, post};
use domain::signin::usecases as sign_ins;
use serde::Deserialize;

use super::Routes;
use crate::cookies::{Keep, Name};
use crate::fault::Fault;
use crate::form::{Form, Posted};
use crate::listing::query;
use crate::reply::{Go, Reply, own_path, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/sign-in", get(ask).post(sign_in))
        .route("/sign-out", post(sign_out))
        .merge(mine::routes())
        .merge(tokens::routes())
}

/// Where to go afterwards: always one of our own pages.
pub(super) struct Next(pub String);

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    next: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Next {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let asked = Query::<Asked>::from_request_parts(parts, state).await.map(|Query(asked)| asked);
        Ok(Self(own_path(&asked.unwrap_or_default().next).to_owned()))
    }
}

#[derive(Template)]
#[template(path = "pages/signin/sign_in.html")]
struct SignIn {
    shell: Shell,
    w: Words,
    form: Form,
}

async fn ask(visit: Visit, Next(next): Next) -> Reply {
    if visit.is_signed_in() {
        return Go::to(next).now();
    }
    asked(&visit, Form::of(&[("next", &next)]))
}

fn asked(visit: &Visit, form: Form) -> Reply {
    let shell = visit.shell(&visit.words.say("sign-in"));
    page_at(form.status(), &SignIn { shell, w: visit.words.clone(), form })
}

async fn sign_in(visit: Visit, Posted(form): Posted) -> Reply {
    let ports = visit.ports();
    let (address, password) = (form.value("address"), form.secret("password"));
    match sign_ins::sign_in(ports, visit.actor.request.clone(), address, &password).await {
        Ok((token, sign_in)) => {
            let next = own_path(form.value("next"));
            // New terms are asked for before anything else (R49).
            let user = ports.users.user(sign_in.user).await?;
            let consented = user.is_some_and(|user| user.terms() == Some(&visit.settings().terms));
            let to = if consented { next.to_owned() } else { query("/consent", &[("next", next)]) };
            Go::to(to).signed_in(&visit, &token).now()
        }
        Err(error) => asked(&visit, form.refused(&visit.words, error)?),
    }
}

async fn sign_out(visit: Visit, Posted(_): Posted) -> Reply {
    leave(&visit).await?;
    Go::to("/").keeping(Keep::Forget(Name::SignIn)).done(&visit, "sign-in.out").now()
}

/// Ends the sign-in, if there still is one.
pub(super) async fn leave(visit: &Visit) -> Result<(), Fault> {
    match sign_ins::sign_out(visit.ports(), &visit.actor).await {
        Ok(()) | Err(domain::Error::NotSignedIn | domain::Error::Unknown(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
