//! The relay's round, and the local mailbox.

use chrono::TimeDelta;

use super::ports::{Mail, Posted, Transport};
use super::settle;
use crate::page::{Page, PageRequest};
use crate::ports::Clock;
use crate::store::{EntityKind, StoreError};
use crate::values::LetterId;
use crate::{Error, Ports};

/// Takes one letter through an attempt: sends it outside any transaction, then settles it. After `first`, one that
/// failed for the first time is tried again.
///
/// # Errors
/// The store does not answer; the lease will run out and the letter is tried again, with the same Message-ID.
pub async fn deliver(
    outbox: &dyn super::ports::Outbox,
    clock: &dyn Clock,
    transport: &dyn Transport,
    first: TimeDelta,
    claimed: super::ports::Claimed,
) -> Result<(), StoreError> {
    let attempt = transport.send(&claimed.envelope).await;
    let outcome = settle(attempt, claimed.attempts, first, claimed.envelope.at, clock.now());
    let outcome = outcome.of(&claimed.envelope.letter);
    outbox.settle(claimed.envelope.id, &outcome).await
}

/// Leases the letters that are due now, for longer than an attempt can take: a relay that dies leaves them to others
/// when the lease runs out.
///
/// # Errors
/// The store does not answer.
pub async fn claim(
    outbox: &dyn super::ports::Outbox,
    clock: &dyn Clock,
    lease: TimeDelta,
    limit: u32,
) -> Result<Vec<super::ports::Claimed>, StoreError> {
    let now = clock.now();
    outbox.claim(now, now + lease, limit).await
}

/// The letters that the local mailbox caught, the newest first. Without a local mailbox there is none.
///
/// # Errors
/// [`Error::Unknown`] when mail leaves by SMTP.
pub async fn mailbox(ports: &Ports, page: PageRequest) -> Result<Page<(Posted, Mail)>, Error> {
    let renderer = ports.mailbox.as_ref().ok_or(Error::Unknown(EntityKind::Letter))?;
    let letters = ports.outbox.letters(page).await?;
    Ok(letters.map(|posted| {
        let mail = renderer.render(&posted.envelope);
        (posted, mail)
    }))
}

/// One letter of the local mailbox.
///
/// # Errors
/// [`Error::Unknown`].
pub async fn caught(ports: &Ports, id: LetterId) -> Result<(Posted, Mail), Error> {
    let renderer = ports.mailbox.as_ref().ok_or(Error::Unknown(EntityKind::Letter))?;
    let posted = ports.outbox.letter(id).await?.ok_or(Error::Unknown(EntityKind::Letter))?;
    let mail = renderer.render(&posted.envelope);
    Ok((posted, mail))
}
