//! What the databases' schemas keep unique.

use domain::attendee::Participation;
use domain::invitation::Stage;
use domain::membership::{Membership, MembershipState};
use domain::organization::Organization;
use domain::permission::Role;
use domain::store::{Entity, Key};

use super::subjects::key;

/// The unique keys that an entity holds in its present state.
pub(super) fn keys(entity: &Entity) -> Vec<(Key, String)> {
    match entity {
        Entity::User(user) => vec![(Key::UserAddress, format!("user {}", user.address.key()))],
        Entity::Membership(one) if matches!(one.state, MembershipState::Ended { .. }) => Vec::new(),
        Entity::Membership(one) => membership(one),
        Entity::Invitation(one) if matches!(one.stage, Stage::Pending { .. }) => {
            let (organization, offer, address) = (one.organization, one.offer.word(), one.address.key());
            vec![(Key::PendingInvitation, format!("invitation {organization} {offer} {address}"))]
        }
        Entity::Organization(Organization::Customer(one)) => {
            vec![(Key::OrganizationName, format!("customer {} {}", one.partner, one.profile.name.key()))]
        }
        Entity::Organization(Organization::Supplier(one)) => {
            vec![(Key::OrganizationName, format!("supplier {}", one.profile.name.key()))]
        }
        Entity::Subject(one) => {
            vec![(Key::SubjectName, format!("subject {} / {}", key(&one.area), key(&one.name)))]
        }
        Entity::BillingAccount(one) if one.default && one.archived_at.is_none() => {
            vec![(Key::DefaultBillingAccount, format!("default billing account {}", one.customer))]
        }
        Entity::Attendee(one) if one.participation == Participation::Listed => {
            vec![(Key::Attendee, format!("attendee {} {}", one.application, one.address.key()))]
        }
        Entity::Assignment(one) if one.ended_at.is_none() => {
            vec![(Key::Assignment, format!("assignment {} {}", one.membership, one.application))]
        }
        Entity::Attendance(one) => vec![(Key::Attendance, format!("attendance {} {}", one.session, one.attendee))],
        Entity::SignIn(one) => vec![(Key::Id, format!("sign-in {}", one.token.as_str()))],
        Entity::ApiToken(one) => vec![(Key::Id, format!("API token {}", one.token.as_str()))],
        Entity::Organization(Organization::Partner(_))
        | Entity::Invitation(_)
        | Entity::Credential(_)
        | Entity::Registration(_)
        | Entity::Offering(_)
        | Entity::BillingAccount(_)
        | Entity::Application(_)
        | Entity::Attendee(_)
        | Entity::Assignment(_)
        | Entity::Observation(_)
        | Entity::Session(_) => Vec::new(),
    }
}

fn membership(one: &Membership) -> Vec<(Key, String)> {
    let held = (Key::Membership, format!("membership {} {} {}", one.user, one.organization, one.role.word()));
    let admin = match one.role {
        Role::CustomerAdmin => Some((Key::CustomerAdmin, format!("Customer admin {}", one.organization))),
        Role::SupplierAdmin => Some((Key::SupplierAdmin, format!("Supplier admin {}", one.organization))),
        Role::SystemAdministrator
        | Role::PartnerAdministrator
        | Role::Applicant
        | Role::Mentor
        | Role::Professional
        | Role::Attendee => None,
    };
    std::iter::once(held).chain(admin).collect()
}
