//! Sessions: on whose dashboards and calendars they are.

use domain::Actor;
use domain::application::{Stage, Step};
use domain::assignment::usecases::assign;
use domain::dashboard::usecases as dashboards;
use domain::offering::usecases::unpublish;
use domain::organization::Move;
use domain::page::PageRequest;
use domain::session::usecases::{self as sessions, calendar};
use domain::user::User;
use domain::values::{ApplicationId, TimeZone};

use crate::lessons::{lesson, line};
use crate::scene::{Scene, answer};

/// What comes next, on somebody's dashboard.
async fn next(scene: &Scene, actor: &Actor) -> Vec<String> {
    let dashboard = dashboards::view(scene.ports(), &scene.again(actor).await).await.unwrap();
    dashboard.next.iter().map(|entry| line(&entry.view)).collect()
}

/// Another school, whose Eva has an application approved for the same course.
async fn neighbors(scene: &Scene, listed: &[&str]) -> (Actor, ApplicationId) {
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let id = scene.world.application(theirs.id, &scene.course, &eva, Stage::Approved, listed).await.id;
    (eva, id)
}

// R43, R44, S50
#[tokio::test]
async fn approving_puts_sessions_on_dashboard_and_calendar() {
    let scene = Scene::new().await;
    let kim = scene.person("kim@x.example").await;
    scene.lesson("2026-03-16").await;
    let session = scene.lesson("2026-03-09").await;
    let id = scene.under_review(&["kim@x.example"]).await;
    assert!(scene.calendar(&kim).await.is_empty() && next(&scene, &kim).await.is_empty());
    assert_eq!(answer(sessions::view(scene.ports(), &scene.again(&kim).await, session).await), "not_found");
    scene.decide(id, Step::Approve).await.unwrap();

    let both = ["2026-03-09 scheduled", "2026-03-16 scheduled"];
    assert_eq!(
        (scene.calendar(&kim).await, next(&scene, &kim).await),
        (both.map(str::to_owned).into(), both.map(str::to_owned).into())
    );
    let kim = scene.again(&kim).await;
    assert_eq!(scene.schedule(&kim, id).await.unwrap(), both);
    let view = sessions::view(scene.ports(), &kim, session).await.unwrap();
    assert_eq!(
        (view.title.as_str(), view.supplier.as_str(), view.customer),
        ("Swedish for beginners", "Akademin", None)
    );
}

// R42, R43, R44, S51
#[tokio::test]
async fn who_registers_after_the_decision_finds_their_sessions() {
    let scene = Scene::new().await;
    let id = scene.draft(&[]).await;
    scene.add(id, "lo@x.example", "now").await.unwrap();
    domain::application::usecases::submit(scene.ports(), &scene.olle, id, None).await.unwrap();
    scene.decide(id, Step::Take).await.unwrap();
    scene.decide(id, Step::Approve).await.unwrap();
    scene.lesson("2026-03-09").await;
    let lo = scene.register("lo@x.example").await;
    assert_eq!(scene.calendar(&lo).await, ["2026-03-09 scheduled"]);
    assert_eq!(next(&scene, &lo).await, ["2026-03-09 scheduled"]);
}

// R43, R44, S52
#[tokio::test]
async fn sessions_go_when_it_is_stopped_unless_another_application_has_them() {
    let scene = Scene::new().await;
    let kim = scene.person("kim@x.example").await;
    let lo = scene.person("lo@x.example").await;
    let (one, other) =
        (scene.approved(&["kim@x.example", "lo@x.example"]).await, scene.approved(&["KIM@x.example"]).await);
    let session = scene.lesson("2026-03-09").await;
    scene.lesson_for(one, "2026-03-10").await;
    scene.lesson_for(other, "2026-03-11").await;
    let every = ["2026-03-09 scheduled", "2026-03-10 scheduled", "2026-03-11 scheduled"];
    assert_eq!(scene.calendar(&kim).await, every);
    assert_eq!(scene.calendar(&lo).await, every[..2]);

    scene.decide(one, Step::Stop).await.unwrap();
    assert_eq!(scene.calendar(&kim).await, [every[0], every[2]]);
    assert!(scene.calendar(&lo).await.is_empty() && next(&scene, &lo).await.is_empty());
    assert_eq!(answer(sessions::view(scene.ports(), &scene.again(&lo).await, session).await), "not_found");
    assert!(scene.schedule(&scene.ann, one).await.unwrap().is_empty(), "of what was stopped");
    scene.decide(other, Step::Complete).await.unwrap();
    assert_eq!(scene.calendar(&kim).await, [every[0], every[2]], "so that history stays readable");
}

