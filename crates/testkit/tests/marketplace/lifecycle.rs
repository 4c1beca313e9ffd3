//! The whole way of an application, and whom each step is told.

use domain::application::usecases as applications;
use domain::application::{Stage, Step};
use domain::mail::Letter;
use domain::offering::Kind;
use domain::store::{StoreError, Version};
use domain::user::User;
use domain::values::Locale;
use domain::{Error, Refusal};

use crate::scene::{Scene, answer};

// R24, R50, S50
#[tokio::test]
async fn each_step_is_told_to_those_it_concerns() {
    let scene = Scene::new().await;
    scene.world.user("kim@x.example").await;
    let id = scene.draft(&["kim@x.example", "lo@x.example"]).await;
    scene.following(id, "max@school.example").await;
    assert!(scene.told().await.is_empty());
    let submit = async || applications::submit(scene.ports(), &scene.olle, id, None).await.unwrap();

    submit().await;
    let submitted = [
        "ann application_submitted",
        "max mentor_application_changed",
        "olle application_submitted",
        "rut application_waiting",
    ];
    assert_eq!(scene.told().await, submitted);
    scene.decide(id, Step::Take).await.unwrap();
    assert!(scene.told().await.is_empty());
    scene.decide(id, Step::RequestChanges).await.unwrap();
    let asked = "application_changes_requested";
    assert_eq!(
        scene.told().await,
        [&format!("ann {asked}"), "max mentor_application_changed", &format!("olle {asked}")]
    );
    submit().await;
    scene.decide(id, Step::Take).await.unwrap();
    scene.told().await;
    scene.decide(id, Step::Approve).await.unwrap();
    let decided = [
        "ann application_decided",
        "kim attendee_confirmed",
        "max mentor_application_changed",
        "olle application_decided",
    ];
    assert_eq!(scene.told().await, decided);
    scene.decide(id, Step::Stop).await.unwrap();
    let stopped = [
        "ann application_decided",
        "kim attendee_removed",
        "max mentor_application_changed",
        "olle application_decided",
    ];
    assert_eq!(scene.told().await, stopped);

    let stepped = scene.facts().await.iter().filter(|word| *word == "application_stepped").count();
    let decisions = scene.application(id).await.decisions.clone();
    assert_eq!((stepped, decisions.len()), (7, 7));
    let by: Vec<_> = decisions.iter().map(|one| one.by == scene.rut.user()).collect();
    assert_eq!(by, [false, true, true, false, true, true, true]);
    assert_eq!(decisions[2].reason.as_ref().map(ToString::to_string), Some("Because.".to_owned()));
}

// S50, R48
#[tokio::test]
async fn an_attendee_is_told_in_their_language_and_whom_to_ask() {
    let scene = Scene::new().await;
    let kim = scene.world.build().user("kim@x.example");
    scene.world.given(User { locale: Locale::parse("sv").unwrap(), ..kim }).await;
    scene.approved(&["Kim@X.example"]).await;
    let letters = scene.world.letters().await;
    let told = letters.iter().find(|one| one.letter.word() == "attendee_confirmed").unwrap();
    assert_eq!(told.to.locale.as_str(), "sv");
    let Letter::AttendeeConfirmed { contact, by, .. } = &told.letter else { panic!("{:?}", told.letter) };
    assert_eq!((contact.as_str(), by.as_str()), ("olle@school.example", "Olle")); // R45
}

// S52
#[tokio::test]
async fn who_wants_no_news_gets_none() {
    let scene = Scene::new().await;
    for actor in [&scene.ann, &scene.olle, &scene.rut] {
        let user = scene.ports().users.user(actor.user().unwrap()).await.unwrap().unwrap();
        let mut quiet = user.value.clone();
        quiet.notifications.activities = false;
        scene.becomes(&user, quiet).await;
    }
    scene.approved(&["kim@x.example"]).await;
    assert!(scene.told().await.is_empty());
}

// S52
#[tokio::test]
async fn a_reason_is_needed_to_say_no() {
    let scene = Scene::new().await;
    let review = scene.under_review(&["kim@x.example"]).await;
    let approved = scene.approved(&["kim@x.example"]).await;
    for (id, step) in [(review, Step::RequestChanges), (review, Step::Reject), (approved, Step::Stop)] {
        let refused = applications::decide(scene.ports(), &scene.rut, id, None, step, " ").await;
        assert_eq!(answer(refused), "reason is required", "{step:?}");
    }
}

// R43
#[tokio::test]
async fn the_offering_s_kind_says_how_it_is_confirmed() {
    for (kind, stage) in [
        (None, Stage::Approved),
        (Some(Kind::OnRequest), Stage::Accepted),
        (Some(Kind::OngoingCourse), Stage::Accepted),
    ] {
        for step in [Step::Accept, Step::Approve] {
            let scene = Scene::with(|course| course.kind = kind.unwrap_or(course.kind)).await;
            let id = scene.under_review(&["kim@x.example"]).await;
            assert_eq!(scene.decide(id, step).await.unwrap().stage, stage);
        }
    }
}

#[tokio::test]
async fn a_reviewer_neither_submits_nor_withdraws() {
    let scene = Scene::new().await;
    let id = scene.draft(&["kim@x.example"]).await;
    for step in [Step::Submit, Step::Withdraw] {
        assert_eq!(answer(scene.decide(id, step).await), "forbidden");
    }
}

