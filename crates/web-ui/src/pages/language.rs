//! The switch of language.

use axum::Router;
use axum::routing::post;
use chrono::TimeDelta;
use domain::user::usecases as users;

use super::Routes;
use crate::cookies::{Keep, Name};
use crate::form::Posted;
use crate::reply::{Go, Reply, own_path};
use crate::visit::Visit;

pub(super) fn routes() -> Routes {
    Router::new().route("/language", post(switch))
}

/// For the signed-in the choice is part of their profile, and holds for mails too (R48).
async fn switch(visit: Visit, Posted(form): Posted) -> Reply {
    let go = Go::to(own_path(form.value("back")));
    let Some(locale) = visit.settings().locales.iter().find(|one| one.as_str() == form.value("language")) else {
        return go.now();
    };
    if visit.is_signed_in() {
        let me = users::me(visit.ports(), &visit.actor).await?;
        let profile = users::ProfileForm {
            name: me.name.to_string(),
            locale: locale.to_string(),
            zone: me.zone.to_string(),
            notifications: me.notifications,
        };
        users::edit(visit.ports(), &visit.actor, None, &profile).await?;
    }
    go.keeping(Keep::For(Name::Language, locale.to_string(), Some(TimeDelta::days(365)))).now()
}