// R44
#[tokio::test]
async fn a_calendar_begins_with_the_day_where_its_reader_is() {
    let scene = Scene::new().await;
    // A lesson at 13:00 in Stockholm is one of the next day in Auckland.
    let zone = TimeZone::parse("Pacific/Auckland").unwrap();
    scene.world.given(User { zone, ..scene.world.build().user("kim@x.example") }).await;
    scene.approved(&["kim@x.example", "lo@x.example"]).await;
    let days = ["2026-03-03", "2026-03-01", "2026-03-02", "2026-03-04"];
    for day in days {
        scene.lesson(day).await;
    }
    let (kim, lo) = (scene.person("kim@x.example").await, scene.person("lo@x.example").await);
    assert_eq!(from(&scene, &kim, "2026-03-03").await, ["2026-03-02", "2026-03-03", "2026-03-04"]);
    assert_eq!(from(&scene, &lo, "2026-03-03").await, ["2026-03-03", "2026-03-04"]);
    assert_eq!(next(&scene, &kim).await.len(), 4);
    assert_eq!(next(&scene, &lo).await.len(), 3);

    let one = PageRequest { limit: 1, after: None };
    let mut page = calendar(scene.ports(), &lo, "2026-03-03", one).await.unwrap();
    assert_eq!((days_of(&page.items), page.next.is_some()), (vec!["2026-03-03".to_owned()], true));
    page = calendar(scene.ports(), &lo, "2026-03-03", PageRequest { after: page.next, ..one }).await.unwrap();
    assert_eq!((days_of(&page.items), page.next), (vec!["2026-03-04".to_owned()], None));
    let soon = calendar(scene.ports(), &lo, "soon", one).await;
    assert_eq!(answer(soon), "from must be a date such as 2026-11-22");
}

// R22, R44: whatever else was scheduled meanwhile, the dashboard shows what comes first.
#[tokio::test]
async fn a_dashboard_shows_the_next_five() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    let (_, max) = scene.following(id, "max@school.example").await;
    for day in (9..=15).rev() {
        scene.lesson(&format!("2026-03-{day:02}")).await;
    }
    scene.lesson("2026-02-27").await;
    let kim = scene.person("kim@x.example").await;
    for actor in [&kim, &max] {
        let met = next(&scene, actor).await;
        assert_eq!((met.len(), met[0].as_str(), met[4].as_str()), (5, "2026-03-09 scheduled", "2026-03-13 scheduled"));
        assert_eq!(scene.calendar(actor).await.len(), 8);
    }
}

// R22, R44, R46
#[tokio::test]
async fn a_calendar_says_by_which_applications_each_session_concerns_them() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example", "max@school.example"]).await;
    let (_, max) = scene.following(id, "max@school.example").await;
    let (_, there) = neighbors(&scene, &["kim@x.example"]).await;
    scene.lesson("2026-03-09").await;
    scene.lesson_for(there, "2026-03-10").await;
    let kim = scene.person("kim@x.example").await;
    let parts = async |actor: &Actor| {
        let page = calendar(scene.ports(), &scene.again(actor).await, "", PageRequest::default()).await.unwrap();
        let part = |one: &domain::session::ports::Part| (one.customer_name.to_string(), one.mentors);
        let parts = page.items.iter().map(|entry| {
            let mut parts: Vec<_> = entry.parts.iter().map(part).collect();
            parts.sort();
            parts
        });
        parts.collect::<Vec<_>>()
    };
    let (here, neighbor) = (("Skolan".to_owned(), false), ("Grannskolan".to_owned(), false));
    assert_eq!(parts(&kim).await, [vec![neighbor.clone(), here.clone()], vec![neighbor]]);
    assert_eq!(parts(&max).await, [vec![here, ("Skolan".to_owned(), true)]], "he attends, and mentors");
}

// R22, R44, R51
#[tokio::test]
async fn a_session_for_one_application_is_nobody_else_s() {
    let scene = Scene::new().await;
    let (mine, other) = (scene.approved(&["kim@x.example"]).await, scene.approved(&["lo@x.example"]).await);
    let (_, max) = scene.following(mine, "max@school.example").await;
    let (_, mia) = scene.following(other, "mia@school.example").await;
    let (eva, there) = neighbors(&scene, &["ove@x.example"]).await;
    let session = scene.lesson_for(mine, "2026-03-09").await;
    let (kim, lo, ove) =
        (scene.person("kim@x.example").await, scene.person("lo@x.example").await, scene.person("ove@x.example").await);
    for actor in [&kim, &max] {
        assert_eq!(scene.calendar(actor).await, ["2026-03-09 scheduled"]);
    }
    for actor in [&kim, &max, &scene.ann, &scene.olle, &scene.sam, &scene.rut] {
        let view = sessions::view(scene.ports(), actor, session).await.unwrap();
        assert_eq!(view.customer.unwrap().as_str(), "Skolan");
    }
    for actor in [&lo, &mia, &ove, &eva] {
        assert!(scene.calendar(actor).await.is_empty());
        assert_eq!(answer(sessions::view(scene.ports(), actor, session).await), "not_found");
    }
    assert!(scene.schedule(&scene.ann, other).await.unwrap().is_empty());
    assert!(scene.schedule(&eva, there).await.unwrap().is_empty());
    assert_eq!(scene.schedule(&scene.ann, mine).await.unwrap().len(), 1);
}

