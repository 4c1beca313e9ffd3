//! Whoever acts: loaded with one query at each request.

use std::collections::BTreeSet;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{Action, Privilege, Role, Scope, scope};
use crate::error::{Error, Refusal};
use crate::membership::{Cause, MembershipState, Setup};
use crate::organization::{Organization, OrganizationKind, Standing};
use crate::store::EntityKind;
use crate::values::{
    ApiTokenId, EmailAddress, Locale, MembershipId, OrganizationId, PersonName, SignInId, TermsVersion, TimeZone,
    Timestamp, UserId,
};

/// Who acts, and what came with the request.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Who.
    pub identity: Identity,
    /// Whether they accepted the terms in force (R49); until then they may only that, and look after themselves.
    pub consented: bool,
    /// What came with the request.
    pub request: RequestContext,
}

/// Who acts.
#[derive(Clone, Debug)]
pub enum Identity {
    /// Nobody is signed in.
    Anonymous,
    /// A signed-in user.
    Person(Box<Person>),
    /// Lyceum itself: background work and the command line.
    System,
}

/// What came with a request, beside who sent it.
#[derive(Clone, Debug, Default)]
pub struct RequestContext {
    /// Where it came from; limits are kept by it.
    pub ip: Option<IpAddr>,
    /// What the caller says it is (User-Agent), shown in the list of sign-ins.
    pub device: String,
    /// Makes a repeated request take effect once (S69).
    pub idempotency: Option<IdempotencyKey>,
}

/// A key under which a request takes effect once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdempotencyKey {
    /// Whose key it is: keys of different callers never meet.
    pub scope: String,
    /// The key as sent.
    pub key: String,
    /// The hash of the request: the same key with another request is refused.
    pub fingerprint: String,
}

/// How a person shows who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// By signing in.
    SignIn(SignInId),
    /// By an API token, which may be limited to reading.
    ApiToken {
        /// Which.
        id: ApiTokenId,
        /// Whether it may only read.
        read_only: bool,
    },
}

/// A signed-in user with every role, as one query loads it.
#[derive(Clone, Debug)]
pub struct Person {
    /// The user.
    pub user: UserId,
    /// The user's name.
    pub name: PersonName,
    /// The user's address.
    pub address: EmailAddress,
    /// The user's language.
    pub locale: Locale,
    /// The user's time zone.
    pub zone: TimeZone,
    /// The privileges held beside the roles.
    pub privileges: BTreeSet<Privilege>,
    /// The newest terms consented to.
    pub terms: Option<TermsVersion>,
    /// The roles held, dormant ones too.
    pub roles: Vec<HeldRole>,
    /// How they showed who they are.
    pub via: Via,
}

/// A role of a person, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRole {
    /// The membership that gives it; `None` for the Attendee role, which is derived (R43).
    pub membership: Option<MembershipId>,
    /// The role.
    pub role: Role,
    /// The organization.
    pub organization: OrganizationId,
    /// The organization's name.
    pub organization_name: String,
    /// What kind of organization.
    pub organization_kind: OrganizationKind,
    /// Whether the organization is in force, its partner considered.
    pub standing: Standing,
    /// The membership's state.
    pub state: MembershipState,
    /// Whether setup is complete.
    pub setup: Setup,
    /// Why it is held (R47).
    pub cause: Cause,
    /// Since when.
    pub since: Timestamp,
}

impl HeldRole {
    /// Whether the role counts now: suspended memberships and organizations out of force make it dormant (R46).
    #[must_use]
    pub fn in_force(&self) -> bool {
        matches!(self.state, MembershipState::Active) && self.standing != Standing::Dormant
    }
}

/// What an action is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The platform as a whole.
    Platform,
    /// An organization, and the partner above it.
    Organization {
        /// The organization.
        id: OrganizationId,
        /// Its partner, when it has one.
        partner: Option<OrganizationId>,
    },
    /// An application.
    Application {
        /// The customer whose it is.
        customer: OrganizationId,
        /// What the caller has to do with it beside their roles in that customer.
        tie: Tie,
    },
}

/// What somebody has to do with an application, beside their roles in its customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tie {
    /// They are assigned to it as a mentor.
    pub assigned: bool,
    /// They take part in it.
    pub takes_part: bool,
}

impl From<&Organization> for Target {
    fn from(organization: &Organization) -> Self {
        Self::Organization { id: organization.id(), partner: organization.partner() }
    }
}

impl Target {
    fn tie(self) -> Tie {
        match self {
            Self::Application { tie, .. } => tie,
            Self::Platform | Self::Organization { .. } => Tie::default(),
        }
    }

    fn kind(self) -> EntityKind {
        match self {
            Self::Platform | Self::Organization { .. } => EntityKind::Organization,
            Self::Application { .. } => EntityKind::Application,
        }
    }
}

impl Actor {
    /// Nobody in particular.
    #[must_use]
    pub fn anonymous(request: RequestContext) -> Self {
        Self { identity: Identity::Anonymous, consented: true, request }
    }

    /// Lyceum itself.
    #[must_use]
    pub fn system() -> Self {
        Self { identity: Identity::System, consented: true, request: RequestContext::default() }
    }

