//! Sessions, and their times.

use chrono::TimeDelta;
use rstest::rstest;
use uuid::Uuid;

use super::{Session, SessionState, since};
use crate::error::Refusal;
use crate::values::{Form, Note, OfferingId, OrganizationId, Problem, SessionId, SessionTime, UserId};

fn time(date: &str, from: &str, to: &str, zone: &str) -> Result<SessionTime, (String, Problem)> {
    let mut form = Form::default();
    let time = SessionTime::parse(&mut form, date, from, to, zone);
    time.ok_or_else(|| (form.problems()[0].field.clone(), form.problems()[0].problem.clone()))
}

fn lesson(id: u128, from: &str) -> Session {
    Session {
        id: SessionId(Uuid::from_u128(id)),
        offering: OfferingId(Uuid::from_u128(2)),
        supplier: OrganizationId(Uuid::from_u128(3)),
        application: None,
        topic: None,
        time: time("2027-01-12", from, "18:00", "Europe/Stockholm").expect("a time"),
        place: None,
        sequence: 0,
        state: SessionState::Scheduled,
    }
}

// S64
#[rstest]
#[case::skipped("02:30", "04:00", Err(("from", Problem::SkippedByClocks)))]
#[case::ends_in_what_is_skipped("01:30", "02:30", Err(("to", Problem::SkippedByClocks)))]
#[case::before("01:00", "01:30", Ok("2027-03-28T00:00:00Z"))]
#[case::after("03:00", "04:00", Ok("2027-03-28T01:00:00Z"))]
fn a_time_that_clocks_skip_is_refused(
    #[case] from: &str,
    #[case] to: &str,
    #[case] starts: Result<&str, (&str, Problem)>,
) {
    let read = time("2027-03-28", from, to, "Europe/Stockholm");
    let expected = starts.map_err(|(field, problem)| (field.to_owned(), problem));
    assert_eq!(read.map(|time| time.starts_at().to_rfc3339()), expected.map(|text| text.replace('Z', "+00:00")));
}

// S64
#[test]
fn of_a_time_that_comes_twice_the_first_is_meant() {
    let twice = time("2027-10-31", "02:30", "02:45", "Europe/Stockholm").expect("a time");
    assert_eq!(twice.starts_at().to_rfc3339(), "2027-10-31T00:30:00+00:00");
    assert_eq!(twice.ends_at() - twice.starts_at(), TimeDelta::minutes(15));
}

#[rstest]
#[case::no_date("", "09:00", "10:00", "date", Problem::Missing)]
#[case::no_day("2027-02-30", "09:00", "10:00", "date", Problem::NotADate)]
#[case::another_century("0227-02-03", "09:00", "10:00", "date", Problem::OutOfRange { min: 2000, max: 2100 })]
#[case::no_time("2027-02-03", "9 o'clock", "10:00", "from", Problem::NotATime)]
#[case::ends_as_it_starts("2027-02-03", "09:00", "09:00", "to", Problem::NotAfterStart)]
fn what_is_no_time_is_refused_at_its_field(
    #[case] date: &str,
    #[case] from: &str,
    #[case] to: &str,
    #[case] field: &str,
    #[case] problem: Problem,
) {
    assert_eq!(time(date, from, to, "Europe/Stockholm"), Err((field.to_owned(), problem)));
}

#[test]
fn slots_run_with_time_whatever_the_ids() {
    let (early, late) = (lesson(u128::MAX, "09:00"), lesson(0, "09:01"));
    assert!(early.slot() < late.slot());
    assert!(since(early.time.starts_at()).0 < early.slot());
    assert!(since(late.time.starts_at()).0 > early.slot());
    assert_ne!(lesson(1, "09:00").slot(), lesson(2, "09:00").slot());
}

#[test]
fn attendance_makes_a_session_held_once_it_has_started() {
    let lesson = lesson(1, "09:00");
    let starts = lesson.time.starts_at();
    assert_eq!(lesson.clone().hold(starts - TimeDelta::seconds(1)), Err(Refusal::SessionNotStarted));
    let held = lesson.clone().hold(starts).expect("held");
    assert_eq!(held.state, SessionState::Held { at: starts });
    // Noted once.
    assert_eq!(held.clone().hold(starts + TimeDelta::days(1)), Ok(held.clone()));
    let over = Err(Refusal::SessionState { state: "held" });
    assert_eq!(held.clone().change(None, held.time, None), over);
    let reason = Note::parse("Nobody came.").expect("a note");
    assert_eq!(held.cancel(UserId(Uuid::nil()), reason, starts), over);
}
