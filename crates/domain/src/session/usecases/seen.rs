//! Whether a session exists for the caller, and what they may do with it (R51).

use crate::application::usecases::tie;
use crate::organization::usecases::visible;
use crate::permission::{Action, Actor, Identity, Target};
use crate::session::Session;
use crate::session::ports::SessionView;
use crate::store::EntityKind;
use crate::values::SessionId;
use crate::{Error, Ports};

/// Reads a session for those who may do `action` with it: its supplier and administrators, and whoever it is for.
///
/// # Errors
/// [`Error::Unknown`] for those to whom it does not exist, [`Error::Forbidden`].
pub(crate) async fn seen(ports: &Ports, actor: &Actor, id: SessionId, action: Action) -> Result<SessionView, Error> {
    actor.known()?;
    let unknown = Error::Unknown(EntityKind::Session);
    let view = ports.sessions.session(id).await?.ok_or(unknown.clone())?;
    let refused = match visible(ports, actor, view.session.supplier, action).await {
        Ok(_) => return Ok(view),
        Err(Error::Unknown(_)) => unknown,
        Err(error) => error,
    };
    match concerned(ports, actor, &view.session, action).await? {
        Some(Ok(())) => Ok(view),
        Some(Err(forbidden)) => Err(forbidden),
        None => Err(refused),
    }
}

/// What those it is for may do with it; nothing is said of those it is not for.
async fn concerned(
    ports: &Ports,
    actor: &Actor,
    session: &Session,
    action: Action,
) -> Result<Option<Result<(), Error>>, Error> {
    let Identity::Person(person) = &actor.identity else { return Ok(None) };
    let mut customers: Vec<_> = person.roles.iter().map(|held| held.organization).collect();
    customers.sort_unstable();
    customers.dedup();
    let mut concerned = None;
    for application in ports.sessions.concerning(session, &customers).await? {
        let tie = tie(ports, actor, &application, action).await?;
        match actor.require(action, Target::Application { customer: application.customer, tie }) {
            Ok(()) => return Ok(Some(Ok(()))),
            Err(Error::Unknown(_)) => {}
            refused => concerned = Some(refused),
        }
    }
    Ok(concerned)
}
