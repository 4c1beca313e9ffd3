//! Whom sessions are for: those listed on applications whose participation is confirmed, and their mentors.

use std::slice::from_ref;
use std::sync::Arc;

use domain::application::{Application, Stage};
use domain::attendee::Participation;
use domain::organization::{Customer, CustomerState, Organization};
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::session::Session;
use domain::session::ports::{Audience, Part};
use domain::user::{User, UserState};
use domain::values::OrganizationId;

use super::compose::{Compose as _, changes};
use super::given::{customer, done, given, member, partner};
use super::market::Market;
use super::pages::walked;
use crate::build::address;

const PAGE: PageRequest = PageRequest { limit: 50, after: None };

fn part(market: &Market, application: &Application, mentors: bool) -> Part {
    Part {
        application: application.id,
        offering: application.offering,
        customer: application.customer,
        customer_name: market.school.profile.name.clone(),
        mentors,
    }
}

/// Somebody's parts are where they are listed and what they follow as a mentor, as far as participation is confirmed.
pub async fn parts_are_what_somebody_attends_or_follows<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (kim, held) = market.mentor(&store, "kim@school.example").await;
    let mut expected = Vec::new();
    for stage in Stage::ALL {
        let attended = market.application(&store, *stage).await;
        market.listed(&store, &attended, "KIM@school.example").await;
        market.listed(&store, &attended, "bo@school.example").await;
        let followed = market.application(&store, *stage).await;
        given(&store, market.build.assignment(&followed, &held)).await;
        if stage.participation_confirmed() {
            expected.extend([part(&market, &attended, false), part(&market, &followed, true)]);
        }
    }
    let parts = async |at: &str, user| store.parts(at, user).await.unwrap();
    assert_eq!(parts("kim@school.example", kim.id).await, expected);
    let listed = |part: &&Part| !part.mentors;
    let attended: Vec<_> = expected.iter().filter(listed).cloned().collect();
    assert_eq!(parts("kim@school.example", market.ann.id).await, attended);
    expected.retain(|part| part.mentors);
    assert_eq!(parts("nobody@school.example", kim.id).await, expected);
    assert_eq!(parts("nobody@school.example", market.ann.id).await, []);
}

/// A part ends with being listed, with the assignment, with the stage; a suspended mentor has none until they resume.
pub async fn parts_end<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (kim, held) = market.mentor(&store, "kim@school.example").await;
    let one = market.application(&store, Stage::Approved).await;
    let listed = market.listed(&store, &one, "kim@school.example").await;
    let assignment = given(&store, market.build.assignment(&one, &held)).await;
    let (attends, mentors) = (part(&market, &one, false), part(&market, &one, true));
    let parts = async || store.parts("kim@school.example", kim.id).await.unwrap();
    assert_eq!(parts().await, [attends.clone(), mentors.clone()]);

    done(&store, changes().update(held.clone().suspend(None, market.build.at).unwrap(), 1)).await;
    assert_eq!(parts().await, from_ref(&attends));
    done(&store, changes().update(held.clone(), 2)).await;
    let removed = Participation::Removed { by: market.ann.id, at: market.build.at, reason: None };
    done(&store, changes().update(listed.clone().off(removed).unwrap(), 1)).await;
    assert_eq!(parts().await, from_ref(&mentors));
    done(&store, changes().update(assignment.clone().end(market.build.at).unwrap(), 1)).await;
    assert_eq!(parts().await, []);

    done(&store, changes().update(listed, 2).update(assignment, 2)).await;
    assert_eq!(parts().await, [attends, mentors]);
    done(&store, changes().update(Application { stage: Stage::Stopped, ..one.clone() }, 1)).await;
    assert_eq!(parts().await, []);
    done(&store, changes().update(one, 2).update(held.end(None, market.build.at).unwrap(), 3)).await;
    assert!(parts().await.iter().all(|part| !part.mentors));
}

