//! What holds for every operation: tokens that only read, terms that are not accepted.

use domain::application::Step;
use domain::application::ports::{ApplicationFilter, ListOf};
use domain::application::usecases as applications;
use domain::assignment::usecases::assign;
use domain::attendance::usecases as attendance;
use domain::attendee::usecases as attendees;
use domain::dashboard::usecases as dashboards;
use domain::observation::usecases::{self as observations, ObservationForm};
use domain::offering::ports::OfferingFilter;
use domain::offering::usecases as offerings;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::session::usecases as sessions;
use domain::signin::Access;
use domain::user::User;

use crate::lessons::{lesson, marking};
use crate::scene::{Scene, answer, listing};

#[tokio::test]
async fn a_token_that_may_only_read_changes_nothing() {
    let scene = Scene::new().await;
    let id = scene.submitted(&["kim@x.example"]).await;
    let held = scene.approved(&["lo@x.example"]).await;
    let (session, lo) = (scene.lesson("2026-03-01").await, scene.entry(held, "lo@x.example").await);
    let (membership, _) = scene.mentor("max@school.example").await;
    let reader = async |actor: &domain::Actor| {
        let user = scene.ports().users.user(actor.user().unwrap()).await.unwrap().unwrap();
        let (token, kept) = scene.world.build().api_token(&user, Access::Read);
        scene.world.given(kept).await;
        scene.world.shown(&token).await.unwrap()
    };
    let (ann, rut) = (reader(&scene.ann).await, reader(&scene.rut).await);
    let (ports, kim) = (scene.ports(), scene.entry(id, "kim@x.example").await);
    let (facts, letters) = (scene.facts().await.len(), scene.world.letters().await.len());
    let observed = ObservationForm { text: "Well.".to_owned(), about: String::new(), readers: "mentors".to_owned() };
    for refused in [
        answer(applications::begin(ports, &ann, scene.school.id, &scene.form()).await),
        answer(applications::withdraw(ports, &ann, id, None, "").await),
        answer(applications::comment(ports, &ann, id, "Hello").await),
        answer(applications::decide(ports, &rut, id, None, Step::Take, "").await),
        answer(attendees::remove(ports, &ann, id, kim, "").await),
        answer(attendees::replace(ports, &ann, id, kim, &listing("lo@x.example", "now")).await),
        answer(attendees::invite(ports, &ann, id, kim).await),
        answer(assign(ports, &ann, id, &membership.id.to_string()).await),
        answer(observations::add(ports, &ann, id, &observed).await),
        answer(sessions::schedule(ports, &rut, scene.course.id, "", &lesson("2026-03-10")).await),
        answer(sessions::change(ports, &rut, session, None, &lesson("2026-03-10")).await),
        answer(sessions::cancel(ports, &rut, session, None, "Ill").await),
        answer(attendance::mark(ports, &rut, session, &marking(&[(lo, "late")]), "").await),
    ] {
        assert_eq!(refused, "read_only_token");
    }
    assert_eq!((scene.facts().await.len(), scene.world.letters().await.len()), (facts, letters));
    assert_eq!(answer(scene.view(&ann, id).await), "ok");
    assert_eq!(answer(sessions::view(ports, &ann, session).await), "ok");
}

// R49
#[tokio::test]
async fn who_has_not_accepted_the_terms_sees_nothing_of_an_organization() {
    let scene = Scene::new().await;
    let id = scene.approved(&["max@school.example"]).await;
    let session = scene.lesson("2026-03-10").await;
    let new = User { consents: Vec::new(), ..scene.world.build().user("max@school.example") };
    scene.world.given(new).await;
    scene.following(id, "max@school.example").await;
    let max = scene.world.member("max@school.example", scene.school.id, Role::Applicant).await;
    assert!(!max.consented);
    let (ports, page, mine) = (scene.ports(), PageRequest::default(), ListOf::Mentor(max.user().unwrap()));
    for refused in [
        answer(scene.view(&max, id).await),
        answer(applications::list(ports, &max, mine, &ApplicationFilter::default(), page).await),
        answer(attendees::list(ports, &max, id, page).await),
        answer(attendees::activities(ports, &max, page).await),
        answer(observations::list(ports, &max, id, page).await),
        answer(offerings::browse(ports, &max, &OfferingFilter::default(), page).await),
        answer(dashboards::view(ports, &max).await),
        answer(sessions::view(ports, &max, session).await),
        answer(sessions::calendar(ports, &max, "", page).await),
        answer(sessions::of_application(ports, &max, id, "", page).await),
        answer(attendance::of_application(ports, &max, id, session).await),
        answer(applications::begin(ports, &max, scene.school.id, &scene.form()).await),
    ] {
        assert_eq!(refused, "consent_needed");
    }
}
