//! The mail server refuses, hangs, drops letters, or is not there: what was committed stands.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::json;
use testkit::smtp::{Behavior, Smtp};
use tokio::time::{sleep, timeout};

use crate::on_both_stores;
use crate::support::{Answer, Api, Cast, Engine, Ground, Letter, nth_letter_to};

on_both_stores! {
    an_approval_stands_while_the_mail_server_is_down
    a_letter_refused_for_now_is_sent_once_later
    a_letter_refused_for_good_is_shown_with_the_answer
    a_mail_server_that_hangs_slows_nothing_else
    a_letter_taken_without_an_answer_comes_again_as_the_same_letter
}

/// Past the first backoff, whatever the relay was doing.
const BACKOFF: TimeDelta = TimeDelta::seconds(31);

/// An invitation once its delivery is as it should be.
async fn delivery(api: &Api, invitation: &str, word: &str) -> Answer {
    let mut last = None;
    for _ in 0..1_200 {
        let answer = api.get(invitation).await.is(200);
        if answer.body["delivery"] == word {
            return answer;
        }
        last = Some(answer.body);
        sleep(Duration::from_millis(50)).await;
    }
    panic!("never {word}: {last:?}");
}

/// Invites a mentor; returns where the invitation is.
async fn invite(api: &Api, invitations: &str, address: &str) -> String {
    let sent = api.post(invitations, json!({ "role": "mentor", "address": address })).await.is(201);
    format!("{invitations}/{}", sent.text("/id"))
}

fn to(smtp: &Smtp, address: &str) -> Vec<Letter> {
    smtp.received().iter().map(Letter::read).filter(|letter| letter.to == address).collect()
}

// S6, R8
async fn an_approval_stands_while_the_mail_server_is_down(engine: Engine) {
    let mut cast = Cast::new(engine).await;
    let registration = cast.registration("Norrskolan", "maria@norrskolan.example").await;
    let place = cast.ground.smtp.address();
    cast.ground.smtp = Smtp::start().await;

    let approve = format!("/registrations/{registration}/approve");
    let approved = cast.admin.post(&approve, json!({ "verified": "Found in the public register" })).await.is(200);
    let invitations = format!("/organizations/{}/invitations", approved.text("/customer"));
    let first_login = cast.admin.get(&invitations).await.is(200).text("/items/0/id").to_owned();
    let failing = delivery(&cast.admin, &format!("{invitations}/{first_login}"), "failing").await;
    assert_ne!(failing.text("/answer"), "");

    cast.ground.smtp = Smtp::start_at(place).await;
    cast.ground.clock.advance(BACKOFF);
    let letter = cast.letter("maria@norrskolan.example", 1).await;
    cast.join(&letter.link(), "").await;
    delivery(&cast.admin, &format!("{invitations}/{first_login}"), "sent").await;
    cast.ground.clock.advance(TimeDelta::hours(1));
    cast.registration("Söderskolan", "lena@soderskolan.example").await;
    assert_eq!(to(&cast.ground.smtp, "maria@norrskolan.example").len(), 1);
    cast.node.stop().await;
}

// S6
async fn a_letter_refused_for_now_is_sent_once_later(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    cast.ground.smtp.behave_for("erik@x.example", Behavior::RefuseTemporarily(451));
    let invitation = invite(&maria, &invitations, "erik@x.example").await;
    let failing = delivery(&maria, &invitation, "failing").await;
    assert_eq!((failing.text("/stage"), failing.text("/answer")), ("pending", "451 refused, as the test wants it"));

    cast.ground.smtp.behave_for("erik@x.example", Behavior::Accept);
    cast.ground.clock.advance(BACKOFF);
    let letter = cast.letter("erik@x.example", 1).await;
    let sent = delivery(&maria, &invitation, "sent").await;
    assert!(sent.body["answer"].is_null());
    cast.join(&letter.link(), "Erik Sand").await;

    // Nothing follows, however much later.
    cast.ground.clock.advance(TimeDelta::hours(2));
    invite(&maria, &invitations, "last@x.example").await;
    cast.letter("last@x.example", 1).await;
    assert_eq!(to(&cast.ground.smtp, "erik@x.example").len(), 1);
    cast.node.stop().await;
}

// R30
async fn a_letter_refused_for_good_is_shown_with_the_answer(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    cast.ground.smtp.behave_for("gone@x.example", Behavior::RefusePermanently(550));
    let invitation = invite(&maria, &invitations, "gone@x.example").await;
    delivery(&maria, &invitation, "bounced").await;
    let listed = maria.get(&format!("{invitations}?search=gone")).await.is(200);
    assert_eq!(listed.text("/items/0/delivery"), "bounced");
    assert_eq!(listed.text("/items/0/answer"), "550 refused, as the test wants it");

    // The address works now, and the inviter sends again.
    cast.ground.smtp.behave_for("gone@x.example", Behavior::Accept);
    cast.ground.clock.advance(TimeDelta::hours(2));
    maria.act(&format!("{invitation}/resend")).await.is(200);
    let letter = cast.letter("gone@x.example", 1).await;
    delivery(&maria, &invitation, "sent").await;
    cast.join(&letter.link(), "Erik Sand").await;
    assert_eq!(to(&cast.ground.smtp, "gone@x.example").len(), 1);
    cast.node.stop().await;
}

// S6
async fn a_mail_server_that_hangs_slows_nothing_else(engine: Engine) {
    let ground = Ground::new(engine).await;
    let mut config = ground.config();
    config.mail.timeout_seconds = 2;
    let node = ground.node_with(&config, ground.instead()).await;
    let cast = Cast::at(ground, node).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    let addresses: Vec<_> = (0..12).map(|n| format!("mentor{n}@x.example")).collect();

    cast.ground.smtp.behave(Behavior::Hang);
    let before = cast.ground.smtp.received().len();
    let mut sent = Vec::new();
    for address in &addresses {
        let quickly = timeout(Duration::from_secs(10), invite(&maria, &invitations, address)).await;
        sent.push(quickly.expect("an answer that waits for no mail"));
    }
    for invitation in &sent {
        delivery(&maria, invitation, "failing").await;
    }
    assert_eq!(cast.ground.smtp.received().len(), before);

    cast.ground.smtp.behave(Behavior::Accept);
    cast.ground.clock.advance(BACKOFF);
    for address in &addresses {
        nth_letter_to(&cast.ground.smtp, address, 1).await;
    }
    cast.node.stop().await;
}

// S6
async fn a_letter_taken_without_an_answer_comes_again_as_the_same_letter(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    cast.ground.smtp.behave_for("erik@x.example", Behavior::DropAfterData);
    let invitation = invite(&maria, &invitations, "erik@x.example").await;
    let first = cast.letter("erik@x.example", 1).await;
    delivery(&maria, &invitation, "failing").await;

    cast.ground.smtp.behave_for("erik@x.example", Behavior::Accept);
    cast.ground.clock.advance(BACKOFF);
    let again = cast.letter("erik@x.example", 2).await;
    assert_ne!(first.message_id, "");
    assert_eq!((&first.message_id, &first.text, first.link()), (&again.message_id, &again.text, again.link()));
    delivery(&maria, &invitation, "sent").await;
    cast.node.stop().await;
}
