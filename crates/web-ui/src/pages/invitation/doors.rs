//! What the holder of an invitation's link sees: a page for each door.

use askama::Template;
use axum::http::StatusCode;
use domain::Refusal;
use domain::invitation::Offer;
use domain::invitation::usecases::{Door, Opened};

use super::super::user::{Join, usual_zone};
use crate::form::Form;
use crate::reply::{Reply, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

/// What all doors tell.
struct About {
    title: String,
    organization: String,
    role: String,
    /// What one does in the role.
    does: String,
    inviter: String,
    contact: String,
    message: String,
    address: String,
    until: String,
    first_login: bool,
    /// An attendee is invited to register, not to a role.
    attendee: bool,
    /// Their name, as whoever listed them wrote it (R42).
    name: String,
}

impl About {
    fn new(visit: &Visit, opened: &Opened) -> Self {
        let (words, invitation) = (&visit.words, &opened.invitation);
        let role = invitation.offer.role();
        let first_login = matches!(invitation.offer, Offer::FirstLogin { .. });
        let attendee = matches!(invitation.offer, Offer::Attendee);
        let title = match &invitation.activity {
            Some(activity) if attendee => words.one("invitation-attendee", "activity", activity),
            _ if first_login => words.one("invitation-first-login", "organization", &opened.organization),
            _ => words.one("invitation", "organization", &opened.organization),
        };
        Self {
            title,
            organization: opened.organization.to_string(),
            role: words.role(role),
            does: words.perhaps(&format!("role-{}.does", role.word())).unwrap_or_default(),
            inviter: opened.inviter.as_ref().map(ToString::to_string).unwrap_or_default(),
            contact: opened.contact.to_string(),
            message: invitation.message.as_ref().map(ToString::to_string).unwrap_or_default(),
            address: invitation.address.to_string(),
            until: words.moment(&invitation.expires_at),
            first_login,
            attendee,
            name: invitation.name.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

#[derive(Template)]
#[template(path = "pages/invitation/register.html")]
struct Register {
    shell: Shell,
    w: Words,
    about: About,
    form: Form,
    join: Join,
}

#[derive(Template)]
#[template(path = "pages/invitation/accept.html")]
struct Accept {
    shell: Shell,
    w: Words,
    about: About,
}

#[derive(Template)]
#[template(path = "pages/invitation/sign_in.html")]
struct SignIn {
    shell: Shell,
    w: Words,
    about: About,
}

#[derive(Template)]
#[template(path = "pages/invitation/wrong_account.html")]
struct WrongAccount {
    shell: Shell,
    w: Words,
    about: About,
    invited: String,
    signed_in: String,
}

#[derive(Template)]
#[template(path = "pages/invitation/over.html")]
struct Over {
    shell: Shell,
    w: Words,
    about: About,
    heading: String,
    text: String,
    kind: &'static str,
    next_label: String,
    next: &'static str,
}

/// The page of the door that is open to this visitor.
pub(super) fn page(visit: &Visit, opened: &Opened, form: Option<Form>) -> Reply {
    let about = About::new(visit, opened);
    let (shell, w) = (visit.shell(&about.title), visit.words.clone());
    match &opened.door {
        Door::Register { name } => {
            let name = name.as_ref().map(ToString::to_string).unwrap_or_default();
            let usual = [("name", &*name), ("locale", &*w.lang()), ("zone", usual_zone(visit))];
            let form = form.unwrap_or_else(|| Form::of(&usual));
            page_at(form.status(), &Register { shell, w, about, form, join: Join::new(visit) })
        }
        Door::SignIn => page_at(StatusCode::OK, &SignIn { shell, w, about }),
        Door::Accept => page_at(StatusCode::OK, &Accept { shell, w, about }),
        Door::WrongAccount { invited } => {
            let signed_in = visit.actor.person()?.address.to_string();
            page_at(StatusCode::OK, &WrongAccount { shell, w, about, invited: invited.clone(), signed_in })
        }
        Door::NotInForce => {
            let text = w.one("error-organization_not_in_force", "organization", &about.organization);
            let next_label = w.say("invitation-over.home");
            let heading = w.say("invitation-over.not-in-force");
            page_at(StatusCode::OK, &Over { shell, w, about, heading, text, kind: "warning", next_label, next: "/" })
        }
        Door::Over(refusal) => over(visit, shell, about, refusal),
    }
}

fn over(visit: &Visit, shell: Shell, about: About, refusal: &Refusal) -> Reply {
    let w = visit.words.clone();
    let heading = match refusal {
        Refusal::InvitationExpired | Refusal::LinkExpired => "expired",
        Refusal::LinkSuperseded => "superseded",
        Refusal::InvitationRevoked => "revoked",
        Refusal::InvitationDeclined => "declined",
        _ => "accepted",
    };
    let (next_label, next) = match (visit.is_signed_in(), heading) {
        (false, "accepted") => ("nav-sign-in", "/sign-in"),
        // A first login that came too late: the password can still be asked for anew.
        (false, "expired") if about.first_login => ("invitation-over.password", "/password/forgot"),
        _ => ("invitation-over.home", "/"),
    };
    let page = Over {
        heading: w.say(format!("invitation-over.{heading}")),
        text: w.error(&refusal.clone().into()),
        kind: if heading == "accepted" { "success" } else { "info" },
        next_label: w.say(next_label),
        next,
        shell,
        about,
        w,
    };
    page_at(StatusCode::GONE, &page)
}
