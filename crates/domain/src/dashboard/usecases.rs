//! Reading what concerns the caller.

use super::{Concern, Dashboard, OpenSetup};
use crate::application::Stage;
use crate::application::ports::{ApplicationFilter, ListOf};
use crate::application::usecases as applications;
use crate::attendee::usecases::activities;
use crate::membership::Setup;
use crate::page::PageRequest;
use crate::permission::{Action, Actor, HeldRole, Role, Target};
use crate::registration::ports::RegistrationFilter;
use crate::session::usecases::calendar;
use crate::{Error, Ports};

/// How many of each kind are shown; their lists show the rest.
const SHOWN: PageRequest = PageRequest { limit: 5, after: None };

/// What concerns the caller.
///
/// # Errors
/// [`Error::NotSignedIn`], [`Refusal::ConsentNeeded`](crate::Refusal::ConsentNeeded).
pub async fn view(ports: &Ports, actor: &Actor) -> Result<Dashboard, Error> {
    let person = actor.consenting()?;
    let now = ports.clock.now();
    let may = |action| actor.require(action, Target::Platform).is_ok();

    let mut dashboard = Dashboard {
        invitations: ports.invitations.waiting(&person.address.key(), now).await?,
        setups: person.in_force().filter_map(open_setup).collect(),
        ..Dashboard::default()
    };
    if may(Action::ReviewApplications) {
        dashboard.applications_to_review = Some(ports.applications.queue_depth().await?);
    }
    if may(Action::ReviewRegistrations) {
        dashboard.registrations_to_review = Some(registrations(ports).await?);
    }
    for held in person.in_force().filter(|held| matches!(held.role, Role::CustomerAdmin | Role::Applicant)) {
        if dashboard.organizations.iter().all(|concern| concern.organization != held.organization) {
            dashboard.organizations.push(concern(ports, held).await?);
        }
    }
    if person.is(Role::Mentor) {
        let (mine, filter) = (ListOf::Mentor(person.user), ApplicationFilter::default());
        dashboard.assigned = applications::list(ports, actor, mine, &filter, SHOWN).await?.items;
    }
    if person.is(Role::Attendee) {
        dashboard.activities = activities(ports, actor, PageRequest::default()).await?.items;
        let today = person.zone.day_of(now);
        dashboard.activities.sort_by_key(|activity| {
            let dates = activity.dates.filter(|dates| dates.to >= today);
            (dates.is_none(), dates.map(|dates| dates.from))
        });
    }
    if person.is(Role::Attendee) || person.is(Role::Mentor) {
        dashboard.next = calendar(ports, actor, &person.zone.day_of(now).to_string(), SHOWN).await?.items;
    }
    Ok(dashboard)
}

fn open_setup(held: &HeldRole) -> Option<OpenSetup> {
    let membership = held.membership.filter(|_| held.setup == Setup::Incomplete)?;
    Some(OpenSetup { membership, role: held.role, organization: held.organization_name.clone() })
}

async fn concern(ports: &Ports, held: &HeldRole) -> Result<Concern, Error> {
    let of = ListOf::Customer(held.organization);
    let at = |stage| ApplicationFilter { stage: Some(stage), search: None };
    Ok(Concern {
        organization: held.organization,
        name: held.organization_name.clone(),
        to_change: ports.applications.applications(of, &at(Stage::ChangesRequested), SHOWN).await?.items,
        drafts: ports.applications.applications(of, &at(Stage::Draft), SHOWN).await?.items,
        changed: ports.applications.changed(held.organization, SHOWN.limit).await?,
    })
}

async fn registrations(ports: &Ports) -> Result<u32, Error> {
    let filter = RegistrationFilter { stage: Some("submitted".to_owned()), proven: Some(true), search: None };
    let page = ports.registrations.registrations(&filter, PageRequest { limit: PageRequest::MAX, after: None }).await?;
    Ok(u32::try_from(page.items.len()).unwrap_or(u32::MAX))
}