// S52, R50
#[tokio::test]
async fn a_decision_is_taken_once_and_on_what_was_seen() {
    let scene = Scene::new().await;
    let id = scene.under_review(&["kim@x.example"]).await;
    let old = applications::decide(scene.ports(), &scene.rut, id, Some(Version::FIRST), Step::Approve, "").await;
    assert!(matches!(old, Err(Error::Stale { .. })));
    scene.decide(id, Step::Reject).await.unwrap();
    scene.told().await;
    for step in [Step::Approve, Step::Reject, Step::Waitlist, Step::Take] {
        assert_eq!(scene.decide(id, step).await, Err(Refusal::ApplicationStage { stage: "rejected" }.into()));
    }
    assert_eq!((scene.told().await.len(), scene.taken().await), (0, 0));
}

// S54
#[tokio::test]
async fn what_is_decided_was_seen_whole() {
    let scene = Scene::new().await;
    let id = scene.under_review(&["kim@x.example"]).await;
    let seen = scene.application(id).await.version;
    scene.replace(id, "kim@x.example", "lo@x.example", "later").await.unwrap();
    let decided = applications::decide(scene.ports(), &scene.rut, id, Some(seen), Step::Approve, "").await;
    assert!(matches!(decided, Err(Error::Stale { .. })), "somebody else takes part than the reviewer saw");
}

// R50
#[tokio::test]
async fn an_application_is_withdrawn_before_a_decision_and_not_after() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    let approved = scene.approved(&["lo@x.example"]).await;
    let withdraw = async |id| applications::withdraw(scene.ports(), &scene.ann, id, None, "Changed our mind").await;
    for id in [
        scene.draft(&["kim@x.example"]).await,
        scene.submitted(&["kim@x.example"]).await,
        scene.under_review(&["kim@x.example"]).await,
        scene.waitlisted(&["kim@x.example"]).await,
    ] {
        let withdrawn = withdraw(id).await.unwrap();
        assert_eq!(withdrawn.stage, Stage::Withdrawn);
        assert_eq!(withdrawn.reason(Step::Withdraw).map(ToString::to_string), Some("Changed our mind".to_owned()));
        assert_eq!(answer(withdraw(id).await), "application_stage");
    }
    assert_eq!(answer(withdraw(approved).await), "application_stage");
}

#[tokio::test]
async fn both_sides_comment_until_it_is_over() {
    let scene = Scene::new().await;
    let id = scene.draft(&["kim@x.example"]).await;
    let comment = async |actor, text| applications::comment(scene.ports(), actor, id, text).await;
    comment(&scene.olle, "Not ready yet.").await.unwrap();
    assert!(scene.told().await.is_empty(), "nobody reviews a draft");
    applications::submit(scene.ports(), &scene.olle, id, None).await.unwrap();
    scene.told().await;
    comment(&scene.ann, "Any news?").await.unwrap();
    assert_eq!(scene.told().await, ["rut application_commented"]);
    comment(&scene.rut, "Tomorrow.").await.unwrap();
    assert_eq!(scene.told().await, ["ann application_commented", "olle application_commented"]);
    assert_eq!(answer(comment(&scene.rut, " ").await), "text is required");
    let said = scene.application(id).await.comments.clone();
    let said: Vec<_> = said.iter().map(|one| one.text.to_string()).collect();
    assert_eq!(said, ["Not ready yet.", "Any news?", "Tomorrow."]);
    scene.decide(id, Step::Take).await.unwrap();
    scene.decide(id, Step::Reject).await.unwrap();
    assert_eq!(answer(comment(&scene.olle, "Why?").await), "application_stage");
}

// S54
#[tokio::test]
async fn nobody_is_confirmed_when_nobody_is_listed() {
    let scene = Scene::new().await;
    let id = scene.under_review(&["kim@x.example"]).await;
    scene.remove(id, "kim@x.example").await.unwrap();
    assert_eq!(answer(scene.decide(id, Step::Approve).await), "no_attendees");
}

// S54
#[tokio::test]
async fn of_two_at_the_last_places_one_is_refused() {
    let scene = Scene::with(|course| course.capacity = Some(3)).await;
    let (one, other) = (
        scene.under_review(&["kim@x.example", "lo@x.example"]).await,
        scene.under_review(&["mo@x.example", "bo@x.example"]).await,
    );
    let (first, second) = tokio::join!(scene.decide(one, Step::Approve), scene.decide(other, Step::Approve));
    assert_eq!((answer(first), second), ("ok".to_owned(), Err(Refusal::OfferingFull { left: 1 }.into())));
    assert_eq!((scene.taken().await, scene.stage(other).await), (2, Stage::UnderReview));
}

// S54
#[tokio::test]
async fn an_approval_rests_on_the_places_that_were_counted() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    let id = scene.under_review(&["kim@x.example"]).await;
    let read = scene.ports().offerings.offering(scene.course.id).await.unwrap().unwrap().offering;
    let stale = domain::offering::Offering { taken: 1, ..read.value.clone() };
    scene.becomes(&read, stale.clone()).await;
    let writes = vec![domain::store::Write::Update(stale.into(), read.version)];
    let late = scene.ports().commit.commit(domain::store::Changes { writes, ..Default::default() }).await;
    assert!(matches!(late, Err(StoreError::Conflict(_))));
    assert_eq!(answer(scene.decide(id, Step::Approve).await), "offering_full");
}
