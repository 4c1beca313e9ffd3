//! Everything that a use case needs, over a store in memory or any other.
#![allow(clippy::unwrap_used, reason = "it serves tests")]

use std::sync::Arc;

use domain::application::{Application, Stage};
use domain::audit::Fact;
use domain::audit::ports::AuditFilter;
use domain::link::{Claims, Keyring, ServerKey};
use domain::mail::{Envelope, Letter};
use domain::offering::Offering;
use domain::organization::{Customer, Organization, ROOT, Supplier};
use domain::page::{Page, PageRequest};
use domain::permission::{RequestContext, Role};
use domain::ports::{Clock as _, Ports, Store, Surroundings};
use domain::session::Session;
use domain::settings::{Lifetimes, Settings};
use domain::signin::usecases::authenticate;
use domain::store::{Changes, Entity, Write};
use domain::subject::Subject;
use domain::user::User;
use domain::values::{OrganizationId, Secret, Token, UserId};
use domain::{Actor, Error};

use crate::MemoryStore;
use crate::build::{Build, address, locale, terms};
use crate::fakes::{CountingThrottle, FakeClock, FakeEntropy, PlainPasswords, SequentialIds};

/// All ports, and the handles that move what is behind them.
#[derive(Clone)]
pub struct World {
    /// What use cases are given.
    pub ports: Ports,
    /// The time.
    pub clock: Arc<FakeClock>,
    /// The limits.
    pub throttle: Arc<CountingThrottle>,
    ids: Arc<SequentialIds>,
}

impl Default for World {
    fn default() -> Self {
        Self::over(Arc::new(MemoryStore::new()))
    }
}