/// Sessions can be held for applications that take places of the offering.
pub async fn sessions_are_held_for_those_who_take_places<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let second = given(&store, market.build.course(market.academy.id, market.swedish.id, "Svenska B")).await;
    let (other, olof) = market.other(&store).await;
    let mut expected = Vec::new();
    for stage in Stage::ALL {
        let one = given(&store, Application { attendees: 7, ..market.at(*stage) }).await;
        given(&store, market.build.application(market.school.id, &second, market.ann.id, *stage)).await;
        if stage.takes_places() {
            expected.insert(0, (one, market.school.profile.name.clone(), market.ann.name.clone()));
        }
    }
    let others = given(&store, market.build.application(other.id, &market.course, olof.id, Stage::Approved)).await;
    expected.insert(0, (others, other.profile.name, olof.name));
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(one, customer, applicant)| Audience {
            application: one.id,
            customer,
            applicant,
            attendees: one.attendees,
        })
        .collect();
    assert_eq!(store.audiences(market.course.id, PAGE).await.unwrap().items, expected);
}

/// Audiences.
pub async fn audiences_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    walked(
        &store,
        (23, 5),
        |changes, number| {
            let one = market.at(if number % 2 == 0 { Stage::Approved } else { Stage::Accepted });
            // Between those that are listed stand many that are not.
            let changes = changes.create(market.at(Stage::Rejected));
            (changes.create(one.clone()), one.id.0)
        },
        async |page| store.audiences(market.course.id, page).await.unwrap(),
        |audience| audience.application.0,
        &[],
    )
    .await;
}

/// A session concerns customers whose applications it is for, by those applications.
pub async fn a_session_concerns_those_it_is_for<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let second = given(&store, market.build.course(market.academy.id, market.swedish.id, "Svenska B")).await;
    let (other, olof) = market.other(&store).await;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for stage in Stage::ALL {
        let here = market.application(&store, *stage).await;
        let there = market.build.application(other.id, &market.course, olof.id, *stage);
        let there = given(&store, there).await;
        given(&store, market.build.application(market.school.id, &second, market.ann.id, *stage)).await;
        if stage.participation_confirmed() {
            ours.push(here);
            theirs.push(there);
        }
    }
    let everybodys = given(&store, market.build.session(&market.course, "2026-05-04", "09:00", "10:00")).await;
    let build = &market.build;
    let only = given(&store, build.session_for(&market.course, &ours[1], "2026-05-04", "09:00", "10:00")).await;
    let concerning = async |session, customers: &[OrganizationId]| store.concerning(session, customers).await.unwrap();
    let nobody = OrganizationId(market.build.id());
    assert_eq!(concerning(&everybodys, &[other.id]).await, theirs);
    assert_eq!(concerning(&everybodys, &[]).await, []);
    assert_eq!(concerning(&everybodys, &[nobody]).await, []);
    let mut all = [ours.clone(), theirs].concat();
    all.sort_by_key(|one| one.id);
    let twice = [other.id, nobody, market.school.id, other.id];
    assert_eq!(concerning(&everybodys, &twice).await, all);
    assert_eq!(concerning(&only, &twice).await, [ours[1].clone()]);
    assert_eq!(concerning(&only, &[other.id]).await, []);
    done(&store, changes().update(Application { stage: Stage::Stopped, ..ours[1].clone() }, 1)).await;
    assert_eq!(concerning(&only, &twice).await, []);
}

