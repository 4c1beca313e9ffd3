//! Attendees from a file: planned, applied, applied again.

use domain::application::usecases as applications;
use domain::attendee::usecases::{Import, import, plan};
use domain::organization::Move;

use crate::scene::{Scene, answer};

/// A heading, accents, an address of somebody known, three bad lines, a double, somebody listed, and one too many.
const FILE: &str = "\u{feff}Namn;E-post\r\nÅsa Öberg;asa@x.example\r\nKim;kim@x.example\r\n=cmd();evil@x.example\r\n;nameless@x.example\r\nBo;not an address\r\nÅsa;ASA@x.example\r\nOld;old@x.example\r\n\r\nMo;mo@x.example\r\nLast;last@x.example\r\n";

const OUTCOMES: [&str; 9] = [
    "2 invite",
    "3 link",
    "4 invalid",
    "5 invalid",
    "6 invalid",
    "7 duplicate",
    "8 already_listed",
    "10 invite",
    "11 over_capacity",
];

fn outcomes(import: &Import) -> Vec<String> {
    import.lines.iter().map(|one| format!("{} {}", one.line.number, one.outcome.word())).collect()
}

/// With room for four, one of them listed.
async fn scene() -> (Scene, domain::values::ApplicationId) {
    let scene = Scene::with(|course| course.capacity = Some(4)).await;
    scene.world.user("kim@x.example").await;
    let id = scene.draft(&["old@x.example"]).await;
    (scene, id)
}

// S72
#[tokio::test]
async fn a_plan_tells_each_line_and_changes_nothing() {
    let (scene, id) = scene().await;
    let before = (scene.application(id).await, scene.facts().await.len());
    let planned = plan(scene.ports(), &scene.olle, id, FILE.as_bytes()).await.unwrap();
    assert_eq!((outcomes(&planned), planned.adds()), (OUTCOMES.map(str::to_owned).to_vec(), 3));
    assert_eq!(before, (scene.application(id).await, scene.facts().await.len()));
}

// S72, R41
#[tokio::test]
async fn applying_adds_the_good_lines_once() {
    let (scene, id) = scene().await;
    let applied = import(scene.ports(), &scene.olle, id, FILE.as_bytes(), "now").await.unwrap();
    assert_eq!(outcomes(&applied), OUTCOMES);
    let list = [
        "old@x.example unlinked listed",
        "asa@x.example invited listed",
        "kim@x.example linked listed",
        "mo@x.example invited listed",
    ];
    assert_eq!(scene.list(id).await, list);
    assert_eq!(
        (scene.told().await, scene.application(id).await.attendees),
        (vec!["asa invitation".to_owned(), "mo invitation".to_owned()], 4)
    );
    let version = scene.application(id).await.version;
    let again = import(scene.ports(), &scene.olle, id, FILE.as_bytes(), "now").await.unwrap();
    assert_eq!(again.adds(), 0);
    assert_eq!(outcomes(&again)[0], "2 already_listed");
    assert_eq!((scene.application(id).await.version, scene.told().await.len()), (version, 0));
}

// S48, S72
#[tokio::test]
async fn nobody_is_invited_from_a_file_unless_that_was_chosen() {
    for invite in ["later", "never"] {
        let (scene, id) = scene().await;
        import(scene.ports(), &scene.olle, id, FILE.as_bytes(), invite).await.unwrap();
        assert!(scene.told().await.is_empty());
        assert_eq!(scene.application(id).await.attendees, 4);
    }
    let (scene, id) = scene().await;
    let refused = import(scene.ports(), &scene.olle, id, FILE.as_bytes(), "soon").await;
    assert_eq!(answer(refused), "invite must be one of: now, later, never");
}

// S72
#[tokio::test]
async fn a_file_is_for_an_application_that_is_being_written() {
    let (scene, id) = scene().await;
    assert_eq!(answer(plan(scene.ports(), &scene.olle, id, b"").await), "file is required");
    scene.move_school(Move::Pause).await;
    assert_eq!(answer(plan(scene.ports(), &scene.olle, id, FILE.as_bytes()).await), "organization_not_in_force");
    scene.move_school(Move::Resume).await;
    applications::submit(scene.ports(), &scene.olle, id, None).await.unwrap();
    for refused in [
        plan(scene.ports(), &scene.olle, id, FILE.as_bytes()).await,
        import(scene.ports(), &scene.olle, id, FILE.as_bytes(), "now").await,
    ] {
        assert_eq!(answer(refused), "application_stage");
    }
}
