//! Reading an application's attendees.

use crate::application::usecases::seen;
use crate::attendee::ports::AttendeeView;
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor};
use crate::store::EntityKind;
use crate::values::{ApplicationId, AttendeeId};
use crate::{Error, Ports};

/// Lists attendees, those off the list too, the newest first: to the customer, to mentors assigned, to reviewers.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    page: PageRequest,
) -> Result<Page<AttendeeView>, Error> {
    seen(ports, actor, application, Action::ViewApplications).await?;
    Ok(ports.attendees.attendees(application, page).await?)
}

/// Shows one attendee.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn view(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    id: AttendeeId,
) -> Result<AttendeeView, Error> {
    seen(ports, actor, application, Action::ViewApplications).await?;
    ports.attendees.attendee(application, id).await?.ok_or(Error::Unknown(EntityKind::Attendee))
}
