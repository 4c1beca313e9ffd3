//! Those who deliver schedule sessions, move them and call them off.

use domain::application::Step;
use domain::audit::Fact;
use domain::organization::{Organization, Supplier};
use domain::page::PageRequest;
use domain::permission::Privilege;
use domain::session::usecases::{self as sessions, SessionForm};
use domain::store::Version;
use domain::user::User;
use domain::values::{ApplicationId, SessionId};
use domain::{Actor, Error};

use crate::lessons::{lesson, line};
use crate::scene::{Scene, answer};

/// Sam tries to schedule something for an application.
async fn scheduling(scene: &Scene, application: &str, form: &SessionForm) -> String {
    answer(sessions::schedule(scene.ports(), &scene.sam, scene.course.id, application, form).await)
}

async fn moving(scene: &Scene, by: &Actor, id: SessionId, form: &SessionForm) -> Result<Version, Error> {
    Ok(sessions::change(scene.ports(), by, id, None, form).await?.version)
}

// S64
#[tokio::test]
async fn a_time_that_clocks_skip_is_refused_when_scheduled_and_when_moved() {
    let scene = Scene::new().await;
    let night =
        |date: &str, from: &str, to: &str| SessionForm { from: from.to_owned(), to: to.to_owned(), ..lesson(date) };
    let skipped = night("2026-03-29", "02:30", "04:00");
    let problem = "from does not exist on that day, when clocks go forward: choose a time before or after";
    assert_eq!(scheduling(&scene, "", &skipped).await, problem);
    let session = scene.lesson("2026-03-30").await;
    assert_eq!(answer(moving(&scene, &scene.sam, session, &skipped).await), problem);
    assert_eq!(scene.session(session).await.sequence, 0);
    // Of a time that comes twice, the first is meant.
    moving(&scene, &scene.sam, session, &night("2026-10-25", "02:30", "04:00")).await.unwrap();
    let time = scene.session(session).await.time;
    assert_eq!(time.starts_at().to_rfc3339(), "2026-10-25T00:30:00+00:00");
    assert_eq!(time.ends_at().to_rfc3339(), "2026-10-25T03:00:00+00:00");
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once() {
    let scene = Scene::new().await;
    let wrong = SessionForm {
        date: "tomorrow".to_owned(),
        from: String::new(),
        to: "25:00".to_owned(),
        zone: "Mars/Olympus".to_owned(),
        topic: "x".repeat(500),
        place: "x".repeat(50_000),
    };
    let told = scheduling(&scene, "whoever", &wrong).await;
    let fields: Vec<_> = told.split(", ").filter_map(|one| one.split(' ').next()).collect();
    assert_eq!(fields, ["application", "date", "from", "to", "zone", "topic", "place"]);
}

// R51
#[tokio::test]
async fn an_application_is_named_only_when_its_attendees_take_part() {
    let scene = Scene::new().await;
    let id = scene.under_review(&["kim@x.example"]).await;
    let unknown = "application names nothing that exists here";
    let attempt = async |id: ApplicationId| scheduling(&scene, &id.to_string(), &lesson("2026-03-09")).await;
    assert_eq!(attempt(id).await, unknown);
    scene.decide(id, Step::Approve).await.unwrap();
    assert_eq!(attempt(id).await, "ok");
    let audiences = sessions::audiences(scene.ports(), &scene.sam, scene.course.id, PageRequest::default()).await;
    let audiences = audiences.unwrap().items;
    let [only] = audiences.as_slice() else { panic!("one: {audiences:?}") };
    assert_eq!((only.application, only.customer.as_str(), only.attendees), (id, "Skolan", 1));

    let other = scene.world.course(&scene.academy, "Finnish").await;
    let schedule =
        sessions::schedule(scene.ports(), &scene.sam, other.id, &id.to_string(), &lesson("2026-03-09")).await;
    assert_eq!(answer(schedule), unknown, "of another offering");
    scene.decide(id, Step::Stop).await.unwrap();
    assert_eq!(attempt(id).await, unknown);
}

// R50
#[tokio::test]
async fn moving_and_calling_off_raise_the_sequence_and_are_in_the_trail() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    let session = scene.lesson("2026-03-09").await;
    let before = scene.facts().await.len();
    let later = SessionForm { topic: " Small talk ".to_owned(), ..lesson("2026-03-10") };
    let version = moving(&scene, &scene.sam, session, &later).await.unwrap();
    assert_eq!(moving(&scene, &scene.sam, session, &later).await, Ok(version), "nothing is changed");
    let stored = scene.session(session).await;
    assert_eq!((stored.sequence, stored.topic.as_ref().unwrap().as_str()), (1, "Small talk"));
    assert_eq!(stored.time.date().to_string(), "2026-03-10");
    let stale = sessions::cancel(scene.ports(), &scene.sam, session, Some(Version::FIRST), "Ill").await;
    assert_eq!(answer(stale), "stale");
    let stale = sessions::change(scene.ports(), &scene.sam, session, Some(Version::FIRST), &lesson("2026-03-11")).await;
    assert_eq!(answer(stale), "stale");
    let silent = sessions::cancel(scene.ports(), &scene.sam, session, Some(version), " ").await;
    assert_eq!(answer(silent), "reason is required");
    sessions::cancel(scene.ports(), &scene.rut, session, Some(version), "The teacher is ill").await.unwrap();
    assert_eq!(scene.session(session).await.sequence, 2);
    assert_eq!(scene.facts().await[before..], ["session_changed", "session_cancelled"]);
    let facts = scene.world.facts().await;
    assert!(matches!(&facts[before - 1], Fact::SessionScheduled { session: made, .. } if *made == session));
    assert!(
        matches!(facts.last(), Some(Fact::SessionCancelled { reason, .. }) if reason.as_str() == "The teacher is ill")
    );

    assert_eq!(scene.schedule(&scene.ann, id).await.unwrap(), ["2026-03-10 cancelled"], "it stays, as cancelled");
    assert_eq!(answer(moving(&scene, &scene.sam, session, &lesson("2026-03-12")).await), "session_state");
    let again = sessions::cancel(scene.ports(), &scene.sam, session, None, "Ill").await;
    assert_eq!(answer(again), "session_state");
}

