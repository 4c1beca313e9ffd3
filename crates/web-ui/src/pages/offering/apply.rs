//! For which organizations the reader may apply, and what stands in the way.

use domain::offering::ports::OfferingView;
use domain::organization::{Organization, OrganizationKind};
use domain::permission::{Action, Target};
use domain::values::OrganizationId;

use crate::visit::Visit;

/// An organization the reader may apply for.
pub(super) struct Way {
    pub organization: String,
    /// Where applying begins; empty when something stands in the way.
    pub href: String,
    /// What stands in the way; empty when nothing does.
    pub missing: String,
}

/// The ways to apply for an offering: one for each organization that the reader applies for.
pub(super) async fn ways(visit: &Visit, view: &OfferingView) -> Result<Vec<Way>, domain::Error> {
    let mut ways = Vec::new();
    for customer in applying(visit)? {
        let Some(found) = visit.ports().organizations.organization(customer).await? else { continue };
        let Organization::Customer(applies) = &found.organization.value else { continue };
        let able = found.in_force().and_then(|()| applies.has(view.offering.kind.service()));
        ways.push(Way {
            organization: applies.profile.name.to_string(),
            href: match able {
                Ok(()) => format!("/applications/new?offering={}&customer={customer}", view.offering.id),
                Err(_) => String::new(),
            },
            missing: able.map_or_else(|refusal| visit.words.error(&refusal.into()), |()| String::new()),
        });
    }
    Ok(ways)
}

/// The customers for which the reader writes applications.
fn applying(visit: &Visit) -> Result<Vec<OrganizationId>, domain::Error> {
    let mut all = Vec::new();
    for held in visit.actor.person()?.in_force().filter(|held| held.organization_kind == OrganizationKind::Customer) {
        let here = Target::Organization { id: held.organization, partner: None };
        if !all.contains(&held.organization) && visit.actor.require(Action::EditApplications, here).is_ok() {
            all.push(held.organization);
        }
    }
    Ok(all)
}
