//! Sheets: whoever a session is for, and whoever was marked while it was.

use std::slice::from_ref;
use std::sync::Arc;

use domain::application::{Application, Stage};
use domain::attendance::ports::{Line, Lines};
use domain::attendance::{Attendance, Mark};
use domain::attendee::{Attendee, Participation};
use domain::page::{Cursor, PageRequest};
use domain::ports::Store;
use domain::session::Session;
use domain::store::Stored;

use super::compose::{Compose as _, changes, first};
use super::given::{done, given, given_all};
use super::market::Market;

/// All of it.
pub(super) const PAGE: PageRequest = PageRequest { limit: PageRequest::MAX, after: None };

/// The line of an attendee.
pub(super) fn line(market: &Market, attendee: &Attendee, attendance: Option<Stored<Attendance>>) -> Line {
    Line {
        attendee: attendee.id,
        name: attendee.name.clone(),
        application: attendee.application,
        customer: attendee.customer,
        customer_name: market.school.profile.name.clone(),
        attendance,
    }
}

/// These lines of a sheet.
pub(super) async fn sheet<S: Store>(store: &Arc<S>, session: &Session, lines: &Lines) -> Vec<Line> {
    store.sheet(session, lines, PAGE).await.unwrap().items
}

/// A session for everybody who takes part in the course.
pub(super) async fn everybodys<S: Store>(store: &Arc<S>, market: &Market) -> Session {
    given(store, market.build.session(&market.course, "2026-03-02", "09:00", "10:00")).await
}

/// Marks somebody.
pub(super) async fn marked<S: Store>(
    store: &Arc<S>,
    market: &Market,
    at: &Session,
    who: &Attendee,
    mark: Mark,
) -> Attendance {
    given(store, market.build.attendance(at, who, mark, market.ann.id)).await
}

/// The same attendee, off the list.
pub(super) fn removed(market: &Market, attendee: &Attendee) -> Attendee {
    let removed = Participation::Removed { by: market.ann.id, at: market.build.at, reason: None };
    attendee.clone().off(removed).unwrap()
}

/// The sheet of a session for everybody has those listed where participation is confirmed, in the order in which they
/// were added; that of a session for one application, those of that alone.
pub async fn a_sheet_has_those_it_is_for<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let foreign = given(&store, market.build.course(market.academy.id, market.swedish.id, "Svenska B")).await;
    let foreign = market.build.application(market.school.id, &foreign, market.ann.id, Stage::Approved);
    let foreign = given(&store, foreign).await;
    let mut applications = Vec::new();
    for stage in Stage::ALL {
        applications.push(market.application(&store, *stage).await);
    }
    let gone = market.build.attendee(&market.application(&store, Stage::Approved).await, "gone@school.example");
    given(&store, removed(&market, &gone)).await;
    let (mut everybody, mut accepted) = (Vec::new(), Vec::new());
    for at in ["b@school.example", "a@school.example"] {
        for application in &applications {
            let one = market.listed(&store, application, at).await;
            if application.stage == Stage::Accepted {
                accepted.push(line(&market, &one, None));
            }
            if application.stage.participation_confirmed() {
                everybody.push(line(&market, &one, None));
            }
        }
        market.listed(&store, &foreign, at).await;
    }
    let all = everybodys(&store, &market).await;
    assert_eq!(sheet(&store, &all, &Lines::All).await, everybody);
    let of = |application| market.build.session_for(&market.course, application, "2026-03-02", "09:00", "10:00");
    for application in &applications {
        let confirmed = application.stage.participation_confirmed();
        let those = given(&store, of(application)).await;
        assert_eq!(sheet(&store, &those, &Lines::All).await.len(), if confirmed { 2 } else { 0 });
        if application.stage == Stage::Accepted {
            assert_eq!(sheet(&store, &those, &Lines::All).await, accepted);
        }
    }
}

