//! Entries on lists follow the address of whoever they are.

use domain::Actor;
use domain::permission::Role;
use domain::user::usecases::{confirm_address, request_address_change};
use domain::values::Secret;
use testkit::fakes::PlainPasswords;

use crate::scene::{Scene, answer};

async fn moves(scene: &Scene, actor: &Actor, to: &str) -> Actor {
    let password = Secret::new(PlainPasswords::STRONG.to_owned());
    request_address_change(scene.ports(), actor, to, &password).await.unwrap();
    let link = scene.link(to).await;
    confirm_address(scene.ports(), &scene.nobody(), &link).await.unwrap();
    scene.again(actor).await
}

// R41, R43
#[tokio::test]
async fn entries_and_role_move_with_the_address() {
    let scene = Scene::new().await;
    let (approved, draft) =
        (scene.approved(&["kim@x.example"]).await, scene.draft(&["KIM@x.example", "lo@x.example"]).await);
    let kim = scene.person("kim@x.example").await;
    let kim = moves(&scene, &kim, "kim@new.example").await;
    assert_eq!(scene.roles(&kim).await, [Role::Attendee]);
    assert_eq!(scene.list(approved).await, ["kim@new.example linked listed"]);
    assert_eq!(scene.list(draft).await, ["kim@new.example linked listed", "lo@x.example unlinked listed"]);
    assert_eq!(answer(scene.add(draft, "kim@x.example", "never").await), "ok", "the old address is somebody else's");
}

// R41, S48
#[tokio::test]
async fn an_address_that_was_listed_before_it_was_theirs_links_them() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@new.example"]).await;
    let kim = scene.person("kim@x.example").await;
    let kim = moves(&scene, &kim, "kim@new.example").await;
    assert_eq!(scene.roles(&kim).await, [Role::Attendee]);
    assert_eq!(scene.list(id).await, ["kim@new.example linked listed"]);
}

// S49
#[tokio::test]
async fn where_both_addresses_are_listed_one_entry_is_theirs() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example", "kim@new.example"]).await;
    let kim = scene.person("kim@x.example").await;
    let kim = moves(&scene, &kim, "kim@new.example").await;
    assert_eq!(scene.roles(&kim).await, [Role::Attendee]);
    assert_eq!(scene.list(id).await, ["kim@x.example unlinked listed", "kim@new.example linked listed"]);
}

// R41, R43
#[tokio::test]
async fn an_entry_that_is_off_the_list_keeps_nobody_off_it() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example", "kim@new.example"]).await;
    scene.remove(id, "kim@new.example").await.unwrap();
    let kim = scene.person("kim@x.example").await;
    let kim = moves(&scene, &kim, "kim@new.example").await;
    assert_eq!(scene.roles(&kim).await, [Role::Attendee]);
    assert_eq!(scene.list(id).await, ["kim@new.example linked listed", "kim@new.example linked removed"]);
}
