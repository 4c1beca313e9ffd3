//! The local mailbox: what would have been mailed, until a mail server is configured. For visitors at this very
//! machine alone; for everybody else there is no such page.

use askama::Template;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse as _};
use axum::routing::get;
use domain::mail::usecases::{caught, mailbox};
use domain::values::LetterId;

use super::Routes;
use crate::fault::Fault;
use crate::listing::{At, Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/mailbox", get(list))
        .route("/mailbox/{id}", get(one))
        .route("/mailbox/{id}/letter", get(letter))
}

/// The page around a letter shows it in a frame.
const AROUND: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; frame-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The letter itself: its own styles, no script, and links that lead out of the frame.
const LETTER: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; \
                      base-uri 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

fn local(visit: &Visit) -> Result<(), Fault> {
    if visit.has_mailbox() { Ok(()) } else { Err(Fault::Nothing) }
}

#[derive(Template)]
#[template(path = "pages/mail/list.html")]
struct List {
    shell: Shell,
    w: Words,
    rows: Vec<Row>,
    paging: Paging,
}

struct Row {
    href: String,
    subject: String,
    to: String,
    at: String,
    instant: String,
}

async fn list(visit: Visit, listing: Listing) -> Reply {
    local(&visit)?;
    let words = &visit.words;
    let all = mailbox(visit.ports(), listing.page()).await?;
    let paging = listing.paging(words, &all);
    let row = |(posted, mail): (domain::mail::ports::Posted, domain::mail::ports::Mail)| Row {
        href: format!("/mailbox/{}", posted.envelope.id),
        subject: mail.subject,
        to: posted.envelope.to.address.to_string(),
        at: words.moment(&posted.envelope.at),
        instant: words.instant(&posted.envelope.at),
    };
    let shell = visit.shell(&words.say("mailbox"));
    page(&List { shell, w: words.clone(), rows: all.items.into_iter().map(row).collect(), paging })
}

#[derive(Template)]
#[template(path = "pages/mail/one.html")]
struct One {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    subject: String,
    to: String,
    at: String,
    frame: String,
    text: Vec<Piece>,
}

/// A piece of plain text; addresses of pages become links.
struct Piece {
    text: String,
    link: bool,
}

async fn one(visit: Visit, At(id): At<LetterId>) -> Reply {
    local(&visit)?;
    let words = &visit.words;
    let (posted, mail) = caught(visit.ports(), id).await?;
    let mut response = page(&One {
        shell: visit.shell(&mail.subject),
        w: words.clone(),
        trail: vec![Crumb { label: words.say("mailbox"), href: "/mailbox".to_owned() }],
        to: posted.envelope.to.address.to_string(),
        at: words.moment(&posted.envelope.at),
        frame: format!("/mailbox/{id}/letter"),
        text: pieces(&mail.text, &visit.settings().origin),
        subject: mail.subject,
    })?;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(AROUND));
    Ok(response)
}

async fn letter(visit: Visit, At(id): At<LetterId>) -> Reply {
    local(&visit)?;
    let (_, mail) = caught(visit.ports(), id).await?;
    let html = mail.html.replacen("<head>", "<head><base target=\"_top\">", 1);
    let mut response = Html(html).into_response();
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(LETTER));
    Ok(response)
}

fn pieces(text: &str, origin: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        let link = word.starts_with(&format!("{origin}/"));
        if link {
            pieces.push(Piece { text: word.to_owned(), link });
            pieces.push(Piece { text: part[word.len()..].to_owned(), link: false });
        } else {
            pieces.push(Piece { text: part.to_owned(), link });
        }
    }
    pieces
}
