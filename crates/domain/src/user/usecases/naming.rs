//! A person whom an administrator, or an approved form, names by address: a user, or somebody to become one.

use super::fresh;
use crate::audit::Fact;
use crate::invitation::usecases::first_login;
use crate::mail::{Letter, Recipient};
use crate::organization::Organization;
use crate::permission::Role;
use crate::store::Change;
use crate::user::{Credential, User};
use crate::values::{EmailAddress, Form, Locale, PersonName, TimeZone, Timestamp, UserId};
use crate::{Error, Ports};

/// A person as somebody names them; the name is only needed for one without a login.
#[derive(Clone, Debug, Default)]
pub struct PersonForm {
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
}

/// A person who is known, or whose user is made in the same commit.
pub(crate) struct Named {
    pub user: User,
    pub is_new: bool,
}

impl PersonForm {
    /// Finds the person, or parses what a new user needs; problems are noted under `prefix`.
    pub(crate) async fn find(
        &self,
        ports: &Ports,
        form: &mut Form,
        prefix: &str,
        locale: Locale,
        now: Timestamp,
    ) -> Result<Option<Named>, Error> {
        let Some(address) = form.take(&format!("{prefix}address"), EmailAddress::parse(&self.address)) else {
            form.take(&format!("{prefix}name"), PersonName::parse(&self.name));
            return Ok(None);
        };
        if let Some(user) = ports.users.user_by_address(&address.key()).await? {
            return Ok(Some(Named { user: user.value, is_new: false }));
        }
        let name = form.take(&format!("{prefix}name"), PersonName::parse(&self.name));
        Ok(name.map(|name| Named::fresh(ports, address, name, locale, now)))
    }
}

impl Named {
    /// Finds the user with an address, or makes one of that name.
    pub(crate) async fn known_or_fresh(
        ports: &Ports,
        address: &EmailAddress,
        name: &PersonName,
        locale: &Locale,
        now: Timestamp,
    ) -> Result<Self, Error> {
        Ok(match ports.users.user_by_address(&address.key()).await? {
            Some(user) => Self { user: user.value, is_new: false },
            None => Self::fresh(ports, address.clone(), name.clone(), locale.clone(), now),
        })
    }

    fn fresh(ports: &Ports, address: EmailAddress, name: PersonName, locale: Locale, now: Timestamp) -> Self {
        Self { user: fresh(UserId(ports.ids.next()), address, name, locale, TimeZone::UTC, now), is_new: true }
    }

    /// Adds what gives them a way in: a new user gets a first login, whose mail waits unless `send`; a known one gets
    /// `letter`, and never a credential (R9).
    pub(crate) fn let_in<'a>(
        &self,
        change: Change<'a>,
        organization: &Organization,
        role: Role,
        send: bool,
        letter: Option<Letter>,
    ) -> Change<'a> {
        if !self.is_new {
            return change.with(letter, |change, letter| change.send(Recipient::from(&self.user), letter));
        }
        let at = change.at();
        let change = change
            .create(self.user.clone())
            .create(Credential::unset(self.user.id, at))
            .record(Some(organization.id()), Fact::UserRegistered { user: self.user.id });
        first_login(change, &self.user, organization, role, send)
    }
}
