//! How a person gets a login: name, password, language, consent, all four (R19).

use crate::organization::offered;
use crate::permission::RequestContext;
use crate::signin::SignIn;
use crate::user::{Credential, Notifications, User, UserState};
use crate::values::{
    EmailAddress, Form, Locale, PersonName, Problem, Secret, TermsVersion, TimeZone, Timestamp, Token, UserId,
};
use crate::{Error, Ports};

/// What a person who joins fills in. The address is never among it: it is the invited one (S30).
#[derive(Clone, Debug)]
pub struct JoinForm {
    /// Their name; may be left blank when it is known already.
    pub name: String,
    /// Their new password.
    pub password: Secret<String>,
    /// Their language; the invitation's when left blank.
    pub locale: String,
    /// Their time zone; UTC when left blank.
    pub zone: String,
    /// The version of the terms they accept.
    pub terms: String,
}

/// A form that holds.
pub(crate) struct Joining {
    pub name: PersonName,
    pub locale: Locale,
    pub zone: TimeZone,
    pub terms: TermsVersion,
}

impl JoinForm {
    /// Parses the form for an address, reporting every wrong field at once.
    pub(crate) fn parse(
        &self,
        ports: &Ports,
        form: &mut Form,
        address: Option<&EmailAddress>,
        known: Option<&PersonName>,
        fallback: &Locale,
    ) -> Option<Joining> {
        let name = match known {
            Some(known) if self.name.trim().is_empty() => Some(known.clone()),
            _ => form.take("name", PersonName::parse(&self.name)),
        };
        let locale = if self.locale.trim().is_empty() {
            Some(fallback.clone())
        } else {
            form.take("locale", offered(&self.locale, &ports.settings.locales))
        };
        let zone = if self.zone.trim().is_empty() {
            Some(TimeZone::UTC)
        } else {
            form.take("zone", TimeZone::parse(&self.zone))
        };
        let words = [
            name.as_ref().map_or_else(|| self.name.clone(), ToString::to_string),
            address.map(ToString::to_string).unwrap_or_default(),
        ];
        form.take("password", super::password::acceptable(ports, &self.password, &words));
        let terms = form.take("terms", accepted(&self.terms, &ports.settings.terms));
        Some(Joining { name: name?, locale: locale?, zone: zone?, terms: terms? })
    }
}

/// Accepts the terms in force only.
pub(crate) fn accepted(terms: &str, current: &TermsVersion) -> Result<TermsVersion, Problem> {
    if terms.trim().is_empty() {
        Err(Problem::NotAccepted)
    } else if terms.trim() == current.as_str() {
        Ok(current.clone())
    } else {
        Err(Problem::OutdatedTerms { current: current.to_string() })
    }
}

/// A new user who signs in at once.
pub(crate) struct Welcome {
    pub user: User,
    pub credential: Credential,
    pub sign_in: SignIn,
    pub token: Token,
}

/// Makes a user who joined by a form, their credential and their first sign-in, to be committed.
pub(crate) async fn welcome(
    ports: &Ports,
    request: &RequestContext,
    address: EmailAddress,
    joining: Joining,
    password: &Secret<String>,
    now: Timestamp,
) -> Result<Welcome, Error> {
    let hash = ports.passwords.hash(password).await?;
    let user = fresh(UserId(ports.ids.next()), address, joining.name, joining.locale, joining.zone, now)
        .consenting(joining.terms, now);
    let credential = Credential::unset(user.id, now).with(hash, now);
    let (token, sign_in) = crate::signin::usecases::begin(ports, user.id, request, now);
    Ok(Welcome { user, credential, sign_in, token })
}

/// A user as new as can be.
pub(crate) fn fresh(
    id: UserId,
    address: EmailAddress,
    name: PersonName,
    locale: Locale,
    zone: TimeZone,
    now: Timestamp,
) -> User {
    User {
        id,
        address,
        name,
        locale,
        zone,
        state: UserState::Active,
        consents: Vec::new(),
        notifications: Notifications::default(),
        privileges: std::collections::BTreeSet::new(),
        pending_address: None,
        former_addresses: Vec::new(),
        registered_at: now,
    }
}
