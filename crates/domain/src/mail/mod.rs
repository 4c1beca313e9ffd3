//! Letters: committed with the change that causes them, sent by the relay afterwards.

mod letter;
pub mod ports;
pub mod usecases;

pub use letter::{About, AboutSession, Letter};

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::user::User;
use crate::values::{EmailAddress, LetterId, Locale, PersonName, TimeZone, Timestamp, UserId};

/// Who gets a letter, and in which language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Where it is sent.
    pub address: EmailAddress,
    /// How the person is greeted, when a name is known.
    pub name: Option<PersonName>,
    /// The recipient's language, else the organization's, else the platform's.
    pub locale: Locale,
    /// The zone in which times are told.
    pub zone: TimeZone,
}

impl From<&User> for Recipient {
    fn from(user: &User) -> Self {
        Self {
            address: user.address.clone(),
            name: Some(user.name.clone()),
            locale: user.locale.clone(),
            zone: user.zone,
        }
    }
}

/// Somebody whom a letter to others names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mentioned {
    /// Somebody with a login.
    User(UserId),
    /// Somebody of whom only the address is known, by its key.
    Address(String),
}

impl Mentioned {
    /// By what the letter is found.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::User(user) => user.to_string(),
            Self::Address(address) => address.clone(),
        }
    }

    /// Reads a key: addresses have an `@`, ids have none.
    #[must_use]
    pub fn from_key(key: String) -> Self {
        match key.parse() {
            Ok(user) => Self::User(UserId(user)),
            Err(_) => Self::Address(key),
        }
    }

    /// What takes the place of the fields of a [`Letter`] that tell of them, once they are erased (R49).
    #[must_use]
    pub fn erased(&self, user: UserId) -> serde_json::Value {
        let (name, address) = (PersonName::erased(), EmailAddress::erased(user));
        match self {
            Self::User(_) => serde_json::json!({
                "inviter": name, "contact": address, "invitee": name, "by": name, "new_admin": name,
            }),
            Self::Address(_) => serde_json::json!({ "invitee": address }),
        }
    }
}

/// A letter on its way to one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// Names it; the `Message-ID` is made of it, and so is the same at each attempt.
    pub id: LetterId,
    /// Who gets it.
    pub to: Recipient,
    /// What the sender's list shows it beside: the invitation or registration it is about.
    pub about: Option<Uuid>,
    /// Whom it names beside its recipient.
    pub mentions: Option<Mentioned>,
    /// What it says.
    pub letter: Letter,
    /// When it was committed.
    pub at: Timestamp,
}

impl Envelope {
    /// Puts a letter in its envelope.
    #[must_use]
    pub fn new(id: LetterId, to: Recipient, letter: Letter, at: Timestamp) -> Self {
        Self { id, to, about: letter.about(), mentions: None, letter, at }
    }
}

/// How far a letter has come, for whoever caused it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Waits to be sent.
    Queued,
    /// The mail server took it.
    Sent,
    /// The mail server could not take it yet; another attempt follows.
    Failing,
    /// The mail server refused it for good, or all attempts failed.
    Bounced,
}

impl Delivery {
    /// Its word in the API and in stores.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failing => "failing",
            Self::Bounced => "bounced",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Queued, Self::Sent, Self::Failing, Self::Bounced].into_iter().find(|one| one.word() == word)
    }
}

/// What became of an attempt to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// The mail server took it.
    Sent,
    /// It could not be sent now (4xx, no connection): why.
    Deferred(String),
    /// It never will be (5xx, an impossible address): why.
    Refused(String),
}

/// What follows from an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Sent,
    /// Again at this time.
    RetryAt(Timestamp, String),
    /// Never again.
    Dead(String),
    /// Done, and nothing of it is kept.
    Forgotten,
}

impl Outcome {
    /// What follows for this letter: the last one to somebody who was erased is forgotten as soon as it is done (R49).
    #[must_use]
    pub fn of(self, letter: &Letter) -> Self {
        match self {
            Self::Sent | Self::Dead(_) if *letter == Letter::UserErased => Self::Forgotten,
            other => other,
        }
    }
}

/// The longest a letter is tried: 72 hours.
pub const GIVE_UP_AFTER: TimeDelta = TimeDelta::hours(72);

/// Decides what follows from an attempt: backoff from `first`, doubling to an hour, until 72 hours have passed.
#[must_use]
pub fn settle(
    attempt: Attempt,
    attempts_before: u32,
    first: TimeDelta,
    committed_at: Timestamp,
    now: Timestamp,
) -> Outcome {
    match attempt {
        Attempt::Sent => Outcome::Sent,
        Attempt::Refused(why) => Outcome::Dead(why),
        Attempt::Deferred(why) => {
            let wait = (first * (1 << attempts_before.min(12))).min(TimeDelta::hours(1));
            if now + wait > committed_at + GIVE_UP_AFTER {
                Outcome::Dead(why)
            } else {
                Outcome::RetryAt(now + wait, why)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: TimeDelta = TimeDelta::seconds(30);

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn a_deferred_letter_waits_longer_each_time_and_not_forever() {
        let deferred = || Attempt::Deferred("451".to_owned());
        assert_eq!(settle(deferred(), 0, FIRST, at(0), at(0)), Outcome::RetryAt(at(30), "451".to_owned()));
        assert_eq!(settle(deferred(), 1, FIRST, at(0), at(100)), Outcome::RetryAt(at(160), "451".to_owned()));
        assert_eq!(settle(deferred(), 30, FIRST, at(0), at(0)), Outcome::RetryAt(at(3_600), "451".to_owned()));
        assert_eq!(settle(deferred(), 90, FIRST, at(0), at(72 * 3_600)), Outcome::Dead("451".to_owned()));
    }

    #[test]
    fn a_refused_letter_is_dead_at_once() {
        assert_eq!(settle(Attempt::Refused("550".to_owned()), 0, FIRST, at(0), at(0)), Outcome::Dead("550".to_owned()));
    }
}
