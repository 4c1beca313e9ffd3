//! Attendees: who is to take part, listed on an application by address (R40–R45).
//!
//! An attendee is linked to the user who has that address, whichever of the two comes first: the link is that fact
//! itself, read when it is needed. So is the Attendee role: a listed attendee, an application whose participation is
//! confirmed.

pub mod ports;
mod sheet;
#[cfg(test)]
mod tests;
pub mod usecases;

pub use sheet::{Line, Sheet};

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::permission::words;
use crate::values::{ApplicationId, AttendeeId, EmailAddress, Note, OrganizationId, PersonName, Timestamp, UserId};

/// Somebody listed on an application. Off the list, the entry stays, and says why.
///
/// ```
/// use domain::Refusal;
/// use domain::attendee::{Attendee, Invite, Participation};
/// use domain::values::{EmailAddress, PersonName};
/// # use domain::values::*;
/// # let (id, now) = (uuid::Uuid::from_u128, Timestamp::default());
/// # let (application, customer, olle) = (ApplicationId(id(1)), OrganizationId(id(2)), UserId(id(3)));
///
/// let asa = Attendee {
///     id: AttendeeId(id(4)),
///     application,
///     customer,
///     address: EmailAddress::parse("Asa@school.example").unwrap(),
///     name: PersonName::parse("Åsa Öberg").unwrap(),
///     invite: Invite::Later,
///     added_by: olle,
///     added_at: now,
///     participation: Participation::Listed,
/// };
/// // Whoever has the login with this key is who is meant, from the moment both exist.
/// assert_eq!(asa.address.key(), "asa@school.example");
/// let gone = asa.off(Participation::Removed { by: olle, at: now, reason: None })?;
/// assert_eq!(gone.listed(), Err(Refusal::AttendeeOff { state: "removed" }));
/// # Ok::<(), Refusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// Names the entry.
    pub id: AttendeeId,
    /// On which application.
    pub application: ApplicationId,
    /// Of which customer.
    pub customer: OrganizationId,
    /// Whose address it is: also whose login, as soon as there is one (R41).
    pub address: EmailAddress,
    /// The name, as whoever added them wrote it (R42).
    pub name: PersonName,
    /// When somebody without a login is invited to register.
    pub invite: Invite,
    /// Who added them: whom they ask for help (R45).
    pub added_by: UserId,
    /// When.
    pub added_at: Timestamp,
    /// Whether they take part.
    pub participation: Participation,
}

words! {
    /// When somebody without a login is invited to register (R41).
    Invite {
        /// When they are added.
        Now = "now", "Now";
        /// When their participation is confirmed, or by hand.
        Later = "later", "Later";
        /// By nobody; they are linked all the same, once they have a login.
        Never = "never", "Never";
    }
}

/// Whether somebody takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "participation", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say who and when")]
pub enum Participation {
    /// Listed: takes part as soon as the application is confirmed.
    Listed,
    /// Taken off the list.
    Removed { by: UserId, at: Timestamp, reason: Option<Note> },
    /// Somebody else takes part instead.
    Replaced { by: AttendeeId, at: Timestamp },
    /// They declined to register.
    Declined { at: Timestamp },
}

impl Participation {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Removed { .. } => "removed",
            Self::Replaced { .. } => "replaced",
            Self::Declined { .. } => "declined",
        }
    }
}

impl Attendee {
    /// Ends their participation.
    ///
    /// # Errors
    /// [`Refusal::AttendeeOff`] when they are off the list already.
    pub fn off(self, participation: Participation) -> Result<Self, Refusal> {
        self.listed()?;
        Ok(Self { participation, ..self })
    }

    /// Refuses those who are off the list.
    ///
    /// # Errors
    /// [`Refusal::AttendeeOff`].
    pub fn listed(&self) -> Result<(), Refusal> {
        match self.participation {
            Participation::Listed => Ok(()),
            Participation::Removed { .. } | Participation::Replaced { .. } | Participation::Declined { .. } => {
                Err(Refusal::AttendeeOff { state: self.participation.word() })
            }
        }
    }

    /// The same person under a new address of theirs.
    #[must_use]
    pub fn moved_to(self, address: EmailAddress) -> Self {
        Self { address, ..self }
    }

    /// What is left of the entry when its person is erased (R49, S74): it still counts, and leads to nobody.
    #[must_use]
    pub fn erased(self) -> Self {
        Self { address: EmailAddress::erased(UserId(self.id.0)), name: PersonName::erased(), ..self }
    }
}
