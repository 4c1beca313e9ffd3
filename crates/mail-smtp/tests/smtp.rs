//! Letters handed to a real SMTP server that takes them or misbehaves.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod samples;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use domain::mail::ports::{Renderer as _, Transport as _};
use domain::mail::{Attempt, Envelope, Letter};
use domain::values::{LetterId, OrganizationName, Secret};
use mail_parser::{MessageParser, MimeHeaders as _};
use mail_smtp::{ConfigError, Credentials, Smtp, SmtpConfig, Tls};
use samples::{address, envelope, letters, person, samples, settings};
use testkit::smtp::{Behavior, Smtp as Server};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use uuid::Uuid;

fn config(server: &Server) -> SmtpConfig {
    SmtpConfig {
        port: server.address().port(),
        tls: Tls::None,
        connections: 2,
        timeout: Duration::from_secs(20),
        ..SmtpConfig::new("127.0.0.1", address("no-reply@lyceum.example"))
    }
}

fn smtp(config: &SmtpConfig) -> Smtp {
    Smtp::new(config, Arc::new(letters()), &settings()).unwrap()
}

fn sample(name: &str, locale: &str) -> Envelope {
    let (_, letter) = samples().into_iter().find(|(it, _)| *it == name).unwrap();
    envelope(locale, letter)
}

fn to(recipient: &str, number: u128) -> Envelope {
    let mut envelope = envelope("en", Letter::PasswordChanged);
    envelope.to.address = address(recipient);
    envelope.id = LetterId(Uuid::from_u128(number));
    envelope
}

fn why(attempt: Attempt) -> (bool, String) {
    match attempt {
        Attempt::Sent => panic!("sent"),
        Attempt::Deferred(why) => (false, why),
        Attempt::Refused(why) => (true, why),
    }
}

#[tokio::test]
async fn a_letter_arrives_whole() {
    let server = Server::start().await;
    let letter = sample("password-reset", "sv");
    assert_eq!(smtp(&config(&server)).send(&letter).await, Attempt::Sent);

    let received = server.wait_for(1).await.remove(0);
    assert_eq!(received.from, "no-reply@lyceum.example");
    assert_eq!(received.to, ["asa.berg@nordvik.example"]);
    assert!(received.data.is_ascii());
    assert!(received.data.lines().all(|line| line.len() < 999));
    assert_eq!(received.header("Auto-Submitted").as_deref(), Some("auto-generated"));

    let message = MessageParser::default().parse(&received.data).unwrap();
    let written = letters().render(&letter);
    assert_eq!(message.subject(), Some(written.subject.as_str()));
    assert_eq!(message.message_id(), Some("00000000-0000-0000-0000-0000001e77e4@lyceum.example"));
    assert_eq!(message.date().unwrap().to_timestamp(), letter.at.timestamp());
    assert_eq!(message.from().unwrap().first().unwrap().name(), Some("Lyceum"));
    assert_eq!(message.reply_to().unwrap().first().unwrap().address(), Some("help@lyceum.example"));
    assert_eq!(message.content_type().unwrap().subtype(), Some("alternative"));
    let same = |part: &str| part.replace("\r\n", "\n").trim_end().to_owned();
    assert_eq!(same(&message.body_text(0).unwrap()), same(&written.text));
    assert_eq!(same(&message.body_html(0).unwrap()), same(&written.html));
}

// S67
#[tokio::test]
async fn what_a_name_holds_stays_in_its_header() {
    let server = Server::start().await;
    let name = "Öst, \"Å\" (x) Bcc: x@y.example";
    let organization = OrganizationName::parse("Räkån & \"Bröd\" Bcc: x@y.example").unwrap();
    let mut letter = envelope("sv", Letter::RegistrationApproved { organization });
    letter.to.name = Some(person(name));
    assert_eq!(smtp(&config(&server)).send(&letter).await, Attempt::Sent);

    let received = server.wait_for(1).await.remove(0);
    assert_eq!(received.to, ["asa.berg@nordvik.example"]);
    let message = MessageParser::default().parse(&received.data).unwrap();
    assert_eq!(message.subject(), Some("Välkommen: Räkån & \"Bröd\" Bcc: x@y.example är nu kund på Lyceum"));
    let to = message.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (Some(name), Some("asa.berg@nordvik.example")));
    assert!(message.bcc().is_none());
}