impl World {
    /// A world that holds the root partner alone, in memory.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A world over a store.
    #[must_use]
    pub fn over<S: Store + 'static>(store: Arc<S>) -> Self {
        let (clock, throttle, ids) = (Arc::default(), Arc::default(), Arc::default());
        let key = ServerKey { id: "test".to_owned(), bytes: Secret::new(vec![7; 32]) };
        let surroundings = Surroundings {
            passwords: Arc::new(PlainPasswords),
            mailbox: None,
            clock: Arc::clone(&clock) as _,
            ids: Arc::clone(&ids) as _,
            entropy: Arc::new(FakeEntropy::default()),
            throttle: Arc::clone(&throttle) as _,
            keyring: Keyring::new(key, Vec::new()),
            settings: settings(),
        };
        Self { ports: Ports::over(store, surroundings), clock, throttle, ids }
    }

    /// Makes values at the present time, with ids of this world.
    #[must_use]
    pub fn build(&self) -> Build {
        Build { ids: Arc::clone(&self.ids), at: self.clock.now() }
    }

    /// Creates something, past all use cases.
    pub async fn given(&self, one: impl Into<Entity>) {
        let writes = vec![Write::Create(one.into())];
        self.ports.commit.commit(Changes { writes, ..Changes::default() }).await.unwrap();
    }

    /// The user with this address; made when there is none, with the password [`PlainPasswords::STRONG`].
    pub async fn user(&self, at: &str) -> User {
        self.known_or(self.build().user(at)).await
    }

    /// A customer in force, and its Customer admin.
    pub async fn customer(&self, name: &str, admin: &str) -> (Customer, Actor) {
        let customer = self.build().customer(name);
        self.given(Organization::Customer(customer.clone())).await;
        let admin = self.member(admin, customer.id, Role::CustomerAdmin).await;
        (customer, admin)
    }

    /// A supplier in force, and its Supplier admin.
    pub async fn supplier(&self, name: &str, admin: &str) -> (Supplier, Actor) {
        let supplier = self.build().supplier(name);
        self.given(Organization::Supplier(supplier.clone())).await;
        let admin = self.member(admin, supplier.id, Role::SupplierAdmin).await;
        (supplier, admin)
    }

    /// A published course with twenty places of a supplier, of the subject Swedish.
    pub async fn course(&self, supplier: &Supplier, name: &str) -> Offering {
        let subject = self.subject("Languages", "Swedish").await;
        let course = self.build().course(supplier.id, subject.id, name);
        self.given(course.clone()).await;
        course
    }

    /// The subject with this name; made when there is none.
    pub async fn subject(&self, area: &str, name: &str) -> Subject {
        let new = self.build().subject(area, name);
        let subjects = self.ports.subjects.subjects().await.unwrap();
        if let Some(known) = subjects.into_iter().find(|one| one.name == new.name && one.area == new.area) {
            return known.value;
        }
        self.given(new.clone()).await;
        new
    }

    /// An application that came as far as this, with attendees listed; once confirmed, it has taken its places.
    pub async fn application(
        &self,
        customer: OrganizationId,
        offering: &Offering,
        applicant: &Actor,
        stage: Stage,
        attendees: &[&str],
    ) -> Application {
        let build = self.build();
        let applicant = applicant.user().unwrap();
        let application = Application {
            attendees: attendees.len().try_into().unwrap(),
            ..build.application(customer, offering, applicant, stage)
        };
        self.given(application.clone()).await;
        for at in attendees {
            self.given(build.attendee(&application, at)).await;
        }
        if stage.takes_places() {
            let read = self.ports.offerings.offering(offering.id).await.unwrap().unwrap().offering;
            let taken = read.value.clone().take(application.attendees).unwrap();
            let writes = vec![Write::Update(taken.into(), read.version)];
            self.ports.commit.commit(Changes { writes, ..Changes::default() }).await.unwrap();
        }
        application
    }

    /// A session of an offering, for everybody who takes part in it or for those of one application, by Swedish clocks.
    pub async fn session(
        &self,
        offering: &Offering,
        application: Option<&Application>,
        date: &str,
        from: &str,
        to: &str,
    ) -> Session {
        let build = self.build();
        let session = match application {
            Some(application) => build.session_for(offering, application, date, from, to),
            None => build.session(offering, date, from, to),
        };
        self.given(session.clone()).await;
        session
    }

    /// A System administrator with every privilege.
    pub async fn system_administrator(&self, at: &str) -> Actor {
        self.known_or(self.build().privileged(at)).await;
        self.member(at, ROOT, Role::SystemAdministrator).await
    }

    /// The user with this address, who now has a role, signed in.
    pub async fn member(&self, at: &str, organization: OrganizationId, role: Role) -> Actor {
        let user = self.user(at).await;
        self.given(self.build().membership(&user, organization, role)).await;
        self.actor(user.id).await
    }

    /// A user, signed in afresh: with the rights of this moment.
    pub async fn actor(&self, user: UserId) -> Actor {
        let token = self.sign_in(user).await;
        self.shown(&token).await.unwrap()
    }

    /// The token of a new sign-in.
    pub async fn sign_in(&self, user: UserId) -> Token {
        let user = self.ports.users.user(user).await.unwrap().unwrap();
        let (token, sign_in) = self.build().sign_in(&user);
        self.given(sign_in).await;
        token
    }

    /// Whoever shows a token.
    ///
    /// # Errors
    /// As [`authenticate`].
    pub async fn shown(&self, token: &Token) -> Result<Actor, Error> {
        authenticate(&self.ports, token.secret().expose(), RequestContext::default()).await
    }

    /// Every letter so far, the oldest first.
    pub async fn letters(&self) -> Vec<Envelope> {
        let posted = all(async |page| self.ports.outbox.letters(page).await.unwrap()).await;
        posted.into_iter().map(|posted| posted.envelope).collect()
    }

    /// The letters to an address, the oldest first.
    pub async fn letters_to(&self, at: &str) -> Vec<Letter> {
        let to = address(at);
        self.letters().await.into_iter().filter(|one| one.to.address.same(&to)).map(|one| one.letter).collect()
    }

    /// The secret of the link in a letter, as its reader would show it.
    #[must_use]
    pub fn link(&self, letter: &Letter) -> Option<Secret<String>> {
        let claims: Claims = serde_json::from_value(serde_json::to_value(letter).ok()?.get("link")?.clone()).ok()?;
        Some(self.ports.keyring.sign(&claims))
    }

    /// Every fact so far, the oldest first.
    pub async fn facts(&self) -> Vec<Fact> {
        let facts = all(async |page| self.ports.audit.facts(&AuditFilter::default(), page).await.unwrap()).await;
        facts.into_iter().map(|view| view.recorded.fact).collect()
    }

    async fn known_or(&self, new: User) -> User {
        if let Some(known) = self.ports.users.user_by_address(&new.address.key()).await.unwrap() {
            return known.value;
        }
        self.given(new.clone()).await;
        self.given(self.build().credential(&new, PlainPasswords::STRONG)).await;
        new
    }
}

/// A list that runs from the newest to the oldest, turned round.
async fn all<T>(list: impl AsyncFn(PageRequest) -> Page<T>) -> Vec<T> {
    let (mut items, mut after) = (Vec::new(), None);
    loop {
        let page = list(PageRequest { limit: PageRequest::MAX, after }).await;
        items.extend(page.items);
        after = page.next;
        if after.is_none() {
            items.reverse();
            return items;
        }
    }
}

/// The settings of a world: English and Swedish, the usual lifetimes.
#[must_use]
pub fn settings() -> Settings {
    Settings {
        platform: "Lyceum".to_owned(),
        origin: "https://lyceum.example".to_owned(),
        support: address("help@lyceum.example"),
        locales: vec![locale("en"), locale("sv")],
        terms: terms(),
        lifetimes: Lifetimes::default(),
    }
}
