//! Reading registrations.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::mail::{Delivery, Outcome};
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::registration::ports::{Duplicate, Likeness, QueueCounts, RegistrationFilter, RegistrationView};
use domain::registration::{Proof, Registration, Stage};
use domain::store::Version;
use domain::values::{Country, OrganizationNumber, RegistrationId, Timestamp, UserId};

use super::compose::{Compose as _, changes, first};
use super::given::{customer, done, given, member, supplier};
use crate::build::{Build, note};

fn asked(one: Registration, by: UserId, lapses_at: Timestamp) -> Registration {
    let stage = Stage::InfoRequested { question: note("Vilket nummer?"), by, at: one.submitted_at, lapses_at };
    Registration { stage, ..one }
}

async fn ids<S: Store>(store: &Arc<S>, filter: RegistrationFilter) -> Vec<RegistrationId> {
    let page = store.registrations(&filter, PageRequest::default()).await.unwrap();
    page.items.iter().map(|view| view.id).collect()
}

/// A registration in the list, with all there is to show.
pub async fn a_registration_is_listed<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let one = given(&store, build.proven_registration("Skolan", "eva@school.example")).await;
    let page = store.registrations(&RegistrationFilter::default(), PageRequest::default()).await.unwrap();
    let expected = RegistrationView {
        id: one.id,
        organization: one.profile.name,
        contact: one.contact.name,
        stage: "submitted".to_owned(),
        proven: true,
        submitted_at: one.submitted_at,
        delivery: None,
        version: Version::FIRST,
    };
    assert_eq!(page.items, [expected]);
    assert_eq!(page.next, None);
}

/// Registrations, the newest first, by stage and by proof (R6).
pub async fn registrations_are_filtered<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let by = given(&store, build.user("reviewer@lyceum.example")).await.id;
    let unproven = given(&store, build.registration("Skolan", "eva@school.example")).await.id;
    let proven = given(&store, build.proven_registration("Skolan", "ada@school.example")).await.id;
    let stage = Stage::Rejected { by, at: build.at, reason: note("Nej") };
    let rejected = Registration { stage, ..build.proven_registration("Gymnasiet", "ida@school.example") };
    let rejected = given(&store, rejected).await.id;

    let all = RegistrationFilter::default;
    let stage = |word: &str| Some(word.to_owned());
    assert_eq!(ids(&store, all()).await, [rejected, proven, unproven]);
    assert_eq!(ids(&store, RegistrationFilter { stage: stage("submitted"), ..all() }).await, [proven, unproven]);
    assert_eq!(ids(&store, RegistrationFilter { stage: stage("rejected"), ..all() }).await, [rejected]);
    assert_eq!(ids(&store, RegistrationFilter { stage: stage("nonsense"), ..all() }).await, []);
    assert_eq!(ids(&store, RegistrationFilter { proven: Some(false), ..all() }).await, [unproven]);
    assert_eq!(ids(&store, RegistrationFilter { proven: Some(true), ..all() }).await, [rejected, proven]);
    let both = RegistrationFilter { stage: stage("submitted"), proven: Some(true), ..all() };
    assert_eq!(ids(&store, both).await, [proven]);
}

/// Every registration of a contact, whatever became of it; decided: in any order.
pub async fn registrations_are_found_by_their_contact<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let one = given(&store, build.registration("Skolan", "Eva@school.example")).await;
    let over = build.registration("Gymnasiet", "eva@school.example").withdraw(build.at).unwrap();
    let over = given(&store, over).await;
    given(&store, build.registration("Skolan", "ada@school.example")).await;
    let mut found = store.registrations_of("eva@school.example").await.unwrap();
    found.sort_by_key(|one| one.id);
    assert_eq!(found, [one, over].map(first));
}

/// How far the latest letter about a registration has come; letters about others do not count.
pub async fn the_latest_letter_tells_the_delivery<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let one = given(&store, build.registration("Skolan", "eva@school.example")).await;
    let other = given(&store, build.registration("Gymnasiet", "ada@school.example")).await;
    let listed = async || {
        let page = store.registrations(&RegistrationFilter::default(), PageRequest::default()).await.unwrap();
        page.items.iter().find(|view| view.id == one.id).unwrap().delivery
    };
    assert_eq!(store.registration_delivery(one.id).await.unwrap(), None);
    let [older, newer] = [(); 2].map(|()| build.letter_about("eva@school.example", one.id.0));
    let foreign = build.letter_about("ada@school.example", other.id.0);
    done(&store, changes().send(older.clone())).await;
    store.settle(older.id, &Outcome::Dead("550 no such user".to_owned())).await.unwrap();
    assert_eq!(store.registration_delivery(one.id).await.unwrap(), Some(Delivery::Bounced));
    assert_eq!(listed().await, Some(Delivery::Bounced));

    done(&store, changes().send(newer.clone()).send(foreign)).await;
    assert_eq!(store.registration_delivery(one.id).await.unwrap(), Some(Delivery::Queued));
    assert_eq!(listed().await, Some(Delivery::Queued));
    store.settle(newer.id, &Outcome::Sent).await.unwrap();
    assert_eq!(listed().await, Some(Delivery::Sent));
    assert_eq!(store.registration_delivery(other.id).await.unwrap(), Some(Delivery::Queued));
}

