//! Who may do what with sessions and attendance: every role against every operation.

use domain::attendance::usecases as attendance;
use domain::page::PageRequest;
use domain::session::usecases as sessions;
use domain::values::{ApplicationId, SessionId};
use domain::{Actor, Error};

use crate::lessons::{lesson, marking};
use crate::rights::{PEOPLE, somebody};
use crate::scene::{Scene, answer};

/// What each of [`PEOPLE`] is answered, in that order, of a session for one application alone.
#[rustfmt::skip]
const ANSWERS: &[(&str, [&str; 14])] = &[
    ("schedule",    ["403", "403", "403", "403", "403", "ok", "403", "403", "ok",  "403", "403", "403", "403", "401"]),
    ("audiences",   ["403", "403", "403", "403", "403", "ok", "403", "403", "ok",  "403", "403", "403", "403", "401"]),
    ("of offering", ["403", "403", "403", "403", "403", "ok", "403", "403", "ok",  "403", "403", "403", "403", "401"]),
    ("view",        ["ok",  "ok",  "ok",  "404", "ok",  "ok", "403", "404", "ok",  "403", "404", "404", "404", "401"]),
    ("change",      ["403", "403", "403", "404", "403", "ok", "403", "404", "ok",  "403", "404", "404", "404", "401"]),
    ("cancel",      ["403", "403", "403", "404", "403", "ok", "403", "404", "ok",  "403", "404", "404", "404", "401"]),
    ("sheet",       ["403", "403", "403", "404", "403", "ok", "403", "404", "403", "403", "404", "404", "404", "401"]),
    ("mark",        ["403", "403", "403", "404", "403", "ok", "403", "404", "403", "403", "404", "404", "404", "401"]),
    ("sessions",    ["ok",  "ok",  "ok",  "404", "ok",  "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("attendance",  ["ok",  "ok",  "ok",  "404", "ok",  "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("tallies",     ["ok",  "ok",  "ok",  "404", "ok",  "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("calendar",    ["ok",  "ok",  "ok",  "ok",  "ok",  "ok", "ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "401"]),
];

// R22, R44, R51, S53, S56, S63
#[tokio::test]
async fn every_role_may_what_the_table_says() {
    for (operation, answers) in ANSWERS {
        for (person, expected) in PEOPLE.iter().zip(answers) {
            let scene = Scene::new().await;
            let id = scene.approved(&["kim@x.example", "lo@x.example"]).await;
            let session = scene.lesson_for(id, "2026-03-01").await;
            let actor = somebody(&scene, id, person).await;
            let met = match attempt(&scene, &actor, id, session, operation).await {
                Ok(()) => "ok".to_owned(),
                Err(Error::NotSignedIn) => "401".to_owned(),
                Err(Error::Forbidden(_)) => "403".to_owned(),
                Err(Error::Unknown(_)) => "404".to_owned(),
                error => answer(error),
            };
            assert_eq!(&met, expected, "{person}: {operation}");
        }
    }
}

async fn attempt(
    scene: &Scene,
    actor: &Actor,
    id: ApplicationId,
    session: SessionId,
    operation: &str,
) -> Result<(), Error> {
    let (ports, course, page) = (scene.ports(), scene.course.id, PageRequest::default());
    let lo = scene.entry(id, "lo@x.example").await;
    match operation {
        "schedule" => sessions::schedule(ports, actor, course, "", &lesson("2026-03-10")).await.map(drop),
        "audiences" => sessions::audiences(ports, actor, course, page).await.map(drop),
        "of offering" => sessions::of_offering(ports, actor, course, "", page).await.map(drop),
        "view" => sessions::view(ports, actor, session).await.map(drop),
        "change" => sessions::change(ports, actor, session, None, &lesson("2026-03-10")).await.map(drop),
        "cancel" => sessions::cancel(ports, actor, session, None, "Why").await.map(drop),
        "sheet" => attendance::whole(ports, actor, session, page).await.map(drop),
        "mark" => attendance::mark(ports, actor, session, &marking(&[(lo, "late")]), "").await.map(drop),
        "sessions" => sessions::of_application(ports, actor, id, "", page).await.map(drop),
        "attendance" => attendance::of_application(ports, actor, id, session).await.map(drop),
        "tallies" => attendance::tallies(ports, actor, id).await.map(drop),
        "calendar" => sessions::calendar(ports, actor, "", page).await.map(drop),
        other => panic!("{other} is no operation"),
    }
}
