//! One's own profile, language and preferences (R21, R48).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::user::usecases::{self as users, ProfileForm};
use domain::user::{Notifications, User};

use super::super::Routes;
use crate::choices::{locales, zones};
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/me", get(show).post(edit))
}

/// What the fields of a profile offer.
pub(in crate::pages) struct Preferences {
    pub locales: Vec<Choice>,
    pub zones: Vec<Choice>,
}

impl Preferences {
    pub fn new(visit: &Visit) -> Self {
        Self { locales: locales(visit), zones: zones() }
    }

    /// The fields, filled as they are now.
    pub fn filled(user: &User, version: &str) -> Form {
        let sign = |wanted: bool| if wanted { "true" } else { "" };
        let Notifications { invitations, organizations, activities } = user.notifications;
        Form::of(&[
            ("version", version),
            ("name", user.name.as_str()),
            ("locale", user.locale.as_str()),
            ("zone", user.zone.as_str()),
            ("invitations", sign(invitations)),
            ("organizations", sign(organizations)),
            ("activities", sign(activities)),
        ])
    }
}

/// What was typed in them.
pub(in crate::pages) fn profile_form(form: &Form) -> ProfileForm {
    ProfileForm {
        name: form.text("name"),
        locale: form.text("locale"),
        zone: form.text("zone"),
        notifications: Notifications {
            invitations: form.is_checked("invitations"),
            organizations: form.is_checked("organizations"),
            activities: form.is_checked("activities"),
        },
    }
}

#[derive(Template)]
#[template(path = "pages/user/profile.html")]
struct Profile {
    shell: Shell,
    w: Words,
    form: Form,
    preferences: Preferences,
    address: String,
}

async fn show(visit: Visit) -> Reply {
    let me = users::me(visit.ports(), &visit.actor).await?;
    shown(&visit, Preferences::filled(&me, &me.version.0.to_string()))
}

fn shown(visit: &Visit, form: Form) -> Reply {
    let page = Profile {
        shell: visit.shell(&visit.words.say("profile")),
        w: visit.words.clone(),
        preferences: Preferences::new(visit),
        address: visit.actor.person()?.address.to_string(),
        form,
    };
    page_at(page.form.status(), &page)
}

async fn edit(visit: Visit, Posted(form): Posted) -> Reply {
    match users::edit(visit.ports(), &visit.actor, form.version(), &profile_form(&form)).await {
        // The next page is in the language just chosen, and so is what it says.
        Ok(user) => {
            let words = Words::of(&user.locale, user.zone);
            Go::to("/me").saying("success", &words.say("profile.saved")).now()
        }
        Err(error) => shown(&visit, form.refused(&visit.words, error)?),
    }
}
