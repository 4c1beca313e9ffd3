//! What an attendee sees: what they take part in (R44).

use crate::attendee::ports::Activity;
use crate::page::{Page, PageRequest};
use crate::permission::{Actor, Role};
use crate::{Error, Ports};

/// Lists what the caller takes part in, the newest first; of customers that rest, nothing (R46).
///
/// # Errors
/// [`Error::NotSignedIn`], [`Refusal::ConsentNeeded`](crate::Refusal::ConsentNeeded).
pub async fn activities(ports: &Ports, actor: &Actor, page: PageRequest) -> Result<Page<Activity>, Error> {
    let person = actor.consenting()?;
    let mut page = ports.attendees.activities(&person.address.key(), page).await?;
    page.items.retain(|activity| person.holds(Role::Attendee, activity.customer));
    Ok(page.map(|one| Activity { contact_address: ports.reachable(one.contact_address), ..one }))
}
