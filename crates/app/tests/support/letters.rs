//! Letters as they arrive.

use mail_parser::MessageParser;
use testkit::smtp::{Received, Smtp};

/// A letter that arrived, read.
#[derive(Clone, Debug)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub message_id: String,
}

impl Letter {
    pub fn read(received: &Received) -> Self {
        let message = MessageParser::default().parse(&received.data).expect("a mail");
        Self {
            to: received.to.join(", "),
            subject: message.subject().unwrap_or_default().to_owned(),
            text: message.body_text(0).unwrap_or_default().into_owned(),
            html: message.body_html(0).unwrap_or_default().into_owned(),
            message_id: message.message_id().unwrap_or_default().to_owned(),
        }
    }

    /// The secret part of the link in the text.
    #[track_caller]
    pub fn link(&self) -> String {
        let (_, rest) = self.text.split_once("link=").unwrap_or_else(|| panic!("no link in {}", self.text));
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect()
    }
}

/// The newest of `count` letters to an address, once they have arrived.
pub async fn nth_letter_to(smtp: &Smtp, address: &str, count: usize) -> Letter {
    nth(smtp, count, |letter| letter.to == address).await
}

/// The first letter to an address whose subject says this, once it has arrived.
pub async fn letter_saying(smtp: &Smtp, address: &str, subject: &str) -> Letter {
    nth(smtp, 1, |letter| letter.to == address && letter.subject.contains(subject)).await
}

async fn nth(smtp: &Smtp, count: usize, sought: impl Fn(&Letter) -> bool) -> Letter {
    let mut arrived = smtp.received();
    loop {
        let letters: Vec<_> = arrived.iter().map(Letter::read).filter(&sought).collect();
        if letters.len() >= count {
            return letters[count - 1].clone();
        }
        arrived = smtp.wait_for(arrived.len() + 1).await;
    }
}
