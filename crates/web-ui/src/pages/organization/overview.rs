//! An organization at a glance.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::organization::{Organization, OrganizationKind, Profile, Standing};
use domain::permission::Action;
use domain::values::OrganizationId;

use super::super::Routes;
use super::Place;
use super::services::told;
use super::state::{Button, moves};
use crate::listing::At;
use crate::reply::{Reply, page};
use crate::view::{Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}", get(show))
}

#[derive(Template)]
#[template(path = "pages/organization/overview.html")]
struct Overview {
    shell: Shell,
    w: Words,
    place: Place,
    version: String,
    pairs: Vec<Pair>,
    /// What is missing, as a warning: never an error (R35).
    no_contact: bool,
    paused: bool,
    dormant: bool,
    admin: Option<Admin>,
    admin_role: String,
    edits: bool,
    invites: bool,
    changes_admin: bool,
    moves: Vec<Button>,
    /// The platform services that a customer has, and has not.
    services: Vec<Pair>,
    changes_services: bool,
}

struct Admin {
    name: String,
    address: String,
}

async fn show(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    let words = &visit.words;
    let place = Place::at(&visit, id, "overview").await?;
    let may = |action| visit.actor.require(action, place.target).is_ok();
    let profile = place.found.profile();
    let changing_admin = match place.kind {
        OrganizationKind::Customer => Action::ChangeCustomerAdmin,
        OrganizationKind::Supplier => Action::ManageSuppliers,
        OrganizationKind::Partner => Action::ManagePartners,
    };
    let moves = match &place.found.organization.value {
        Organization::Customer(customer) if may(Action::ChangeCustomerState) => moves(words, customer),
        Organization::Customer(_) | Organization::Partner(_) | Organization::Supplier(_) => Vec::new(),
    };
    page(&Overview {
        shell: visit.shell(&place.name),
        w: words.clone(),
        version: place.found.version.0.to_string(),
        pairs: profile.map(|profile| pairs(words, profile)).unwrap_or_default(),
        no_contact: profile.is_some_and(|profile| profile.contact.is_none()),
        paused: place.found.standing == Standing::Paused,
        dormant: place.found.standing == Standing::Dormant,
        admin: admin(&visit, &place, id).await?,
        admin_role: words.role(place.kind.admin_role()),
        edits: profile.is_some() && may(Action::EditOrganization),
        invites: place.found.in_force().is_ok() && place.invites(&visit.actor),
        changes_admin: profile.is_some() && may(changing_admin),
        moves,
        services: match &place.found.organization.value {
            Organization::Customer(customer) => told(words, customer),
            Organization::Partner(_) | Organization::Supplier(_) => Vec::new(),
        },
        changes_services: place.kind == OrganizationKind::Customer && may(Action::ManageCustomers),
        place,
    })
}

async fn admin(visit: &Visit, place: &Place, id: OrganizationId) -> Result<Option<Admin>, domain::Error> {
    let ports = visit.ports();
    let Some(held) = ports.memberships.admin(id, place.kind.admin_role()).await? else { return Ok(None) };
    let user = ports.users.user(held.user).await?;
    Ok(user.map(|user| Admin { name: user.name.to_string(), address: user.address.to_string() }))
}

fn pairs(words: &Words, profile: &Profile) -> Vec<Pair> {
    let country = profile.address.country.as_str();
    let rows = [
        ("field-number", profile.number.as_ref().map(|one| one.number().to_owned()).unwrap_or_default()),
        ("field-organization-address", profile.address.lines.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("field-country", words.perhaps(&format!("country-{country}")).unwrap_or_else(|| country.to_owned())),
        ("field-organization-locale", words.say(format!("language-{}", profile.locale))),
        ("field-organization-contact", profile.contact.as_ref().map(ToString::to_string).unwrap_or_default()),
    ];
    let given = rows.into_iter().filter(|(_, value)| !value.is_empty());
    given.map(|(key, value)| Pair { name: words.say(key), value }).collect()
}
