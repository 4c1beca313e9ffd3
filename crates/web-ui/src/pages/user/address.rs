//! One's address: a new one counts once its mailed link was used.

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
        .route("/me/address", get(change).post(request))
        .route("/address/open", links::opens(Purpose::AddressChange, "/address"))
        .route("/address", get(ask).post(confirm))
}

#[derive(Template)]
#[template(path = "pages/user/address_change.html")]
struct Change {
    shell: Shell,
    w: Words,
    form: Form,
    address: String,
    /// The new address that waits to be proven.
    pending: Option<String>,
}

async fn change(visit: Visit) -> Reply {
    changing(&visit, Form::default()).await
}

async fn changing(visit: &Visit, form: Form) -> Reply {
    let me = users::me(visit.ports(), &visit.actor).await?;
    let now = visit.ports().clock.now();
    let page = Change {
        shell: visit.shell(&visit.words.say("address-change")),
        w: visit.words.clone(),
        address: me.address.to_string(),
        pending: me.pending_address.as_ref().filter(|one| now < one.expires_at).map(|one| one.address.to_string()),
        form,
    };
    page_at(page.form.status(), &page)
}

async fn request(visit: Visit, Posted(form): Posted) -> Reply {
    let (address, password) = (form.value("address"), form.secret("password"));
    match users::request_address_change(visit.ports(), &visit.actor, address, &password).await {
        Ok(()) => Go::to("/me/address").done(&visit, "address-change.sent").now(),
        Err(error) => changing(&visit, form.refused(&visit.words, error)?).await,
    }
}

#[derive(Template)]
#[template(path = "pages/user/address_confirm.html")]
struct Confirm {
    shell: Shell,
    w: Words,
}

async fn ask(visit: Visit) -> Reply {
    let shown = visit.link(Purpose::AddressChange)?;
    visit.ports().keyring.open(Purpose::AddressChange, shown)?;
    page(&Confirm { shell: visit.shell(&visit.words.say("address-confirm")), w: visit.words.clone() })
}

async fn confirm(visit: Visit, Posted(_): Posted) -> Reply {
    let shown = visit.link(Purpose::AddressChange)?;
    let address = users::confirm_address(visit.ports(), &visit.actor, shown).await?;
    let said = visit.words.one("address-confirm.done", "address", address);
    let to = if visit.is_signed_in() { "/me" } else { "/sign-in" };
    Go::to(to).without_link(Purpose::AddressChange).saying("success", &said).now()
}
