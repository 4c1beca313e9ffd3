//! Changing one's address.

use serde_json::json;

use crate::on_both_stores;
use crate::support::{Cast, Engine, PASSWORD};

on_both_stores! {
    a_new_address_counts_once_it_is_proven
    a_taken_address_is_not_given_away
}

const OLD: &str = "maria@norrskolan.example";
const NEW: &str = "maria@soderskolan.example";

// R46, S71
async fn a_new_address_counts_once_it_is_proven(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", OLD).await;
    let public = cast.node.api();
    let change = |password: &str| json!({ "address": NEW, "password": password });
    maria.post("/me/address-changes", change("a guess")).await.is(422);
    maria.post("/me/address-changes", change(PASSWORD)).await.is(202);
    let link = cast.letter(NEW, 1).await.link();
    assert_eq!(maria.get("/me").await.is(200).text("/address"), OLD);
    public.post("/sign-ins", json!({ "address": NEW, "password": PASSWORD })).await.is(401);

    let changed = public.post("/links/address-change", json!({ "link": link })).await.is(200);
    assert_eq!(changed.text("/address"), NEW);
    public.post("/links/address-change", json!({ "link": link })).await.is(410).because("link_used");
    for told in [cast.letter(OLD, 3).await, cast.letter(NEW, 2).await] {
        assert!(told.text.contains(OLD) && told.text.contains(NEW), "{}", told.text);
        assert!(!told.text.contains("link="), "{}", told.text);
    }
    public.post("/sign-ins", json!({ "address": OLD, "password": PASSWORD })).await.is(401);
    let maria = public.sign_in(NEW, PASSWORD).await;
    let members = maria.get(&format!("/organizations/{customer}/members")).await.is(200);
    assert_eq!(members.text("/items/0/address"), NEW);
    cast.node.stop().await;
}

// S71
async fn a_taken_address_is_not_given_away(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", OLD).await;
    cast.customer("Söderskolan", "lena@soderskolan.example").await;
    let change = |address: &str| json!({ "address": address, "password": PASSWORD });
    let free = maria.post("/me/address-changes", change("free@x.example")).await.is(202);
    let taken = maria.post("/me/address-changes", change("Lena@soderskolan.example")).await.is(202);
    assert_eq!(free.body, taken.body);
    assert_eq!(cast.letters_to("Lena@soderskolan.example").await, 0);

    // An address that was free when it was asked for may be taken when the link is used.
    maria.post("/me/address-changes", change("erik@x.example")).await.is(202);
    let link = cast.letter("erik@x.example", 1).await.link();
    let invite = json!({ "role": "mentor", "address": "erik@x.example" });
    maria.post(&format!("/organizations/{customer}/invitations"), invite).await.is(201);
    cast.join(&cast.letter("erik@x.example", 2).await.link(), "Erik Sand").await;
    let late = cast.node.api().post("/links/address-change", json!({ "link": link })).await;
    late.is(409).because("address_taken");
    assert_eq!(maria.get("/me").await.is(200).text("/address"), OLD);
    cast.node.stop().await;
}
