//! Erasures: what is kept of a person beside the entities that name them.

use std::sync::Arc;

use domain::mail::{Envelope, Letter, Mentioned};
use domain::store::Erasure;
use domain::values::UserId;

use super::state::State;

impl State {
    pub fn erase(&mut self, erasure: &Erasure) {
        let Erasure { user, addresses } = erasure;
        self.requests.retain(|(scope, _), _| *scope != user.to_string());
        let theirs = |one: &Envelope| {
            let to = |address: &domain::values::EmailAddress| address.same(&one.to.address);
            one.about == Some(user.0) || addresses.iter().any(|held| to(&held.address) && one.at <= held.until)
        };
        self.letters.retain(|_, slot| !theirs(&slot.posted.envelope));
        for slot in self.letters.values_mut() {
            let told = slot.posted.envelope.mentions.as_ref().is_some_and(|mentioned| match mentioned {
                Mentioned::User(named) => named == user,
                Mentioned::Address(named) => {
                    let sent = slot.posted.envelope.at;
                    addresses.iter().any(|held| held.address.key() == *named && sent <= held.until)
                }
            });
            if told {
                no_longer_mention(&mut Arc::make_mut(slot).posted.envelope, *user);
            }
        }
    }
}

fn no_longer_mention(envelope: &mut Envelope, user: UserId) {
    let Some(mentioned) = envelope.mentions.take() else { return };
    if let Ok(serde_json::Value::Object(mut body)) = serde_json::to_value(&envelope.letter)
        && let serde_json::Value::Object(instead) = mentioned.erased(user)
    {
        body.extend(instead);
        if let Ok(letter) = serde_json::from_value::<Letter>(body.into()) {
            envelope.letter = letter;
        }
    }
}
