//! Inviting somebody to an organization (R4, R16, R25).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::invitation::usecases::{self as invitations, InviteForm, Invited};
use domain::values::OrganizationId;

use super::super::Routes;
use super::super::organization::Place;
use crate::choices::{locales, roles};
use crate::fault::Fault;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/invitations/new", get(ask).post(invite))
}

#[derive(Template)]
#[template(path = "pages/invitation/invite.html")]
struct Invite {
    shell: Shell,
    w: Words,
    form: Form,
    place: Place,
    roles: Vec<Choice>,
    locales: Vec<Choice>,
}

async fn ask(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    asked(&visit, id, None).await
}

async fn asked(visit: &Visit, id: OrganizationId, form: Option<Form>) -> Reply {
    let place = Place::at(visit, id, "invitations").await?;
    visit.actor.require(place.inviting, place.target)?;
    let role = match place.invitable() {
        [] => return Err(Fault::Nothing),
        [only] => only.word(),
        _ => "",
    };
    let page = Invite {
        shell: visit.shell(&visit.words.say("invite")),
        w: visit.words.clone(),
        form: form.unwrap_or_else(|| Form::of(&[("role", role), ("locale", &place.locale)])),
        roles: roles(&visit.words, place.invitable()),
        locales: locales(visit),
        place,
    };
    page_at(page.form.status(), &page)
}

async fn invite(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    let invited = InviteForm {
        role: form.text("role"),
        address: form.text("address"),
        message: form.text("message"),
        locale: form.text("locale"),
    };
    match invitations::invite(visit.ports(), &visit.actor, id, &invited).await {
        Ok(invited) => {
            let key = match invited {
                Invited::Sent(_) => "invite.sent",
                Invited::Again(_) => "invite.again",
            };
            let said = visit.words.one(key, "address", &invited.invitation().address);
            Go::to(format!("/organizations/{id}/invitations")).saying("success", &said).now()
        }
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            asked(&visit, id, Some(form)).await
        }
    }
}
