//! An organization as the frame of its pages.

use domain::Error;
use domain::organization::usecases::{people_action, view};
use domain::organization::{Located, OrganizationKind};
use domain::permission::{Action, Actor, Role, Target};
use domain::values::OrganizationId;

use crate::view::{Crumb, Tab};
use crate::visit::Visit;

/// What every page of an organization shows and asks.
pub(in crate::pages) struct Place {
    pub name: String,
    /// Where its pages begin.
    pub root: String,
    pub state: &'static str,
    pub kind: OrganizationKind,
    pub locale: String,
    pub target: Target,
    /// What inviting is called here.
    pub inviting: Action,
    pub tabs: Vec<Tab>,
    pub trail: Vec<Crumb>,
    pub found: Located,
}

impl Place {
    /// The organization, with `tab` as the page in front.
    pub async fn at(visit: &Visit, id: OrganizationId, tab: &str) -> Result<Self, Error> {
        let found = view(visit.ports(), &visit.actor, id).await?;
        let kind = found.kind();
        let target = Target::from(&found.organization.value);
        let root = format!("/organizations/{id}");
        let may = |action| visit.actor.require(action, target).is_ok();
        let tabs = [
            ("overview", "", true),
            ("applications", "/applications", kind == OrganizationKind::Customer && may(Action::ViewApplications)),
            ("people", "/people", may(people_action(kind))),
            ("invitations", "/invitations", may(people_action(kind))),
            ("offerings", "/offerings", kind == OrganizationKind::Supplier && may(Action::PublishOfferings)),
            ("billing", "/billing-accounts", kind == OrganizationKind::Customer && may(Action::ReadBillingAccounts)),
            ("history", "/history", may(Action::ReadAudit)),
        ];
        let open = tabs.into_iter().filter(|(_, _, open)| *open);
        let tab = |(name, path, _): (&str, &str, bool)| Tab {
            label: visit.words.say(format!("organization-tabs.{name}")),
            href: format!("{root}{path}"),
            current: name == tab,
            count: None,
        };
        Ok(Self {
            name: found.name().to_string(),
            state: found.state(),
            kind,
            locale: found.locale().map(ToString::to_string).unwrap_or_default(),
            target,
            inviting: match kind {
                OrganizationKind::Customer => Action::InvitePeople,
                OrganizationKind::Supplier => Action::ManageProfessionals,
                OrganizationKind::Partner => Action::ManagePartners,
            },
            tabs: open.map(tab).collect(),
            trail: trail(visit, kind),
            root,
            found,
        })
    }

    /// The roles that one can be invited to here.
    pub fn invitable(&self) -> &'static [Role] {
        match self.kind {
            OrganizationKind::Customer => &[Role::Applicant, Role::Mentor],
            OrganizationKind::Supplier => &[Role::Professional],
            OrganizationKind::Partner => &[],
        }
    }

    /// Whether this actor invites here.
    pub fn invites(&self, actor: &Actor) -> bool {
        !self.invitable().is_empty() && actor.require(self.inviting, self.target).is_ok()
    }
}

/// Administrators come from the list; people of the organization have nothing above it.
fn trail(visit: &Visit, kind: OrganizationKind) -> Vec<Crumb> {
    let (action, href, key) = match kind {
        OrganizationKind::Customer => (Action::ManageCustomers, "/customers", "customers"),
        OrganizationKind::Supplier => (Action::ManageSuppliers, "/suppliers", "suppliers"),
        OrganizationKind::Partner => return Vec::new(),
    };
    if visit.actor.require(action, Target::Platform).is_ok() {
        vec![Crumb { label: visit.words.say(key), href: href.to_owned() }]
    } else {
        Vec::new()
    }
}
