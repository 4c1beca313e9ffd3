//! Letters written out, in the reader's language, as subject, text and HTML.

mod details;
mod facts;
mod links;
mod words;

use std::sync::Arc;

use askama::Template;
use domain::invitation::Offer;
use domain::link::Keyring;
use domain::mail::ports::{Mail, Renderer};
use domain::mail::{Envelope, Letter};
use domain::settings::Settings;

use details::{Detail, details};
use links::Target;
use words::Words;

/// Writes letters out. The words are in `locales/`, one folder per language.
#[derive(Clone, Debug)]
pub struct Letters {
    keyring: Arc<Keyring>,
    settings: Arc<Settings>,
}

impl Letters {
    /// Signs links with the keyring; names, addresses and the origin come from the settings.
    #[must_use]
    pub fn new(keyring: Arc<Keyring>, settings: Arc<Settings>) -> Self {
        Self { keyring, settings }
    }

    fn page<'a>(&'a self, envelope: &'a Envelope) -> Page<'a> {
        let Envelope { to, letter, at, .. } = envelope;
        let mut words = Words::of(&to.locale);
        words.tell("platform", &self.settings.platform);
        words.tell("support", &self.settings.support);
        words.tell("address", &to.address);
        words.tell("at", words.moment(*at, to.zone));
        let greeting = match &to.name {
            Some(name) => {
                words.tell("name", name);
                "greeting"
            }
            None => "greeting-unnamed",
        };
        let target = links::target(letter, to.zone);
        if let Target::Link(claims) = target {
            words.tell("until", words.moment(claims.expires_at, to.zone));
        }
        let key = facts::tell(&mut words, letter, &self.settings);
        let part = |part: &str| format!("{key}.{part}");
        let line = |key: &str| words.line(key).unwrap_or_default();

        let body = words.paragraphs(&part("body"));
        Page {
            language: words.say("language"),
            subject: line(&part("subject")),
            preview: body.first().cloned().unwrap_or_default(),
            greeting: line(greeting),
            body,
            details: details(&words, letter, to.zone),
            quote: facts::note(letter)
                .map(|note| Quote { caption: line(&part("quote")), lines: note.as_str().lines().collect() }),
            action: target.url(&self.settings.origin, &self.keyring).map(|url| Action {
                label: line(&part("action")),
                url,
                until: words.line(&part("until")),
                bare: line("link-bare"),
            }),
            after: words.paragraphs(&part("after")),
            why: line(&part("why")),
            help: line(help(letter)),
            platform: &self.settings.platform,
            origin: &self.settings.origin,
        }
    }
}

impl Renderer for Letters {
    fn render(&self, envelope: &Envelope) -> Mail {
        let page = self.page(envelope);
        // Writing to a string does not fail.
        let html = Html { page: &page }.render().unwrap_or_default();
        let text = Text { page: &page }.render().unwrap_or_default();
        Mail { subject: page.subject, text, html }
    }
}

/// Whom to ask (R14): whoever invites (R17), the very person who added an attendee (R45), else the platform alone.
fn help(letter: &Letter) -> &'static str {
    match letter {
        Letter::Invitation { offer: Offer::FirstLogin { .. }, .. }
        | Letter::InvitationReminder { offer: Offer::FirstLogin { .. }, .. } => "help",
        Letter::Invitation { offer: Offer::Attendee, inviter: Some(_), .. }
        | Letter::InvitationReminder { offer: Offer::Attendee, inviter: Some(_), .. }
        | Letter::AttendeeConfirmed { .. } => "help-person",
        Letter::Invitation { .. } | Letter::InvitationReminder { .. } | Letter::AttendeeRemoved { .. } => {
            "help-contact"
        }
        _ => "help",
    }
}

/// A letter's parts, in the order in which they are read.
struct Page<'a> {
    language: String,
    subject: String,
    preview: String,
    greeting: String,
    body: Vec<String>,
    details: Vec<Detail>,
    quote: Option<Quote<'a>>,
    action: Option<Action>,
    after: Vec<String>,
    why: String,
    help: String,
    platform: &'a str,
    origin: &'a str,
}

struct Quote<'a> {
    caption: String,
    lines: Vec<&'a str>,
}

struct Action {
    label: String,
    url: String,
    until: Option<String>,
    bare: String,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'a> {
    page: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "letter.txt")]
struct Text<'a> {
    page: &'a Page<'a>,
}
