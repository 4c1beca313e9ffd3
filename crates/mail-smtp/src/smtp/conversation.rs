//! One letter's conversation with the mail server, and what its failure means.

use std::error::Error as _;

use domain::mail::Attempt;
use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};

/// The most characters of an answer that are kept.
const LONGEST_WHY: usize = 200;

/// Why a letter did not leave.
#[derive(Debug)]
pub(super) enum Failure {
    /// Nothing is wrong with the letter: the server cannot be reached, or does not want us.
    Ours(Error),
    /// The server refuses this recipient or this content.
    Theirs(Error),
    /// The server offers no encryption, so it does not get the password.
    NotEncrypted,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

impl From<Failure> for Attempt {
    fn from(failure: Failure) -> Self {
        match failure {
            // 530 asks us to sign in or to encrypt.
            Failure::Theirs(error) if error.is_permanent() && code(&error) != Some(530) => Self::Refused(why(&error)),
            Failure::Theirs(error) | Failure::Ours(error) => Self::Deferred(why(&error)),
            Failure::NotEncrypted => Self::Deferred("the mail server offers no encryption".to_owned()),
        }
    }
}

/// Hands one message over. Also says whether the connection is ready for another one.
pub(super) async fn hand_over(
    connection: &mut AsyncSmtpConnection,
    from: &Address,
    to: &Address,
    message: &[u8],
) -> (Attempt, bool) {
    match say(connection, from, to, message).await {
        Ok(()) => (Attempt::Sent, true),
        Err(failure) => {
            let answered = matches!(&failure, Failure::Ours(error) | Failure::Theirs(error) if code(error).is_some());
            (failure.into(), answered && connection.command(Rset).await.is_ok())
        }
    }
}

async fn say(
    connection: &mut AsyncSmtpConnection,
    from: &Address,
    to: &Address,
    message: &[u8],
) -> Result<(), Failure> {
    connection.command(Mail::new(Some(from.clone()), vec![])).await?;
    connection.command(Rcpt::new(to.clone(), vec![])).await.map_err(Failure::Theirs)?;
    connection.command(Data).await.map_err(Failure::Theirs)?;
    connection.command(content(message)).await.map_err(Failure::Theirs)?;
    Ok(())
}

/// The message as DATA wants it: a dot that starts a line is doubled, and one alone ends it. In one piece, for in two
/// the second would wait until the first is acknowledged, 40 milliseconds a letter.
fn content(message: &[u8]) -> String {
    let message = String::from_utf8_lossy(message);
    let lines = message.strip_suffix("\r\n").unwrap_or(&message).split("\r\n");
    let mut content: String =
        lines.map(|line| format!("{}{line}\r\n", if line.starts_with('.') { "." } else { "" })).collect();
    content.push_str(".\r\n");
    content
}

fn code(error: &Error) -> Option<u16> {
    error.status().map(u16::from)
}

/// One short line: what the server answered, or what went wrong on the way.
fn why(error: &Error) -> String {
    let text = match (code(error), error.source()) {
        (Some(code), Some(answer)) => format!("{code} {answer}"),
        (Some(code), None) => code.to_string(),
        (None, _) => format!("no answer from the mail server: {error}"),
    };
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).take(LONGEST_WHY).collect()
}

#[cfg(test)]
mod tests {
    use super::content;

    #[test]
    fn only_the_last_dot_stands_alone() {
        assert_eq!(content(b"a\r\n.\r\n..b\r\n"), "a\r\n..\r\n...b\r\n.\r\n");
        assert_eq!(content(b".a"), "..a\r\n.\r\n");
    }
}
