//! What the store holds.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::application::Application;
use domain::assignment::Assignment;
use domain::attendance::Attendance;
use domain::attendee::Attendee;
use domain::audit::Recorded;
use domain::billing::BillingAccount;
use domain::invitation::Invitation;
use domain::mail::ports::Posted;
use domain::membership::Membership;
use domain::observation::Observation;
use domain::offering::Offering;
use domain::organization::{Organization, Partner, ROOT};
use domain::ports::KnownRequest;
use domain::registration::Registration;
use domain::session::Session;
use domain::signin::{ApiToken, SignIn};
use domain::store::{Aggregate, Entity, EntityKind, Stored, Version};
use domain::subject::Subject;
use domain::user::{Credential, User};
use domain::values::{FactId, LetterId, OrganizationName, Timestamp};
use uuid::Uuid;

/// Everything, cheap to copy: a commit works on a copy, which takes the state's place when all of it went well.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub entities: HashMap<EntityKind, BTreeMap<Uuid, Arc<Stored<Entity>>>>,
    /// Which entity holds which unique key.
    pub taken: BTreeMap<String, Uuid>,
    pub facts: BTreeMap<FactId, Arc<Recorded>>,
    pub letters: BTreeMap<LetterId, Arc<Slot>>,
    pub requests: BTreeMap<(String, String), (KnownRequest, Timestamp)>,
}

/// A letter in the outbox.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub posted: Posted,
    /// When it can be claimed: never, once it was sent or given up.
    pub due_at: Option<Timestamp>,
    pub attempts: u32,
}

impl Default for State {
    fn default() -> Self {
        let mut state = Self {
            entities: HashMap::new(),
            taken: BTreeMap::new(),
            facts: BTreeMap::new(),
            letters: BTreeMap::new(),
            requests: BTreeMap::new(),
        };
        if let Ok(name) = OrganizationName::parse("Lyceum") {
            let root = Partner { id: ROOT, name, active: true, set_up_at: None };
            state.put(Stored::new(Organization::Partner(root).into(), Version::FIRST));
        }
        state
    }
}

impl State {
    pub fn put(&mut self, one: Stored<Entity>) {
        self.entities.entry(one.kind()).or_default().insert(one.uuid(), Arc::new(one));
    }

    pub fn get(&self, kind: EntityKind, id: Uuid) -> Option<&Arc<Stored<Entity>>> {
        self.entities.get(&kind)?.get(&id)
    }

    /// One entity.
    pub fn one<T: Kept>(&self, id: Uuid) -> Option<Stored<T>> {
        let stored = self.get(T::KIND, id)?;
        T::of(stored).map(|value| Stored::new(value.clone(), stored.version))
    }

    /// All entities of a kind, the oldest first.
    pub fn all<T: Kept + 'static>(&self) -> impl DoubleEndedIterator<Item = Stored<&T>> {
        let stored = self.entities.get(&T::KIND).into_iter().flat_map(BTreeMap::values);
        stored.filter_map(|stored| T::of(stored).map(|value| Stored::new(value, stored.version)))
    }
}

/// A copy of what was found.
pub(super) fn owned<T: Clone>(found: Stored<&T>) -> Stored<T> {
    found.map(T::clone)
}

/// What entities are made of.
pub(super) trait Kept: Aggregate {
    fn of(entity: &Entity) -> Option<&Self>;
}

macro_rules! kept {
    ($($name:ident),*) => {$(
        impl Kept for $name {
            fn of(entity: &Entity) -> Option<&Self> {
                if let Entity::$name(one) = entity { Some(one) } else { None }
            }
        }
    )*};
}

kept!(
    User,
    Credential,
    SignIn,
    ApiToken,
    Organization,
    Membership,
    Registration,
    Invitation,
    Subject,
    Offering,
    BillingAccount,
    Application,
    Attendee,
    Assignment,
    Observation,
    Session,
    Attendance
);
