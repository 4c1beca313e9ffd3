//! Whom letters about an application go to, and what they say it is about.

use super::seen::Seen;
use crate::application::{Application, Stage};
use crate::audit::By;
use crate::mail::{About, Letter, Recipient};
use crate::membership::MembershipState;
use crate::permission::{Privilege, Role};
use crate::store::Change;
use crate::user::User;
use crate::{Error, Ports};

/// What letters say an application is about.
pub(crate) fn about(seen: &Seen) -> About {
    About {
        application: seen.application.id,
        title: seen.offering.offering.title.clone(),
        dates: seen.offering.offering.kind.dates(),
        organization: seen.customer.name().clone(),
    }
}

/// Whoever wrote it, while they are an Applicant still, and the Customer admin, when they wish to hear of it.
pub(crate) async fn everybody_concerned(ports: &Ports, application: &Application) -> Result<Vec<User>, Error> {
    let (customer, applicant) = (application.customer, application.applicant);
    let admin = ports.memberships.admin(customer, Role::CustomerAdmin).await?.map(|held| held.user);
    let writes = ports.memberships.membership_of(customer, applicant, Role::Applicant).await?;
    let writes = writes.filter(|held| matches!(held.state, MembershipState::Active)).map(|held| held.user);
    let mut concerned = Vec::new();
    for id in [writes.filter(|writes| Some(*writes) != admin), admin].into_iter().flatten() {
        concerned.extend(ports.users.user(id).await?.map(|user| user.value).filter(wishes));
    }
    Ok(concerned)
}

/// The mentors who follow it and wish to hear of it (R24).
pub(crate) async fn mentors_in_force(ports: &Ports, application: &Application) -> Result<Vec<User>, Error> {
    let mentors = ports.assignments.mentors(application.id).await?;
    let in_force = mentors.into_iter().filter(|mentor| mentor.state == "active").map(|mentor| mentor.user);
    Ok(in_force.filter(wishes).collect())
}

/// Tells the mentors who follow an application of a change of it (R24), but not whoever made it (S59).
pub(crate) async fn tell_mentors<'a>(
    change: Change<'a>,
    application: &Application,
    letter: Letter,
) -> Result<Change<'a>, Error> {
    let by = change.by();
    let mentors = mentors_in_force(change.ports(), application).await?;
    let others = mentors.iter().filter(|mentor| by != By::User(mentor.id));
    Ok(change.each(others, |change, mentor| change.send(Recipient::from(mentor), letter.clone())))
}

/// Tells them how many were put on its list and taken off. Of a draft, which is being written still, they hear when it
/// is submitted.
pub(crate) async fn tell_of_attendees<'a>(
    change: Change<'a>,
    seen: &Seen,
    added: u32,
    removed: u32,
) -> Result<Change<'a>, Error> {
    if seen.application.stage == Stage::Draft {
        return Ok(change);
    }
    let letter = Letter::MentorAttendeesChanged { about: about(seen), added, removed };
    tell_mentors(change, &seen.application, letter).await
}

/// The System administrators who decide applications.
pub(crate) async fn reviewers(ports: &Ports) -> Result<Vec<Recipient>, Error> {
    let administrators = ports.users.administrators().await?;
    let reviews = |user: &&User| user.privileges.contains(&Privilege::ReviewApplications) && wishes(user);
    Ok(administrators.iter().map(|user| &user.value).filter(reviews).map(Recipient::from).collect())
}

fn wishes(user: &User) -> bool {
    user.active().is_ok() && user.notifications.activities
}
