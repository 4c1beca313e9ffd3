//! Marks of who was at a session, and their counts; what sheets show is in `sheets`.

use std::sync::Arc;

use domain::application::Stage;
use domain::attendance::ports::{Lines, Marked};
use domain::attendance::{Attendance, Mark, Tally};
use domain::page::PageRequest;
use domain::ports::Store;
use domain::session::Session;
use domain::store::{Key, StoreError, Stored, Version};

use super::compose::{Compose as _, changes, first};
use super::given::{done, given, given_all};
use super::market::Market;
use super::sheets::{PAGE, everybodys, line, marked, removed, sheet};
use crate::build::note;

/// Every mark, corrected with a reason and without.
pub async fn a_mark_comes_back_whole<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let session = everybodys(&store, &market).await;
    let kim = market.listed(&store, &application, "kim@school.example").await;
    assert_eq!(sheet(&store, &session, &Lines::All).await, [line(&market, &kim, None)]);
    let one = marked(&store, &market, &session, &kim, Mark::Absent).await;
    assert_eq!(sheet(&store, &session, &Lines::All).await, [line(&market, &kim, Some(first(one.clone())))]);
    for (version, mark) in (1..).zip(Mark::ALL) {
        let reason = (version % 2 == 0).then(|| note("Kom \"ändå\"\n🎓"));
        let one = Attendance { mark: *mark, reason, ..one.clone() };
        done(&store, changes().update(one.clone(), version)).await;
        let read = Stored::new(one, Version(version + 1));
        assert_eq!(sheet(&store, &session, &Lines::All).await, [line(&market, &kim, Some(read))]);
    }
}

/// Somebody is marked once at each session.
pub async fn somebody_is_marked_once<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let (session, other) = (everybodys(&store, &market).await, everybodys(&store, &market).await);
    let kim = market.listed(&store, &application, "kim@school.example").await;
    let bo = market.listed(&store, &application, "bo@school.example").await;
    marked(&store, &market, &session, &kim, Mark::Present).await;
    marked(&store, &market, &other, &kim, Mark::Present).await;
    let mark = |who| market.build.attendance(&session, who, Mark::Late, market.ann.id);
    let twice = changes().create(mark(&bo)).create(mark(&kim));
    assert_eq!(store.commit(twice).await, Err(StoreError::Duplicate(Key::Attendance)));
    assert_eq!(sheet(&store, &session, &Lines::All).await[1], line(&market, &bo, None));
}

/// Marks are counted by session, of all attendees of an application or of one address.
pub async fn marks_are_counted<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (one, other) =
        (market.application(&store, Stage::Approved).await, market.application(&store, Stage::Approved).await);
    let mut attendees = Vec::new();
    for at in ["Kim@school.example", "bo@school.example", "cis@school.example", "dan@school.example"] {
        attendees.push(market.listed(&store, &one, at).await);
    }
    let elsewhere = market.listed(&store, &other, "kim@school.example").await;
    let sessions = [everybodys(&store, &market).await, everybodys(&store, &market).await];
    everybodys(&store, &market).await;
    let marks = [Mark::Present, Mark::Present, Mark::Excused, Mark::Late];
    for (who, mark) in attendees.iter().zip(marks) {
        marked(&store, &market, &sessions[0], who, mark).await;
    }
    marked(&store, &market, &sessions[0], &elsewhere, Mark::Absent).await;
    marked(&store, &market, &sessions[1], &attendees[0], Mark::Absent).await;
    let tallies = async |only: Option<&str>| {
        let mut tallies = store.tallies(one.id, only.map(str::to_owned)).await.unwrap();
        tallies.sort_by_key(|(session, _)| *session);
        tallies
    };
    let absent = (sessions[1].id, Tally { absent: 1, ..Tally::default() });
    let all = (sessions[0].id, Tally { present: 2, late: 1, excused: 1, absent: 0 });
    assert_eq!(tallies(None).await, [all, absent]);
    let own = (sessions[0].id, Tally { present: 1, ..Tally::default() });
    assert_eq!(tallies(Some("kim@school.example")).await, [own, absent]);
    assert_eq!(tallies(Some("nobody@school.example")).await, []);
    // Back on the list under the same address, they are the same person.
    let again = market.build.attendee(&one, "kim@school.example");
    done(&store, changes().update(removed(&market, &attendees[0]), 1).create(again.clone())).await;
    marked(&store, &market, &sessions[1], &again, Mark::Present).await;
    let both = (sessions[1].id, Tally { absent: 1, present: 1, ..Tally::default() });
    assert_eq!(tallies(Some("kim@school.example")).await, [own, both]);
    assert_eq!(tallies(None).await, [all, both]);
}

