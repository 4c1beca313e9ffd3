//! Customers: registered, reviewed, approved, with people invited and billing accounts; and registrations that wait.

use domain::billing::usecases::{BillingForm, add};
use domain::invitation::usecases::{InviteForm, Way, accept, invite, register};
use domain::link::{Claims, Purpose};
use domain::organization::ProfileForm;
use domain::permission::Actor;
use domain::registration::usecases::{Approval, approve, note, prove, request_information, submit, take};
use domain::registration::{ContactForm, Registration, RegistrationForm};
use domain::values::{EmailAddress, OrganizationId};
use domain::{Error, Ports};

use super::cast::{Account, CUSTOMERS, Customer, Invitee, WAITING};
use super::{Known, Passing, joining, nobody, sign_in};

pub async fn fill(ports: &Ports, time: &Passing, admin: &Actor, known: &mut Known) -> Result<(), Error> {
    for customer in CUSTOMERS {
        time.pass(6);
        let id = registered(ports, admin, customer).await?;
        known.organizations.insert(customer.name, id);
        first_login(ports, id, customer.admin.0, customer.admin.1).await?;
        let inviter = sign_in(ports, customer.admin.1).await?;
        people(ports, &inviter, id, customer.locale, customer.people, true).await?;
        for account in customer.accounts {
            add(ports, &inviter, id, &billing(customer, account)).await?;
        }
    }
    Ok(())
}

/// Invitations and registrations that wait.
pub async fn waiting(ports: &Ports, admin: &Actor, known: &Known) -> Result<(), Error> {
    for customer in CUSTOMERS {
        let inviter = sign_in(ports, customer.admin.1).await?;
        let id = known.organization(customer.name)?;
        people(ports, &inviter, id, customer.locale, customer.people, false).await?;
    }
    for (position, (name, contact, address, proven)) in WAITING.iter().enumerate() {
        let registration = submit(ports, &nobody(), &form(name, "", "", "sv", contact, address)).await?;
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
    let form = form(customer.name, customer.number, customer.town, customer.locale, name, address);
    let registration = submit(ports, &nobody(), &form).await?;
    prove(ports, &nobody(), &link(ports, &registration)).await?;
    take(ports, admin, registration.id, None).await?;
    note(ports, admin, registration.id, None, "Found in the public register; called the switchboard.").await?;
    Ok(approve(ports, admin, registration.id, None, &Approval::default()).await?.customer)
}

fn form(name: &str, number: &str, town: &str, locale: &str, contact: &str, address: &str) -> RegistrationForm {
    RegistrationForm {
        organization: ProfileForm {
            name: name.to_owned(),
            number: number.to_owned(),
            address: town.to_owned(),
            country: "SE".to_owned(),
            locale: locale.to_owned(),
            contact: String::new(),
        },
        contact: ContactForm {
            name: contact.to_owned(),
            address: address.to_owned(),
            telephone: "+46 8 123 45 67".to_owned(),
            locale: locale.to_owned(),
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

fn billing(customer: &Customer, account: &Account) -> BillingForm {
    BillingForm {
        name: account.name.to_owned(),
        recipient: customer.name.to_owned(),
        address: customer.town.to_owned(),
        country: "SE".to_owned(),
        currency: account.currency.to_owned(),
        vat: account.vat.to_owned(),
        iban: account.iban.to_owned(),
        email: account.email.to_owned(),
        reference: account.reference.to_owned(),
    }
}

/// Invites those who join, as they would: by registering, or signed in; or those who have not answered yet.
pub async fn people(
    ports: &Ports,
    inviter: &Actor,
    organization: OrganizationId,
    locale: &str,
    people: &[Invitee],
    join: bool,
) -> Result<(), Error> {
    for invitee in people.iter().filter(|one| one.joins == join) {
        let form = InviteForm {
            role: invitee.role.to_owned(),
            address: invitee.address.to_owned(),
            message: if locale == "sv" { "Välkommen till oss!" } else { "Welcome to us!" }.to_owned(),
            locale: String::new(),
        };
        let invited = invite(ports, inviter, organization, &form).await?;
        if !join {
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
