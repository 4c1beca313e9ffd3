//! Believable data, made the way people would make it: by the use cases.

mod cast;
mod customers;
mod suppliers;

use std::time::Duration;

use domain::permission::{Actor, RequestContext};
use domain::ports::{Allowance, Ports, Throttle};
use domain::user::usecases::{JoinForm, set_up, setup_link};
use domain::values::Secret;
use domain::{Error, signin};

pub use cast::{PASSWORD, PEOPLE};

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

/// Fills an empty store.
///
/// # Errors
/// A use case refused: a defect, for the data is ours.
pub async fn fill(ports: &Ports) -> Result<(), Error> {
    let link = setup_link(ports);
    set_up(ports, &nobody(), link.expose(), "admin@lyceum.example", &joining(ports, "Astrid Holm")).await?;
    let admin = sign_in(ports, "admin@lyceum.example").await?;
    customers::fill(ports, &admin).await?;
    suppliers::fill(ports, &admin).await
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

/// Signs a person of the cast in.
async fn sign_in(ports: &Ports, address: &str) -> Result<Actor, Error> {
    let password = Secret::new(PASSWORD.to_owned());
    let request = RequestContext { device: "Demo".to_owned(), ..RequestContext::default() };
    let (token, _) = signin::usecases::sign_in(ports, request.clone(), address, &password).await?;
    signin::usecases::authenticate(ports, token.secret().expose(), request).await
}
