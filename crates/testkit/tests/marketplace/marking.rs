//! Attendance is marked once a session has started, and corrected with a reason once its sheet is locked.

use domain::Actor;
use domain::attendance::Mark;
use domain::attendance::usecases::{self as attendance, MarkForm};
use domain::audit::Fact;
use domain::session::SessionState;
use domain::session::usecases as sessions;
use domain::values::{ApplicationId, AttendeeId, SessionId};

use crate::lessons::{lesson, marking};
use crate::scene::{Scene, answer};

/// A lesson of Kim and Lo, from 12:00 to 13:30 UTC.
async fn scene() -> (Scene, ApplicationId, SessionId, [AttendeeId; 2]) {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example", "lo@x.example"]).await;
    let session = scene.lesson("2026-03-09").await;
    let (kim, lo) = (scene.entry(id, "kim@x.example").await, scene.entry(id, "lo@x.example").await);
    (scene, id, session, [kim, lo])
}

/// The facts of marking: which marks, and why.
async fn facts(scene: &Scene) -> Vec<(Vec<(AttendeeId, Mark)>, Option<String>)> {
    let facts = scene.world.facts().await.into_iter().filter_map(|fact| match fact {
        Fact::AttendanceMarked { marks, reason, .. } => Some((marks, reason.map(|note| note.to_string()))),
        _ => None,
    });
    facts.collect()
}

#[tokio::test]
async fn nobody_has_attended_what_has_not_begun() {
    let (scene, _, session, [kim, lo]) = scene().await;
    assert_eq!(scene.sheet(session).await, ["kim -", "lo -"]);
    scene.at("2026-03-09T11:59:59Z");
    assert_eq!(answer(scene.mark(session, &[(kim, "present")]).await), "session_not_started");
    scene.at("2026-03-09T12:00:00Z");
    let lines = scene.mark(session, &[(lo, "late"), (kim, "present")]).await.unwrap();
    assert_eq!(
        lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(),
        ["kim", "lo"],
        "in the order of the sheet"
    );
    assert_eq!(scene.sheet(session).await, ["kim present", "lo late"]);
    let held = scene.session(session).await;
    assert!(matches!(held.state, SessionState::Held { .. }));
    // What took place is neither moved nor called off.
    let change = sessions::change(scene.ports(), &scene.sam, session, None, &lesson("2026-03-16")).await;
    assert_eq!(answer(change), "session_state");
    assert_eq!(answer(sessions::cancel(scene.ports(), &scene.sam, session, None, "Ill").await), "session_state");
}

#[tokio::test]
async fn what_was_cancelled_nobody_attended() {
    let (scene, _, session, [kim, _]) = scene().await;
    sessions::cancel(scene.ports(), &scene.sam, session, None, "Ill").await.unwrap();
    scene.at("2026-03-09T14:00:00Z");
    assert_eq!(answer(scene.mark(session, &[(kim, "present")]).await), "session_state");
    assert!(facts(&scene).await.is_empty());
}

// R51
#[tokio::test]
async fn only_who_is_on_the_sheet_is_marked_and_once() {
    let (scene, id, session, [kim, lo]) = scene().await;
    let waits = scene.under_review(&["ny@x.example"]).await;
    let ny = scene.entry(waits, "ny@x.example").await;
    scene.remove(id, "lo@x.example").await.unwrap();
    scene.at("2026-03-09T14:00:00Z");
    let unknown = |place: usize| format!("marks.{place}.attendee names nothing that exists here");
    for (marks, refused) in [
        (&[][..], "marks is required".to_owned()),
        (&[(kim, "present"), (ny, "present")], unknown(1)),
        (&[(lo, "present")], unknown(0)),
        (&[(kim, "present"), (kim, "absent")], unknown(1)),
        (&[(kim, "")], "marks.0.mark is required".to_owned()),
        (&[(kim, "asleep")], "marks.0.mark must be one of: present, late, excused, absent".to_owned()),
    ] {
        assert_eq!(answer(scene.mark(session, marks).await), refused);
    }
    let nobody = [MarkForm { attendee: "kim".to_owned(), mark: "early".to_owned() }];
    let told = answer(attendance::mark(scene.ports(), &scene.rut, session, &nobody, "").await);
    assert!(told.contains("marks.0.attendee") && told.contains("marks.0.mark"), "both at once: {told}");
    let many = marking(&vec![(kim, "present"); 201]);
    assert!(answer(attendance::mark(scene.ports(), &scene.rut, session, &many, "").await).starts_with("marks "));
    assert_eq!((scene.sheet(session).await, facts(&scene).await), (vec!["kim -".to_owned()], vec![]));
    assert_eq!(scene.session(session).await.state, SessionState::Scheduled);
}

