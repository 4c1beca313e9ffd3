//! Who is told of sessions: those they are for and their mentors, each once, in their language (R24, R44).

use domain::Actor;
use domain::application::Stage;
use domain::mail::{Envelope, Letter};
use domain::membership::usecases::suspend;
use domain::organization::Move;
use domain::session::usecases::{self as sessions, SessionForm};
use domain::user::{Notifications, User, UserState};
use domain::values::SessionId;
use testkit::build;

use crate::lessons::lesson;
use crate::scene::Scene;

async fn moved(scene: &Scene, by: &Actor, id: SessionId, form: &SessionForm) {
    sessions::change(scene.ports(), by, id, None, form).await.unwrap();
}

async fn cancelled(scene: &Scene, id: SessionId) {
    sessions::cancel(scene.ports(), &scene.sam, id, None, "The teacher is ill").await.unwrap();
}

/// The letters so far that are about a session.
async fn letters(scene: &Scene) -> Vec<Envelope> {
    let about = |letter: &Letter| letter.word().starts_with("session_");
    scene.world.letters().await.into_iter().filter(|one| about(&one.letter)).collect()
}

// R24, R44, S50
#[tokio::test]
async fn attendees_and_mentors_are_told_that_it_is_scheduled_moved_and_cancelled() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example", "lo@x.example"]).await;
    scene.following(id, "max@school.example").await;
    scene.person("kim@x.example").await;
    scene.told().await;

    let session = scene.lesson("2026-03-09").await;
    assert_eq!(scene.told().await, ["kim session_scheduled", "max session_scheduled"], "Lo has no login");
    let elsewhere = SessionForm { place: "Room 5".to_owned(), ..lesson("2026-03-09") };
    moved(&scene, &scene.sam, session, &elsewhere).await;
    assert_eq!(scene.told().await, ["kim session_changed", "max session_changed"]);
    moved(&scene, &scene.sam, session, &elsewhere).await;
    assert!(scene.told().await.is_empty(), "nothing is new");
    moved(&scene, &scene.sam, session, &SessionForm { place: "Room 5".to_owned(), ..lesson("2026-03-10") }).await;
    cancelled(&scene, session).await;
    let told = ["kim session_cancelled", "kim session_changed", "max session_cancelled", "max session_changed"];
    assert_eq!(scene.told().await, told);

    let mut was = Vec::new();
    for letter in scene.world.letters_to("kim@x.example").await {
        match letter {
            Letter::SessionScheduled { about } => {
                let title = "Swedish for beginners";
                assert_eq!(
                    (about.session, about.title.as_str(), about.supplier.as_str()),
                    (session, title, "Akademin")
                );
                assert_eq!(about.place.unwrap().as_str(), "Room 4");
            }
            Letter::SessionChanged { about, was: before } => {
                assert_eq!(about.place.unwrap().as_str(), "Room 5");
                was.push((about.time.date().to_string(), before.map(|time| time.date().to_string())));
            }
            Letter::SessionCancelled { about, reason } => {
                let told = (about.time.date().to_string(), reason.as_str());
                assert_eq!(told, ("2026-03-10".to_owned(), "The teacher is ill"));
            }
            _ => {}
        }
    }
    let (first, second) = ("2026-03-09".to_owned(), "2026-03-10".to_owned());
    assert_eq!(was, [(first.clone(), None), (second, Some(first))], "when it had been, if it was moved");
}

// R24, R46
#[tokio::test]
async fn each_is_told_once_however_many_ways_it_concerns_them() {
    let scene = Scene::new().await;
    let (one, other) =
        (scene.approved(&["kim@x.example", "max@school.example"]).await, scene.approved(&["kim@x.example"]).await);
    let (membership, _) = scene.following(one, "max@school.example").await;
    domain::assignment::usecases::assign(scene.ports(), &scene.ann, other, &membership.id.to_string()).await.unwrap();
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    scene.world.application(theirs.id, &scene.course, &eva, Stage::Approved, &["kim@x.example"]).await;
    scene.person("kim@x.example").await;
    scene.told().await;
    scene.lesson("2026-03-09").await;
    assert_eq!(scene.told().await, ["kim session_scheduled", "max session_scheduled"]);
}

// R44, R48, S50
#[tokio::test]
async fn each_reads_in_their_language_and_their_zone() {
    let scene = Scene::new().await;
    let swedish = User { locale: build::locale("sv"), ..scene.world.build().user("kim@x.example") };
    scene.world.given(swedish).await;
    scene.person("lo@x.example").await;
    scene.approved(&["kim@x.example", "lo@x.example"]).await;
    scene.lesson("2026-03-09").await;
    let mut read: Vec<_> =
        letters(&scene).await.iter().map(|one| format!("{} {}", one.to.address, one.to.locale)).collect();
    read.sort();
    assert_eq!(read, ["kim@x.example sv", "lo@x.example en"]);
}

