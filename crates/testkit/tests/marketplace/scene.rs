//! A school, an academy with a course, a reviewer: where every story begins.

use std::sync::atomic::{AtomicUsize, Ordering};

use domain::application::usecases::{self as applications, ApplicationForm, Details};
use domain::application::{Application, Stage, Step};
use domain::attendee::Attendee;
use domain::attendee::ports::AttendeeView;
use domain::attendee::usecases::{self as attendees, AttendeeForm};
use domain::mail::{Envelope, Letter};
use domain::membership::Membership;
use domain::offering::Offering;
use domain::organization::usecases::change_state;
use domain::organization::{Customer, Move, Supplier};
use domain::page::PageRequest;
use domain::permission::{RequestContext, Role};
use domain::ports::Ports;
use domain::store::{Changes, Stored, Write};
use domain::user::usecases::JoinForm;
use domain::values::{ApplicationId, AttendeeId, OrganizationId, Secret};
use domain::{Actor, Error};
use testkit::World;
use testkit::fakes::PlainPasswords;

/// The school of Ann (Customer admin) and Olle (Applicant), the academy of Sam, Rut who reviews.
pub struct Scene {
    pub world: World,
    pub school: Customer,
    pub ann: Actor,
    pub olle: Actor,
    pub academy: Supplier,
    pub sam: Actor,
    pub rut: Actor,
    pub course: Offering,
    told: AtomicUsize,
}

impl Scene {
    /// With a course of twenty places, and a billing account.
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// With a course that is otherwise than usual.
    pub async fn with(otherwise: impl FnOnce(&mut Offering)) -> Self {
        let world = World::new();
        let (school, ann) = world.customer("Skolan", "ann@school.example").await;
        let olle = world.member("olle@school.example", school.id, Role::Applicant).await;
        let (academy, sam) = world.supplier("Akademin", "sam@academy.example").await;
        let rut = world.system_administrator("rut@lyceum.example").await;
        let subject = world.subject("Languages", "Swedish").await;
        let mut course = world.build().course(academy.id, subject.id, "Swedish for beginners");
        otherwise(&mut course);
        world.given(course.clone()).await;
        world.given(world.build().billing_account(school.id, "Main")).await;
        Self { world, school, ann, olle, academy, sam, rut, course, told: AtomicUsize::new(0) }
    }

    pub fn ports(&self) -> &Ports {
        &self.world.ports
    }

    /// Nobody in particular.
    pub fn nobody(&self) -> Actor {
        Actor::anonymous(RequestContext::default())
    }

    /// The same person with the rights of this moment.
    pub async fn again(&self, actor: &Actor) -> Actor {
        self.world.actor(actor.user().unwrap()).await
    }

    /// Somebody who signs in with this address, and their rights.
    pub async fn person(&self, at: &str) -> Actor {
        let user = self.world.user(at).await;
        self.world.actor(user.id).await
    }

    /// A mentor of the school.
    pub async fn mentor(&self, at: &str) -> (Membership, Actor) {
        self.mentor_of(self.school.id, at).await
    }

    /// A mentor of a customer.
    pub async fn mentor_of(&self, customer: OrganizationId, at: &str) -> (Membership, Actor) {
        let user = self.world.user(at).await;
        let membership = self.world.build().membership(&user, customer, Role::Mentor);
        self.world.given(membership.clone()).await;
        (membership, self.world.actor(user.id).await)
    }

    /// A mentor of the school who follows an application.
    pub async fn following(&self, application: ApplicationId, at: &str) -> (Membership, Actor) {
        let (membership, actor) = self.mentor(at).await;
        let read = self.application(application).await;
        self.world.given(self.world.build().assignment(&read, &membership)).await;
        (membership, actor)
    }

    /// What Olle writes for the course.
    pub fn form(&self) -> ApplicationForm {
        ApplicationForm { offering: self.course.id.to_string(), ..ApplicationForm::default() }
    }