// R22, S56
#[tokio::test]
async fn a_mentor_reads_the_schedule_of_what_is_assigned_and_changes_nothing() {
    let scene = Scene::new().await;
    let (mine, other) = (scene.approved(&["kim@x.example"]).await, scene.approved(&["lo@x.example"]).await);
    let (membership, max) = scene.mentor("max@school.example").await;
    let session = scene.lesson("2026-03-09").await;
    assert_eq!(answer(sessions::view(scene.ports(), &max, session).await), "not_found");
    assert!(scene.calendar(&max).await.is_empty());
    assign(scene.ports(), &scene.ann, mine, &membership.id.to_string()).await.unwrap();
    assert_eq!(scene.calendar(&max).await, ["2026-03-09 scheduled"]);
    assert_eq!(scene.schedule(&max, mine).await.unwrap(), ["2026-03-09 scheduled"]);
    assert_eq!(answer(scene.schedule(&max, other).await), "not_found");
    let form = lesson("2026-03-10");
    assert_eq!(answer(sessions::view(scene.ports(), &max, session).await), "ok");
    assert_eq!(answer(sessions::change(scene.ports(), &max, session, None, &form).await), "forbidden");
    assert_eq!(answer(sessions::cancel(scene.ports(), &max, session, None, "Ill").await), "forbidden");
}

// R46
#[tokio::test]
async fn what_rests_is_on_nobody_s_calendar() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    let (_, max) = scene.following(id, "max@school.example").await;
    let kim = scene.person("kim@x.example").await;
    scene.lesson("2026-03-09").await;
    let (_, there) = neighbors(&scene, &["kim@x.example"]).await;
    scene.lesson_for(there, "2026-03-10").await;
    scene.move_school(Move::Pause).await;
    assert_eq!((scene.calendar(&kim).await.len(), scene.calendar(&max).await.len()), (2, 1), "paused, they still read");
    scene.move_school(Move::Deactivate).await;
    assert_eq!((scene.calendar(&kim).await.len(), next(&scene, &kim).await.len()), (2, 2), "of the other school");
    assert!(scene.calendar(&max).await.is_empty() && next(&scene, &max).await.is_empty());
    let page = calendar(scene.ports(), &scene.again(&kim).await, "", PageRequest::default()).await.unwrap();
    assert!(page.items.iter().all(|entry| entry.parts.iter().all(|part| part.application == there)));
}

// R44
#[tokio::test]
async fn who_is_taken_off_the_list_loses_the_sessions_and_who_comes_instead_gets_them() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example", "lo@x.example"]).await;
    scene.lesson("2026-03-09").await;
    let (kim, lo) = (scene.person("kim@x.example").await, scene.person("lo@x.example").await);
    let mo = scene.person("mo@x.example").await;
    scene.remove(id, "kim@x.example").await.unwrap();
    scene.replace(id, "lo@x.example", "mo@x.example", "never").await.unwrap();
    assert!(scene.calendar(&kim).await.is_empty() && scene.calendar(&lo).await.is_empty());
    assert_eq!(scene.calendar(&mo).await, ["2026-03-09 scheduled"]);
}

// R44: what was confirmed stays, whoever else can apply.
#[tokio::test]
async fn sessions_of_what_is_no_longer_published_stay() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    scene.lesson("2026-03-09").await;
    unpublish(scene.ports(), &scene.sam, scene.course.id, None).await.unwrap();
    scene.lesson("2026-03-10").await;
    let kim = scene.person("kim@x.example").await;
    assert_eq!(scene.calendar(&kim).await.len(), 2);
    assert_eq!(scene.schedule(&scene.ann, id).await.unwrap().len(), 2);
    let attempt = sessions::schedule(scene.ports(), &scene.ann, scene.course.id, "", &lesson("2026-03-11")).await;
    assert_eq!(answer(attempt), "not_found", "whoever does not see it");
    let read = sessions::of_offering(scene.ports(), &scene.ann, scene.course.id, "", PageRequest::default()).await;
    assert_eq!(answer(read), "not_found");
}

fn days_of(entries: &[sessions::Entry]) -> Vec<String> {
    entries.iter().map(|entry| entry.view.session.time.date().to_string()).collect()
}

/// The days of somebody's calendar from one on.
async fn from(scene: &Scene, actor: &Actor, day: &str) -> Vec<String> {
    days_of(&calendar(scene.ports(), actor, day, PageRequest::default()).await.unwrap().items)
}
