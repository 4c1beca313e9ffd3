//! Encrypted conversations: a front that terminates TLS and asks for a password, before a real SMTP server.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod samples;

use std::sync::Arc;
use std::time::Duration;

use domain::mail::ports::Transport as _;
use domain::mail::{Attempt, Letter};
use domain::values::Secret;
use mail_smtp::{Credentials, Smtp, SmtpConfig, Tls};
use samples::{address, envelope, letters, settings};
use testkit::smtp::Smtp as Server;
use tokio::io::{AsyncBufRead, AsyncBufReadExt as _, AsyncWrite, AsyncWriteExt as _, BufStream, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// A front on a free port, with the certificate that vouches for it.
struct Front {
    port: u16,
    root: String,
    listener: TcpListener,
    acceptor: TlsAcceptor,
}

impl Front {
    async fn new() -> Self {
        let issued = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let key = PrivateKeyDer::try_from(issued.signing_key.serialize_der()).unwrap();
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![issued.cert.der().clone()], key)
            .unwrap();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        Self {
            port: listener.local_addr().unwrap().port(),
            root: issued.cert.pem(),
            listener,
            acceptor: TlsAcceptor::from(Arc::new(config)),
        }
    }

    /// Serves one connection; returns what the client showed as its password.
    async fn serve(self, starttls: bool, server: &Server) -> String {
        let (stream, _) = self.listener.accept().await.unwrap();
        let mut plain = BufStream::new(stream);
        if starttls {
            say(&mut plain, "220 front").await;
            assert_eq!(hear(&mut plain).await, "EHLO lyceum.example");
            say(&mut plain, "250-front\r\n250 STARTTLS").await;
            assert_eq!(hear(&mut plain).await, "STARTTLS");
            say(&mut plain, "220 go on").await;
        }
        let Ok(stream) = self.acceptor.accept(plain.into_inner()).await else { return "no handshake".to_owned() };
        let mut stream = BufStream::new(stream);
        if !starttls {
            say(&mut stream, "220 front").await;
        }
        assert_eq!(hear(&mut stream).await, "EHLO lyceum.example");
        say(&mut stream, "250-front\r\n250 AUTH PLAIN LOGIN").await;
        let shown = hear(&mut stream).await;
        if !shown.ends_with("AGx5Y2V1bQBodW50ZXIy") {
            say(&mut stream, "535 who are you").await;
            return shown;
        }
        say(&mut stream, "235 welcome").await;
        let mut behind = BufStream::new(TcpStream::connect(server.address()).await.unwrap());
        hear(&mut behind).await;
        copy_bidirectional(&mut stream, &mut behind).await.ok();
        shown
    }
}

async fn say(stream: &mut (impl AsyncWrite + Unpin), line: &str) {
    stream.write_all(format!("{line}\r\n").as_bytes()).await.unwrap();
    stream.flush().await.unwrap();
}

async fn hear(stream: &mut (impl AsyncBufRead + Unpin)) -> String {
    let mut line = String::new();
    stream.read_line(&mut line).await.unwrap();
    line.trim_end().to_owned()
}

fn config(front: &Front, tls: Tls, password: &str) -> SmtpConfig {
    SmtpConfig {
        port: front.port,
        tls,
        root: Some(front.root.clone()),
        credentials: Some(Credentials { username: "lyceum".to_owned(), password: Secret::new(password.to_owned()) }),
        timeout: Duration::from_secs(20),
        ..SmtpConfig::new("localhost", address("no-reply@lyceum.example"))
    }
}

async fn send(config: SmtpConfig) -> Attempt {
    let smtp = Smtp::new(&config, Arc::new(letters()), &settings()).unwrap();
    smtp.send(&envelope("en", Letter::PasswordChanged)).await
}

#[tokio::test]
async fn a_letter_leaves_encrypted_in_every_way() {
    for (tls, starttls) in [(Tls::StartTls, true), (Tls::Opportunistic, true), (Tls::Implicit, false)] {
        let (server, front) = (Server::start().await, Front::new().await);
        let config = config(&front, tls, "hunter2");
        let (attempt, shown) = tokio::join!(send(config), front.serve(starttls, &server));
        assert_eq!(attempt, Attempt::Sent, "{tls:?}");
        assert!(shown.starts_with("AUTH PLAIN"));
        assert_eq!(server.wait_for(1).await.len(), 1);
    }
}

#[tokio::test]
async fn a_server_nobody_vouches_for_gets_neither_password_nor_letter() {
    let (server, front) = (Server::start().await, Front::new().await);
    let config = SmtpConfig { root: None, ..config(&front, Tls::Implicit, "hunter2") };
    let (attempt, shown) = tokio::join!(send(config), front.serve(false, &server));
    assert_eq!(shown, "no handshake");
    assert!(matches!(&attempt, Attempt::Deferred(why) if why.contains("certificate")), "{attempt:?}");
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_wrong_password_keeps_letters_waiting() {
    let (server, front) = (Server::start().await, Front::new().await);
    let config = config(&front, Tls::StartTls, "hunter3");
    let (attempt, _) = tokio::join!(send(config), front.serve(true, &server));
    assert_eq!(attempt, Attempt::Deferred("535 who are you".to_owned()));
}

#[test]
fn a_root_certificate_has_to_be_one() {
    let config = SmtpConfig {
        root: Some("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----".to_owned()),
        ..SmtpConfig::new("localhost", address("no-reply@lyceum.example"))
    };
    assert!(Smtp::new(&config, Arc::new(letters()), &settings()).is_err());
}
