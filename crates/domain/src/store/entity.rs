//! Everything that is stored with a version.

use crate::application::Application;
use crate::assignment::Assignment;
use crate::attendance::Attendance;
use crate::attendee::Attendee;
use crate::billing::BillingAccount;
use crate::invitation::Invitation;
use crate::membership::Membership;
use crate::observation::Observation;
use crate::offering::Offering;
use crate::organization::Organization;
use crate::registration::Registration;
use crate::session::Session;
use crate::signin::{ApiToken, SignIn};
use crate::subject::Subject;
use crate::user::{Credential, User};

/// A value that is stored with a version.
pub trait Aggregate: Clone + Into<Entity> {
    /// What kind of entity.
    const KIND: EntityKind;
    /// Its id.
    fn uuid(&self) -> uuid::Uuid;
}

macro_rules! entities {
    ($($(#[$doc:meta])* $name:ident, $word:literal, |$this:ident| $id:expr;)*) => {
        /// One of the things that are stored with a version.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Entity { $($(#[$doc])* $name($name),)* }

        /// What kind of entity.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum EntityKind {
            $($(#[$doc])* $name,)*
            /// A letter in the outbox.
            Letter,
        }

        impl EntityKind {
            /// Its word, for messages.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* Self::Letter => "letter" }
            }
        }

        impl Entity {
            /// What kind of entity.
            #[must_use]
            pub fn kind(&self) -> EntityKind {
                match self { $(Self::$name(_) => EntityKind::$name,)* }
            }

            /// Its id.
            #[must_use]
            pub fn uuid(&self) -> uuid::Uuid {
                match self { $(Self::$name(one) => one.uuid(),)* }
            }
        }

        $(
            impl Aggregate for $name {
                const KIND: EntityKind = EntityKind::$name;
                fn uuid(&self) -> uuid::Uuid { let $this = self; $id }
            }
            impl From<$name> for Entity {
                fn from(one: $name) -> Self { Self::$name(one) }
            }
        )*
    };
}

entities! {
    /// A person with a login.
    User, "user", |this| this.id.0;
    /// A user's password hash; its id is the user's.
    Credential, "credential", |this| this.user.0;
    /// A login.
    SignIn, "sign-in", |this| this.id.0;
    /// A token for programs.
    ApiToken, "API token", |this| this.id.0;
    /// A partner, customer or supplier.
    Organization, "organization", |this| this.id().0;
    /// A role of a user in an organization.
    Membership, "membership", |this| this.id.0;
    /// A form with which an organization asks to become a customer.
    Registration, "registration", |this| this.id.0;
    /// The offer of a role to an address.
    Invitation, "invitation", |this| this.id.0;
    /// Something that is taught.
    Subject, "subject", |this| this.id.0;
    /// What a supplier offers.
    Offering, "offering", |this| this.id.0;
    /// How a customer is invoiced.
    BillingAccount, "billing account", |this| this.id.0;
    /// A customer's request for an offering.
    Application, "application", |this| this.id.0;
    /// Somebody listed on an application.
    Attendee, "attendee", |this| this.id.0;
    /// A mentor's assignment to an application.
    Assignment, "assignment", |this| this.id.0;
    /// A note on progress.
    Observation, "observation", |this| this.id.0;
    /// A teaching event.
    Session, "session", |this| this.id.0;
    /// Whether somebody was at a session.
    Attendance, "attendance", |this| this.id.0;
}