/// Invited are attendees with a login and mentors in force, each once.
pub async fn everybody_is_invited_once<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (first, second) =
        (market.application(&store, Stage::Approved).await, market.application(&store, Stage::Completed).await);
    let unconfirmed = market.application(&store, Stage::Waitlisted).await;
    let build = &market.build;
    let attendee = async |at: &str, applications: &[&Application]| {
        let user = given(&store, build.user(at)).await;
        for application in applications {
            market.listed(&store, application, at).await;
        }
        user
    };
    // Listed twice, once, where nothing is confirmed; without a login; off the list; kept out.
    let both = attendee("both@school.example", &[&first, &second]).await;
    let kim = attendee("Kim@school.example", &[&second]).await;
    attendee("early@school.example", &[&unconfirmed]).await;
    market.listed(&store, &first, "unknown@school.example").await;
    attendee("left@school.example", &[]).await;
    let removed = Participation::Removed { by: market.ann.id, at: build.at, reason: None };
    given(&store, build.attendee(&first, "left@school.example").off(removed).unwrap()).await;
    let out = attendee("out@school.example", &[&first]).await;
    done(&store, changes().update(User { state: UserState::Deactivated, ..out }, 1)).await;
    // Follows both applications and attends one; taken off; suspended; kept out.
    let (ben, bens) = market.mentor(&store, "ben@school.example").await;
    market.listed(&store, &first, "ben@school.example").await;
    let (_, offs) = market.mentor(&store, "off@school.example").await;
    let (_, suspended) = market.mentor(&store, "suspended@school.example").await;
    let (gone, gones) = market.mentor(&store, "gone@school.example").await;
    for application in [&first, &second, &unconfirmed] {
        given(&store, build.assignment(application, &bens)).await;
        let ended = build.assignment(application, &offs).end(build.at).unwrap();
        given(&store, ended).await;
        given(&store, build.assignment(application, &suspended)).await;
        given(&store, build.assignment(application, &gones)).await;
    }
    let gone = User { state: UserState::Deactivated, ..gone };
    done(&store, changes().update(suspended.suspend(None, build.at).unwrap(), 1).update(gone, 1)).await;

    let everybodys = build.session(&market.course, "2026-05-04", "09:00", "10:00");
    let of = |application| build.session_for(&market.course, application, "2026-05-04", "09:00", "10:00");
    let invited = async |session: Session| store.invited(&session).await.unwrap();
    assert_eq!(invited(everybodys.clone()).await, [both.clone(), kim.clone(), ben.clone()]);
    assert_eq!(invited(of(&first)).await, [both.clone(), ben.clone()]);
    assert_eq!(invited(of(&second)).await, [both, kim.clone(), ben.clone()]);
    assert_eq!(invited(of(&unconfirmed)).await, []);

    // Whoever is listed by another address is somebody else.
    let moved = User { address: address("new@school.example"), ..kim };
    done(&store, changes().update(moved, 1)).await;
    done(&store, changes().update(Application { stage: Stage::Stopped, ..first }, 1)).await;
    let left = invited(everybodys).await;
    assert_eq!(
        left.iter().map(|user| user.address.as_str()).collect::<Vec<_>>(),
        ["both@school.example", "ben@school.example"]
    );
}

/// Of a customer that rests, or whose partner does, nobody is invited (R39, R46).
pub async fn nobody_is_invited_who_rests<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let mut region = partner(&store, market.build.partner("Region Skåne")).await;
    let school = Customer { partner: region.id, ..market.build.customer("Gymnasiet") };
    let school = customer(&store, school).await;
    let one = market.build.application(school.id, &market.course, market.ann.id, Stage::Approved);
    let one = given(&store, one).await;
    market.listed(&store, &one, "kim@school.example").await;
    given(&store, market.build.user("kim@school.example")).await;
    let (_, held) = member(&store, &market.build, "ben@school.example", school.id, Role::Mentor).await;
    given(&store, market.build.assignment(&one, &held)).await;
    let build = &market.build;
    let everybodys = build.session(&market.course, "2026-05-04", "09:00", "10:00");
    let theirs = build.session_for(&market.course, &one, "2026-05-04", "09:00", "10:00");
    let invited = async || {
        let everybody = store.invited(&everybodys).await.unwrap().len();
        [everybody, store.invited(&theirs).await.unwrap().len()]
    };
    for (version, state, told) in
        [(1, CustomerState::Paused, 2), (2, CustomerState::Deactivated, 0), (3, CustomerState::Active, 2)]
    {
        let school = Customer { state, ..school.clone() };
        done(&store, changes().update(Organization::Customer(school), version)).await;
        assert_eq!(invited().await, [told, told], "{}", state.word());
    }
    region.active = false;
    done(&store, changes().update(Organization::Partner(region), 1)).await;
    assert_eq!(invited().await, [0, 0], "its partner rests");
}
