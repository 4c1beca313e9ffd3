use super::*;
use crate::values::{Problem, Title};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_timestamp(seconds, 0).unwrap()
}

fn draft() -> Application {
    let id = uuid::Uuid::from_u128;
    Application {
        id: ApplicationId(id(1)),
        customer: OrganizationId(id(2)),
        offering: OfferingId(id(3)),
        applicant: UserId(id(4)),
        billing_account: None,
        message: None,
        attendees: 0,
        stage: Stage::Draft,
        decisions: Vec::new(),
        comments: Vec::new(),
        turn: None,
        created_at: at(0),
        submitted_at: None,
        changed_at: at(0),
    }
}

fn through(steps: &[Step]) -> Result<Application, Refusal> {
    steps.iter().try_fold(draft(), |one, step| one.step(*step, None, None, at(1)))
}

// R43
#[test]
fn participation_is_confirmed_by_accepting_and_by_approving_alone() {
    let confirmed: Vec<_> = Stage::ALL.iter().filter(|stage| stage.participation_confirmed()).collect();
    assert_eq!(confirmed, [&Stage::Accepted, &Stage::Approved, &Stage::Completed]);
}

#[test]
fn decisions_are_appended_and_never_lost() {
    let one =
        through(&[Step::Submit, Step::Take, Step::RequestChanges, Step::Submit, Step::Take, Step::Approve]).unwrap();
    let steps: Vec<_> = one.decisions.iter().map(|decision| decision.step.word()).collect();
    assert_eq!(steps, ["submit", "take", "request_changes", "submit", "take", "approve"]);
    assert_eq!(one.stage, Stage::Approved);
}

// S52
#[test]
fn a_decision_is_taken_once() {
    let decided = || through(&[Step::Submit, Step::Take, Step::Reject]).unwrap();
    for step in Step::ALL {
        assert_eq!(decided().step(*step, None, None, at(2)), Err(Refusal::ApplicationStage { stage: "rejected" }));
    }
}

#[test]
fn a_stage_is_over_when_no_step_leads_on() {
    let over: Vec<_> = Stage::ALL.iter().filter(|stage| stage.is_over()).map(|stage| stage.word()).collect();
    assert_eq!(over, ["rejected", "withdrawn", "stopped", "completed"]);
}

// S49, S54
#[test]
fn a_list_holds_no_more_than_can_take_part() {
    let full = draft().listing(2, 2).unwrap();
    assert_eq!(full.attendees, 2);
    assert_eq!(full.clone().listing(1, 2), Err(Refusal::TooManyAttendees { most: 2 }));
    assert_eq!(full.unlisting().unwrap().attendees, 1);
}

#[test]
fn what_a_reviewer_reads_is_not_edited_meanwhile() {
    let submitted = through(&[Step::Submit]).unwrap();
    assert_eq!(submitted.editable(), Err(Refusal::ApplicationStage { stage: "submitted" }));
    assert_eq!(submitted.list_open(), Ok(()));
    assert!(through(&[Step::Submit, Step::Take, Step::RequestChanges]).unwrap().editable().is_ok());
}

#[test]
fn a_title_is_inert() {
    assert_eq!(Title::parse("<b>Swedish</b>"), Err(Problem::Markup));
    assert_eq!(Title::parse("Swedish\r\nBcc: x@y"), Err(Problem::ControlCharacters));
}
