//! API tokens: made, shown once, revoked.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::signin::ApiToken;
use domain::signin::usecases::{self as sign_ins, ApiTokenForm};
use domain::values::ApiTokenId;

use super::super::Routes;
use crate::choices::choice;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Column, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/me/tokens", get(list).post(create)).route("/me/tokens/{id}/revoke", post(revoke))
}

#[derive(Template)]
#[template(path = "pages/signin/tokens.html")]
struct Tokens {
    shell: Shell,
    w: Words,
    form: Form,
    /// The token that was just made.
    made: Option<String>,
    access: Vec<Choice>,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    name: String,
    access: String,
    seen: String,
    expires: String,
    over: bool,
}

async fn list(visit: Visit) -> Reply {
    show(&visit, Form::of(&[("access", "read"), ("days", "90")]), None).await
}

async fn show(visit: &Visit, form: Form, made: Option<String>) -> Reply {
    let words = &visit.words;
    let now = visit.ports().clock.now();
    let all = sign_ins::api_tokens(visit.ports(), &visit.actor).await?;
    let row = |one: &ApiToken| Row {
        id: one.id.to_string(),
        name: one.name.clone(),
        access: words.say(format!("tokens-access.{}", one.access.word())),
        seen: one.last_seen_at.as_ref().map_or_else(|| words.say("tokens.never"), |at| words.moment(at)),
        expires: words.day(&one.expires_at),
        over: now >= one.expires_at,
    };
    let access = |word: &str| Choice {
        hint: words.say(format!("tokens-access.{word}-hint")),
        ..choice(word, words.say(format!("tokens-access.{word}")))
    };
    let page = Tokens {
        shell: visit.shell(&words.say("tokens")),
        w: words.clone(),
        made,
        access: vec![access("read"), access("full")],
        columns: words.columns(&["tokens.name", "tokens.access", "tokens.seen", "tokens.expires", "list-acts"]),
        rows: all.iter().map(|one| row(one)).collect(),
        form,
    };
    page_at(page.form.status(), &page)
}

/// Answers with the page itself, not by sending on: the token exists in this answer alone.
async fn create(visit: Visit, Posted(form): Posted) -> Reply {
    let asked = ApiTokenForm {
        name: form.text("name"),
        access: form.text("access"),
        days: form.value("days").trim().parse().unwrap_or_default(),
    };
    match sign_ins::create_api_token(visit.ports(), &visit.actor, &asked).await {
        Ok((token, _)) => {
            let fresh = Form::of(&[("access", "read"), ("days", "90")]);
            show(&visit, fresh, Some(token.secret().expose().clone())).await
        }
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            show(&visit, form, None).await
        }
    }
}

async fn revoke(visit: Visit, At(id): At<ApiTokenId>, Posted(_): Posted) -> Reply {
    sign_ins::revoke_api_token(visit.ports(), &visit.actor, id).await?;
    Go::to("/me/tokens").done(&visit, "tokens.revoked").now()
}
