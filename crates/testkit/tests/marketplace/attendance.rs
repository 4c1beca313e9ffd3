//! Who was there: everybody reads and counts as much of it as is theirs to see.

use domain::Actor;
use domain::application::{Stage, Step};
use domain::attendance::usecases::tallies;
use domain::membership::usecases::suspend;
use domain::organization::Customer;
use domain::page::PageRequest;
use domain::session::usecases as sessions;
use domain::user::usecases::{erase, export};
use domain::values::{ApplicationId, Secret, SessionId};
use testkit::fakes::PlainPasswords;

use crate::scene::{Scene, answer};

/// A lesson that learners of two customers had, marked by Rut.
struct Mixed {
    scene: Scene,
    /// Of the school: Kim was there, Lo came late.
    ours: ApplicationId,
    /// Of the school too: Mo was there.
    other: ApplicationId,
    /// Of the neighbors: Ove was absent, Pia excused.
    theirs: ApplicationId,
    neighbors: Customer,
    eva: Actor,
    session: SessionId,
}

impl Mixed {
    async fn new() -> Self {
        let scene = Scene::new().await;
        let ours = scene.approved(&["kim@x.example", "lo@x.example"]).await;
        let other = scene.approved(&["mo@x.example"]).await;
        let (neighbors, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
        let listed = ["ove@x.example", "pia@x.example"];
        let theirs = scene.world.application(neighbors.id, &scene.course, &eva, Stage::Approved, &listed).await.id;
        let session = scene.lesson("2026-03-09").await;
        scene.at("2026-03-09T14:00:00Z");
        let marks = [
            (scene.entry(ours, "kim@x.example").await, "present"),
            (scene.entry(theirs, "ove@x.example").await, "absent"),
            (scene.entry(ours, "lo@x.example").await, "late"),
            (scene.entry(theirs, "pia@x.example").await, "excused"),
            (scene.entry(other, "mo@x.example").await, "present"),
        ];
        scene.mark(session, &marks).await.unwrap();
        Self { scene, ours, other, theirs, neighbors, eva, session }
    }

    /// What somebody reads of an application at the lesson: its lines and its counts.
    async fn reads(&self, actor: &Actor, id: ApplicationId) -> String {
        match self.scene.attendance(actor, id, self.session).await {
            Ok((lines, counts)) => format!("{} {counts:?}", lines.join(", ")),
            refused => answer(refused),
        }
    }

    /// The counts somebody reads of an application, for each of its sessions.
    async fn counts(&self, actor: &Actor, id: ApplicationId) -> Vec<[u32; 4]> {
        let tallies = tallies(self.scene.ports(), actor, id).await.unwrap();
        tallies.values().map(|one| [one.present, one.late, one.excused, one.absent]).collect()
    }
}

const OURS: &str = "kim present, lo late [1, 1, 0, 0]";
const THEIRS: &str = "ove absent, pia excused [0, 0, 1, 1]";

// R22, R51, S57
#[tokio::test]
async fn of_mixed_learners_each_mentor_and_each_customer_sees_and_counts_their_own() {
    let mixed = Mixed::new().await;
    let scene = &mixed.scene;
    let (_, max) = scene.following(mixed.ours, "max@school.example").await;
    let (membership, nina) = scene.mentor_of(mixed.neighbors.id, "nina@other.example").await;
    domain::assignment::usecases::assign(scene.ports(), &mixed.eva, mixed.theirs, &membership.id.to_string())
        .await
        .unwrap();
    for actor in [&scene.ann, &scene.olle, &max] {
        assert_eq!(mixed.reads(actor, mixed.ours).await, OURS);
        assert_eq!(mixed.counts(actor, mixed.ours).await, [[1, 1, 0, 0]]);
        assert_eq!(mixed.reads(actor, mixed.theirs).await, "not_found");
    }
    for actor in [&mixed.eva, &nina] {
        assert_eq!(mixed.reads(actor, mixed.theirs).await, THEIRS);
        assert_eq!(mixed.counts(actor, mixed.theirs).await, [[0, 0, 1, 1]]);
        assert_eq!(mixed.reads(actor, mixed.ours).await, "not_found");
        assert_eq!(answer(tallies(scene.ports(), actor, mixed.ours).await), "not_found");
    }
    assert_eq!(mixed.reads(&max, mixed.other).await, "not_found", "of their own customer, what is not assigned");
    assert_eq!(mixed.reads(&scene.ann, mixed.other).await, "mo present [1, 0, 0, 0]");
    let all = ["kim present", "lo late", "mo present", "ove absent", "pia excused"];
    assert_eq!(scene.sheet(mixed.session).await, all);
    assert_eq!(mixed.reads(&scene.rut, mixed.theirs).await, THEIRS);
}

// R44, S57
#[tokio::test]
async fn an_attendee_sees_and_counts_themself_alone() {
    let mixed = Mixed::new().await;
    let scene = &mixed.scene;
    let (kim, ove) = (scene.person("kim@x.example").await, scene.person("ove@x.example").await);
    assert_eq!(mixed.reads(&kim, mixed.ours).await, "kim present [1, 0, 0, 0]");
    assert_eq!(mixed.counts(&kim, mixed.ours).await, [[1, 0, 0, 0]]);
    assert_eq!(mixed.reads(&ove, mixed.theirs).await, "ove absent [0, 0, 0, 1]");
    for unseen in [mixed.other, mixed.theirs] {
        assert_eq!(mixed.reads(&kim, unseen).await, "not_found");
    }
}

// S58
#[tokio::test]
async fn a_suspended_mentor_sees_nothing_at_once_and_who_attends_their_own() {
    let mixed = Mixed::new().await;
    let scene = &mixed.scene;
    let (membership, max) = scene.following(mixed.ours, "max@school.example").await;
    let (both, lo) = scene.following(mixed.ours, "lo@x.example").await;
    for actor in [&max, &lo] {
        assert_eq!(mixed.reads(actor, mixed.ours).await, OURS);
    }
    for one in [membership, both] {
        suspend(scene.ports(), &scene.ann, scene.school.id, one.id, None, "").await.unwrap();
    }
    let (max, lo) = (scene.again(&max).await, scene.again(&lo).await);
    assert_eq!(mixed.reads(&max, mixed.ours).await, "forbidden");
    assert_eq!(answer(tallies(scene.ports(), &max, mixed.ours).await), "forbidden");
    assert_eq!(answer(scene.schedule(&max, mixed.ours).await), "forbidden");
    assert_eq!(answer(sessions::view(scene.ports(), &max, mixed.session).await), "forbidden");
    assert!(scene.calendar(&max).await.is_empty());

    assert_eq!(mixed.reads(&lo, mixed.ours).await, "lo late [0, 1, 0, 0]");
    assert_eq!(mixed.counts(&lo, mixed.ours).await, [[0, 1, 0, 0]]);
    assert_eq!(answer(sessions::view(scene.ports(), &lo, mixed.session).await), "ok");
    assert_eq!(scene.calendar(&lo).await, ["2026-03-09 held"]);
    scene.told().await;
    scene.lesson("2026-03-16").await;
    assert_eq!(scene.told().await, ["lo session_scheduled"], "nothing to Max");
}

// R51
#[tokio::test]
async fn a_session_that_is_not_for_an_application_is_unknown_there() {
    let mixed = Mixed::new().await;
    let scene = &mixed.scene;
    let draft = scene.draft(&["kim@x.example"]).await;
    assert_eq!(mixed.reads(&scene.ann, draft).await, "not_found", "nobody of it takes part");
    assert_eq!(answer(sessions::view(scene.ports(), &mixed.eva, mixed.session).await), "ok");
    let alone = scene.lesson_for(mixed.ours, "2026-03-16").await;
    for (actor, id, expected) in [
        (&scene.ann, mixed.ours, "ok"),
        (&scene.ann, mixed.other, "not_found"),
        (&mixed.eva, mixed.theirs, "not_found"),
    ] {
        assert_eq!(answer(scene.attendance(actor, id, alone).await), expected);
    }
    scene.decide(mixed.ours, Step::Stop).await.unwrap();
    assert_eq!(mixed.reads(&scene.ann, mixed.ours).await, "not_found", "stopped");
}

// R49, S74
#[tokio::test]
async fn erasing_an_attendee_leaves_the_counts_and_no_name() {
    let mixed = Mixed::new().await;
    let scene = &mixed.scene;
    let kim = scene.person("kim@x.example").await;
    erase(scene.ports(), &kim, &Secret::new(PlainPasswords::STRONG.to_owned())).await.unwrap();
    let (lines, counts) = scene.attendance(&scene.ann, mixed.ours, mixed.session).await.unwrap();
    assert_eq!((counts, lines.len()), ([1, 1, 0, 0], 2));
    assert_eq!(mixed.counts(&scene.ann, mixed.ours).await, [[1, 1, 0, 0]]);
    let sheet = scene.sheet(mixed.session).await.join(", ");
    assert!(sheet.contains("lo late") && !sheet.to_lowercase().contains("kim"), "{sheet}");
    // Who comes back by that address is somebody new.
    let again = scene.person("kim@x.example").await;
    assert!(export(scene.ports(), &again).await.unwrap().attendance.is_empty());
    assert!(scene.calendar(&again).await.is_empty());
}

// R49
#[tokio::test]
async fn an_export_tells_how_one_attended() {
    let mixed = Mixed::new().await;
    let scene = &mixed.scene;
    let export_of = async |at: &str| {
        let export = export(scene.ports(), &scene.person(at).await).await.unwrap();
        export
            .attendance
            .iter()
            .map(|one| format!("{} {} {}", one.title, one.starts_at, one.mark.word()))
            .collect::<Vec<_>>()
    };
    assert_eq!(export_of("lo@x.example").await, ["Swedish for beginners 2026-03-09 12:00:00 UTC late"]);
    assert!(export_of("olle@school.example").await.is_empty());
}

// R44: what was marked stays on the sheet, whatever becomes of the list.
#[tokio::test]
async fn who_was_marked_and_taken_off_stays_on_the_sheet_and_not_on_the_calendar() {
    let mixed = Mixed::new().await;
    let scene = &mixed.scene;
    let kim = scene.person("kim@x.example").await;
    let entry = scene.entry(mixed.ours, "kim@x.example").await;
    scene.remove(mixed.ours, "kim@x.example").await.unwrap();
    assert_eq!(mixed.reads(&scene.ann, mixed.ours).await, OURS);
    assert!(scene.calendar(&kim).await.is_empty());
    assert_eq!(answer(sessions::view(scene.ports(), &scene.again(&kim).await, mixed.session).await), "not_found");
    assert_eq!(mixed.reads(&scene.again(&kim).await, mixed.ours).await, "not_found");
    scene.mark(mixed.session, &[(entry, "absent")]).await.unwrap();
    assert_eq!(mixed.reads(&scene.ann, mixed.ours).await, "kim absent, lo late [0, 1, 0, 1]");

    // Who comes in somebody's place was not there yet.
    scene.replace(mixed.ours, "lo@x.example", "ny@x.example", "never").await.unwrap();
    assert_eq!(mixed.reads(&scene.ann, mixed.ours).await, "kim absent, lo late, ny - [0, 1, 0, 1]");
    let page = PageRequest { limit: 2, after: None };
    let first = domain::attendance::usecases::whole(scene.ports(), &scene.rut, mixed.session, page).await.unwrap();
    assert_eq!((first.items.len(), first.next.is_some()), (2, true));
}