    /// Olle's draft, with attendees whom nobody invites.
    pub async fn draft(&self, listed: &[&str]) -> ApplicationId {
        self.draft_of(&self.school, &self.olle, listed).await
    }

    /// A draft of some customer's.
    pub async fn draft_of(&self, customer: &Customer, by: &Actor, listed: &[&str]) -> ApplicationId {
        let id = applications::begin(self.ports(), by, customer.id, &self.form()).await.unwrap().id;
        for at in listed {
            attendees::add(self.ports(), by, id, &listing(at, "never")).await.unwrap();
        }
        id
    }

    /// The same, submitted.
    pub async fn submitted(&self, listed: &[&str]) -> ApplicationId {
        let id = self.draft(listed).await;
        applications::submit(self.ports(), &self.olle, id, None).await.unwrap();
        id
    }

    /// The same, taken by Rut.
    pub async fn under_review(&self, listed: &[&str]) -> ApplicationId {
        let id = self.submitted(listed).await;
        self.decide(id, Step::Take).await.unwrap();
        id
    }

    /// The same, on the waitlist.
    pub async fn waitlisted(&self, listed: &[&str]) -> ApplicationId {
        let id = self.under_review(listed).await;
        self.decide(id, Step::Waitlist).await.unwrap();
        id
    }

    /// The same, approved.
    pub async fn approved(&self, listed: &[&str]) -> ApplicationId {
        let id = self.under_review(listed).await;
        self.decide(id, Step::Approve).await.unwrap();
        id
    }

    /// Rut takes a step, and says why.
    pub async fn decide(&self, id: ApplicationId, step: Step) -> Result<Stored<Application>, Error> {
        applications::decide(self.ports(), &self.rut, id, None, step, "Because.").await
    }

    /// Adds an attendee on Olle's behalf.
    pub async fn add(&self, id: ApplicationId, at: &str, invite: &str) -> Result<Stored<Attendee>, Error> {
        attendees::add(self.ports(), &self.olle, id, &listing(at, invite)).await
    }

    /// Takes an attendee off the list on Olle's behalf.
    pub async fn remove(&self, id: ApplicationId, at: &str) -> Result<Stored<Attendee>, Error> {
        attendees::remove(self.ports(), &self.olle, id, self.entry(id, at).await, "Ill").await
    }

    /// Puts somebody else in an attendee's place on Olle's behalf.
    pub async fn replace(
        &self,
        id: ApplicationId,
        at: &str,
        by: &str,
        invite: &str,
    ) -> Result<Stored<Attendee>, Error> {
        let entry = self.entry(id, at).await;
        attendees::replace(self.ports(), &self.olle, id, entry, &listing(by, invite)).await
    }

    /// Which listed entry has an address.
    pub async fn entry(&self, id: ApplicationId, at: &str) -> AttendeeId {
        let listed = self.ports().attendees.listed(id).await.unwrap();
        listed.iter().find(|one| one.attendee.address.as_str() == at).unwrap().attendee.id
    }

    /// Everybody who ever was on an application's list: address, link and participation, the oldest first.
    pub async fn list(&self, id: ApplicationId) -> Vec<String> {
        let mut all = attendees::list(self.ports(), &self.ann, id, PageRequest::default()).await.unwrap().items;
        all.reverse();
        let told = |one: &AttendeeView| {
            format!("{} {} {}", one.attendee.address, one.link(), one.attendee.participation.word())
        };
        all.iter().map(told).collect()
    }

    /// An application as it is stored.
    pub async fn application(&self, id: ApplicationId) -> Stored<Application> {
        self.ports().applications.application(id).await.unwrap().unwrap()
    }

    /// An application as somebody sees it.
    pub async fn view(&self, actor: &Actor, id: ApplicationId) -> Result<Details, Error> {
        applications::view(self.ports(), actor, id).await
    }

