//! Passwords: set, changed, forgotten.

use std::time::Duration;

use crate::audit::Fact;
use crate::link::{Claims, Link, Purpose};
use crate::mail::{Letter, Recipient};
use crate::permission::{Actor, Via};
use crate::ports::Allowance;
use crate::signin::usecases::place;
use crate::store::{EntityKind, Stored};
use crate::user::{Credential, User, UserState};
use crate::values::{EmailAddress, Form, Problem, Secret, UserId};
use crate::{Error, Ports, Refusal};

/// The fewest characters of a password.
const MIN: usize = 8;
/// The most characters of a password.
const MAX: usize = 1_024;

/// Judges a new password: 8 to 1,024 characters of any Unicode, not a common one, not the person's own words.
pub(crate) fn acceptable(ports: &Ports, password: &Secret<String>, words: &[String]) -> Result<(), Problem> {
    match password.expose().chars().count() {
        0 => Err(Problem::Missing),
        length if length < MIN => Err(Problem::TooShort { min: MIN }),
        length if length > MAX => Err(Problem::TooLong { max: MAX }),
        _ => ports.passwords.judge(password, words),
    }
}

fn words_of(user: &User) -> [String; 2] {
    [user.name.to_string(), user.address.to_string()]
}

/// When a request for a reset is answered: whoever asks must not tell from the time it took whether a letter was
/// written.
pub const RESET_ANSWERED_AFTER: Duration = Duration::from_millis(250);

/// Mails a link to set a new password. Known and unknown addresses are answered alike (S71), provided that the answer
/// waits for [`RESET_ANSWERED_AFTER`].
///
/// # Errors
/// [`Error::Invalid`], [`Error::TooMany`].
pub async fn request_password_reset(ports: &Ports, actor: &Actor, address: &str) -> Result<(), Error> {
    let address = EmailAddress::parse(address).map_err(|problem| Error::field("address", problem))?;
    ports.allow(&Allowance::Place(place(&actor.request)))?;
    ports.allow(&Allowance::MailTo(address.key()))?;
    let Some(user) = ports.users.user_by_address(&address.key()).await?.filter(|user| user.active().is_ok()) else {
        return Ok(());
    };
    let Some(credential) = ports.users.credential(user.id).await? else { return Ok(()) };
    let now = ports.clock.now();
    let link = Claims {
        purpose: Purpose::PasswordReset,
        id: user.id.0,
        generation: credential.generation,
        expires_at: now + ports.settings.lifetimes.password_reset,
    };
    ports
        .change(actor, now)
        .record(None, Fact::PasswordResetRequested { user: user.id })
        .send(Recipient::from(&user.value), Letter::PasswordReset { link })
        .commit()
        .await
}

/// Whose password a link resets: for the page that asks for the new one.
///
/// # Errors
/// What became of the link.
pub async fn reset_link(ports: &Ports, shown: &str) -> Result<Stored<User>, Error> {
    Ok(behind(ports, &ports.keyring.open(Purpose::PasswordReset, shown)?).await?.0)
}

async fn behind(ports: &Ports, link: &Link) -> Result<(Stored<User>, Stored<Credential>), Error> {
    let id = UserId(link.id());
    let user = ports.users.user(id).await?.ok_or(Refusal::LinkUnknown)?;
    let credential = ports.users.credential(id).await?.ok_or(Refusal::LinkUnknown)?;
    user.active()?;
    link.check(credential.generation, ports.clock.now()).map_err(|refusal| match refusal {
        Refusal::LinkSuperseded => Refusal::LinkUsed,
        other => other,
    })?;
    Ok((user, credential))
}

/// Sets a new password by a mailed link, once; ends every sign-in and API token, and a change of address that waits:
/// whoever needs this may not have been alone.
///
/// # Errors
/// What became of the link; [`Error::Invalid`].
pub async fn reset_password(ports: &Ports, actor: &Actor, shown: &str, password: &Secret<String>) -> Result<(), Error> {
    let link = ports.keyring.open(Purpose::PasswordReset, shown)?;
    let (user, credential) = behind(ports, &link).await?;
    acceptable(ports, password, &words_of(&user)).map_err(|problem| Error::field("password", problem))?;
    let now = ports.clock.now();
    let changed = credential.value.clone().with(ports.passwords.hash(password).await?, now);
    let sign_ins = ports.sign_ins.sign_ins(user.id).await?;
    let tokens = ports.sign_ins.api_tokens(user.id).await?;
    ports
        .change(actor, now)
        .by_user(user.id)
        .update(&credential, changed)
        .with(user.pending_address.as_ref(), |change, _| change.update(&user, user.value.clone().keeping_address()))
        .each(sign_ins, |change, sign_in| change.delete(&sign_in))
        .each(tokens, |change, token| change.delete(&token))
        .record(None, Fact::PasswordSet { user: user.id })
        .send(Recipient::from(&user.value), Letter::PasswordChanged)
        .commit()
        .await
}

/// Changes one's own password; ends every other sign-in, and a change of address that waits.
///
/// # Errors
/// [`Error::Invalid`] with [`Problem::WrongPassword`] at `current`, or what is wrong with the new one.
pub async fn change_password(
    ports: &Ports,
    actor: &Actor,
    current: &Secret<String>,
    new: &Secret<String>,
) -> Result<(), Error> {
    let (user, credential) = confirmed(ports, actor, current, "current").await?;
    let mut form = Form::default();
    form.take("new", acceptable(ports, new, &words_of(&user)));
    if current.expose() == new.expose() {
        form.refuse("new", Problem::Unchanged);
    }
    form.finish(Some(()))?;
    let now = ports.clock.now();
    let changed = credential.value.clone().with(ports.passwords.hash(new).await?, now);
    let person = actor.person()?;
    let others: Vec<_> = ports.sign_ins.sign_ins(user.id).await?;
    let others = others.into_iter().filter(|sign_in| person.via != Via::SignIn(sign_in.id));
    ports
        .change(actor, now)
        .update(&credential, changed)
        .with(user.pending_address.as_ref(), |change, _| change.update(&user, user.value.clone().keeping_address()))
        .each(others, |change, sign_in| change.delete(&sign_in))
        .record(None, Fact::PasswordSet { user: user.id })
        .send(Recipient::from(&user.value), Letter::PasswordChanged)
        .commit()
        .await
}

/// The caller and their credential, their password shown again: for what must not happen by a borrowed screen.
pub(crate) async fn confirmed(
    ports: &Ports,
    actor: &Actor,
    password: &Secret<String>,
    field: &str,
) -> Result<(Stored<User>, Stored<Credential>), Error> {
    let person = actor.person()?;
    ports.allow(&Allowance::SignIn(format!("{} {}", person.address.key(), place(&actor.request))))?;
    let user = ports.users.user(person.user).await?.ok_or(Error::NotSignedIn)?;
    let credential = ports.users.credential(person.user).await?.ok_or(Error::Unknown(EntityKind::Credential))?;
    let right = ports.passwords.verify(password, credential.hash.clone()).await?;
    if right && user.state == UserState::Active {
        Ok((user, credential))
    } else {
        Err(Error::field(field, Problem::WrongPassword))
    }
}
