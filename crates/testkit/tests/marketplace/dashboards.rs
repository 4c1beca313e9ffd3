//! Where everybody lands: what waits, what changed, what comes next.

use domain::Actor;
use domain::application::Step;
use domain::dashboard::Dashboard;
use domain::dashboard::usecases::view;
use domain::invitation::usecases::{InviteForm, invite};
use domain::membership::usecases::suspend;
use domain::organization::Move;
use domain::permission::Role;

use crate::scene::{Scene, answer};

/// The parts of a dashboard that hold something.
fn parts(dashboard: &Dashboard) -> Vec<&'static str> {
    let parts = [
        ("invitations", !dashboard.invitations.is_empty()),
        ("setups", !dashboard.setups.is_empty()),
        ("applications to review", dashboard.applications_to_review.is_some()),
        ("registrations to review", dashboard.registrations_to_review.is_some()),
        ("organizations", !dashboard.organizations.is_empty()),
        ("assigned", !dashboard.assigned.is_empty()),
        ("activities", !dashboard.activities.is_empty()),
    ];
    parts.into_iter().filter(|(_, holds)| *holds).map(|(part, _)| part).collect()
}

async fn dashboard(scene: &Scene, actor: &Actor) -> Dashboard {
    view(scene.ports(), &scene.again(actor).await).await.unwrap()
}

// R22, R44, R46
#[tokio::test]
async fn everybody_lands_on_what_concerns_them() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    let (_, max) = scene.following(id, "max@school.example").await;
    let kim = scene.person("kim@x.example").await;
    let guest = scene.person("guest@x.example").await;
    let form = InviteForm { role: "mentor".to_owned(), address: "guest@x.example".to_owned(), ..InviteForm::default() };
    invite(scene.ports(), &scene.ann, scene.school.id, &form).await.unwrap();
    let (idle, other) =
        (scene.mentor("ida@school.example").await.1, scene.world.customer("Grannskolan", "eva@other.example").await.1);
    for (actor, expected) in [
        (&scene.ann, &["organizations"][..]),
        (&scene.olle, &["organizations"]),
        (&max, &["setups", "assigned"]),
        (&idle, &["setups"]),
        (&kim, &["activities"]),
        (&guest, &["invitations"]),
        (&scene.sam, &[]),
        (&other, &["organizations"]),
        (&scene.rut, &["applications to review", "registrations to review"]),
    ] {
        assert_eq!(parts(&dashboard(&scene, actor).await), expected, "{:?}", actor.user());
    }
    assert!(dashboard(&scene, &other).await.organizations[0].changed.is_empty());
    assert_eq!(answer(view(scene.ports(), &scene.nobody()).await), "not_signed_in");
}

// R46
#[tokio::test]
async fn an_organization_s_part_is_what_waits_and_what_changed() {
    let scene = Scene::new().await;
    let draft = scene.draft(&["kim@x.example"]).await;
    let changes = scene.under_review(&["kim@x.example"]).await;
    let both = scene.world.member("ann@school.example", scene.school.id, Role::Applicant).await;
    scene.world.clock.advance(chrono::TimeDelta::hours(1));
    scene.decide(changes, Step::RequestChanges).await.unwrap();
    let dashboard = dashboard(&scene, &both).await;
    let [concern] = dashboard.organizations.as_slice() else { panic!("once, whatever the roles") };
    assert_eq!((concern.drafts[0].id, concern.to_change[0].id, concern.changed.len()), (draft, changes, 1));
}

// R44
#[tokio::test]
async fn what_comes_next_stands_before_what_is_past() {
    let scene = Scene::new().await;
    let build = scene.world.build();
    let course = |title: &str, from, to| {
        let kind = domain::offering::Kind::Course { dates: domain::values::Period { from, to } };
        domain::offering::Offering { kind, ..build.course(scene.academy.id, scene.course.subject, title) }
    };
    let today = domain::ports::Clock::now(&*scene.world.clock).date_naive();
    let day = |days| today + chrono::TimeDelta::days(days);
    for offering in [course("Past", day(-9), day(-1)), course("Far", day(40), day(50)), course("Now", day(-2), day(0))]
    {
        scene.world.given(offering.clone()).await;
        let stage = domain::application::Stage::Approved;
        scene.world.application(scene.school.id, &offering, &scene.olle, stage, &["kim@x.example"]).await;
    }
    let kim = scene.person("kim@x.example").await;
    let titles: Vec<_> = dashboard(&scene, &kim).await.activities.iter().map(|one| one.title.to_string()).collect();
    assert_eq!(titles, ["Now", "Far", "Past"]);
}

// R46, S58
#[tokio::test]
async fn what_rests_is_on_nobody_s_dashboard() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    let (membership, max) = scene.following(id, "max@school.example").await;
    let kim = scene.person("kim@x.example").await;
    // Both have something else in force elsewhere.
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    scene.mentor_of(theirs.id, "max@school.example").await;
    let stage = domain::application::Stage::Approved;
    scene.world.application(theirs.id, &scene.course, &eva, stage, &["kim@x.example"]).await;
    assert_eq!(dashboard(&scene, &kim).await.activities.len(), 2);
    suspend(scene.ports(), &scene.ann, scene.school.id, membership.id, None, "").await.unwrap();
    assert_eq!(parts(&dashboard(&scene, &max).await), ["setups"], "of the other school");
    scene.move_school(Move::Deactivate).await;
    let activities = dashboard(&scene, &kim).await.activities;
    assert_eq!(activities.iter().map(|one| one.customer).collect::<Vec<_>>(), [theirs.id]);
}
