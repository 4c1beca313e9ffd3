//! One's own pages: signing in, password, address, language, consent, tokens, data.

use domain::permission::Role;
use domain::user::User;
use domain::values::{Locale, TermsVersion};
use testkit::fakes::PlainPasswords;
use testkit::world::World;

use super::browser::Browser;
use super::main_flow::mailed;

const PASSWORD: &str = PlainPasswords::STRONG;

#[tokio::test]
async fn signing_in_leads_where_one_wanted_to_go() {
    let world = World::new();
    world.user("ann@x.example").await;
    let mut ann = Browser::new(&world);
    let page = ann.get("/me/roles").await;
    page.is(303);
    assert_eq!(page.location(), "/sign-in?next=%2Fme%2Froles");
    let page = ann.follow(page).await;
    let next = page.hidden("next");
    let wrong = [("next", &*next), ("address", "ann@x.example"), ("password", "wrong")];
    ann.post("/sign-in", &wrong).await.is(401).says("is wrong").says("value=\"ann@x.example\"");
    let unknown = [("next", &*next), ("address", "nobody@x.example"), ("password", "wrong")];
    ann.post("/sign-in", &unknown).await.is(401).says("is wrong");
    let right = [("next", &*next), ("address", "Ann@X.example"), ("password", PASSWORD)];
    ann.send("/sign-in", &right).await.is(200).says("My roles");
    ann.send("/sign-out", &[]).await.is(200).says("You are signed out");
    assert!(!ann.is_signed_in());
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let world = World::new();
    world.user("ann@x.example").await;
    let mut ann = Browser::new(&world);
    let fields = [("next", "//evil.example/"), ("address", "ann@x.example"), ("password", PASSWORD)];
    let page = ann.post("/sign-in", &fields).await;
    assert_eq!(page.location(), "/");
    let page = ann.get("/sign-in?next=https://evil.example").await;
    assert_eq!(page.location(), "/");
    let page = ann.post("/language", &[("language", "sv"), ("back", "https://evil.example")]).await;
    assert_eq!(page.location(), "/");
}

// S71
#[tokio::test]
async fn a_forgotten_password_is_set_anew() {
    let world = World::new();
    world.user("ann@x.example").await;
    let mut ann = Browser::new(&world);
    let unknown = ann.send("/password/forgot", &[("address", "nobody@x.example")]).await;
    let known = ann.send("/password/forgot", &[("address", "ann@x.example")]).await;
    assert_eq!(unknown.body, known.body);
    let link = mailed(&world, "ann@x.example").await;
    ann.open(&format!("/password/open?link={link}")).await.is(200).says("Set a new password").says("ann@x.example");
    ann.post("/password", &[("password", "short")]).await.is(422).says("at least 8");
    ann.send("/password", &[("password", "another long phrase of words")]).await.says("Your new password is set");
    ann.open(&format!("/password/open?link={link}")).await.is(410).says("used already");
    let fields = [("address", "ann@x.example"), ("password", "another long phrase of words")];
    ann.send("/sign-in", &fields).await.is(200).says("Home");
}

#[tokio::test]
async fn an_address_counts_once_it_is_confirmed() {
    let world = World::new();
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let form = [("address", "ann@new.example"), ("password", "wrong")];
    ann.post("/me/address", &form).await.is(422).says("not your current password").says("ann@new.example");
    let form = [("address", "ann@new.example"), ("password", PASSWORD)];
    ann.send("/me/address", &form).await.says("We mailed a link to ann@new.example");
    let link = mailed(&world, "ann@new.example").await;
    ann.open(&format!("/address/open?link={link}")).await.is(200).says("Confirm your new address");
    ann.send("/address", &[]).await.says("Your address is ann@new.example now");
}

