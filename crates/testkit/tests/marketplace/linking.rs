//! Attendees and users meet by their address, whichever comes first; the role follows.

use domain::Actor;
use domain::application::Step;
use domain::attendee::usecases as attendees;
use domain::invitation::usecases::{Door, InviteForm, Way, accept, invite, open};
use domain::membership::Cause;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::user::usecases::JoinForm;
use domain::values::Secret;

use crate::scene::{Scene, answer, joining};

async fn activities(scene: &Scene, actor: &Actor) -> Vec<String> {
    let actor = scene.again(actor).await;
    let page = attendees::activities(scene.ports(), &actor, PageRequest::default()).await.unwrap();
    page.items.iter().map(|one| format!("{} {} {}", one.title, one.stage.word(), one.contact_address)).collect()
}

// R43, R44, R45, R47, S50
#[tokio::test]
async fn approving_gives_those_with_a_login_the_role() {
    let scene = Scene::new().await;
    let kim = scene.person("kim@x.example").await;
    let id = scene.under_review(&["kim@x.example"]).await;
    assert!(scene.roles(&kim).await.is_empty() && activities(&scene, &kim).await.is_empty());
    scene.decide(id, Step::Approve).await.unwrap();
    assert_eq!(activities(&scene, &kim).await, ["Swedish for beginners approved olle@school.example"]);
    let kim = scene.again(&kim).await;
    let [held] = kim.person().unwrap().roles.as_slice() else { panic!("one role") };
    assert_eq!((held.role, held.organization, held.membership), (Role::Attendee, scene.school.id, None));
    assert_eq!(held.cause, Cause::ParticipationConfirmed { application: id });
}

// R42, R43, S51
#[tokio::test]
async fn registering_after_the_decision_gives_the_role_and_the_listed_name() {
    let scene = Scene::new().await;
    let id = scene.draft(&[]).await;
    scene.add(id, "lo@x.example", "now").await.unwrap();
    domain::application::usecases::submit(scene.ports(), &scene.olle, id, None).await.unwrap();
    scene.decide(id, Step::Take).await.unwrap();
    scene.decide(id, Step::Approve).await.unwrap();
    let link = scene.link("lo@x.example").await;
    let opened = open(scene.ports(), &scene.nobody(), &link).await.unwrap();
    assert!(matches!(opened.door, Door::Register { name: Some(name) } if name.as_str() == "lo"));
    let lo = scene.register("lo@x.example").await;
    assert_eq!(lo.person().unwrap().name.as_str(), "lo");
    assert_eq!(scene.roles(&lo).await, [Role::Attendee]);
    assert_eq!(scene.list(id).await, ["lo@x.example linked listed"]);
    assert!(scene.ports().memberships.memberships_of(lo.user().unwrap()).await.unwrap().is_empty());
}

// R42
#[tokio::test]
async fn an_attendee_is_called_as_they_are_listed_whatever_is_typed() {
    let scene = Scene::new().await;
    let id = scene.draft(&[]).await;
    scene.add(id, "leonora.berg@x.example", "now").await.unwrap();
    let link = scene.link("leonora.berg@x.example").await;
    let register = async |form| {
        domain::invitation::usecases::register(scene.ports(), &scene.nobody(), &link, &form).await.map(|made| made.user)
    };
    let known = "name is known already: leave it out, and change it in the profile afterwards";
    assert_eq!(answer(register(joining("Somebody Else")).await), known);
    let nothing = JoinForm { terms: String::new(), ..joining("Somebody Else") };
    assert_eq!(answer(register(nothing).await), format!("{known}, terms must be accepted"));
    let guessed = JoinForm { password: Secret::new("leonora.berg".to_owned()), ..joining("") };
    assert_eq!(
        answer(register(guessed).await),
        "password is too easy to guess: use a longer phrase of unrelated words"
    );
    let user = register(joining(" leonora.berg ")).await.unwrap();
    assert_eq!(scene.ports().users.user(user).await.unwrap().unwrap().name.as_str(), "leonora.berg");
}

