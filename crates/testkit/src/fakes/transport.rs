//! A mail server that keeps what it is given.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use domain::mail::ports::Transport;
use domain::mail::{Attempt, Envelope};

/// Takes every letter and keeps it, unless told to answer otherwise.
#[derive(Debug, Default)]
pub struct CapturingTransport {
    state: Mutex<(Vec<Envelope>, VecDeque<Attempt>)>,
}

impl CapturingTransport {
    /// Answers to the next letter with this; several in a row to one letter after the other.
    pub fn answer_next(&self, attempt: Attempt) {
        self.lock().1.push_back(attempt);
    }

    /// What it was given, refused letters too, in order.
    pub fn seen(&self) -> Vec<Envelope> {
        self.lock().0.clone()
    }

    fn lock(&self) -> MutexGuard<'_, (Vec<Envelope>, VecDeque<Attempt>)> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Transport for CapturingTransport {
    async fn send(&self, envelope: &Envelope) -> Attempt {
        let mut state = self.lock();
        state.0.push(envelope.clone());
        state.1.pop_front().unwrap_or(Attempt::Sent)
    }
}
