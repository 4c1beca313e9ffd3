//! One's own profile, preferences and consent (R21, R48, R49).

use crate::audit::Fact;
use crate::organization::offered;
use crate::permission::Actor;
use crate::store::{Stored, Version};
use crate::user::{Notifications, User};
use crate::values::{Form, PersonName, TimeZone};
use crate::{Error, Ports};

/// A profile as its user typed it.
#[derive(Clone, Debug, Default)]
pub struct ProfileForm {
    /// Their name.
    pub name: String,
    /// Their language.
    pub locale: String,
    /// Their time zone.
    pub zone: String,
    /// Which letters they want.
    pub notifications: Notifications,
}

/// The caller's own user.
///
/// # Errors
/// [`Error::NotSignedIn`].
pub async fn me(ports: &Ports, actor: &Actor) -> Result<Stored<User>, Error> {
    ports.users.user(actor.person()?.user).await?.ok_or(Error::NotSignedIn)
}

/// Changes one's own profile.
///
/// # Errors
/// [`Error::Invalid`], [`Error::Stale`].
pub async fn edit(
    ports: &Ports,
    actor: &Actor,
    expected: Option<Version>,
    form: &ProfileForm,
) -> Result<Stored<User>, Error> {
    let user = me(ports, actor).await?;
    user.expect(expected)?;
    let mut fields = Form::default();
    let name = fields.take("name", PersonName::parse(&form.name));
    let locale = fields.take("locale", offered(&form.locale, &ports.settings.locales));
    let zone = fields.take("zone", TimeZone::parse(&form.zone));
    let (name, locale, zone) = fields.finish((|| Some((name?, locale?, zone?)))())?;
    let edited = User { name, locale, zone, notifications: form.notifications, ..user.value.clone() };
    if edited == user.value {
        return Ok(user);
    }
    ports
        .change(actor, ports.clock.now())
        .update(&user, edited.clone())
        .record(None, Fact::ProfileChanged { user: user.id })
        .commit()
        .await?;
    Ok(Stored::new(edited, user.version.next()))
}

/// Accepts the terms in force: asked for at the next sign-in after they changed (R49).
///
/// # Errors
/// [`Error::Invalid`] when other terms are named.
pub async fn consent(ports: &Ports, actor: &Actor, terms: &str) -> Result<(), Error> {
    let user = me(ports, actor).await?;
    let terms = super::accepted(terms, &ports.settings.terms).map_err(|problem| Error::field("terms", problem))?;
    if user.terms() == Some(&terms) {
        return Ok(());
    }
    let now = ports.clock.now();
    ports
        .change(actor, now)
        .update(&user, user.value.clone().consenting(terms.clone(), now))
        .record(None, Fact::ConsentGiven { user: user.id, terms })
        .commit()
        .await
}