#[tokio::test]
async fn a_second_attempt_sends_the_same_bytes() {
    let server = Server::start().await;
    let letter = sample("invitation-mentor", "sv");
    server.behave(Behavior::DropAfterData);
    let (refused, _) = why(smtp(&config(&server)).send(&letter).await);
    assert!(!refused);
    server.behave(Behavior::Accept);
    assert_eq!(smtp(&config(&server)).send(&letter).await, Attempt::Sent);

    let received = server.wait_for(2).await;
    assert_eq!(received[0], received[1]);
    assert!(received[0].header("Message-ID").is_some());
}

#[tokio::test]
async fn refusals_for_now_and_for_good_are_told_apart() {
    let server = Server::start().await;
    let smtp = smtp(&config(&server));
    server.behave_for("full@x.example", Behavior::RefuseTemporarily(452));
    server.behave_for("gone@x.example", Behavior::RefusePermanently(550));
    server.behave_for("closed@x.example", Behavior::RefusePermanently(530));
    let (refused, said) = why(smtp.send(&to("full@x.example", 1)).await);
    assert_eq!((refused, said.as_str()), (false, "452 refused, as the test wants it"));
    let (refused, said) = why(smtp.send(&to("gone@x.example", 2)).await);
    assert_eq!((refused, said.as_str()), (true, "550 refused, as the test wants it"));
    // 530 is about us: the operator can mend it.
    assert!(!why(smtp.send(&to("closed@x.example", 3)).await).0);
    // A refusal costs no connection, and the next letter is none the worse for it.
    assert_eq!(smtp.send(&to("ann@x.example", 4)).await, Attempt::Sent);
    assert_eq!(server.connections(), 1);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_again() {
    let server = Server::start().await;
    let config = config(&server);
    drop(server);
    let (refused, said) = why(smtp(&config).send(&to("ann@x.example", 1)).await);
    assert!(!refused && said.starts_with("no answer from the mail server"), "{said}");
}

#[tokio::test]
async fn a_hanging_server_holds_a_letter_no_longer_than_the_timeout() {
    let server = Server::start().await;
    let smtp = smtp(&SmtpConfig { timeout: Duration::from_millis(300), ..config(&server) });
    server.behave_for("slow@x.example", Behavior::Hang);
    let attempt = timeout(Duration::from_secs(20), smtp.send(&to("slow@x.example", 1))).await.unwrap();
    assert_eq!(attempt, Attempt::Deferred("no answer from the mail server in time".to_owned()));
    // Its connection is not used again: late answers would be taken for answers to the next letter.
    assert_eq!(smtp.send(&to("ann@x.example", 2)).await, Attempt::Sent);
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn letters_share_a_few_connections() {
    let server = Server::start().await;
    let smtp = Arc::new(smtp(&config(&server)));
    let mut sending = JoinSet::new();
    for number in 0..40 {
        let smtp = Arc::clone(&smtp);
        sending.spawn(async move { smtp.send(&to("ann@x.example", number)).await });
    }
    assert!(sending.join_all().await.iter().all(|attempt| *attempt == Attempt::Sent));
    let received = server.wait_for(40).await;
    let ids: HashSet<_> = received.iter().map(|letter| letter.header("Message-ID").unwrap()).collect();
    assert_eq!(ids.len(), 40);
    assert!(server.connections() <= 2, "{}", server.connections());
}

#[tokio::test]
async fn a_connection_that_the_server_closed_is_replaced() {
    let server = Server::start().await;
    let config = config(&server);
    let smtp = smtp(&config);
    assert_eq!(smtp.send(&to("ann@x.example", 1)).await, Attempt::Sent);
    let place = server.address();
    drop(server);
    while TcpStream::connect(place).await.is_ok() {}
    let server = Server::start_at(place).await;
    assert_eq!(smtp.send(&to("ann@x.example", 2)).await, Attempt::Sent);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_password_never_travels_in_the_clear() {
    let server = Server::start().await;
    let credentials = Credentials { username: "lyceum".to_owned(), password: Secret::new("hunter2".to_owned()) };
    let config = SmtpConfig { credentials: Some(credentials), ..config(&server) };
    let new = |tls| Smtp::new(&SmtpConfig { tls, ..config.clone() }, Arc::new(letters()), &settings());
    assert!(matches!(new(Tls::None), Err(ConfigError::PasswordInTheClear)));
    let (refused, said) = why(new(Tls::Opportunistic).unwrap().send(&to("ann@x.example", 1)).await);
    assert_eq!((refused, said.as_str()), (false, "the mail server offers no encryption"));
    let (refused, _) = why(new(Tls::StartTls).unwrap().send(&to("ann@x.example", 1)).await);
    assert!(!refused);
    assert!(server.received().is_empty());
    assert!(!format!("{config:?}").contains("hunter2"));
}
