//! Sessions: on whose dashboards and calendars they are.

use domain::Actor;
use domain::application::{Stage, Step};
use domain::assignment::usecases::assign;
use domain::dashboard::usecases as dashboards;
use domain::offering::usecases::unpublish;
use domain::organization::{Customer, Move};
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
async fn neighbors(scene: &Scene, listed: &[&str]) -> (Customer, Actor, ApplicationId) {
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let id = scene.world.application(theirs.id, &scene.course, &eva, Stage::Approved, listed).await.id;
    (theirs, eva, id)
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
    assert_eq!((scene.calendar(&kim).await, next(&scene, &kim).await), (both.map(str::to_owned).into(), both.map(str::to_owned).into()));
    let kim = scene.again(&kim).await;
    assert_eq!(scene.schedule(&kim, id).await.unwrap(), both);
    let view = sessions::view(scene.ports(), &kim, session).await.unwrap();
    assert_eq!((view.title.as_str(), view.supplier.as_str(), view.customer), ("Swedish for beginners", "Akademin", None));
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
    let (one, other) = (scene.approved(&["kim@x.example", "lo@x.example"]).await, scene.approved(&["KIM@x.example"]).await);
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
    // In Auckland it is morning of the next day by then.
    let zone = TimeZone::parse("Pacific/Auckland").unwrap();
    scene.world.given(User { zone, ..scene.world.build().user("kim@x.example") }).await;
    let kim = scene.person("kim@x.example").await;
    scene.approved(&["kim@x.example"]).await;
    for date in ["2026-03-03", "2026-03-01", "2026-03-02", "2026-03-04"] {
        scene.lesson(date).await;
    }
    let read = async |from: &str, page: PageRequest| calendar(scene.ports(), &kim, from, page).await;
    let kim = scene.again(&kim).await;
    let dates = |page: domain::page::Page<sessions::Entry>| page.items.iter().map(|one| line(&one.view)).collect::<Vec<_>>();
    drop(read);
    let read = async |from: &str, page: PageRequest| calendar(scene.ports(), &kim, from, page).await;
    let all = PageRequest::default();
    assert_eq!(dates(read("2026-03-03", all).await.unwrap()), ["2026-03-02 scheduled", "2026-03-03 scheduled", "2026-03-04 scheduled"]);
    assert_eq!(next(&scene, &kim).await, ["2026-03-02 scheduled", "2026-03-03 scheduled", "2026-03-04 scheduled"]);

    let one = PageRequest { limit: 1, after: None };
    let mut page = read("2026-03-04", one).await.unwrap();
    let mut met = Vec::new();
    while let Some(after) = page.next {
        met.extend(dates(page));
        page = read("2026-03-04", PageRequest { after: Some(after), ..one }).await.unwrap();
    }
    met.extend(dates(page));
    assert_eq!(met, ["2026-03-03 scheduled", "2026-03-04 scheduled"], "a page at a time");
    assert_eq!(answer(read("soon", all).await), "from must be a date such as 2026-03-01");
    assert_eq!(answer(calendar(scene.ports(), &scene.nobody(), "", all).await), "not_signed_in");
}
