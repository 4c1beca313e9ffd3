//! What is left of somebody who had themselves erased: nothing by which anybody would know them.

use reqwest::Method;
use serde_json::json;

use crate::on_both_stores;
use crate::support::{Api, Cast, Engine, PASSWORD, begun, billing_account, published, subject};

on_both_stores! {
    nothing_in_the_store_tells_of_somebody_erased
}

const OLD: &str = "erik.sand@x.example";
const NEW: &str = "erik.sand@y.example";

/// Erik registers a customer, invites, is invited, declines, takes part, and moves from one address to another.
async fn a_life(cast: &Cast) -> Api {
    let public = cast.node.api();
    let body = json!({
        "organization": { "name": "Gymnasiet", "country": "SE", "locale": "en" },
        "contact": { "name": "Erik Sand", "address": OLD, "telephone": "+46 40 99 88 77", "locale": "en" },
        "message": "Ask for Erik Sand"
    });
    let registration = public.post("/registrations", body).await.is(201).text("/id").to_owned();
    let proof = json!({ "link": cast.letter(OLD, 1).await.link() });
    public.post("/links/registration/prove", proof).await.is(200);
    let approve = format!("/registrations/{registration}/approve");
    let approved = cast.admin.post(&approve, json!({ "verified": "Found in the public register" })).await.is(200);
    let erik = cast.join(&cast.letter(OLD, 2).await.link(), "Erik Sand").await;

    let own = format!("/organizations/{}", approved.text("/customer"));
    let invite = json!({ "role": "mentor", "address": "lena@x.example" });
    let key = [("Idempotency-Key", "erik-invites")];
    erik.send(Method::POST, &format!("{own}/invitations"), Some(invite), &key).await.is(201);
    let successor = json!({ "name": "Lena Ek", "address": "lena@x.example" });
    cast.admin.post(&format!("{own}/change-admin"), successor).await.is(200);

    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    let invite = |role: &str, address: &str| json!({ "role": role, "address": address });
    maria.post(&invitations, invite("mentor", OLD)).await.is(201);
    let link = json!({ "link": cast.letter(OLD, 4).await.link() });
    erik.post("/links/invitation/accept", link).await.is(200);
    maria.post(&invitations, invite("applicant", OLD)).await.is(201);
    let link = json!({ "link": cast.letter(OLD, 5).await.link() });
    erik.post("/links/invitation/decline", link).await.is(204);

    taking_part(cast, &customer, &maria, &erik).await;

    let change = |address: &str| json!({ "address": address, "password": PASSWORD });
    erik.post("/me/address-changes", change(NEW)).await.is(202);
    let link = json!({ "link": cast.letter(NEW, 1).await.link() });
    public.post("/links/address-change", link).await.is(200);
    let erik = public.sign_in(NEW, PASSWORD).await;
    erik.post("/me/address-changes", change("erik.sand@z.example")).await.is(202);
    maria.post(&invitations, invite("applicant", NEW)).await.is(201);
    erik
}

/// Erik is listed in the place of somebody and takes part, is assigned as a mentor, and observes.
async fn taking_part(cast: &Cast, customer: &str, maria: &Api, erik: &Api) {
    let (supplier, sven) = cast.supplier("Kurshuset", "sven@kurshuset.example").await;
    let coaching = json!({ "subject": subject(cast).await, "title": "Svenska", "language": "sv", "kind": "coaching" });
    let coaching = published(&sven, &supplier, coaching).await;
    billing_account(maria, customer).await;
    let application = begun(maria, customer, &coaching).await;
    let attendees = format!("{application}/attendees");
    let first = maria.post(&attendees, json!({ "address": "kim@x.example", "name": "Kim", "invite": "never" })).await;
    let instead = json!({ "address": OLD, "name": "Erik Sand" });
    let replace = format!("{attendees}/{}/replace", first.is(201).text("/id"));
    maria.post(&replace, instead).await.is(201);
    maria.act(&format!("{application}/submit")).await.is(200);
    cast.admin.act(&format!("{application}/take")).await.is(200);
    cast.admin.act(&format!("{application}/approve")).await.is(200);
    cast.letter_saying(OLD, "You take part in").await;

    let members = maria.get(&format!("/organizations/{customer}/members?role=mentor")).await.is(200);
    maria.post(&format!("{application}/mentors"), json!({ "membership": members.text("/items/0/id") })).await.is(201);
    let note = json!({ "text": "Reads aloud", "readers": "organization" });
    erik.post(&format!("{application}/observations"), note).await.is(201);
    cast.letter_saying("maria@norrskolan.example", "Erik Sand has added an observation").await;
}

// R49, S74
async fn nothing_in_the_store_tells_of_somebody_erased(engine: Engine) {
    let cast = Cast::new(engine).await;
    let erik = a_life(&cast).await;
    cast.settled().await;
    let told = |dump: &str| -> Vec<String> {
        let words = ["erik", "sand", "99 88 77"];
        let lines = dump.lines().filter(|line| words.iter().any(|word| line.to_lowercase().contains(word)));
        lines.map(str::to_owned).collect()
    };
    let before = told(&cast.ground.dump().await);
    for table in ["answers", "attendees", "invitations", "letters", "registrations", "users"] {
        assert!(before.iter().any(|line| line.starts_with(table)), "nothing in {table} to erase");
    }

    erik.post("/me/erasure", json!({ "password": PASSWORD })).await.is(204);
    cast.letter(NEW, 4).await;
    cast.settled().await;
    let left = told(&cast.ground.dump().await);
    assert!(left.is_empty(), "{}", left.join("\n"));
    cast.node.stop().await;
}