/// Who is erased still counts, by a name that leads to nobody (S74).
pub async fn somebody_erased_still_counts<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let kim = market.listed(&store, &application, "kim@school.example").await;
    let session = everybodys(&store, &market).await;
    let present = marked(&store, &market, &session, &kim, Mark::Present).await;
    let before = store.tallies(application.id, None).await.unwrap();
    let erased = kim.clone().erased();
    done(&store, changes().update(erased.clone(), 1)).await;
    assert_eq!(store.tallies(application.id, None).await.unwrap(), before);
    assert_eq!(sheet(&store, &session, &Lines::All).await, [line(&market, &erased, Some(first(present)))]);
    let own = Some("kim@school.example".to_owned());
    assert_eq!(store.tallies(application.id, own).await.unwrap(), []);
    assert_eq!(store.marks_of("kim@school.example", PAGE).await.unwrap().items, []);
}

/// Every mark of an address, on the list or off it, whichever application it was: the newest first.
pub async fn somebodys_marks_are_listed<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let second = given(&store, market.build.course(market.academy.id, market.swedish.id, "Svenska B")).await;
    let other = market.build.application(market.school.id, &second, market.ann.id, Stage::Stopped);
    let (one, other) = (market.application(&store, Stage::Approved).await, given(&store, other).await);
    let here = given(&store, removed(&market, &market.build.attendee(&one, "kim@school.example"))).await;
    let there = market.listed(&store, &other, "Kim@school.example").await;
    let bo = market.listed(&store, &one, "bo@school.example").await;
    let late = given(&store, market.build.session(&market.course, "2026-05-04", "09:00", "10:00")).await;
    let early = given(&store, market.build.session(&second, "2026-03-04", "09:00", "10:00")).await;
    marked(&store, &market, &late, &here, Mark::Late).await;
    marked(&store, &market, &late, &bo, Mark::Present).await;
    marked(&store, &market, &early, &there, Mark::Excused).await;
    let marked = |session: &Session, offering: &domain::offering::Offering, mark| Marked {
        title: offering.title.clone(),
        starts_at: session.time.starts_at(),
        mark,
    };
    let expected = [marked(&early, &second, Mark::Excused), marked(&late, &market.course, Mark::Late)];
    assert_eq!(store.marks_of("kim@school.example", PAGE).await.unwrap().items, expected);
}

/// Somebody's marks, a page at a time.
pub async fn somebodys_marks_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let kim = market.listed(&store, &application, "kim@school.example").await;
    let mark = async |number: usize| {
        let from = format!("09:{number:02}");
        let session = market.build.session(&market.course, "2026-05-04", &from, "10:00");
        let session = given(&store, session).await;
        marked(&store, &market, &session, &kim, Mark::Present).await;
        session.time.starts_at()
    };
    let mut expected = Vec::new();
    for number in 0..12 {
        expected.insert(0, mark(number).await);
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = store.marks_of("kim@school.example", PageRequest { limit: 5, after }).await.unwrap();
        seen.extend(page.items.iter().map(|marked| marked.starts_at));
        mark(20 + seen.len()).await;
        after = page.next;
        if after.is_none() {
            break;
        }
        assert_eq!(page.items.len(), 5);
    }
    assert_eq!(seen, expected);
}

/// As many marks as a page may have, some new and some corrected, in one commit, whole or not at all.
pub async fn many_marks_are_one_commit<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let session = everybodys(&store, &market).await;
    let number = PageRequest::MAX as usize;
    let attendee = |number| market.build.attendee(&application, &format!("kim.{number}@school.example"));
    let listed = given_all(&store, (0..number).map(attendee).collect()).await;
    let known = marked(&store, &market, &session, &listed[0], Mark::Absent).await;
    let mark = |who| market.build.attendance(&session, who, Mark::Present, market.ann.id);
    let held = session.clone().hold(market.build.at).unwrap();
    let all = || {
        let corrected = Attendance { mark: Mark::Present, ..known.clone() };
        let changes = changes().update(held.clone(), 1).create_all(listed[1..100].iter().map(mark));
        changes.update(corrected, 1).create_all(listed[100..].iter().map(mark))
    };
    let twice = all().create(mark(&listed[7]));
    assert_eq!(store.commit(twice).await, Err(StoreError::Duplicate(Key::Attendance)));
    let present = async || store.tallies(application.id, None).await.unwrap()[0].1.present as usize;
    assert_eq!(present().await, 0);
    done(&store, all()).await;
    assert_eq!(present().await, number);
}
