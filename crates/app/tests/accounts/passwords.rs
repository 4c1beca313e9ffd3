//! Passwords: forgotten, changed.

use chrono::TimeDelta;
use serde_json::json;

use crate::on_both_stores;
use crate::support::{Cast, Engine, PASSWORD};

on_both_stores! {
    a_forgotten_password_is_reset_once_by_a_mailed_link
    a_changed_password_ends_the_other_sign_ins
}

const MARIA: &str = "maria@norrskolan.example";
const NEW: &str = "copper-lantern-meadow-77";

// S71
async fn a_forgotten_password_is_reset_once_by_a_mailed_link(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (_, maria) = cast.customer("Norrskolan", MARIA).await;
    let elsewhere = cast.node.api().sign_in(MARIA, PASSWORD).await;
    let public = cast.node.api();

    // Known, unknown, and no login yet: nobody can tell which.
    let known = public.post("/password-resets", json!({ "address": "Maria@NORRSKOLAN.example" })).await.is(202);
    for address in ["nobody@norrskolan.example", "lena@x.example"] {
        let unknown = public.post("/password-resets", json!({ "address": address })).await.is(202);
        assert_eq!(known.body, unknown.body);
        for header in ["content-type", "content-length", "cache-control", "location", "etag"] {
            assert_eq!(known.headers.get(header), unknown.headers.get(header), "{header}");
        }
        assert_eq!(cast.letters_to(address).await, 0);
    }

    let reset = json!({ "link": cast.letter(MARIA, 3).await.link(), "password": NEW });
    let weak = json!({ "link": reset["link"], "password": "password1" });
    public.post("/links/password-reset", weak).await.is(422);
    public.post("/links/password-reset", reset.clone()).await.is(204);
    public.post("/links/password-reset", reset).await.is(410).because("link_used");
    for ended in [maria, elsewhere] {
        ended.get("/me").await.is(401);
    }
    let old = json!({ "address": MARIA, "password": PASSWORD });
    public.post("/sign-ins", old).await.is(401).because("sign_in_failed");
    public.sign_in(MARIA, NEW).await.get("/me/roles").await.is(200);
    let told = cast.letter(MARIA, 4).await;
    assert!(!told.text.contains("link=") && !told.text.contains(NEW), "{}", told.text);

    // A link is over after an hour, and when a newer one has served.
    public.post("/password-resets", json!({ "address": MARIA })).await.is(202);
    let late = json!({ "link": cast.letter(MARIA, 5).await.link(), "password": PASSWORD });
    cast.later(TimeDelta::hours(1)).await;
    public.post("/links/password-reset", late).await.is(410).because("link_expired");
    cast.node.stop().await;
}

// R49
async fn a_changed_password_ends_the_other_sign_ins(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (_, maria) = cast.customer("Norrskolan", MARIA).await;
    let elsewhere = cast.node.api().sign_in(MARIA, PASSWORD).await;
    maria.post("/me/password", json!({ "current": "a guess", "new": NEW })).await.is(422);
    elsewhere.get("/me").await.is(200);
    maria.post("/me/password", json!({ "current": PASSWORD, "new": NEW })).await.is(204);
    maria.get("/me").await.is(200);
    elsewhere.get("/me").await.is(401);
    cast.node.api().sign_in(MARIA, NEW).await;
    cast.letter(MARIA, 3).await;
    cast.node.stop().await;
}
