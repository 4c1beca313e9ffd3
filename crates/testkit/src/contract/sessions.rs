//! Schedules: sessions in their order, for those of an offering or of one application.

use std::sync::Arc;

use domain::application::{Application, Stage};
use domain::audit::Concerned;
use domain::page::{Cursor, Page, PageRequest};
use domain::ports::Store;
use domain::session::ports::SessionView;
use domain::session::{Session, SessionState, since};
use domain::store::{Stored, Version};
use domain::values::{SessionId, TimeZone};
use uuid::Uuid;

use super::compose::{Compose as _, changes, first};
use super::given::{done, given, given_all};
use super::market::Market;
use crate::build::{note, session_time, title};

fn on(market: &Market, date: &str, from: &str) -> Session {
    market.build.session(&market.course, date, from, "18:00")
}

fn for_those_of(market: &Market, application: &Application, date: &str, from: &str) -> Session {
    market.build.session_for(&market.course, application, date, from, "18:00")
}

fn ids(page: Page<SessionView>) -> Vec<SessionId> {
    page.items.iter().map(|view| view.session.id).collect()
}

/// In every state, with and without what may be missing, for everybody and for one application: with the offering's
/// title, and who delivers and who applied.
pub async fn a_session_comes_back_whole<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let (by, at) = (market.ann.id, market.build.at);
    let view = |session: Stored<Session>, customer| SessionView {
        session,
        title: market.course.title.clone(),
        supplier: market.academy.profile.name.clone(),
        customer,
    };
    let plain = Session { topic: None, place: None, ..on(&market, "2026-05-04", "09:00") };
    let plain = given(&store, plain).await;
    assert_eq!(store.session(plain.id).await.unwrap(), Some(view(first(plain), None)));

    let one = given(&store, for_those_of(&market, &application, "2026-05-05", "09:00")).await;
    let states = [SessionState::Held { at }, SessionState::Cancelled { by, at, reason: note("Snö\n☃ \"och\" is") }];
    for (version, state) in (1..).zip(states) {
        let topic = Some(title("Öåä % \\ '\" 🎓"));
        let one = Session { topic, sequence: 7, state, ..one.clone() };
        done(&store, changes().update(one.clone(), version)).await;
        let read = Stored::new(one, Version(version + 1));
        let expected = view(read, Some(market.school.profile.name.clone()));
        assert_eq!(store.session(expected.session.id).await.unwrap(), Some(expected));
    }
    assert_eq!(store.session(SessionId(market.build.id())).await.unwrap(), None);
}

/// The earliest first, whichever was scheduled first; two at one time by their ids. It may begin at a moment, and
/// knows nothing of other offerings.
pub async fn a_schedule_runs_from_the_earliest<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let second = given(&store, market.build.course(market.academy.id, market.swedish.id, "Svenska B")).await;
    let application = market.application(&store, Stage::Approved).await;
    let late = given(&store, on(&market, "2026-05-06", "08:00")).await;
    let early = given(&store, on(&market, "2026-05-04", "09:00")).await;
    let same = given(&store, for_those_of(&market, &application, "2026-05-04", "09:00")).await;
    let before = given(&store, on(&market, "2000-12-31", "09:00")).await;
    given(&store, market.build.session(&second, "2026-05-05", "09:00", "10:00")).await;
    let schedule = async |after| {
        let page = PageRequest { limit: 50, after };
        ids(store.sessions(market.course.id, page).await.unwrap())
    };
    assert_eq!(schedule(None).await, [before.id, early.id, same.id, late.id]);
    assert_eq!(schedule(Some(since(early.time.starts_at()))).await, [early.id, same.id, late.id]);
    assert_eq!(schedule(Some(since(TimeZone::UTC.start_of(late.time.date())))).await, [late.id]);
    assert_eq!(schedule(Some(Cursor(late.slot()))).await, []);
}

