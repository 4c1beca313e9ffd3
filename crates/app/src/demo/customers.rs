//! Customers: registered, reviewed, approved, with people invited; and registrations that wait.

use domain::invitation::usecases::{InviteForm, Way, accept, invite, register};
use domain::link::{Claims, Purpose};
use domain::organization::ProfileForm;
use domain::permission::Actor;
use domain::registration::usecases::{Approval, approve, note, prove, request_information, submit, take};
use domain::registration::{ContactForm, Registration, RegistrationForm};
use domain::values::{EmailAddress, OrganizationId};
use domain::{Error, Ports};

use super::cast::{CUSTOMERS, Customer, Invitee, WAITING};
use super::{joining, nobody, sign_in};

pub async fn fill(ports: &Ports, admin: &Actor) -> Result<(), Error> {
    for customer in CUSTOMERS {
        let id = registered(ports, admin, customer).await?;
        first_login(ports, id, customer.admin.0, customer.admin.1).await?;
        let inviter = sign_in(ports, customer.admin.1).await?;
        people(ports, &inviter, id, customer.people).await?;
    }
    for (position, (name, contact, address, proven)) in WAITING.iter().enumerate() {
        let registration = submit(ports, &nobody(), &form(name, "", "", contact, address)).await?;
        if *proven {
            prove(ports, &nobody(), &link(ports, &registration)).await?;
        }
        if position == 1 {
            let question = "Which school form do you offer, and who signs for the organization?";
            request_information(ports, admin, registration.id, None, question).await?;
        }
    }
    Ok(())
}

async fn registered(ports: &Ports, admin: &Actor, customer: &Customer) -> Result<OrganizationId, Error> {
    let (name, address) = customer.admin;
    let form = form(customer.name, customer.number, customer.town, name, address);
    let registration = submit(ports, &nobody(), &form).await?;
    prove(ports, &nobody(), &link(ports, &registration)).await?;
    take(ports, admin, registration.id, None).await?;
    note(ports, admin, registration.id, None, "Found in the public register; called the switchboard.").await?;
    Ok(approve(ports, admin, registration.id, None, &Approval::default()).await?.customer)
}

fn form(name: &str, number: &str, town: &str, contact: &str, address: &str) -> RegistrationForm {
    RegistrationForm {
        organization: ProfileForm {
            name: name.to_owned(),
            number: number.to_owned(),
            address: town.to_owned(),
            country: "SE".to_owned(),
            locale: "sv".to_owned(),
            contact: String::new(),
        },
        contact: ContactForm {
            name: contact.to_owned(),
            address: address.to_owned(),
            telephone: "+46 8 123 45 67".to_owned(),
            locale: "sv".to_owned(),
        },
        message: String::new(),
    }
}

fn link(ports: &Ports, registration: &Registration) -> String {
    let claims = Claims {
        purpose: Purpose::Registration,
        id: registration.id.0,
        generation: registration.generation,
        expires_at: ports.clock.now() + ports.settings.lifetimes.registration_status,
    };
    ports.keyring.sign(&claims).expose().clone()
}

/// Lets a person in by the invitation that waits for their address.
pub async fn first_login(ports: &Ports, organization: OrganizationId, name: &str, address: &str) -> Result<(), Error> {
    let key = EmailAddress::parse(address).map(|address| address.key()).unwrap_or_default();
    for waiting in ports.invitations.waiting(&key, ports.clock.now()).await? {
        if waiting.invitation.organization == organization {
            let shown = ports.keyring.sign(&waiting.invitation.claims());
            register(ports, &nobody(), shown.expose(), &joining(ports, name)).await?;
        }
    }
    Ok(())
}

/// Invites people; those who join do so as they would: by registering, or signed in.
pub async fn people(
    ports: &Ports,
    inviter: &Actor,
    organization: OrganizationId,
    people: &[Invitee],
) -> Result<(), Error> {
    for invitee in people {
        let form = InviteForm {
            role: invitee.role.to_owned(),
            address: invitee.address.to_owned(),
            message: "Välkommen till oss!".to_owned(),
            locale: String::new(),
        };
        let invited = invite(ports, inviter, organization, &form).await?;
        if !invitee.joins {
            continue;
        }
        let key = invited.invitation().address.key();
        if ports.users.user_by_address(&key).await?.is_some() {
            let actor = sign_in(ports, invitee.address).await?;
            accept(ports, &actor, Way::Waiting(invited.invitation().id)).await?;
        } else {
            let shown = ports.keyring.sign(&invited.invitation().claims());
            register(ports, &nobody(), shown.expose(), &joining(ports, invitee.name)).await?;
        }
    }
    Ok(())
}
