//! From an empty store to an accepted invitation, by the API, with every mail read from a real mail server.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

mod support;

use serde_json::json;
use support::{Cast, Engine, PASSWORD};

on_both_stores! {
    an_organization_registers_and_its_people_join
}

// S1, S3, S27, S31, R5, R8, R9, R17, R19, R20, R21, R47
async fn an_organization_registers_and_its_people_join(engine: Engine) {
    let cast = Cast::new(engine).await;
    let public = cast.node.api();

    // The organization asks; there is neither a user nor a customer yet.
    let form = json!({
        "organization": { "name": "Norrskolan", "country": "SE", "number": "556703-7485", "locale": "en" },
        "contact": { "name": "Maria Lindqvist", "address": "Maria@Norrskolan.example", "locale": "sv" }
    });
    let submitted = public.post("/registrations", form).await.is(201);
    let registration = submitted.text("/id").to_owned();
    assert_eq!(cast.admin.get("/customers").await.is(200).body["items"], json!([]));

    // The mailed link proves the address; only then can it be approved.
    let approve = format!("/registrations/{registration}/approve");
    cast.admin.post(&approve, json!({})).await.is(409).because("address_unproven");
    let link = cast.letter("Maria@norrskolan.example", 1).await.link();
    let shown = public.post("/links/registration", json!({ "link": link })).await.is(200);
    assert_eq!(shown.text("/stage"), "submitted");
    public.post("/links/registration/prove", json!({ "link": link })).await.is(200);
    cast.letter("root@lyceum.example", 1).await;
    let customer = cast
        .admin
        .post(&approve, json!({ "verified": "Found in the public register" }))
        .await
        .is(200)
        .text("/customer")
        .to_owned();

    // The contact sets a password by a single-use link, in their own language.
    let letter = cast.letter("Maria@norrskolan.example", 2).await;
    assert!(letter.text.contains("Norrskolan") && !letter.text.contains(PASSWORD));
    let maria = cast.join(&letter.link(), "").await;
    let roles = maria.get("/me/roles").await.is(200);
    assert_eq!(roles.text("/roles/0/role"), "customer_admin");
    assert_eq!(roles.text("/roles/0/cause/cause"), "registration_approved");

    // She invites a mentor, who has no login.
    let invitations = format!("/organizations/{customer}/invitations");
    let erik = json!({ "role": "mentor", "address": "Erik@x.example", "message": "Welcome to us" });
    maria.post(&invitations, erik).await.is(201);
    let letter = cast.letter("Erik@x.example", 1).await;
    assert!(letter.text.contains("Norrskolan") && letter.text.contains("Maria Lindqvist"), "{}", letter.text);
    let erik = cast.join(&letter.link(), "Erik Sand").await;
    assert_eq!(erik.get("/me/roles").await.is(200).text("/roles/0/role"), "mentor");
    assert_eq!(cast.letter("Maria@norrskolan.example", 3).await.to, "Maria@norrskolan.example");

    // And somebody who has one: the invitation is accepted signed in, in whatever case the address was typed.
    maria.post(&invitations, json!({ "role": "applicant", "address": "erik@X.example" })).await.is(201);
    let link = cast.letter("erik@x.example", 1).await.link();
    let erik = public.sign_in("ERIK@x.example", PASSWORD).await;
    erik.post("/links/invitation/accept", json!({ "link": link })).await.is(200);
    assert_eq!(erik.get("/me/roles").await.is(200).body["roles"].as_array().unwrap().len(), 2);
    let members = maria.get(&format!("/organizations/{customer}/members")).await.is(200);
    assert_eq!(members.body["items"].as_array().unwrap().len(), 3);
    cast.node.stop().await;
}
