//! All users, and making somebody a System administrator.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::permission::{Action, Target};
use domain::store::Stored;
use domain::user::User;
use domain::user::ports::UserFilter;
use domain::user::usecases::{self as users, PersonForm};

use super::super::Routes;
use crate::form::{Form, Posted};
use crate::listing::{Listing, Paging};
use crate::reply::{Go, Reply, page, page_at};
use crate::view::{Column, Crumb, Shell, Tab};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/users", get(list)).route("/administrators/new", get(new).post(add))
}

#[derive(Template)]
#[template(path = "pages/user/list.html")]
struct List {
    shell: Shell,
    w: Words,
    listing: Listing,
    tabs: Vec<Tab>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    paging: Paging,
}

struct Row {
    href: String,
    name: String,
    address: String,
    state: &'static str,
    since: String,
}

async fn list(visit: Visit, listing: Listing) -> Reply {
    let words = &visit.words;
    let administrators = listing.tab == "administrators";
    let filter = UserFilter { search: listing.search(), administrators };
    let all = users::list(visit.ports(), &visit.actor, &filter, listing.page()).await?;
    let row = |one: &Stored<User>| Row {
        href: format!("/users/{}", one.id),
        name: one.name.to_string(),
        address: one.address.to_string(),
        state: one.state.word(),
        since: words.day(&one.registered_at),
    };
    let tab =
        |key: &str, href: &str, current| Tab { label: words.say(key), href: href.to_owned(), current, count: None };
    page(&List {
        shell: visit.shell(&words.say("users")),
        w: words.clone(),
        tabs: vec![
            tab("users.all", "/users", !administrators),
            tab("users.administrators", "/users?tab=administrators", administrators),
        ],
        columns: words.columns(&["users.name", "users.state", "users.since"]),
        rows: all.items.iter().map(row).collect(),
        paging: listing.paging(words, &all),
        listing,
    })
}

#[derive(Template)]
#[template(path = "pages/user/administrator.html")]
struct Administrator {
    shell: Shell,
    w: Words,
    form: Form,
    trail: Vec<Crumb>,
}

async fn new(visit: Visit) -> Reply {
    visit.actor.require(Action::ManageUsers, Target::Platform)?;
    asked(&visit, Form::default())
}

fn asked(visit: &Visit, form: Form) -> Reply {
    let words = &visit.words;
    let trail = vec![Crumb { label: words.say("users"), href: "/users".to_owned() }];
    let shell = visit.shell(&words.say("administrator"));
    page_at(form.status(), &Administrator { shell, w: words.clone(), form, trail })
}

/// Leads to the new administrator's privileges, which are granted next.
async fn add(visit: Visit, Posted(form): Posted) -> Reply {
    let person = PersonForm { name: form.text("name"), address: form.text("address") };
    match users::add_administrator(visit.ports(), &visit.actor, &person).await {
        Ok(user) => Go::to(format!("/users/{user}")).done(&visit, "administrator.done").now(),
        Err(error) => asked(&visit, form.refused(&visit.words, error)?),
    }
}
