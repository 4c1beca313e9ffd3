//! Reading applications.

use super::seen::{Seen, seen};
use crate::application::Application;
use crate::application::ports::{ApplicationFilter, ApplicationView, ListOf, QueueDepth, QueueFilter};
use crate::assignment::ports::AssignedMentor;
use crate::billing::BillingAccount;
use crate::offering::ports::OfferingView;
use crate::organization::{Located, usecases::visible};
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Role, Target};
use crate::store::Stored;
use crate::user::User;
use crate::values::ApplicationId;
use crate::{Error, Ports};

/// An application with what it refers to.
#[derive(Clone, Debug)]
pub struct Details {
    /// The application.
    pub application: Stored<Application>,
    /// Who applies.
    pub customer: Located,
    /// For what.
    pub offering: OfferingView,
    /// Who wrote it.
    pub applicant: Option<User>,
    /// How it is paid; not shown to mentors.
    pub billing_account: Option<BillingAccount>,
    /// Who follows it.
    pub mentors: Vec<AssignedMentor>,
}

/// Shows an application to its customer, to the mentors assigned to it, and to reviewers.
///
/// # Errors
/// [`Error::Unknown`] (S44, S56), [`Error::Forbidden`].
pub async fn view(ports: &Ports, actor: &Actor, id: ApplicationId) -> Result<Details, Error> {
    let Seen { application, customer, offering } = seen(ports, actor, id, Action::ViewApplications).await?;
    let pays = actor.require(Action::ReadBillingAccounts, (&customer.organization.value).into()).is_ok()
        || actor.require(Action::ReviewApplications, Target::Platform).is_ok();
    let billing_account = match application.billing_account {
        Some(account) if pays => ports.billing_accounts.billing_account(application.customer, account).await?,
        Some(_) | None => None,
    };
    Ok(Details {
        applicant: ports.users.user(application.applicant).await?.map(|user| user.value),
        billing_account: billing_account.map(|account| account.value),
        mentors: ports.assignments.mentors(id).await?,
        application,
        customer,
        offering,
    })
}

/// Lists applications: of a customer to its Customer admin and Applicants, of an offering to reviewers, and to mentors
/// their own.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    of: ListOf,
    filter: &ApplicationFilter,
    page: PageRequest,
) -> Result<Page<ApplicationView>, Error> {
    match of {
        ListOf::Customer(customer) => {
            visible(ports, actor, customer, Action::ViewApplications).await?;
        }
        ListOf::Mentor(mentor) => {
            let person = actor.consenting()?;
            if person.user != mentor || !person.is(Role::Mentor) {
                return Err(Error::Forbidden(Action::ViewApplications));
            }
            let mut page = ports.applications.applications(of, filter, page).await?;
            // Where they are suspended, or their customer rests, they see nothing (S58).
            page.items.retain(|view| person.holds(Role::Mentor, view.customer));
            return Ok(page);
        }
        ListOf::Offering(_) => actor.require(Action::ReviewApplications, Target::Platform)?,
    }
    Ok(ports.applications.applications(of, filter, page).await?)
}

/// The reviewers' queue, the longest waiting first.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn queue(
    ports: &Ports,
    actor: &Actor,
    filter: &QueueFilter,
    page: PageRequest,
) -> Result<Page<ApplicationView>, Error> {
    actor.require(Action::ReviewApplications, Target::Platform)?;
    Ok(ports.applications.queue(filter, page).await?)
}

/// How many wait for reviewers.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn depth(ports: &Ports, actor: &Actor) -> Result<QueueDepth, Error> {
    actor.require(Action::ReviewApplications, Target::Platform)?;
    Ok(ports.applications.queue_depth().await?)
}
