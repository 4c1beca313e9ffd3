//! What runs beside requests: the relay, and what falls due.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use domain::mail::ports::Transport;
use domain::{Ports, invitation, mail, registration};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::database::Database;

/// How many letters are on their way at once.
const AT_ONCE: u32 = 8;
/// How long the relay rests when nothing wakes it: the longest a retry is late.
const REST: Duration = Duration::from_secs(5);
/// How often what falls due is looked for.
const ROUND: Duration = Duration::from_secs(60);

/// How long answers are kept under their idempotency keys.
const ANSWERS_KEPT: TimeDelta = TimeDelta::hours(24);

/// What sending letters takes.
#[derive(Clone)]
pub struct Sending {
    /// The outbox and the clock.
    pub ports: Ports,
    /// What wakes the relay.
    pub database: Database,
    /// What carries letters away.
    pub transport: Arc<dyn Transport>,
    /// How long a letter is kept from other relays.
    pub lease: TimeDelta,
    /// How long a letter that failed for the first time waits.
    pub retry: TimeDelta,
}

/// Tells background work to stop.
pub type Stop = watch::Receiver<bool>;

/// Resolves when it is time to stop.
pub async fn stopped(stop: &mut Stop) {
    // A closed channel means the same as the word.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Sends letters until told to stop; those on their way are finished. A letter is leased for `lease`, which must be
/// longer than an attempt can take.
pub async fn relay(lyceum: Sending, mut stop: Stop) {
    let Sending { ports, database, transport, lease, retry } = lyceum;
    let mut going = JoinSet::new();
    loop {
        while going.try_join_next().is_some() {}
        let room = AT_ONCE.saturating_sub(u32::try_from(going.len()).unwrap_or(AT_ONCE));
        let claimed = match mail::usecases::claim(&*ports.outbox, &*ports.clock, lease, room.max(1)).await {
            Ok(claimed) => claimed,
            Err(error) => {
                tracing::warn!(%error, "cannot claim letters");
                Vec::new()
            }
        };
        let idle = claimed.is_empty();
        for one in claimed {
            let (ports, transport) = (ports.clone(), transport.clone());
            going.spawn(async move {
                let letter = one.envelope.id;
                let kind = one.envelope.letter.word();
                match mail::usecases::deliver(&*ports.outbox, &*ports.clock, &*transport, retry, one).await {
                    Ok(()) => metrics::counter!("lyceum_letters_total", "letter" => kind).increment(1),
                    Err(error) => tracing::warn!(%error, %letter, "cannot settle a letter"),
                }
            });
        }
        let full = going.len() >= AT_ONCE as usize;
        tokio::select! {
            () = stopped(&mut stop) => break,
            _ = going.join_next(), if full => {}
            () = database.wait_for_letters(REST), if idle => {}
            () = std::future::ready(()), if !idle && !full => {}
        }
    }
    while going.join_next().await.is_some() {}
}

/// Lapses registrations and reminds of invitations as they fall due, until told to stop.
pub async fn rounds(ports: Ports, mut stop: Stop) {
    loop {
        if let Err(error) = registration::usecases::lapse_due(&ports).await {
            tracing::warn!(%error, "cannot lapse registrations");
        }
        if let Err(error) = invitation::usecases::remind_due(&ports).await {
            tracing::warn!(%error, "cannot remind of invitations");
        }
        let too_old = ports.clock.now() - ANSWERS_KEPT;
        if let Err(error) = ports.answers.forget_answers(too_old).await {
            tracing::warn!(%error, "cannot forget old answers");
        }
        if let Ok(depth) = ports.outbox.depth().await {
            #[allow(clippy::cast_precision_loss, reason = "a gauge")]
            metrics::gauge!("lyceum_letters_waiting").set(depth.waiting as f64);
        }
        tokio::select! {
            () = stopped(&mut stop) => break,
            () = tokio::time::sleep(ROUND) => {}
        }
    }
}
