//! A world is ready for use cases.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::application::Stage;
use domain::link::Purpose;
use domain::membership::Cause;
use domain::permission::{Action, Role, Target};
use domain::{Error, Refusal};
use testkit::fakes::PlainPasswords;
use testkit::{MemoryStore, World};

#[tokio::test]
async fn actors_have_their_rights() {
    let world = World::new();
    let (school, admin) = world.customer("Skolan", "ann@school.example").await;
    let (academy, _) = world.supplier("Akademin", "sam@academy.example").await;
    let mentor = world.member("ben@school.example", school.id, Role::Mentor).await;
    let root = world.system_administrator("root@lyceum.example").await;

    let target = Target::Organization { id: school.id, partner: Some(school.partner) };
    assert_eq!(admin.require(Action::InvitePeople, target), Ok(()));
    assert_eq!(mentor.require(Action::InvitePeople, target), Err(Error::Forbidden(Action::InvitePeople)));
    assert_eq!(root.require(Action::ManageSuppliers, Target::Platform), Ok(()));
    let foreign = Target::Organization { id: academy.id, partner: None };
    assert!(matches!(admin.require(Action::EditOrganization, foreign), Err(Error::Unknown(_))));
}

#[tokio::test]
async fn an_address_is_one_user_with_several_roles() {
    let world = World::over(Arc::new(MemoryStore::new()));
    let (school, _) = world.customer("Skolan", "ann@school.example").await;
    let ben = world.member("ben@school.example", school.id, Role::Mentor).await;
    let again = world.member("ben@school.example", school.id, Role::Applicant).await;
    assert_eq!(ben.user(), again.user());
    assert_eq!(again.person().unwrap().roles.len(), 2);
}

#[tokio::test]
async fn a_user_signs_in_until_time_has_passed() {
    let world = World::new();
    let ann = world.user("ann@school.example").await;
    let password = domain::values::Secret::new(PlainPasswords::STRONG.to_owned());
    let request = domain::permission::RequestContext::default;
    let sign_in = domain::signin::usecases::sign_in;
    let (token, _) = sign_in(&world.ports, request(), "Ann@school.example", &password).await.unwrap();
    assert_eq!(world.shown(&token).await.unwrap().user(), Some(ann.id));
    assert_eq!(world.facts().await.len(), 1);
    world.clock.advance(TimeDelta::days(15));
    assert_eq!(world.shown(&token).await.err(), Some(Error::NotSignedIn));
    let wrong = domain::values::Secret::new("wrong".to_owned());
    let refused = sign_in(&world.ports, request(), "ann@school.example", &wrong).await;
    assert_eq!(refused.err(), Some(Error::Refused(Refusal::SignInFailed)));
}

#[tokio::test]
async fn a_letter_s_link_opens() {
    let world = World::new();
    let build = world.build();
    let letter = build.letter_about("eva@school.example", build.id()).letter;
    let link = world.link(&letter).unwrap();
    assert!(world.ports.keyring.open(Purpose::Registration, link.expose()).is_ok());
    assert!(world.link(&domain::mail::Letter::PasswordChanged).is_none());
}

#[tokio::test]
async fn applications_are_at_every_stage() {
    let world = World::new();
    let (school, admin) = world.customer("Skolan", "ann@school.example").await;
    let (academy, _) = world.supplier("Akademin", "sam@academy.example").await;
    let course = world.course(&academy, "Svenska för nybörjare").await;
    let kim = world.user("kim@school.example").await;
    for stage in Stage::ALL {
        let one = world.application(school.id, &course, &admin, *stage, &["Kim@school.example", "bo@x.example"]).await;
        assert_eq!((one.stage, one.attendees), (*stage, 2));
        let derived = world.actor(kim.id).await.person().unwrap().roles.clone();
        let cause = Cause::ParticipationConfirmed { application: one.id };
        assert_eq!(derived.iter().any(|held| held.cause == cause), stage.participation_confirmed());
    }
    let course = world.ports.offerings.offering(course.id).await.unwrap().unwrap();
    assert_eq!(course.offering.taken, 4);
}
