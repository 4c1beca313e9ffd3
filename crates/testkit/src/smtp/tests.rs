use super::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Says these lines and returns all that is answered until the server closes.
async fn talk(server: &Smtp, lines: &[&str]) -> String {
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all((lines.join("\r\n") + "\r\n").as_bytes()).await.unwrap();
    let mut answers = String::new();
    stream.read_to_string(&mut answers).await.unwrap();
    answers
}

fn codes(answers: &str) -> Vec<&str> {
    answers.lines().filter(|line| line.as_bytes()[3] == b' ').map(|line| &line[..3]).collect()
}

#[tokio::test]
async fn several_letters_arrive_over_one_connection() {
    let server = Smtp::start().await;
    let one = ["MAIL FROM:<a@x.test> SIZE=9", "RCPT TO:<b@x.test>", "DATA", "Subject: one", "", "..dot", "."];
    let other = ["MAIL FROM:<a@x.test>", "RCPT TO:<c@x.test>", "DATA", "two", ".", "QUIT"];
    let answers = talk(&server, &[&["EHLO me", "NOOP"][..], &one, &other].concat()).await;
    assert_eq!(codes(&answers).join(" "), "220 250 250 250 250 354 250 250 250 354 250 221");

    let received = server.wait_for(2).await;
    let to = |address: &str| vec![address.to_owned()];
    assert_eq!(
        received[0],
        Received { from: "a@x.test".into(), to: to("b@x.test"), data: "Subject: one\r\n\r\n.dot\r\n".into() }
    );
    assert_eq!(received[1], Received { from: "a@x.test".into(), to: to("c@x.test"), data: "two\r\n".into() });
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn recipients_are_refused_as_told() {
    let server = Smtp::start().await;
    server.behave(Behavior::RefuseTemporarily(451));
    server.behave_for("Gone@x.test", Behavior::RefusePermanently(550));
    server.behave_for("b@x.test", Behavior::Accept);
    let lines = [
        "MAIL FROM:<>",
        "RCPT TO:<a@x.test>",
        "RCPT TO:<gone@x.test>",
        "DATA",
        "RCPT TO:<b@x.test>",
        "RSET",
        "DATA",
        "QUIT",
    ];
    assert_eq!(codes(&talk(&server, &lines).await).join(" "), "220 250 451 550 503 250 250 503 221");
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_dropped_connection_leaves_the_letter_unanswered_but_taken() {
    let server = Smtp::start().await;
    server.behave(Behavior::DropAfterData);
    let lines = [
        "MAIL FROM:<a@x.test>",
        "RCPT TO:<b@x.test>",
        "DATA",
        "Message-ID: <1@x.test>",
        "X-Long: one",
        " two",
        "",
        "hello",
        ".",
    ];
    assert_eq!(codes(&talk(&server, &lines).await).join(" "), "220 250 250 354");
    let letter = server.wait_for(1).await.remove(0);
    assert_eq!(letter.header("message-id").as_deref(), Some("<1@x.test>"));
    assert_eq!(letter.header("x-long").as_deref(), Some("one two"));
    assert_eq!(letter.header("hello"), None);
}

#[tokio::test]
async fn a_hanging_server_says_nothing_and_a_slow_one_late() {
    let server = Smtp::start().await;
    let lines = ["MAIL FROM:<a@x.test>", "RCPT TO:<b@x.test>", "QUIT"];
    server.behave(Behavior::Hang);
    assert!(timeout(Duration::from_millis(100), talk(&server, &lines)).await.is_err());
    server.behave(Behavior::Delay(Duration::from_millis(100)));
    let start = tokio::time::Instant::now();
    assert_eq!(codes(&talk(&server, &lines).await).join(" "), "220 250 250 221");
    assert!(start.elapsed() >= Duration::from_millis(100));
}

#[tokio::test]
async fn it_stops_when_dropped_and_another_takes_its_place() {
    let server = Smtp::start().await;
    let address = server.address();
    let mut open = TcpStream::connect(address).await.unwrap();
    drop(server);
    let mut rest = String::new();
    let _ = open.read_to_string(&mut rest).await;
    assert!(TcpStream::connect(address).await.is_err());
    let again = Smtp::start_at(address).await;
    assert_eq!(codes(&talk(&again, &["QUIT"]).await), ["220", "221"]);
}
