//! Suppliers, their admin and their professionals.

use reqwest::Method;
use serde_json::{Value, json};

use crate::on_both_stores;
use crate::support::{Cast, Engine};

on_both_stores! {
    a_supplier_is_registered_with_its_admin_who_invites_professionals
}

// R25, R26, R29, R30, S63
async fn a_supplier_is_registered_with_its_admin_who_invites_professionals(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let (one, sven) = cast.supplier("Kurshuset", "sven@kurshuset.example").await;
    let (_, other) = cast.supplier("Lektionen", "olle@lektionen.example").await;
    let here = format!("/organizations/{one}");
    let invite = |role: &str| json!({ "role": role, "address": "pia@x.example" });
    let invitations = format!("{here}/invitations");

    // Only its admin invites, only professionals, and nobody else can.
    other.post(&invitations, invite("professional")).await.is(404);
    maria.post(&invitations, invite("professional")).await.is(404);
    cast.admin.post(&invitations, invite("professional")).await.is(403);
    maria.post(&format!("/organizations/{customer}/invitations"), invite("professional")).await.is(422);
    for role in ["mentor", "applicant", "supplier_admin"] {
        sven.post(&invitations, invite(role)).await.is(422);
    }
    let sent = sven.post(&invitations, invite("professional")).await.is(201);
    let first = cast.letter("pia@x.example", 1).await;
    assert!(first.text.contains("Kurshuset") && first.text.contains("Sven Alm"), "{}", first.text);

    // Sent again, the old link is superseded.
    cast.settled().await;
    let listed = sven.get(&invitations).await.is(200);
    let row: &Value = &listed.body["items"][0];
    assert_eq!(
        (&row["offer"], &row["stage"], &row["delivery"]),
        (&json!("professional"), &json!("pending"), &json!("sent"))
    );
    sven.act(&format!("{invitations}/{}/resend", sent.text("/id"))).await.is(200);
    let second = cast.letter("pia@x.example", 2).await;
    let opened = cast.node.api().post("/links/invitation", json!({ "link": first.link() })).await.is(200);
    assert_eq!(opened.text("/problem/code"), "link_superseded");
    let pia = cast.join(&second.link(), "Pia Berg").await;
    let held = pia.get("/me/roles").await.is(200);
    assert_eq!((held.text("/roles/0/role"), held.text("/roles/0/setup")), ("professional", "incomplete"));
    let ready = pia.act(&format!("/me/roles/{}/set-up", held.text("/roles/0/membership"))).await.is(200);
    assert_eq!(ready.text("/setup"), "ready");
    assert_eq!(cast.letter("sven@kurshuset.example", 2).await.to, "sven@kurshuset.example");

    // Suspended, back, removed.
    let member = format!("{here}/members/{}", held.text("/roles/0/membership"));
    other.act(&format!("{member}/suspend")).await.is(404);
    sven.act(&format!("{member}/suspend")).await.is(200);
    pia.get(&here).await.is(404);
    sven.act(&format!("{member}/resume")).await.is(200);
    pia.get(&here).await.is(200);
    sven.send(Method::DELETE, &member, None, &[("if-match", "*")]).await.is(200);
    pia.get(&here).await.is(404);
    cast.node.stop().await;
}