    /// How far an application has come.
    pub async fn stage(&self, id: ApplicationId) -> Stage {
        self.application(id).await.stage
    }

    /// How many places of the course are taken.
    pub async fn taken(&self) -> u32 {
        self.ports().offerings.offering(self.course.id).await.unwrap().unwrap().offering.taken
    }

    /// The roles that somebody holds in force, the derived ones too.
    pub async fn roles(&self, actor: &Actor) -> Vec<Role> {
        self.again(actor).await.person().unwrap().in_force().map(|held| held.role).collect()
    }

    /// Moves the school to another state.
    pub async fn move_school(&self, by: Move) {
        change_state(self.ports(), &self.rut, self.school.id, None, by, "").await.unwrap();
    }

    /// Writes a new state of something, past all use cases.
    pub async fn becomes<T: domain::store::Aggregate>(&self, read: &Stored<T>, becomes: T) {
        let writes = vec![Write::Update(becomes.into(), read.version)];
        self.ports().commit.commit(Changes { writes, ..Changes::default() }).await.unwrap();
    }

    /// The letters since they were last asked for, in any order: to whom, and which.
    pub async fn told(&self) -> Vec<String> {
        let letters = self.world.letters().await;
        let before = self.told.swap(letters.len(), Ordering::Relaxed);
        let one = |to: &str, letter: &Letter| format!("{} {}", to.split('@').next().unwrap(), letter.word());
        let mut told: Vec<_> =
            letters[before..].iter().map(|one_of| one(one_of.to.address.as_str(), &one_of.letter)).collect();
        told.sort();
        letters[before..].iter().for_each(says_whom_it_names);
        told
    }

    /// The facts of an application, the oldest first.
    pub async fn facts(&self) -> Vec<String> {
        self.world.facts().await.iter().map(domain::audit::Fact::word).collect()
    }

    /// The secret of the link in the latest letter to an address that has one.
    pub async fn link(&self, at: &str) -> String {
        let letters = self.world.letters_to(at).await;
        letters.iter().rev().find_map(|letter| self.world.link(letter)).unwrap().expose().clone()
    }

    /// Registers by the latest invitation to an address, without typing a name.
    pub async fn register(&self, at: &str) -> Actor {
        let link = self.link(at).await;
        let form = joining("");
        let registered = domain::invitation::usecases::register(self.ports(), &self.nobody(), &link, &form).await;
        self.world.actor(registered.unwrap().user).await
    }
}

/// An attendee as somebody writes them: called as the address begins.
pub fn listing(at: &str, invite: &str) -> AttendeeForm {
    let name = at.split('@').next().unwrap().to_owned();
    AttendeeForm { address: at.to_owned(), name, invite: invite.to_owned() }
}

/// What somebody fills in who joins.
pub fn joining(name: &str) -> JoinForm {
    JoinForm {
        name: name.to_owned(),
        password: Secret::new(PlainPasswords::STRONG.to_owned()),
        locale: String::new(),
        zone: String::new(),
        terms: "2026-11".to_owned(),
    }
}

/// What came of an attempt: `ok`, or why not.
pub fn answer<T>(result: Result<T, Error>) -> String {
    match result {
        Ok(_) => "ok".to_owned(),
        Err(Error::Invalid(fields)) => {
            let fields: Vec<_> = fields.iter().map(|one| format!("{} {}", one.field, one.problem)).collect();
            fields.join(", ")
        }
        Err(error) => error.code().to_owned(),
    }
}

/// A letter that names somebody beside its reader says so, or the erasure of that person would not find it (R49).
fn says_whom_it_names(envelope: &Envelope) {
    let letter = serde_json::to_value(&envelope.letter).unwrap();
    let names = ["by", "inviter", "invitee", "contact"].iter().any(|field| !letter[*field].is_null());
    assert!(!names || envelope.mentions.is_some(), "whom does this letter name? {letter}");
}
