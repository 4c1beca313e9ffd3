//! What an attendee sees: what they take part in (R44).

use crate::attendee::ports::Activity;
use crate::page::{Page, PageRequest};
use crate::permission::Actor;
use crate::{Error, Ports};

/// Lists what the caller takes part in, the newest first.
///
/// # Errors
/// [`Error::NotSignedIn`].
pub async fn activities(ports: &Ports, actor: &Actor, page: PageRequest) -> Result<Page<Activity>, Error> {
    Ok(ports.attendees.activities(&actor.person()?.address.key(), page).await?)
}
