//! Registrations whose contact did not answer in time.

use super::contact::recipient;
use crate::audit::Fact;
use crate::mail::Letter;
use crate::permission::Actor;
use crate::{Error, Ports};

/// How many are taken in one round.
const ROUND: u32 = 100;

/// Lapses what is due, and says how many. Another node doing the same at once is harmless: one of them wins each.
///
/// # Errors
/// The store does not answer.
pub async fn lapse_due(ports: &Ports) -> Result<u32, Error> {
    let now = ports.clock.now();
    let mut lapsed = 0;
    for registration in ports.registrations.lapsing(now, ROUND).await? {
        let over = registration.value.clone().lapse(now)?;
        let letter = Letter::RegistrationLapsed { organization: over.profile.name.clone() };
        let done = ports
            .change(&Actor::system(), now)
            .update(&registration, over.clone())
            .record(None, Fact::RegistrationLapsed { registration: over.id })
            .send(recipient(&over.contact), letter)
            .commit()
            .await;
        match done {
            Ok(()) => lapsed += 1,
            Err(Error::Store(crate::store::StoreError::Conflict(_))) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(lapsed)
}