/// Whoever may see a part of a sheet sees that part alone (S57).
pub async fn each_sees_their_lines<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (one, other) =
        (market.application(&store, Stage::Approved).await, market.application(&store, Stage::Approved).await);
    let kim = market.listed(&store, &one, "Kim@school.example").await;
    let kims = market.listed(&store, &other, "kim@school.example").await;
    let bo = market.listed(&store, &one, "bo@school.example").await;
    let session = everybodys(&store, &market).await;
    let present = marked(&store, &market, &session, &kim, Mark::Present).await;
    let absent = marked(&store, &market, &session, &kims, Mark::Absent).await;
    let (kim, kims) = (line(&market, &kim, Some(first(present))), line(&market, &kims, Some(first(absent))));
    let bo = line(&market, &bo, None);

    let lines = async |lines| sheet(&store, &session, &lines).await;
    let oneself = |application: &Application, at: &str| Lines::Oneself(application.id, at.to_owned());
    assert_eq!(lines(Lines::All).await, [kim.clone(), kims.clone(), bo.clone()]);
    assert_eq!(lines(Lines::Application(one.id)).await, [kim.clone(), bo.clone()]);
    assert_eq!(lines(Lines::Application(other.id)).await, from_ref(&kims));
    assert_eq!(lines(oneself(&one, "kim@school.example")).await, from_ref(&kim));
    assert_eq!(lines(oneself(&other, "bo@school.example")).await, []);
    let unknown = domain::values::AttendeeId(market.build.id());
    let named = vec![bo.attendee, unknown, kims.attendee, bo.attendee];
    assert_eq!(lines(Lines::Attendees(named)).await, [kims.clone(), bo.clone()]);
    assert_eq!(lines(Lines::Attendees(Vec::new())).await, []);

    // A session for the others has nobody of these.
    let theirs = market.build.session_for(&market.course, &other, "2026-03-02", "09:00", "10:00");
    let theirs = given(&store, theirs).await;
    assert_eq!(sheet(&store, &theirs, &Lines::Application(one.id)).await, []);
    assert_eq!(sheet(&store, &theirs, &oneself(&one, "kim@school.example")).await, []);
    let all = Lines::Attendees(vec![bo.attendee, kim.attendee, kims.attendee]);
    assert_eq!(sheet(&store, &theirs, &all).await, [Line { attendance: None, ..kims }]);
}

/// A mark stays when its attendee is taken off the list, and when participation ends; who has none is gone.
pub async fn marks_stay<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let kim = market.listed(&store, &application, "kim@school.example").await;
    let bo = market.listed(&store, &application, "bo@school.example").await;
    let cis = market.listed(&store, &application, "cis@school.example").await;
    let all = everybodys(&store, &market).await;
    let only = market.build.session_for(&market.course, &application, "2026-03-02", "09:00", "10:00");
    let only = given(&store, only).await;
    let mut kept = Vec::new();
    for session in [&all, &only] {
        kept.push(line(&market, &kim, Some(first(marked(&store, &market, session, &kim, Mark::Present).await))));
    }
    let parts = [
        Lines::All,
        Lines::Application(application.id),
        Lines::Attendees(vec![bo.id, kim.id, cis.id]),
        Lines::Oneself(application.id, "kim@school.example".to_owned()),
    ];
    done(&store, changes().update(removed(&market, &kim), 1).update(removed(&market, &bo), 1)).await;
    for (session, kept) in [&all, &only].into_iter().zip(&kept) {
        for lines in &parts[..3] {
            assert_eq!(sheet(&store, session, lines).await, [kept.clone(), line(&market, &cis, None)]);
        }
    }
    done(&store, changes().update(Application { stage: Stage::Stopped, ..application.clone() }, 1)).await;
    for (session, kept) in [&all, &only].into_iter().zip(&kept) {
        for lines in &parts {
            assert_eq!(sheet(&store, session, lines).await, from_ref(kept));
        }
    }
}

/// A sheet is read a page at a time while people come and go, each part of it.
pub async fn sheets_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let other = market.application(&store, Stage::Approved).await;
    let session = everybodys(&store, &market).await;
    let attendee = |number: usize| {
        let one = if number.is_multiple_of(3) { &other } else { &application };
        market.build.attendee(one, &format!("kim.{number}@school.example"))
    };
    let listed = given_all(&store, (0..17).map(attendee).collect()).await;
    for one in &listed[5..9] {
        marked(&store, &market, &session, one, Mark::Late).await;
    }
    done(&store, changes().update(removed(&market, &listed[6]), 1)).await;
    let lines = Lines::Attendees(listed.iter().map(|one| one.id).collect());
    for (lines, only) in [(Lines::All, None), (Lines::Application(application.id), Some(application.id)), (lines, None)]
    {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = store.sheet(&session, &lines, PageRequest { limit: 5, after }).await.unwrap();
            seen.extend(page.items.iter().map(|line| line.attendee));
            assert_eq!(page.next, page.next.and(seen.last()).map(|last| Cursor(last.0)));
            after = page.next;
            if after.is_none() {
                break;
            }
            assert_eq!(page.items.len(), 5);
        }
        let expected = listed.iter().filter(|one| only.is_none_or(|only| one.application == only)).map(|one| one.id);
        assert_eq!(seen, expected.collect::<Vec<_>>());
    }
}