// R50
#[tokio::test]
async fn what_is_marked_as_before_is_left_alone() {
    let (scene, _, session, [kim, lo]) = scene().await;
    scene.at("2026-03-09T14:00:00Z");
    scene.mark(session, &[(kim, "present")]).await.unwrap();
    let held = scene.session(session).await;
    scene.at("2026-03-09T15:00:00Z");
    let ada = scene.world.system_administrator("ada@lyceum.example").await;
    let again = marking(&[(kim, "present"), (lo, "absent")]);
    let lines = attendance::mark(scene.ports(), &ada, session, &again, "").await.unwrap();
    assert_eq!(lines[0].attendance.as_ref().unwrap().by, scene.rut.user().unwrap());
    assert_eq!(lines[1].attendance.as_ref().unwrap().by, ada.user().unwrap());
    attendance::mark(scene.ports(), &ada, session, &again, "").await.unwrap();
    let marked = [(vec![(kim, Mark::Present)], None), (vec![(lo, Mark::Absent)], None)];
    assert_eq!(facts(&scene).await, marked, "each a fact with its marks");
    assert_eq!(scene.session(session).await, held, "held once");
}

// R50
#[tokio::test]
async fn a_sheet_locks_after_two_weeks_and_is_corrected_with_a_reason() {
    let (scene, _, session, [kim, lo]) = scene().await;
    scene.at("2026-03-23T13:29:59Z");
    scene.mark(session, &[(kim, "present")]).await.unwrap();
    scene.at("2026-03-23T13:30:00Z");
    assert_eq!(answer(scene.mark(session, &[(kim, "late")]).await), "reason is required");
    assert_eq!(answer(scene.mark(session, &[(lo, "late")]).await), "reason is required", "the first time too");
    assert_eq!(scene.sheet(session).await, ["kim present", "lo -"]);
    scene.mark_because(session, &[(kim, "late"), (lo, "absent")], " The teacher's list says so ").await.unwrap();
    assert_eq!(scene.sheet(session).await, ["kim late", "lo absent"]);
    let reason = "The teacher's list says so".to_owned();
    let corrected = (vec![(kim, Mark::Late), (lo, Mark::Absent)], Some(reason.clone()));
    assert_eq!(facts(&scene).await, [(vec![(kim, Mark::Present)], None), corrected]);
    let lines = scene.mark_because(session, &[(kim, "late")], "Once more").await.unwrap();
    assert_eq!(lines[0].attendance.as_ref().unwrap().reason.as_ref().unwrap().as_str(), reason);
}

// R50, S57
#[tokio::test]
async fn who_attended_is_in_no_organizations_trail() {
    let (scene, _, session, [kim, _]) = scene().await;
    scene.at("2026-03-09T14:00:00Z");
    scene.mark(session, &[(kim, "absent")]).await.unwrap();
    let page = domain::page::PageRequest::default();
    for (actor, organization) in [(&scene.sam, scene.academy.id), (&scene.ann, scene.school.id)] {
        let trail = domain::audit::usecases::list(scene.ports(), actor, Some(organization), page).await.unwrap();
        assert!(trail.items.iter().all(|one| one.recorded.fact.word() != "attendance_marked"));
    }
    assert_eq!(facts(&scene).await.len(), 1);
}

#[tokio::test]
async fn marking_takes_the_privilege() {
    let (scene, _, session, [kim, _]) = scene().await;
    scene.at("2026-03-09T14:00:00Z");
    let root = domain::organization::ROOT;
    let ada = scene.world.member("ada@lyceum.example", root, domain::permission::Role::SystemAdministrator).await;
    let attempt = async |actor: &Actor| {
        answer(attendance::mark(scene.ports(), actor, session, &marking(&[(kim, "present")]), "").await)
    };
    assert_eq!(attempt(&ada).await, "forbidden");
    assert_eq!(attempt(&scene.sam).await, "forbidden", "who delivers does not mark");
    assert_eq!(attempt(&scene.rut).await, "ok");
}
