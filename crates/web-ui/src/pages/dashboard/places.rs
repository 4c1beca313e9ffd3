//! The organizations in which the visitor holds roles.

use domain::organization::{OrganizationKind, Standing};
use domain::permission::{Action, HeldRole, Person, Target};

use crate::words::Words;

/// An organization of the visitor.
pub(super) struct Place {
    pub name: String,
    /// Empty when there is nothing of it to see.
    pub href: String,
    pub roles: Vec<String>,
    pub notice: String,
    /// Where people are invited; empty for those who do not.
    pub invite: String,
}

pub(super) fn places(words: &Words, person: &Person) -> Vec<Place> {
    let mut places: Vec<(&HeldRole, Place)> = Vec::new();
    for held in &person.roles {
        let role = words.role(held.role);
        match places.iter_mut().find(|(known, _)| known.organization == held.organization) {
            // Whoever takes part in two activities is an attendee once.
            Some((_, place)) if place.roles.contains(&role) => {}
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
            _ if held.state.word() == "suspended" => words.say("dashboard-place.suspended"),
            Standing::InForce => String::new(),
            Standing::Paused => words.say("dashboard-place.paused"),
            Standing::Dormant => words.say("dashboard-place.dormant"),
        },
    }
}