/// How many wait for whom: those that are over are not counted.
pub async fn waiting_registrations_are_counted<S: Store>(store: Arc<S>) {
    let build = Build::default();
    assert_eq!(store.registration_counts().await.unwrap(), QueueCounts::default());
    let by = given(&store, build.user("reviewer@lyceum.example")).await.id;
    let proven = || build.proven_registration("Skolan", "eva@school.example");
    let stages = [
        Stage::UnderReview { reviewer: by, since: build.at },
        Stage::Rejected { by, at: build.at, reason: note("Nej") },
        Stage::Withdrawn { at: build.at },
        Stage::Lapsed { at: build.at },
    ];
    let over = Stage::Withdrawn { at: build.at };
    let taken = Stage::UnderReview { reviewer: by, since: build.at };
    let all = changes()
        .create_all([(); 2].map(|()| proven()))
        .create_all(stages.map(|stage| Registration { stage, ..proven() }))
        .create_all([(); 4].map(|()| build.registration("Skolan", "eva@school.example")))
        .create(Registration { stage: over, ..build.registration("Skolan", "eva@school.example") })
        .create(Registration { stage: taken, ..build.registration("Skolan", "eva@school.example") })
        .create(asked(proven(), by, build.at));
    done(&store, all).await;
    let expected = QueueCounts { waiting: 3, unproven: 5, info_requested: 1 };
    assert_eq!(store.registration_counts().await.unwrap(), expected);
}

/// Those whose time to answer is over, from the very moment on; decided: the longest overdue first.
pub async fn overdue_registrations_lapse<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let by = given(&store, build.user("reviewer@lyceum.example")).await.id;
    let now = build.at + TimeDelta::days(30);
    let due = |lapses_at| asked(build.proven_registration("Skolan", "eva@school.example"), by, lapses_at);
    let just = given(&store, due(now)).await;
    given(&store, due(now + TimeDelta::microseconds(1))).await;
    let long = given(&store, due(now - TimeDelta::days(3))).await;
    given(&store, build.registration("Skolan", "eva@school.example")).await;
    assert_eq!(store.lapsing(now, 10).await.unwrap(), [first(long.clone()), first(just)]);
    assert_eq!(store.lapsing(now, 1).await.unwrap(), [first(long)]);
    assert_eq!(store.lapsing(build.at, 10).await.unwrap(), []);
}

/// Open registrations and customers that look like the same organization (R13). Decided: a customer's contact is its
/// Customer admin (R2); what is alike in two ways is told twice; suppliers and what is over are not told, but
/// customers are, whatever their state. The order is open.
pub async fn likely_duplicates_are_found<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let number = |text| Some(OrganizationNumber::parse(Country::parse("NO").unwrap(), text).unwrap());
    let registration = |digits, contact: &str| {
        let mut one = build.registration("Skolan", contact);
        one.profile.number = number(digits);
        one
    };
    let one = given(&store, registration("923 609 016", "Eva@school.example")).await;
    let both = given(&store, registration("923609016", "eva@School.example")).await;
    let proven = Registration { proof: Proof::Given { at: build.at }, ..registration("923609016", "ada@x.example") };
    let same_number = given(&store, proven).await;
    given(&store, registration("914 778 271", "ida@x.example")).await;
    let over =
        Registration { stage: Stage::Withdrawn { at: build.at }, ..registration("923609016", "eva@school.example") };
    given(&store, over).await;
    let mut known = build.customer("Skolan");
    known.profile.number = number("923609016");
    known.state = domain::organization::CustomerState::Closed;
    let known = customer(&store, known).await;
    let other = customer(&store, build.customer("Gymnasiet")).await;
    member(&store, &build, "eva@school.example", other.id, Role::CustomerAdmin).await;
    let third = customer(&store, build.customer("Tredje")).await;
    member(&store, &build, "mio@school.example", third.id, Role::CustomerAdmin).await;
    let mut academy = build.supplier("Akademin");
    academy.profile.number = number("923609016");
    supplier(&store, academy).await;

    let by = |likeness, id, customer, name| Duplicate { id, customer, name, likeness };
    let school = || one.profile.name.clone();
    let mut expected = vec![
        by(Likeness::OrganizationNumber, both.id.0, false, school()),
        by(Likeness::ContactAddress, both.id.0, false, school()),
        by(Likeness::OrganizationNumber, same_number.id.0, false, school()),
        by(Likeness::OrganizationNumber, known.id.0, true, known.profile.name),
        by(Likeness::ContactAddress, other.id.0, true, other.profile.name),
    ];
    let mut found = store.duplicates(&one).await.unwrap();
    let order = |one: &Duplicate| (one.id, one.likeness == Likeness::ContactAddress);
    expected.sort_by_key(order);
    found.sort_by_key(order);
    assert_eq!(found, expected);
}

/// Two organizations without a number have nothing in common by that.
pub async fn no_number_is_no_likeness<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let one = given(&store, build.registration("Skolan", "eva@school.example")).await;
    given(&store, build.registration("Skolan", "ada@school.example")).await;
    customer(&store, build.customer("Skolan")).await;
    assert_eq!(store.duplicates(&one).await.unwrap(), []);
}

/// A registration that became a customer is not told that it looks like that customer.
pub async fn the_own_customer_is_no_duplicate<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let by = given(&store, build.user("reviewer@lyceum.example")).await.id;
    let mut one = build.proven_registration("Skolan", "eva@school.example");
    one.profile.number = Some(OrganizationNumber::parse(Country::parse("NO").unwrap(), "923609016").unwrap());
    given(&store, one.clone()).await;
    let mut school = build.customer("Skolan");
    school.profile = one.profile.clone();
    let school = customer(&store, school).await;
    member(&store, &build, "eva@school.example", school.id, Role::CustomerAdmin).await;
    assert_eq!(store.duplicates(&one).await.unwrap().len(), 2);
    one.stage = Stage::Approved { by, at: build.at, customer: school.id };
    done(&store, changes().update(one.clone(), 1)).await;
    assert_eq!(store.duplicates(&one).await.unwrap(), []);
}
