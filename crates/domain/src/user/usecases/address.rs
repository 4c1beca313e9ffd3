//! Changing one's address: the new one is proven before it counts.

use crate::attendee::Attendee;
use crate::audit::Fact;
use crate::link::{Claims, Purpose};
use crate::mail::{Letter, Recipient};
use crate::permission::Actor;
use crate::ports::Allowance;
use crate::store::{Key, StoreError, Stored};
use crate::user::{PendingAddress, User};
use crate::values::{EmailAddress, Form, Problem, Secret, UserId};
use crate::{Error, Ports, Refusal};

/// Mails a link to the new address; until it is used, nothing changes. A taken address is not told here, but by a
/// letter that never comes: who asks must not learn who has a login.
///
/// # Errors
/// [`Error::Invalid`], [`Error::TooMany`].
pub async fn request_address_change(
    ports: &Ports,
    actor: &Actor,
    new: &str,
    password: &Secret<String>,
) -> Result<(), Error> {
    let (user, _) = super::password::confirmed(ports, actor, password, "password").await?;
    let mut form = Form::default();
    let address = form.take("address", EmailAddress::parse(new));
    if address.as_ref().is_some_and(|address| address.as_str() == user.address.as_str()) {
        form.refuse("address", Problem::Unchanged);
    }
    let address = form.finish(address)?;
    ports.allow(&Allowance::MailTo(address.key()))?;

    let now = ports.clock.now();
    let pending = PendingAddress {
        // Versions never come again, so neither does a link of a change that is over.
        generation: u32::try_from(user.version.next().0).unwrap_or(u32::MAX),
        expires_at: now + ports.settings.lifetimes.address_proof,
        address: address.clone(),
    };
    let link = Claims {
        purpose: Purpose::AddressChange,
        id: user.id.0,
        generation: pending.generation,
        expires_at: pending.expires_at,
    };
    let taken = ports.users.user_by_address(&address.key()).await?.is_some_and(|other| other.id != user.id);
    let to = Recipient { address, ..Recipient::from(&user.value) };
    ports
        .change(actor, now)
        .update(&user, User { pending_address: Some(pending), ..user.value.clone() })
        .record(None, Fact::AddressChangeRequested { user: user.id })
        .with((!taken).then_some(to), |change, to| change.send(to, Letter::AddressChangeRequested { link }))
        .commit()
        .await
}

/// Proves the new address by its mailed link: it is the user's from now on, and both addresses are told. What the old
/// one was mailed to reset the password is void.
///
/// # Errors
/// What became of the link; a taken address.
pub async fn confirm_address(ports: &Ports, actor: &Actor, shown: &str) -> Result<EmailAddress, Error> {
    let link = ports.keyring.open(Purpose::AddressChange, shown)?;
    let user = ports.users.user(UserId(link.id())).await?.ok_or(Refusal::LinkUnknown)?;
    user.active()?;
    let pending = user.pending_address.clone().ok_or(Refusal::LinkUsed)?;
    let now = ports.clock.now();
    link.check(pending.generation, now)?;
    if ports.users.user_by_address(&pending.address.key()).await?.is_some_and(|other| other.id != user.id) {
        return Err(StoreError::Duplicate(Key::UserAddress).into());
    }
    let credential = ports.users.credential(user.id).await?.ok_or(Refusal::LinkUnknown)?;
    let changed = user.value.clone().moved_to(pending.address.clone(), now);
    let letter = Letter::AddressChanged { old: user.address.clone(), new: changed.address.clone() };
    let entries = entries(ports, &user.address, &changed.address).await?;
    ports
        .change(actor, now)
        .by_user(user.id)
        .update(&user, changed.clone())
        .update(&credential, credential.value.clone().without_links())
        .each(entries, |change, read| change.update(&read, read.value.clone().moved_to(changed.address.clone())))
        .record(None, Fact::AddressChanged { user: user.id })
        .send(Recipient::from(&user.value), letter.clone())
        .send(Recipient::from(&changed), letter)
        .commit()
        .await?;
    Ok(changed.address)
}

/// The entries that move with the address: it is what links them. Where the new address is listed too, the old entry
/// stays behind.
async fn entries(ports: &Ports, old: &EmailAddress, new: &EmailAddress) -> Result<Vec<Stored<Attendee>>, Error> {
    let mut listed = ports.attendees.attendees_of(&new.key()).await?;
    listed.retain(|one| one.listed().is_ok());
    let mut entries = ports.attendees.attendees_of(&old.key()).await?;
    entries.retain(|one| listed.iter().all(|other| other.application != one.application));
    Ok(entries)
}
