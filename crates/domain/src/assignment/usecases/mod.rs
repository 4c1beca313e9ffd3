//! Assigning mentors to applications, and taking them off (R22, R24).

use super::Assignment;
use super::ports::AssignedMentor;
use crate::application::usecases::{about, seen};
use crate::audit::Fact;
use crate::invitation::{Offer, Stage};
use crate::mail::{Letter, Mentioned, Recipient};
use crate::membership::MembershipState;
use crate::permission::{Action, Actor, Role};
use crate::store::{EntityKind, Stored, Version};
use crate::values::{ApplicationId, AssignmentId, InvitationId, MembershipId, OrganizationId};
use crate::{Error, Ports, Refusal};

/// Lists who is assigned to an application.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn list(ports: &Ports, actor: &Actor, application: ApplicationId) -> Result<Vec<AssignedMentor>, Error> {
    seen(ports, actor, application, Action::ViewApplications).await?;
    Ok(ports.assignments.mentors(application).await?)
}

/// Assigns a mentor of the customer, by their membership; they are told.
///
/// # Errors
/// [`Refusal::MentorNotAccepted`] when it names an invitation that waits, [`Refusal::MembershipState`],
/// [`Refusal::UserState`], [`Error::Unknown`] for another customer's mentor (S55), a mentor who is assigned already,
/// [`Refusal::ApplicationStage`], [`Refusal::NotInForce`], [`Error::Forbidden`].
pub async fn assign(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    membership: &str,
) -> Result<Stored<Assignment>, Error> {
    let seen = seen(ports, actor, application, Action::AssignMentors).await?;
    let customer = seen.application.customer;
    let unknown = Error::Unknown(EntityKind::Membership);
    let id: MembershipId = membership.trim().parse().map_err(|_| unknown.clone())?;
    let Some(held) = ports.memberships.membership(customer, id).await?.filter(|held| held.role == Role::Mentor) else {
        return Err(if invited(ports, customer, id).await? { Refusal::MentorNotAccepted.into() } else { unknown });
    };
    match held.state {
        MembershipState::Active => {}
        MembershipState::Suspended { .. } | MembershipState::Ended { .. } => {
            return Err(Refusal::MembershipState { state: held.state.word() }.into());
        }
    }
    seen.application.list_open()?;
    seen.customer.in_force()?;
    let mentor = ports.users.user(held.user).await?.ok_or(Error::Unknown(EntityKind::User))?;
    mentor.active()?;
    let now = ports.clock.now();
    let by = actor.person()?;
    let assignment = Assignment {
        id: AssignmentId(ports.ids.next()),
        application,
        customer,
        membership: id,
        mentor: mentor.id,
        by: by.user,
        since: now,
        ended_at: None,
    };
    let told = mentor.notifications.activities.then(|| Recipient::from(&mentor.value));
    let letter = Letter::MentorAssigned { about: about(&seen), by: by.name.clone() };
    ports
        .change(actor, now)
        .create(assignment.clone())
        .provided(&held)
        .provided(seen.organization())
        .record(Some(customer), Fact::MentorAssigned { application, assignment: assignment.id, mentor: mentor.id })
        .with(told, |change, to| change.send_mentioning(Mentioned::User(by.user), to, letter))
        .commit()
        .await?;
    Ok(Stored::new(assignment, Version::FIRST))
}

/// Takes a mentor off an application: from then on it does not exist for them. They are told.
///
/// # Errors
/// [`Refusal::AssignmentEnded`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn take_off(ports: &Ports, actor: &Actor, application: ApplicationId, id: AssignmentId) -> Result<(), Error> {
    let seen = seen(ports, actor, application, Action::AssignMentors).await?;
    let read = ports.assignments.assignment(application, id).await?.ok_or(Error::Unknown(EntityKind::Assignment))?;
    let now = ports.clock.now();
    let ended = read.value.clone().end(now)?;
    let mentor = ports.users.user(read.mentor).await?;
    let told = mentor
        .filter(|mentor| mentor.active().is_ok() && mentor.notifications.activities)
        .map(|mentor| Recipient::from(&mentor.value));
    let letter = Letter::MentorUnassigned { about: about(&seen) };
    ports
        .change(actor, now)
        .update(&read, ended)
        .record(Some(read.customer), Fact::MentorTakenOff { application, assignment: id, mentor: read.mentor })
        .with(told, |change, to| change.send(to, letter))
        .commit()
        .await
}

/// Whether the id is that of a mentor's invitation that waits to be accepted.
async fn invited(ports: &Ports, customer: OrganizationId, id: MembershipId) -> Result<bool, Error> {
    let view = ports.invitations.invitation_view(customer, InvitationId(id.0)).await?;
    Ok(view.is_some_and(|view| {
        view.invitation.offer == Offer::Mentor && matches!(view.invitation.stage, Stage::Pending { .. })
    }))
}