// R41, R43, S48
#[tokio::test]
async fn whoever_was_never_invited_is_linked_by_any_registration() {
    let scene = Scene::new().await;
    let id = scene.approved(&["lo@x.example"]).await;
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let form = InviteForm { role: "mentor".to_owned(), address: "LO@x.example".to_owned(), ..InviteForm::default() };
    invite(scene.ports(), &eva, theirs.id, &form).await.unwrap();
    let link = scene.link("lo@x.example").await;
    let form = joining("Lo Larsson");
    let registered = domain::invitation::usecases::register(scene.ports(), &scene.nobody(), &link, &form).await;
    let lo = scene.world.actor(registered.unwrap().user).await;
    let mut roles = scene.roles(&lo).await;
    roles.sort();
    assert_eq!(roles, [Role::Mentor, Role::Attendee]);
    assert_eq!(scene.list(id).await, ["lo@x.example linked listed"]);
}

// R43, S52
#[tokio::test]
async fn neither_a_rejected_application_nor_one_that_waits_gives_a_role() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    scene.approved(&["lo@x.example"]).await;
    let kim = scene.person("kim@x.example").await;
    let id = scene.under_review(&["kim@x.example"]).await;
    scene.decide(id, Step::Reject).await.unwrap();
    assert!(scene.roles(&kim).await.is_empty() && activities(&scene, &kim).await.is_empty());
    scene.waitlisted(&["kim@x.example"]).await;
    assert!(scene.roles(&kim).await.is_empty());
}

// R43, S52
#[tokio::test]
async fn the_role_lasts_as_long_as_one_participation_does() {
    let scene = Scene::new().await;
    let kim = scene.person("kim@x.example").await;
    let (one, other) = (scene.approved(&["kim@x.example"]).await, scene.approved(&["KIM@x.example"]).await);
    assert_eq!(scene.roles(&kim).await.len(), 2, "a role for each cause");
    scene.decide(one, Step::Stop).await.unwrap();
    assert_eq!(scene.roles(&kim).await, [Role::Attendee]);
    scene.decide(other, Step::Complete).await.unwrap();
    assert_eq!(scene.roles(&kim).await, [Role::Attendee], "so that history stays readable");
    let third = scene.approved(&["lo@x.example"]).await;
    let lo = scene.person("lo@x.example").await;
    scene.decide(third, Step::Stop).await.unwrap();
    assert!(scene.roles(&lo).await.is_empty());
}

// R41
#[tokio::test]
async fn who_got_a_login_elsewhere_accepts_without_a_membership() {
    let scene = Scene::new().await;
    let id = scene.draft(&[]).await;
    scene.add(id, "lo@x.example", "now").await.unwrap();
    let link = scene.link("lo@x.example").await;
    let lo = scene.person("lo@x.example").await;
    let kim = scene.person("kim@x.example").await;
    assert_eq!(answer(accept(scene.ports(), &kim, Way::Link(&link)).await), "wrong_account");
    for _ in 0..2 {
        assert_eq!(accept(scene.ports(), &lo, Way::Link(&link)).await, Ok(None));
    }
    assert_eq!(scene.list(id).await, ["lo@x.example linked listed"]);
    assert_eq!(
        answer(attendees::invite(scene.ports(), &scene.olle, id, scene.entry(id, "lo@x.example").await).await),
        "attendee_linked"
    );
}

// R44, S53
#[tokio::test]
async fn an_attendee_sees_what_they_take_part_in_and_nothing_else() {
    let scene = Scene::new().await;
    let mine = scene.approved(&["kim@x.example"]).await;
    let waits = scene.under_review(&["kim@x.example"]).await;
    let theirs = scene.approved(&["lo@x.example"]).await;
    let kim = scene.person("kim@x.example").await;
    assert_eq!(activities(&scene, &kim).await.len(), 1);
    assert_eq!(answer(scene.view(&kim, mine).await), "forbidden");
    for unseen in [waits, theirs] {
        assert_eq!(answer(scene.view(&kim, unseen).await), "not_found");
    }
}
