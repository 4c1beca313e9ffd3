//! People whom stories begin with.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::json;

use super::letters::{letter_saying, nth_letter_to};
use super::{Api, Ground, Letter, Node};

/// Everybody's password.
pub const PASSWORD: &str = "violet-kettle-orbit-42";

/// A server with its first System administrator.
pub struct Cast {
    pub ground: Ground,
    pub node: Node,
    pub admin: Api,
}

impl Cast {
    pub async fn new(engine: super::Engine) -> Self {
        Self::on(Ground::new(engine).await).await
    }

    pub async fn on(ground: Ground) -> Self {
        let node = ground.node().await;
        Self::at(ground, node).await
    }

    /// At a node that is special.
    pub async fn at(ground: Ground, node: Node) -> Self {
        let body = json!({
            "link": node.setup_link(), "address": "root@lyceum.example", "name": "Astrid Holm",
            "password": PASSWORD, "locale": "en", "terms": "2026-11"
        });
        let answer = node.api().post("/links/setup", body).await.is(201);
        let admin = node.api().with(answer.text("/token"));
        Self { ground, node, admin }
    }

    /// The `count`th letter to an address.
    pub async fn letter(&self, address: &str, count: usize) -> Letter {
        nth_letter_to(&self.ground.smtp, address, count).await
    }

    /// Waits until every letter has left.
    pub async fn settled(&self) {
        let depth = || async { self.node.ports().outbox.depth().await.unwrap().waiting };
        for _ in 0..6_000 {
            if depth().await == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{} letters have not left in a minute", depth().await);
    }

    /// Moves the clock, once every letter has left: one whose lease ran out on its way would be sent twice.
    pub async fn later(&self, by: TimeDelta) {
        self.settled().await;
        self.ground.clock.advance(by);
    }

    /// The first letter to an address whose subject says this.
    pub async fn letter_saying(&self, address: &str, subject: &str) -> Letter {
        letter_saying(&self.ground.smtp, address, subject).await
    }

    /// How many letters an address has got, now that every letter has left.
    pub async fn letters_to(&self, address: &str) -> usize {
        self.settled().await;
        self.ground.smtp.received().iter().filter(|letter| letter.to.iter().any(|to| to == address)).count()
    }

    /// A registration whose contact has proven their address.
    pub async fn registration(&self, name: &str, contact: &str) -> String {
        let body = json!({
            "organization": { "name": name, "country": "SE", "locale": "en" },
            "contact": { "name": "Maria Lindqvist", "address": contact, "locale": "en" }
        });
        let id = self.node.api().post("/registrations", body).await.is(201).text("/id").to_owned();
        let link = self.letter(contact, 1).await.link();
        self.node.api().post("/links/registration/prove", json!({ "link": link })).await.is(200);
        id
    }

    /// A customer whose admin has signed in: its id, and the admin.
    pub async fn customer(&self, name: &str, contact: &str) -> (String, Api) {
        let registration = self.registration(name, contact).await;
        let approved = self
            .admin
            .post(
                &format!("/registrations/{registration}/approve"),
                json!({ "verified": "Found in the public register" }),
            )
            .await
            .is(200);
        let link = self.letter(contact, 2).await.link();
        let admin = self.join(&link, "Maria Lindqvist").await;
        (approved.text("/customer").to_owned(), admin)
    }

    /// A supplier, registered by a System administrator: its id, and its admin, signed in for the first time.
    pub async fn supplier(&self, name: &str, address: &str) -> (String, Api) {
        let form = json!({
            "profile": { "name": name, "country": "SE", "locale": "sv" },
            "admin": { "name": "Sven Alm", "address": address }
        });
        let made = self.admin.post("/suppliers", form).await.is(201);
        let letter = self.letter(address, 1).await;
        assert!(letter.text.contains(name), "{}", letter.text);
        (made.text("/id").to_owned(), self.join(&letter.link(), "").await)
    }

    /// Registers by an invitation's link, and goes on as that person.
    pub async fn join(&self, link: &str, name: &str) -> Api {
        self.join_in("en", link, name).await
    }

    /// The same, in a language of their own.
    pub async fn join_in(&self, locale: &str, link: &str, name: &str) -> Api {
        let body = json!({ "link": link, "name": name, "password": PASSWORD, "locale": locale, "terms": "2026-11" });
        let answer = self.node.api().post("/links/invitation/register", body).await.is(201);
        self.node.api().with(answer.text("/token"))
    }
}
