//! Users: people with a login, one per e-mail address.

pub mod ports;
pub mod usecases;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::permission::Privilege;
use crate::values::{EmailAddress, Locale, PersonName, Secret, TermsVersion, TimeZone, Timestamp, UserId};

/// A person with a login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Names the user.
    pub id: UserId,
    /// The address, unique by its key.
    pub address: EmailAddress,
    /// The name.
    pub name: PersonName,
    /// The language of pages and mails (R48).
    pub locale: Locale,
    /// The zone times are shown in.
    pub zone: TimeZone,
    /// Where the user stands.
    pub state: UserState,
    /// Every consent given, in order (R49).
    pub consents: Vec<Consent>,
    /// Which letters are wanted.
    pub notifications: Notifications,
    /// Privileges held beside roles.
    pub privileges: BTreeSet<Privilege>,
    /// A new address that waits to be proven.
    pub pending_address: Option<PendingAddress>,
    /// Addresses that were the user's: what was sent there is theirs too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_addresses: Vec<FormerAddress>,
    /// Since when.
    pub registered_at: Timestamp,
}

/// Where a user stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum UserState {
    /// Signs in.
    Active,
    /// Kept out by an administrator.
    Deactivated,
    /// Gone; only the id stays, for the trail.
    Erased {
        /// When.
        at: Timestamp,
    },
}

impl UserState {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Deactivated => "deactivated",
            Self::Erased { .. } => "erased",
        }
    }
}

/// A consent to the terms (GDPR): version, language, time (R49).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The version consented to.
    pub terms: TermsVersion,
    /// The language it was read in.
    pub locale: Locale,
    /// When.
    pub at: Timestamp,
}

/// Which letters a user wants. Invitations and security letters always come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notifications {
    /// News about invitations one sent: accepted, declined.
    pub invitations: bool,
    /// News about one's organizations and roles.
    pub organizations: bool,
    /// News about applications and sessions one follows.
    pub activities: bool,
}

impl Default for Notifications {
    fn default() -> Self {
        Self { invitations: true, organizations: true, activities: true }
    }
}

/// A new address that waits to be proven.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingAddress {
    /// The address.
    pub address: EmailAddress,
    /// Which link in a row proves it.
    pub generation: u32,
    /// Until when.
    pub expires_at: Timestamp,
}

/// An address that was a user's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerAddress {
    /// The address.
    pub address: EmailAddress,
    /// Until when; afterwards it may be somebody else's.
    pub until: Timestamp,
}

impl User {
    /// The newest terms consented to.
    #[must_use]
    pub fn terms(&self) -> Option<&TermsVersion> {
        self.consents.last().map(|consent| &consent.terms)
    }

    /// The user, having consented.
    #[must_use]
    pub fn consenting(mut self, terms: TermsVersion, at: Timestamp) -> Self {
        if self.terms() != Some(&terms) {
            self.consents.push(Consent { terms, locale: self.locale.clone(), at });
        }
        self
    }

    /// Refuses users who are not active.
    ///
    /// # Errors
    /// [`Refusal::UserState`].
    pub fn active(&self) -> Result<(), Refusal> {
        match self.state {
            UserState::Active => Ok(()),
            UserState::Deactivated | UserState::Erased { .. } => Err(Refusal::UserState { state: self.state.word() }),
        }
    }

    /// The user without a new address that waits: whoever asked for it may have been the reason for a new password.
    #[must_use]
    pub fn keeping_address(self) -> Self {
        Self { pending_address: None, ..self }
    }

    /// The user at another address, which they have proven.
    #[must_use]
    pub fn moved_to(mut self, address: EmailAddress, at: Timestamp) -> Self {
        let former = FormerAddress { address: std::mem::replace(&mut self.address, address), until: at };
        self.former_addresses.push(former);
        self.keeping_address()
    }

    /// Every address that is or was the user's, and until when.
    #[must_use]
    pub fn addresses(&self, now: Timestamp) -> Vec<FormerAddress> {
        let present = FormerAddress { address: self.address.clone(), until: now };
        self.former_addresses.iter().cloned().chain([present]).collect()
    }

    /// What is left of a user whose data is erased (R49): an id for the trail, nothing of the person.
    #[must_use]
    pub fn erased(self, at: Timestamp) -> Self {
        Self {
            id: self.id,
            address: EmailAddress::erased(self.id),
            name: PersonName::erased(),
            locale: self.locale,
            zone: TimeZone::UTC,
            state: UserState::Erased { at },
            consents: Vec::new(),
            notifications: Notifications::default(),
            privileges: BTreeSet::new(),
            pending_address: None,
            former_addresses: Vec::new(),
            registered_at: self.registered_at,
        }
    }
}

/// A password's hash, apart from the user: most reads have no business with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// Whose.
    pub user: UserId,
    /// The hash in PHC form; `None` until a first password is set.
    pub hash: Option<Secret<String>>,
    /// Raised whenever the password or the address changes: ends every older reset link.
    pub generation: u32,
    /// When it was set last.
    pub changed_at: Timestamp,
}

impl Credential {
    /// A user without a password yet.
    #[must_use]
    pub fn unset(user: UserId, at: Timestamp) -> Self {
        Self { user, hash: None, generation: 1, changed_at: at }
    }

    /// The credential with a new password.
    #[must_use]
    pub fn with(self, hash: Secret<String>, at: Timestamp) -> Self {
        Self { hash: Some(hash), changed_at: at, ..self.without_links() }
    }

    /// The credential, with every reset link that was mailed void.
    #[must_use]
    pub fn without_links(self) -> Self {
        Self { generation: self.generation + 1, ..self }
    }
}