    /// The signed-in person.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`].
    pub fn person(&self) -> Result<&Person, Error> {
        match &self.identity {
            Identity::Person(person) => Ok(person),
            Identity::Anonymous | Identity::System => Err(Error::NotSignedIn),
        }
    }

    /// The signed-in person, who accepted the terms in force (R49).
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Refusal::ConsentNeeded`].
    pub fn consenting(&self) -> Result<&Person, Error> {
        let person = self.person()?;
        if self.consented { Ok(person) } else { Err(Refusal::ConsentNeeded.into()) }
    }

    /// Refuses callers who are nobody.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`].
    pub fn known(&self) -> Result<(), Error> {
        match &self.identity {
            Identity::Person(_) | Identity::System => Ok(()),
            Identity::Anonymous => Err(Error::NotSignedIn),
        }
    }

    /// The signed-in user's id, if anybody is signed in.
    #[must_use]
    pub fn user(&self) -> Option<UserId> {
        self.person().ok().map(|person| person.user)
    }

    /// Whether nothing they do is kept: an API token that may only read.
    #[must_use]
    pub fn read_only(&self) -> bool {
        matches!(&self.identity, Identity::Person(person) if matches!(person.via, Via::ApiToken { read_only: true, .. }))
    }

    /// Whether they hold a role that is in force, anywhere.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.person().is_ok_and(|person| person.is(role))
    }

    /// Whether a role held in that very organization lets them list its people.
    #[must_use]
    pub fn may_list_people(&self, organization: OrganizationId) -> bool {
        let Identity::Person(person) = &self.identity else { return false };
        let lists = |held: &HeldRole| {
            let action = crate::organization::usecases::people_action(held.organization_kind);
            held.organization == organization && scope(action, held.role) == Scope::Own
        };
        self.consented && person.in_force().any(lists)
    }

    /// Refuses whoever may do `action` nowhere at all.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`].
    pub fn require_anywhere(&self, action: Action) -> Result<(), Error> {
        if matches!(self.identity, Identity::System) {
            return Ok(());
        }
        let person = self.consenting()?;
        let somewhere = |held: &HeldRole| match scope(action, held.role) {
            Scope::None => false,
            Scope::With(privilege) => person.privileges.contains(&privilege),
            Scope::Everywhere | Scope::Own | Scope::Assigned | Scope::Oneself => true,
        };
        if person.in_force().any(somewhere) { Ok(()) } else { Err(Error::Forbidden(action)) }
    }

    /// Refuses whoever may not do `action` there; a target that the caller cannot see is unknown (R51).
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Unknown`], [`Error::Forbidden`].
    pub fn require(&self, action: Action, target: Target) -> Result<(), Error> {
        if matches!(self.identity, Identity::System) {
            return Ok(());
        }
        let person = self.consenting()?;
        if person.may(action, target) {
            Ok(())
        } else if person.sees(target) {
            Err(Error::Forbidden(action))
        } else {
            Err(Error::Unknown(target.kind()))
        }
    }
}

impl Person {
    /// The roles that count now.
    pub fn in_force(&self) -> impl Iterator<Item = &HeldRole> {
        self.roles.iter().filter(|role| role.in_force())
    }

    /// Whether nothing is in force: a guest sees their profile and the invitations waiting for them.
    #[must_use]
    pub fn is_guest(&self) -> bool {
        self.in_force().next().is_none()
    }

    /// Whether they hold a role that is in force, anywhere.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.in_force().any(|held| held.role == role)
    }

    /// Whether they hold a role that is in force in that very organization.
    #[must_use]
    pub fn holds(&self, role: Role, organization: OrganizationId) -> bool {
        self.in_force().any(|held| held.role == role && held.organization == organization)
    }

    /// Whether they may do `action` there: the union of their roles, judged for this target (R46).
    #[must_use]
    pub fn may(&self, action: Action, target: Target) -> bool {
        self.in_force().any(|held| match scope(action, held.role) {
            Scope::None => false,
            Scope::Everywhere => true,
            Scope::With(privilege) => self.privileges.contains(&privilege),
            Scope::Own => held.reaches(target),
            Scope::Assigned => held.reaches(target) && target.tie().assigned,
            Scope::Oneself => held.reaches(target) && target.tie().takes_part,
        })
    }

    /// Whether the target exists for them: what they belong to, or everything for a System administrator.
    #[must_use]
    pub fn sees(&self, target: Target) -> bool {
        match target {
            Target::Platform => true,
            Target::Organization { .. } => {
                self.is(Role::SystemAdministrator) || self.in_force().any(|held| held.reaches(target))
            }
            // Whoever is assigned and suspended knows that it exists (S58); so does who takes part (S53).
            Target::Application { tie, .. } => {
                self.is(Role::SystemAdministrator)
                    || self.may(Action::ViewApplications, target)
                    || tie.assigned
                    || tie.takes_part
            }
        }
    }
}

impl HeldRole {
    fn reaches(&self, target: Target) -> bool {
        match target {
            Target::Platform => false,
            Target::Organization { id, partner } => self.organization == id || partner == Some(self.organization),
            Target::Application { customer, .. } => self.organization == customer,
        }
    }
}