// R48
#[tokio::test]
async fn the_language_is_ones_own() {
    let world = World::new();
    let mut ann = Browser::new(&world);
    ann.language = "de, sv-SE;q=0.9, en;q=0.5";
    ann.get("/").await.says("<html lang=\"sv\"").says("Logga in");
    ann.send("/language", &[("language", "en"), ("back", "/terms")]).await.says("<html lang=\"en\"").says("Version");
    world.user("ann@x.example").await;
    ann.send("/sign-in", &[("address", "ann@x.example"), ("password", PASSWORD)]).await.says("lang=\"en\"");
    ann.send("/language", &[("language", "sv"), ("back", "/me")]).await.says("lang=\"sv\"").says("Min profil");
    ann.language = "en";
    ann.cookies.remove("__Host-lyceum-language");
    ann.get("/me").await.says("lang=\"sv\"");
    let page = ann.post("/me", &[("name", ""), ("locale", "en"), ("zone", "Nowhere")]).await;
    page.is(422).says("Fyll i det här").says("Välj en av tidszonerna");
    ann.send("/me", &[("name", "Ann"), ("locale", "en"), ("zone", "UTC")]).await.says("Your profile was saved");
}

// R49
#[tokio::test]
async fn new_terms_are_asked_for() {
    let world = World::new();
    let (customer, _) = world.customer("Skolan", "boss@x.example").await;
    let build = world.build();
    let user = build.user("old@x.example");
    let old = TermsVersion::parse("2020-01").unwrap();
    let user = User { consents: Vec::new(), locale: Locale::english(), ..user }.consenting(old, build.at);
    world.given(user.clone()).await;
    world.given(build.credential(&user, PASSWORD)).await;
    world.given(build.membership(&user, customer.id, Role::Applicant)).await;
    let mut old = Browser::new(&world);
    let page =
        old.post("/sign-in", &[("next", "/me/roles"), ("address", "old@x.example"), ("password", PASSWORD)]).await;
    assert_eq!(page.location(), "/consent?next=%2Fme%2Froles");
    old.get("/").await.is(303);
    let page = old.follow(page).await;
    page.says("The terms have changed");
    old.post("/consent", &[("next", "/me/roles")]).await.is(422).says("Accept the terms");
    old.send("/consent", &[("next", "/me/roles"), ("terms", "2026-11")]).await.is(200).says("Applicant at Skolan");
}

#[tokio::test]
async fn tokens_are_shown_once() {
    let world = World::new();
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    ann.get("/me/tokens").await.says("No API tokens");
    ann.post("/me/tokens", &[("name", ""), ("access", "read"), ("days", "900")])
        .await
        .is(422)
        .says("between 1 and 365");
    let page = ann.post("/me/tokens", &[("name", "Nightly"), ("access", "read"), ("days", "30")]).await;
    page.is(200).says("lyt_").says("Nightly");
    let page = ann.get("/me/tokens").await;
    page.hides("lyt_").says("Read only");
    let id = page.address("/me/tokens/").replace("/me/tokens/", "");
    ann.send(&format!("/me/tokens/{id}/revoke"), &[]).await.says("The token was revoked");
}

#[tokio::test]
async fn a_sign_in_elsewhere_is_ended() {
    let world = World::new();
    let user = world.user("ann@x.example").await;
    let mut elsewhere = Browser::of(&world, &world.sign_in(user.id).await);
    elsewhere.get("/me").await.is(200);
    let mut ann = Browser::of(&world, &world.sign_in(user.id).await);
    let page = ann.get("/me/sign-ins").await;
    page.says("This one");
    let ids: Vec<_> = page.body.split("/me/sign-ins/").skip(1).filter_map(|rest| rest.split_once("/revoke")).collect();
    let (other, _) = ids.last().unwrap();
    ann.send(&format!("/me/sign-ins/{other}/revoke"), &[]).await.says("You are signed out there");
    elsewhere.get("/me").await.is(303);
    assert!(!elsewhere.is_signed_in());
}

// R49, S43
#[tokio::test]
async fn ones_data_is_ones_own() {
    let world = World::new();
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let page = ann.get("/me/data/export").await;
    page.is(200).says("ann@x.example").hides("plain:");
    assert_eq!(page.headers["content-type"], "application/json");
    ann.post("/me/data", &[("password", "wrong")]).await.is(422);
    ann.send("/me/data", &[("password", PASSWORD)]).await.says("Your data was erased");
    assert!(!ann.is_signed_in());

    let (_, admin) = world.customer("Skolan", "boss@x.example").await;
    let mut boss = Browser::of(&world, &world.sign_in(admin.user().unwrap()).await);
    boss.post("/me/data", &[("password", PASSWORD)]).await.is(409).says("only admin of Skolan");
}