// R51, S63
#[tokio::test]
async fn another_supplier_s_admin_knows_nothing_of_it() {
    let scene = Scene::new().await;
    scene.approved(&["kim@x.example"]).await;
    let session = scene.lesson("2026-03-09").await;
    let (_, rita) = scene.world.supplier("Rivalen", "rita@rival.example").await;
    for refused in [
        answer(sessions::view(scene.ports(), &rita, session).await),
        answer(moving(&scene, &rita, session, &lesson("2026-03-10")).await),
        answer(sessions::cancel(scene.ports(), &rita, session, None, "Ill").await),
    ] {
        assert_eq!(refused, "not_found");
    }
    let schedule = sessions::schedule(scene.ports(), &rita, scene.course.id, "", &lesson("2026-03-10")).await;
    assert_eq!(answer(schedule), "forbidden", "what is published is seen");
}

#[tokio::test]
async fn an_administrator_schedules_with_the_privilege_and_not_without() {
    let scene = Scene::new().await;
    scene.approved(&["kim@x.example"]).await;
    let session = scene.lesson("2026-03-09").await;
    let ada = scene.world.system_administrator("ada@lyceum.example").await;
    let attempt = async |actor: &Actor| {
        let schedule = sessions::schedule(scene.ports(), actor, scene.course.id, "", &lesson("2026-03-10")).await;
        [answer(sessions::view(scene.ports(), actor, session).await), answer(schedule)]
    };
    assert_eq!(attempt(&ada).await, ["ok", "ok"]);
    let read = scene.ports().users.user(ada.user().unwrap()).await.unwrap().unwrap();
    let mut privileges = read.privileges.clone();
    privileges.remove(&Privilege::ScheduleSessions);
    scene.becomes(&read, User { privileges, ..read.value.clone() }).await;
    assert_eq!(attempt(&scene.again(&ada).await).await, ["forbidden", "forbidden"]);
}

// R46
#[tokio::test]
async fn an_administrator_who_attends_sees_their_session() {
    let scene = Scene::new().await;
    scene.approved(&["ada@x.example", "pro@x.example"]).await;
    let session = scene.lesson("2026-03-09").await;
    let ada = scene
        .world
        .member("ada@x.example", domain::organization::ROOT, domain::permission::Role::SystemAdministrator)
        .await;
    let pro = scene.world.member("pro@x.example", scene.academy.id, domain::permission::Role::Professional).await;
    for actor in [ada, pro] {
        assert_eq!(answer(sessions::view(scene.ports(), &actor, session).await), "ok");
        assert_eq!(answer(moving(&scene, &actor, session, &lesson("2026-03-10")).await), "forbidden");
    }
}

// R46
#[tokio::test]
async fn nothing_is_scheduled_for_a_supplier_that_rests() {
    let scene = Scene::new().await;
    scene.lesson("2026-03-09").await;
    let read = scene.ports().organizations.organization(scene.academy.id).await.unwrap().unwrap().organization;
    let rests = Supplier { active: false, ..scene.academy.clone() };
    scene.becomes(&read, Organization::Supplier(rests)).await;
    let attempt = async |actor: &Actor| {
        answer(sessions::schedule(scene.ports(), actor, scene.course.id, "", &lesson("2026-03-10")).await)
    };
    assert_eq!(attempt(&scene.rut).await, "organization_not_in_force");
    assert_eq!(attempt(&scene.again(&scene.sam).await).await, "forbidden");
    let page = sessions::of_offering(scene.ports(), &scene.rut, scene.course.id, "", PageRequest::default()).await;
    assert_eq!(page.unwrap().items.iter().map(line).collect::<Vec<_>>(), ["2026-03-09 scheduled"]);
}
