//! The start: for the public what Lyceum is, for the signed-in what waits for them.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Refusal;
use domain::invitation::usecases as invitations;
use domain::membership::Setup;
use domain::organization::{OrganizationKind, Standing};
use domain::permission::{Action, HeldRole, Person, Target};
use domain::registration::usecases as registrations;
use domain::user::usecases::is_set_up;

use super::Routes;
use crate::reply::{Reply, page};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/", get(start))
}

async fn start(visit: Visit) -> Reply {
    if visit.is_signed_in() { home(visit).await } else { public(visit).await }
}

#[derive(Template)]
#[template(path = "pages/public.html")]
struct Public {
    shell: Shell,
    w: Words,
    set_up: bool,
}

async fn public(visit: Visit) -> Reply {
    page(&Public {
        shell: visit.shell(&visit.words.say("public")),
        w: visit.words.clone(),
        set_up: is_set_up(visit.ports()).await?,
    })
}

#[derive(Template)]
#[template(path = "pages/home.html")]
struct Home {
    shell: Shell,
    w: Words,
    name: String,
    waiting: Vec<Waits>,
    places: Vec<Place>,
}

/// Something that waits for the visitor.
struct Waits {
    text: String,
    detail: String,
    href: String,
    act: String,
}

/// An organization of the visitor.
struct Place {
    name: String,
    /// Empty when there is nothing of it to see.
    href: String,
    roles: Vec<String>,
    notice: String,
    /// Where people are invited; empty for those who do not.
    invite: String,
}

async fn home(visit: Visit) -> Reply {
    let person = visit.actor.person()?;
    if !visit.actor.consented {
        return Err(Refusal::ConsentNeeded.into());
    }
    page(&Home {
        shell: visit.shell(&visit.words.say("home")),
        w: visit.words.clone(),
        name: person.name.to_string(),
        waiting: waiting(&visit, person).await?,
        places: places(&visit.words, person),
    })
}

async fn waiting(visit: &Visit, person: &Person) -> Result<Vec<Waits>, domain::Error> {
    let words = &visit.words;
    let mut all = Vec::new();
    for one in invitations::waiting(visit.ports(), &visit.actor).await? {
        let role = words.role(one.invitation.offer.role());
        all.push(Waits {
            text: words.two("home-invitation", "role", role, "organization", &one.organization),
            detail: words.one("home-invitation.until", "until", words.moment(&one.invitation.expires_at)),
            href: "/me/invitations".to_owned(),
            act: words.say("home-invitation.act"),
        });
    }
    for held in person.in_force().filter(|held| held.setup == Setup::Incomplete) {
        let Some(membership) = held.membership else { continue };
        all.push(Waits {
            text: words.two("home-setup", "role", words.role(held.role), "organization", &held.organization_name),
            detail: String::new(),
            href: format!("/welcome/{membership}"),
            act: words.say("home-setup.act"),
        });
    }
    if person.may(Action::ReviewRegistrations, Target::Platform) {
        let counts = registrations::counts(visit.ports(), &visit.actor).await?;
        if counts.waiting > 0 {
            let waiting = usize::try_from(counts.waiting).unwrap_or(usize::MAX);
            all.push(Waits {
                text: words.count("home-reviews", waiting),
                detail: String::new(),
                href: "/reviews".to_owned(),
                act: words.say("home-reviews.act"),
            });
        }
    }
    Ok(all)
}

fn places(words: &Words, person: &Person) -> Vec<Place> {
    let mut places: Vec<(&HeldRole, Place)> = Vec::new();
    for held in &person.roles {
        let role = words.role(held.role);
        match places.iter_mut().find(|(known, _)| known.organization == held.organization) {
            Some((_, place)) => place.roles.push(role),
            None => places.push((held, place(words, person, held, role))),
        }
    }
    places.into_iter().map(|(_, place)| place).collect()
}

fn place(words: &Words, person: &Person, held: &HeldRole, role: String) -> Place {
    let partner = held.organization_kind == OrganizationKind::Partner;
    let inviting = match held.organization_kind {
        OrganizationKind::Customer => Action::InvitePeople,
        OrganizationKind::Supplier => Action::ManageProfessionals,
        OrganizationKind::Partner => Action::ManagePartners,
    };
    let here = Target::Organization { id: held.organization, partner: None };
    let invites = !partner && held.standing == Standing::InForce && person.may(inviting, here);
    Place {
        name: held.organization_name.clone(),
        href: if held.in_force() && !partner { format!("/organizations/{}", held.organization) } else { String::new() },
        roles: vec![role],
        invite: if invites { format!("/organizations/{}/invitations/new", held.organization) } else { String::new() },
        notice: match held.standing {
            _ if held.state.word() == "suspended" => words.say("home-place.suspended"),
            Standing::InForce => String::new(),
            Standing::Paused => words.say("home-place.paused"),
            Standing::Dormant => words.say("home-place.dormant"),
        },
    }
}
