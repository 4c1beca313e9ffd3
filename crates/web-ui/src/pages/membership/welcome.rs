//! After an acceptance: profile and notification preferences are offered for confirmation (R21, R29).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Error;
use domain::membership::usecases as memberships;
use domain::permission::HeldRole;
use domain::store::EntityKind;
use domain::user::usecases as users;
use domain::values::MembershipId;

use super::super::Routes;
use super::super::user::{Preferences, profile_form};
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/welcome/{membership}", get(ask).post(confirm))
}

#[derive(Template)]
#[template(path = "pages/membership/welcome.html")]
struct Welcome {
    shell: Shell,
    w: Words,
    form: Form,
    preferences: Preferences,
    role: String,
    does: String,
    organization: String,
}

fn held(visit: &Visit, id: MembershipId) -> Result<&HeldRole, Error> {
    let roles = &visit.actor.person()?.roles;
    roles.iter().find(|held| held.membership == Some(id)).ok_or(Error::Unknown(EntityKind::Membership))
}

async fn ask(visit: Visit, At(id): At<MembershipId>) -> Reply {
    let me = users::me(visit.ports(), &visit.actor).await?;
    asked(&visit, id, Preferences::filled(&me, &me.version.0.to_string()))
}

fn asked(visit: &Visit, id: MembershipId, form: Form) -> Reply {
    let words = &visit.words;
    let held = held(visit, id)?;
    let page = Welcome {
        shell: visit.shell(&words.say("welcome")),
        w: words.clone(),
        preferences: Preferences::new(visit),
        role: words.role(held.role),
        does: words.perhaps(&format!("role-{}.does", held.role.word())).unwrap_or_default(),
        organization: held.organization_name.clone(),
        form,
    };
    page_at(page.form.status(), &page)
}

async fn confirm(visit: Visit, At(id): At<MembershipId>, Posted(form): Posted) -> Reply {
    held(&visit, id)?;
    match users::edit(visit.ports(), &visit.actor, form.version(), &profile_form(&form)).await {
        Ok(user) => {
            memberships::set_up(visit.ports(), &visit.actor, id).await?;
            let words = Words::of(&user.locale, user.zone);
            Go::to("/").saying("success", &words.say("welcome.done")).now()
        }
        Err(error) => asked(&visit, id, form.refused(&visit.words, error)?),
    }
}
