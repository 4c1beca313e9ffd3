//! Letters waiting to be sent.

use std::sync::Arc;

use async_trait::async_trait;
use domain::mail::ports::{Claimed, Outbox, OutboxDepth, Posted};
use domain::mail::{Delivery, Outcome};
use domain::page::{Page, PageRequest};
use domain::store::StoreError;
use domain::values::{LetterId, Timestamp};
use uuid::Uuid;

use super::state::{Slot, State};
use super::{MemoryStore, page};

#[async_trait]
impl Outbox for MemoryStore {
    async fn claim(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> Result<Vec<Claimed>, StoreError> {
        let mut state = self.lock();
        let due = state.letters.values_mut().filter(|slot| slot.due_at.is_some_and(|due_at| due_at <= now));
        Ok(due.take(limit as usize).map(|slot| Arc::make_mut(slot).lease(lease_until)).collect())
    }

    async fn settle(&self, letter: LetterId, outcome: &Outcome) -> Result<(), StoreError> {
        let letters = &mut self.lock().letters;
        if let Some(slot) = letters.get_mut(&letter) {
            Arc::make_mut(slot).settle(outcome);
            if *outcome == Outcome::Forgotten && slot.due_at.is_some() {
                letters.remove(&letter);
            }
        }
        Ok(())
    }

    async fn letters(&self, request: PageRequest) -> Result<Page<Posted>, StoreError> {
        let state = self.lock();
        let letters = state.letters.values().rev().map(|slot| slot.posted.clone());
        Ok(page(letters, request, |posted| posted.envelope.id.0))
    }

    async fn letter(&self, id: LetterId) -> Result<Option<Posted>, StoreError> {
        Ok(self.lock().letters.get(&id).map(|slot| slot.posted.clone()))
    }

    async fn depth(&self) -> Result<OutboxDepth, StoreError> {
        let mut depth = OutboxDepth::default();
        for slot in self.lock().letters.values() {
            match slot.posted.delivery {
                Delivery::Queued | Delivery::Failing => depth.waiting += 1,
                Delivery::Bounced => depth.bounced += 1,
                Delivery::Sent => {}
            }
        }
        Ok(depth)
    }
}

impl Slot {
    fn lease(&mut self, until: Timestamp) -> Claimed {
        let claimed = Claimed { envelope: self.posted.envelope.clone(), attempts: self.attempts };
        self.due_at = Some(until);
        self.attempts += 1;
        claimed
    }

    /// What was sent or given up stays so: a relay whose lease ran out may say otherwise too late.
    fn settle(&mut self, outcome: &Outcome) {
        if matches!(self.posted.delivery, Delivery::Sent | Delivery::Bounced) {
            return;
        }
        (self.posted.delivery, self.posted.answer, self.due_at) = match outcome {
            Outcome::Sent => (Delivery::Sent, None, None),
            Outcome::RetryAt(at, why) => (Delivery::Failing, Some(why.clone()), Some(*at)),
            Outcome::Dead(why) => (Delivery::Bounced, Some(why.clone()), None),
            Outcome::Forgotten => return,
        };
    }
}

impl State {
    /// The latest letter about an invitation or a registration.
    pub fn latest_letter(&self, about: Uuid) -> Option<&Posted> {
        self.letters.values().rev().map(|slot| &slot.posted).find(|posted| posted.envelope.about == Some(about))
    }
}