/// A session that is moved has another place, in the schedule of its offering and in that of its audience.
pub async fn a_moved_session_has_another_place<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let moved = given(&store, on(&market, "2026-05-04", "09:00")).await;
    let stays = given(&store, on(&market, "2026-05-05", "09:00")).await;
    let audience = [moved.audience()];
    let later = moved.clone().change(None, session_time("2026-05-06", "09:00", "10:00"), None).unwrap();
    assert_ne!(later.slot(), moved.slot());
    done(&store, changes().update(later.clone(), 1)).await;
    let page = PageRequest::default();
    assert_eq!(ids(store.sessions(market.course.id, page).await.unwrap()), [stays.id, later.id]);
    assert_eq!(ids(store.schedule(&audience, page).await.unwrap()), [stays.id, later.id]);
    let from = PageRequest { after: Some(Cursor(stays.slot())), ..page };
    assert_eq!(ids(store.schedule(&audience, from).await.unwrap()), [later.id]);
}

/// Of the audiences asked for and no others, each session once.
pub async fn a_schedule_is_of_its_audiences<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let one = market.application(&store, Stage::Approved).await;
    let other = market.application(&store, Stage::Approved).await;
    let everybodys = given(&store, on(&market, "2026-05-05", "09:00")).await;
    let ones = given(&store, for_those_of(&market, &one, "2026-05-04", "09:00")).await;
    let others = given(&store, for_those_of(&market, &other, "2026-05-06", "09:00")).await;
    let all = market.course.id.0;
    let schedule = async |audiences: &[Uuid]| ids(store.schedule(audiences, PageRequest::default()).await.unwrap());
    assert_eq!(schedule(&[one.id.0]).await, [ones.id]);
    assert_eq!(schedule(&[all]).await, [everybodys.id]);
    assert_eq!(schedule(&[other.id.0, all]).await, [everybodys.id, others.id]);
    assert_eq!(schedule(&[all, one.id.0, all, one.id.0]).await, [ones.id, everybodys.id]);
    assert_eq!(schedule(&[market.build.id()]).await, []);
    assert_eq!(schedule(&[]).await, []);
}

/// A page at a time, while sessions are scheduled and called off: what was there is seen once, what comes later only
/// where nobody has read yet.
pub async fn schedules_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let audiences = [application.id.0, market.course.id.0];
    let session = |day: u32, from: &str| {
        let date = format!("2026-05-{day:02}");
        if day.is_multiple_of(3) { for_those_of(&market, &application, &date, from) } else { on(&market, &date, from) }
    };
    // Scheduled in no order.
    let days = [17, 2, 23, 11, 5, 20, 8, 14, 3, 26, 9, 29];
    let mut expected = given_all(&store, days.map(|day| session(day, "09:00")).to_vec()).await;
    expected.sort_by_key(Session::slot);
    let mut expected: Vec<_> = expected.into_iter().map(|one| one.id).collect();

    let (mut seen, mut mine, mut after) = (Vec::new(), Vec::new(), None);
    loop {
        let page = PageRequest { limit: 5, after };
        let (schedule, own) =
            (store.sessions(market.course.id, page).await.unwrap(), store.schedule(&audiences, page).await.unwrap());
        after = schedule.next;
        assert_eq!(after, own.next);
        assert_eq!(after, after.and(schedule.items.last()).map(|view| Cursor(view.session.slot())));
        seen.extend(ids(schedule));
        mine.extend(ids(own));
        if seen.len() == 5 {
            // In what was read already, and in what was not.
            given(&store, session(1, "10:00")).await;
            let late = given(&store, session(30, "10:00")).await;
            expected.push(late.id);
        }
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, expected);
    assert_eq!(mine, expected);
}

/// The trail calls a session as its offering is called.
pub async fn a_session_is_called_as_its_offering<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let one = given(&store, for_those_of(&market, &application, "2026-05-04", "09:00")).await;
    let unknown = Concerned::Session(SessionId(market.build.id()));
    let names = store.names(&[Concerned::Session(one.id), unknown].into()).await.unwrap();
    assert_eq!(names, [(Concerned::Session(one.id), market.course.title.to_string())].into());
}
