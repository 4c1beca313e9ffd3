//! Letters without their text.

use domain::mail::Envelope;
use domain::mail::ports::{Mail, Renderer};

/// Writes a letter's word, and nothing more.
pub struct Plain;

impl Renderer for Plain {
    fn render(&self, envelope: &Envelope) -> Mail {
        let subject = envelope.letter.word();
        Mail { text: subject.clone(), html: subject.clone(), subject }
    }
}
