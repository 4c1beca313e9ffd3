//! One user, as administrators see them: roles, privileges, keeping out and letting in again.

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::permission::{Privilege, Role};
use domain::user::UserState;
use domain::user::usecases as users;
use domain::values::UserId;

use super::super::Routes;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Crumb, Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/users/{id}", get(show).post(grant))
        .route("/users/{id}/deactivate", post(deactivate))
        .route("/users/{id}/reactivate", post(reactivate))
}

#[derive(Template)]
#[template(path = "pages/user/one.html")]
struct One {
    shell: Shell,
    w: Words,
    form: Form,
    trail: Vec<Crumb>,
    id: String,
    name: String,
    state: &'static str,
    pairs: Vec<Pair>,
    roles: Vec<Held>,
    /// Empty unless the user is an administrator, whom alone privileges serve.
    privileges: Vec<Choice>,
    oneself: bool,
}

struct Held {
    role: String,
    organization: String,
    href: String,
}

async fn show(visit: Visit, At(id): At<UserId>) -> Reply {
    shown(&visit, id, None).await
}

async fn shown(visit: &Visit, id: UserId, form: Option<Form>) -> Reply {
    let (ports, words) = (visit.ports(), &visit.words);
    let user = users::view(ports, &visit.actor, id).await?;
    let mut roles = Vec::new();
    let mut administers = false;
    for membership in ports.memberships.memberships_of(id).await? {
        administers |= matches!(membership.role, Role::SystemAdministrator | Role::PartnerAdministrator);
        if let Some(found) = ports.organizations.organization(membership.organization).await? {
            let partner = found.profile().is_none();
            roles.push(Held {
                role: words.role(membership.role),
                organization: found.name().to_string(),
                href: if partner { String::new() } else { format!("/organizations/{}", found.id()) },
            });
        }
    }
    let pair = |key: &str, value: String| Pair { name: words.say(key), value };
    let version = user.version.0.to_string();
    let mut held = vec![("version", version.as_str())];
    held.extend(user.privileges.iter().map(|one| ("privilege", one.word())));
    let page = One {
        shell: visit.shell(user.name.as_str()),
        w: words.clone(),
        form: form.unwrap_or_else(|| Form::of(&held)),
        trail: vec![Crumb { label: words.say("users"), href: "/users".to_owned() }],
        id: id.to_string(),
        name: user.name.to_string(),
        state: user.state.word(),
        pairs: vec![
            pair("field-address", user.address.to_string()),
            pair("field-locale", words.say(format!("language-{}", user.locale))),
            pair("field-zone", user.zone.to_string()),
            pair("users.since", words.moment(&user.registered_at)),
        ],
        roles,
        privileges: if administers && matches!(user.state, UserState::Active) { privileges(words) } else { Vec::new() },
        oneself: visit.actor.user() == Some(id),
    };
    page_at(page.form.status(), &page)
}

fn privileges(words: &Words) -> Vec<Choice> {
    let one = |privilege: &Privilege| Choice {
        value: privilege.word().to_owned(),
        label: words.say(format!("privilege-{}", privilege.word())),
        hint: String::new(),
    };
    Privilege::ALL.iter().map(one).collect()
}

async fn grant(visit: Visit, At(id): At<UserId>, Posted(form): Posted) -> Reply {
    let wanted: BTreeSet<_> = form.all("privilege").filter_map(Privilege::from_word).collect();
    match users::change_privileges(visit.ports(), &visit.actor, id, form.version(), wanted).await {
        Ok(_) => Go::to(format!("/users/{id}")).done(&visit, "user.granted").now(),
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            shown(&visit, id, Some(form)).await
        }
    }
}

async fn deactivate(visit: Visit, At(id): At<UserId>, Posted(form): Posted) -> Reply {
    let done = users::deactivate(visit.ports(), &visit.actor, id, form.value("reason")).await;
    Go::after(&visit, done, format!("/users/{id}"), "user.deactivated")
}

async fn reactivate(visit: Visit, At(id): At<UserId>, Posted(_): Posted) -> Reply {
    let done = users::reactivate(visit.ports(), &visit.actor, id).await;
    Go::after(&visit, done, format!("/users/{id}"), "user.reactivated")
}
