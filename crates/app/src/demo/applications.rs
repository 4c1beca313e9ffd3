//! Applications, with their attendees, mentors and sessions, and everything that happens to them.

use domain::application::usecases::{ApplicationForm, begin, comment, decide, submit, withdraw};
use domain::assignment::usecases::assign;
use domain::attendee::usecases::{AttendeeForm, add, import, replace};
use domain::observation::usecases::{ObservationForm, add as observe};
use domain::permission::{Actor, Role};
use domain::store::EntityKind;
use domain::values::{ApplicationId, AttendeeId, EmailAddress, OfferingId, OrganizationId};
use domain::{Error, Ports};

use super::customers::first_login;
use super::lessons::Diary;
use super::plot::{Act, Learner, PLOTS};
use super::{Known, Passing, admin_of, sign_in};

pub async fn fill(ports: &Ports, time: &Passing, admin: &Actor, known: &Known) -> Result<(), Error> {
    let mut diary = Diary::default();
    for plot in PLOTS {
        time.pass(19);
        let customer = known.organization(plot.customer)?;
        let by = sign_in(ports, plot.by).await?;
        let offering = known.offering(plot.offering)?;
        let form = ApplicationForm {
            offering: offering.to_string(),
            billing_account: account(ports, customer, plot.account).await?,
            message: plot.message.to_owned(),
        };
        let application = begin(ports, &by, customer, &form).await?.id;
        let scene = Scene { ports, admin, by, customer, offering, application };
        for learner in plot.attendees {
            add(ports, &scene.by, scene.application, &form_of(learner)).await?;
            scene.registers(learner).await?;
        }
        for act in plot.acts {
            time.pass(5);
            scene.play(time, &mut diary, act).await?;
        }
        diary.mark(ports, admin).await?;
    }
    time.come_to(1);
    diary.mark(ports, admin).await
}

/// An application that things happen to.
struct Scene<'a> {
    ports: &'a Ports,
    /// Reviews it.
    admin: &'a Actor,
    /// Writes it.
    by: Actor,
    customer: OrganizationId,
    offering: OfferingId,
    application: ApplicationId,
}

impl Scene<'_> {
    async fn play(&self, time: &Passing, diary: &mut Diary, act: &Act) -> Result<(), Error> {
        let (ports, by, id) = (self.ports, &self.by, self.application);
        match act {
            Act::Import(file) => drop(import(ports, by, id, file.as_bytes(), "later").await?),
            Act::Submit => drop(submit(ports, by, id, None).await?),
            Act::Withdraw(reason) => drop(withdraw(ports, by, id, None, reason).await?),
            Act::Step(step, reason) => drop(decide(ports, self.admin, id, None, *step, reason).await?),
            Act::Ask(text) => drop(comment(ports, self.admin, id, text).await?),
            Act::Answer(text) => drop(comment(ports, by, id, text).await?),
            Act::Assign(mentor) => self.assigned(mentor).await?,
            Act::Observe(mentor, about, readers, text) => {
                let mentor = sign_in(ports, mentor).await?;
                let about = if about.is_empty() { String::new() } else { self.attendee(about).await?.to_string() };
                let form = ObservationForm { text: (*text).to_owned(), about, readers: (*readers).to_owned() };
                observe(ports, &mentor, id, &form).await?;
            }
            Act::Replace(name, learner) => {
                replace(ports, by, id, self.attendee(name).await?, &form_of(learner)).await?;
                self.registers(learner).await?;
            }
            Act::Lessons(lessons) => diary.plan(ports, time, self.offering, "", lessons).await?,
            Act::Alone(lessons) => diary.plan(ports, time, self.offering, &id.to_string(), lessons).await?,
            Act::Days(days) => time.pass(24 * days),
        }
        Ok(())
    }

    /// Some register as soon as they are invited.
    async fn registers(&self, learner: &Learner) -> Result<(), Error> {
        if learner.3 { first_login(self.ports, self.customer, learner.0, learner.1).await } else { Ok(()) }
    }

    /// The customer's Customer admin assigns a mentor.
    async fn assigned(&self, mentor: &str) -> Result<(), Error> {
        let ports = self.ports;
        let admin = admin_of(ports, self.customer, Role::CustomerAdmin).await?;
        let key = EmailAddress::parse(mentor).map(|address| address.key()).unwrap_or_default();
        let mentor = ports.users.user_by_address(&key).await?.ok_or(Error::Unknown(EntityKind::User))?;
        let member = ports.memberships.membership_of(self.customer, mentor.id, Role::Mentor).await?;
        let member = member.ok_or(Error::Unknown(EntityKind::Membership))?.id.to_string();
        assign(ports, &admin, self.application, &member).await.map(drop)
    }

    async fn attendee(&self, name: &str) -> Result<AttendeeId, Error> {
        let listed = self.ports.attendees.listed(self.application).await?;
        let found = listed.iter().find(|one| one.attendee.name.as_str() == name);
        found.map(|one| one.attendee.id).ok_or(Error::Unknown(EntityKind::Attendee))
    }
}

fn form_of(learner: &Learner) -> AttendeeForm {
    AttendeeForm { name: learner.0.to_owned(), address: learner.1.to_owned(), invite: learner.2.to_owned() }
}

/// The id of a billing account, by its name; blank for the default one.
async fn account(ports: &Ports, customer: OrganizationId, name: &str) -> Result<String, Error> {
    let accounts = ports.billing_accounts.billing_accounts(customer).await?;
    Ok(accounts.iter().find(|one| one.name.as_str() == name).map(|one| one.id.to_string()).unwrap_or_default())
}
