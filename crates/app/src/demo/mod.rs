//! Believable data, made the way people would make it: by the use cases.

mod applications;
mod cast;
mod customers;
mod diary;
mod lessons;
mod offers;
mod plot;
mod suppliers;
mod time;

use std::collections::HashMap;
use std::time::Duration;

use domain::permission::{Actor, RequestContext, Role};
use domain::ports::{Allowance, Ports, Throttle};
use domain::store::EntityKind;
use domain::user::usecases::{JoinForm, set_up, setup_link};
use domain::values::{OfferingId, OrganizationId, Secret};
use domain::{Error, signin};

pub use cast::{PASSWORD, PEOPLE};
pub use time::Passing;

/// No limits, for filling.
#[derive(Debug)]
pub struct Unlimited;

impl Throttle for Unlimited {
    fn take(&self, _: &Allowance) -> Result<(), Duration> {
        Ok(())
    }

    fn left(&self, _: &Allowance) -> Result<(), Duration> {
        Ok(())
    }
}

/// What was made, by name.
#[derive(Default)]
struct Known {
    organizations: HashMap<&'static str, OrganizationId>,
    offerings: HashMap<&'static str, OfferingId>,
}

impl Known {
    fn organization(&self, name: &str) -> Result<OrganizationId, Error> {
        self.organizations.get(name).copied().ok_or(Error::Unknown(EntityKind::Organization))
    }

    fn offering(&self, title: &str) -> Result<OfferingId, Error> {
        self.offerings.get(title).copied().ok_or(Error::Unknown(EntityKind::Offering))
    }
}

/// Fills an empty store, whose clock is `time`.
///
/// # Errors
/// A use case refused: a defect, for the data is ours.
pub async fn fill(ports: &Ports, time: &Passing) -> Result<(), Error> {
    let link = setup_link(ports);
    set_up(ports, &nobody(), link.expose(), "admin@lyceum.example", &joining(ports, "Astrid Holm")).await?;
    let admin = sign_in(ports, "admin@lyceum.example").await?;
    let mut known = Known::default();
    suppliers::fill(ports, time, &admin, &mut known).await?;
    customers::fill(ports, time, &admin, &mut known).await?;
    applications::fill(ports, time, &admin, &known).await?;
    suppliers::waiting(ports, &known).await?;
    customers::waiting(ports, &admin, &known).await
}

fn nobody() -> Actor {
    Actor::anonymous(RequestContext { device: "Demo".to_owned(), ..RequestContext::default() })
}

fn joining(ports: &Ports, name: &str) -> JoinForm {
    JoinForm {
        name: name.to_owned(),
        password: Secret::new(PASSWORD.to_owned()),
        locale: String::new(),
        zone: "Europe/Stockholm".to_owned(),
        terms: ports.settings.terms.to_string(),
    }
}

/// Signs the one admin of an organization in.
async fn admin_of(ports: &Ports, organization: OrganizationId, role: Role) -> Result<Actor, Error> {
    let admin = ports.memberships.admin(organization, role).await?;
    let admin = admin.ok_or(Error::Unknown(EntityKind::Membership))?.user;
    let admin = ports.users.user(admin).await?.ok_or(Error::Unknown(EntityKind::User))?;
    sign_in(ports, admin.address.as_str()).await
}

/// Signs a person of the cast in.
async fn sign_in(ports: &Ports, address: &str) -> Result<Actor, Error> {
    let password = Secret::new(PASSWORD.to_owned());
    let request = RequestContext { device: "Demo".to_owned(), ..RequestContext::default() };
    let (token, _) = signin::usecases::sign_in(ports, request.clone(), address, &password).await?;
    signin::usecases::authenticate(ports, token.secret().expose(), request).await
}
