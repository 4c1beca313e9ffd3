//! One's roles, and why one holds them (R47).

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::membership::Cause;
use domain::membership::usecases as memberships;
use domain::organization::{OrganizationKind, Standing};
use domain::permission::{HeldRole, Role};
use domain::values::MembershipId;

use super::super::Routes;
use crate::form::Posted;
use crate::listing::At;
use crate::reply::{Go, Reply, page};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/me/roles", get(list)).route("/me/roles/{id}/leave", post(leave))
}

#[derive(Template)]
#[template(path = "pages/membership/roles.html")]
struct Roles {
    shell: Shell,
    w: Words,
    rows: Vec<Row>,
}

struct Row {
    /// The membership; empty for a derived role.
    id: String,
    role: String,
    does: String,
    organization: String,
    href: String,
    cause: String,
    /// What it comes from, when that has a page.
    source: String,
    since: String,
    /// Why it does not count at present; empty when it does.
    dormant: String,
    leavable: bool,
}

async fn list(visit: Visit) -> Reply {
    let person = visit.actor.person()?;
    let mut rows = Vec::new();
    for held in &person.roles {
        rows.push(row(&visit, held).await?);
    }
    page(&Roles { shell: visit.shell(&visit.words.say("roles")), w: visit.words.clone(), rows })
}

async fn row(visit: &Visit, held: &HeldRole) -> Result<Row, domain::Error> {
    let words = &visit.words;
    let partner = held.organization_kind == OrganizationKind::Partner;
    Ok(Row {
        id: held.membership.map(|id| id.to_string()).unwrap_or_default(),
        role: words.role(held.role),
        does: words.perhaps(&format!("role-{}.does", held.role.word())).unwrap_or_default(),
        organization: held.organization_name.clone(),
        href: if held.in_force() && !partner { format!("/organizations/{}", held.organization) } else { String::new() },
        cause: cause(visit, &held.cause).await?,
        source: match &held.cause {
            Cause::ParticipationConfirmed { application } if held.in_force() => format!("/applications/{application}"),
            _ => String::new(),
        },
        since: words.moment(&held.since),
        dormant: if held.in_force() {
            String::new()
        } else if held.standing == Standing::Dormant {
            words.say("dashboard-place.dormant")
        } else {
            words.say("dashboard-place.suspended")
        },
        leavable: held.membership.is_some() && !matches!(held.role, Role::CustomerAdmin | Role::SupplierAdmin),
    })
}

/// Why, in words; who did it is named as far as they are still here.
async fn cause(visit: &Visit, cause: &Cause) -> Result<String, domain::Error> {
    let ports = visit.ports();
    let by = match cause {
        Cause::AddedBy { user } | Cause::AdminAppointed { user } => *user,
        Cause::InvitationAccepted { invitation } => {
            ports.invitations.invitation(*invitation).await?.and_then(|found| found.inviter)
        }
        Cause::PlatformSetUp | Cause::RegistrationApproved { .. } | Cause::ParticipationConfirmed { .. } => None,
    };
    let name = match by {
        Some(by) => ports.users.user(by).await?.map(|user| user.name.to_string()),
        None => None,
    };
    let key = format!("cause-{}", cause.word());
    Ok(match name {
        Some(name) => visit.words.one(&format!("{key}.by"), "name", name),
        None => visit.words.say(&key),
    })
}

async fn leave(visit: Visit, At(id): At<MembershipId>, Posted(_): Posted) -> Reply {
    let done = memberships::leave(visit.ports(), &visit.actor, id).await;
    Go::after(&visit, done, "/me/roles", "roles.left")
}
