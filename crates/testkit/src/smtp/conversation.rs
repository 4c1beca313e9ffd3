//! One connection, from greeting to farewell.

use super::{Behavior, Desk, Received};
use std::io;
use std::mem::take;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufStream};
use tokio::net::TcpStream;
use tokio::time::sleep;

/// Takes letters until the other side has enough.
pub async fn hold(mut stream: BufStream<TcpStream>, desk: &Desk) -> io::Result<()> {
    let mut from = None;
    let mut to = Vec::new();
    let mut silent = false;
    say(&mut stream, "220 lyceum.test ready").await?;
    while let Some(line) = hear(&mut stream).await? {
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let mut answer = "250 fine".to_owned();
        match verb.as_str() {
            "EHLO" => "250-lyceum.test\r\n250-8BITMIME\r\n250 SMTPUTF8".clone_into(&mut answer),
            "HELO" | "NOOP" => {}
            "MAIL" => (from, to, silent) = (Some(path(&line)), Vec::new(), false),
            "RSET" => (from, to, silent) = (None, Vec::new(), false),
            "RCPT" if from.is_some() => match desk.behavior(&path(&line)) {
                Behavior::RefuseTemporarily(code) | Behavior::RefusePermanently(code) => {
                    answer = format!("{code} refused, as the test wants it");
                }
                Behavior::Hang => return std::future::pending().await,
                behavior => {
                    if let Behavior::Delay(time) = behavior {
                        sleep(time).await;
                    }
                    silent |= behavior == Behavior::DropAfterData;
                    to.push(path(&line));
                }
            },
            "DATA" if !to.is_empty() => {
                say(&mut stream, "354 go on, end with a dot").await?;
                let Some(data) = data(&mut stream).await? else { return Ok(()) };
                let letter = Received { from: from.take().unwrap_or_default(), to: take(&mut to), data };
                desk.received.send_modify(|received| received.push(letter));
                if silent {
                    return Ok(());
                }
            }
            "RCPT" | "DATA" => "503 not now".clone_into(&mut answer),
            "QUIT" => return say(&mut stream, "221 bye").await,
            _ => "502 unknown".clone_into(&mut answer),
        }
        say(&mut stream, &answer).await?;
    }
    Ok(())
}

async fn say(stream: &mut BufStream<TcpStream>, line: &str) -> io::Result<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).await?;
    stream.flush().await
}

/// The next line without its end; none when the other side has closed.
async fn hear(stream: &mut BufStream<TcpStream>) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    stream.read_until(b'\n', &mut line).await?;
    Ok(line.strip_suffix(b"\r\n").map(|line| String::from_utf8_lossy(line).into_owned()))
}

/// The lines up to the dot; a line's own dot in front was doubled on the way.
async fn data(stream: &mut BufStream<TcpStream>) -> io::Result<Option<String>> {
    let mut data = String::new();
    while let Some(line) = hear(stream).await? {
        if line == "." {
            return Ok(Some(data));
        }
        data += line.strip_prefix('.').unwrap_or(&line);
        data += "\r\n";
    }
    Ok(None)
}

/// What stands between `<` and `>`.
fn path(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map(|(path, _)| path.to_owned()).unwrap_or_default()
}