// R24, R44, S58
#[tokio::test]
async fn nobody_is_told_who_wishes_not_to_be_or_whom_it_does_not_concern() {
    let scene = Scene::new().await;
    let listed = ["kim@x.example", "lo@x.example", "mo@x.example", "bo@x.example"];
    let id = scene.approved(&listed).await;
    let quiet = Notifications { activities: false, ..Notifications::default() };
    scene.world.given(User { notifications: quiet, ..scene.world.build().user("kim@x.example") }).await;
    let away = UserState::Deactivated;
    scene.world.given(User { state: away, ..scene.world.build().user("mo@x.example") }).await;
    scene.person("lo@x.example").await;
    scene.person("bo@x.example").await;
    scene.remove(id, "bo@x.example").await.unwrap();
    let (membership, _) = scene.following(id, "max@school.example").await;
    suspend(scene.ports(), &scene.ann, scene.school.id, membership.id, None, "").await.unwrap();
    let other = scene.under_review(&["ny@x.example"]).await;
    scene.person("ny@x.example").await;
    scene.following(other, "mia@school.example").await;
    let alone = scene.approved(&["ed@x.example"]).await;
    scene.person("ed@x.example").await;
    scene.told().await;
    let session = scene.lesson_for(id, "2026-03-09").await;
    moved(&scene, &scene.sam, session, &lesson("2026-03-10")).await;
    cancelled(&scene, session).await;
    assert_eq!(scene.told().await, ["lo session_cancelled", "lo session_changed", "lo session_scheduled"]);
    scene.lesson("2026-03-09").await;
    assert_eq!(scene.told().await, ["ed session_scheduled", "lo session_scheduled"]);
    scene.lesson_for(alone, "2026-03-09").await;
    assert_eq!(scene.told().await, ["ed session_scheduled"]);
}

#[tokio::test]
async fn nobody_is_told_of_what_is_over() {
    let scene = Scene::new().await;
    scene.approved(&["kim@x.example"]).await;
    scene.person("kim@x.example").await;
    scene.told().await;
    // It is 10:00 in Stockholm.
    let past = scene.lesson("2026-02-27").await;
    let now = SessionForm { from: "09:00".to_owned(), to: "10:00".to_owned(), ..lesson("2026-03-02") };
    sessions::schedule(scene.ports(), &scene.sam, scene.course.id, "", &now).await.unwrap();
    moved(&scene, &scene.sam, past, &lesson("2026-02-26")).await;
    cancelled(&scene, past).await;
    assert!(scene.told().await.is_empty());
    let ends_soon = SessionForm { to: "10:01".to_owned(), ..now };
    sessions::schedule(scene.ports(), &scene.sam, scene.course.id, "", &ends_soon).await.unwrap();
    assert_eq!(scene.told().await, ["kim session_scheduled"]);
}

// R24
#[tokio::test]
async fn who_still_waits_for_it_is_told_that_it_was_moved_into_the_past() {
    let scene = Scene::new().await;
    scene.approved(&["kim@x.example"]).await;
    scene.person("kim@x.example").await;
    let session = scene.lesson("2026-03-09").await;
    scene.told().await;
    moved(&scene, &scene.sam, session, &lesson("2026-02-27")).await;
    assert_eq!(scene.told().await, ["kim session_changed"]);
}

// R39, R46
#[tokio::test]
async fn nobody_of_a_customer_that_rests_is_told() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    scene.following(id, "max@school.example").await;
    scene.person("kim@x.example").await;
    scene.move_school(Move::Pause).await;
    scene.told().await;
    let session = scene.lesson("2026-03-09").await;
    assert_eq!(scene.told().await, ["kim session_scheduled", "max session_scheduled"], "paused, they still read");
    scene.move_school(Move::Deactivate).await;
    scene.told().await;
    moved(&scene, &scene.sam, session, &lesson("2026-03-10")).await;
    scene.lesson_for(id, "2026-03-11").await;
    assert!(scene.told().await.is_empty());
}

// R44: who comes later finds it in their calendar, and is told of what is changed from then on.
#[tokio::test]
async fn who_comes_later_is_told_of_changes() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    let session = scene.lesson("2026-03-09").await;
    scene.person("lo@x.example").await;
    scene.replace(id, "kim@x.example", "lo@x.example", "never").await.unwrap();
    scene.told().await;
    moved(&scene, &scene.sam, session, &lesson("2026-03-10")).await;
    assert_eq!(scene.told().await, ["lo session_changed"]);
}
