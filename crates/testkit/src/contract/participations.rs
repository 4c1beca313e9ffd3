//! Taking part: listed on an application whose participation is confirmed, from which the Attendee role follows (R43).

use std::sync::Arc;

use chrono::TimeDelta;
use domain::application::{Application, Stage};
use domain::attendee::Participation;
use domain::attendee::ports::Activity;
use domain::membership::{Cause, MembershipState, Setup};
use domain::organization::{Customer, CustomerState, Organization, OrganizationKind, Standing};
use domain::page::PageRequest;
use domain::permission::{HeldRole, Role};
use domain::ports::Store;
use domain::user::User;

use super::compose::{Compose as _, changes};
use super::given::{customer, done, given, partner};
use super::market::Market;
use super::pages::walked;
use crate::build::address;

/// The roles of a user who signs in.
async fn roles<S: Store>(store: &Arc<S>, market: &Market, user: &User) -> Vec<HeldRole> {
    let (token, sign_in) = market.build.sign_in(user);
    given(store, sign_in).await;
    store.by_sign_in(&token.hash()).await.unwrap().unwrap().person.roles
}

/// The applications from which a user's roles follow.
async fn causes<S: Store>(store: &Arc<S>, market: &Market, user: &User) -> Vec<Cause> {
    roles(store, market, user).await.into_iter().map(|held| held.cause).collect()
}

fn confirmed(application: &Application) -> Cause {
    Cause::ParticipationConfirmed { application: application.id }
}

/// The Attendee role follows from being listed where participation is confirmed, and from nothing else; it comes with
/// its customer and its cause, after the roles that are held.
pub async fn the_attendee_role_follows<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (kim, held) = market.mentor(&store, "kim@school.example").await;
    let mut expected = vec![held.cause.clone()];
    for stage in Stage::ALL {
        let application = market.application(&store, *stage).await;
        market.listed(&store, &application, "KIM@school.example").await;
        market.listed(&store, &application, "bo@school.example").await;
        let takes_part = store.takes_part(application.id, "kim@school.example").await.unwrap();
        assert_eq!(takes_part, stage.participation_confirmed());
        assert!(!store.takes_part(application.id, "nobody@school.example").await.unwrap());
        if takes_part {
            expected.push(confirmed(&application));
        }
    }
    assert_eq!(causes(&store, &market, &kim).await, expected);
    let role = roles(&store, &market, &kim).await.remove(1);
    let derived = HeldRole {
        membership: None,
        role: Role::Attendee,
        organization: market.school.id,
        organization_name: "Skolan".to_owned(),
        organization_kind: OrganizationKind::Customer,
        standing: Standing::InForce,
        state: MembershipState::Active,
        setup: Setup::NotNeeded,
        cause: expected[1].clone(),
        since: market.build.at,
    };
    assert_eq!(role, derived);
    let (token, program) = market.build.api_token(&kim, domain::signin::Access::Read);
    given(&store, program).await;
    let shown = store.by_api_token(&token.hash()).await.unwrap().unwrap();
    assert_eq!((shown.person.user, shown.person.roles.len()), (kim.id, expected.len()));
}

/// It follows whichever comes first, registering or confirming (S53), and ends with being listed or with the stage.
pub async fn the_attendee_role_comes_and_goes<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let listed = market.listed(&store, &application, "Kim@School.example").await;
    let kim = given(&store, market.build.user("kim@school.example")).await;
    assert_eq!(causes(&store, &market, &kim).await, [confirmed(&application)]);

    let removed = Participation::Removed { by: market.ann.id, at: market.build.at, reason: None };
    done(&store, changes().update(listed.clone().off(removed).unwrap(), 1)).await;
    assert_eq!(causes(&store, &market, &kim).await, []);
    done(&store, changes().update(listed.clone(), 2)).await;
    let stopped = Application { stage: Stage::Stopped, ..application.clone() };
    done(&store, changes().update(stopped, 1)).await;
    assert_eq!(causes(&store, &market, &kim).await, []);
    let changed_at = market.build.at + TimeDelta::days(1);
    let completed = Application { stage: Stage::Completed, changed_at, ..application.clone() };
    done(&store, changes().update(completed, 2)).await;
    assert_eq!(roles(&store, &market, &kim).await[0].since, changed_at);

    let moved = User { address: address("new@school.example"), ..kim };
    done(&store, changes().update(moved.clone(), 1)).await;
    assert_eq!(causes(&store, &market, &moved).await, []);
    done(&store, changes().update(listed.moved_to(moved.address.clone()), 3)).await;
    assert_eq!(causes(&store, &market, &moved).await, [confirmed(&application)]);
}

/// It stands where its customer stands, the partner considered (R39).
pub async fn the_attendee_role_is_dormant_with_its_customer<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let mut region = partner(&store, market.build.partner("Region Skåne")).await;
    let school = Customer { partner: region.id, ..market.build.customer("Gymnasiet") };
    let school = customer(&store, school).await;
    let one = market.build.application(school.id, &market.course, market.ann.id, Stage::Approved);
    let one = given(&store, one).await;
    market.listed(&store, &one, "kim@school.example").await;
    let kim = given(&store, market.build.user("kim@school.example")).await;
    let standing = async || roles(&store, &market, &kim).await[0].standing;
    assert_eq!(standing().await, Standing::InForce);
    for (version, state) in [(1, CustomerState::Paused), (2, CustomerState::Deactivated), (3, CustomerState::Active)] {
        let school = Customer { state, ..school.clone() };
        done(&store, changes().update(Organization::Customer(school), version)).await;
        assert_eq!(standing().await, state.standing());
    }
    region.active = false;
    done(&store, changes().update(Organization::Partner(region), 1)).await;
    assert_eq!(standing().await, Standing::Dormant);
}

/// What somebody takes part in says what, where, when, by whom, and whom to ask; the newest first.
pub async fn activities_say_it_all<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    for stage in [Stage::Draft, Stage::UnderReview, Stage::Rejected, Stage::Stopped] {
        let application = market.application(&store, stage).await;
        market.listed(&store, &application, "kim@school.example").await;
    }
    let mut expected = Vec::new();
    for stage in [Stage::Approved, Stage::Accepted, Stage::Completed] {
        let application = market.application(&store, stage).await;
        market.listed(&store, &application, "bo@school.example").await;
        let attendee = market.listed(&store, &application, "Kim@school.example").await;
        expected.insert(
            0,
            Activity {
                attendee: attendee.id,
                application: application.id,
                customer: market.school.id,
                customer_name: market.school.profile.name.clone(),
                title: market.course.title.clone(),
                kind: "course".to_owned(),
                dates: market.course.kind.dates(),
                language: market.course.language.clone(),
                supplier: market.academy.profile.name.clone(),
                stage,
                since: application.changed_at,
                contact: market.ann.name.clone(),
                contact_address: market.ann.address.clone(),
            },
        );
    }
    let page = store.activities("kim@school.example", PageRequest::default()).await.unwrap();
    assert_eq!(page.items, expected);
    assert_eq!(store.activities("nobody@school.example", PageRequest::default()).await.unwrap().items, []);
}

/// Activities.
pub async fn activities_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    walked(
        &store,
        (23, 5),
        |changes, _| {
            let one = market.at(Stage::Approved);
            let kim = market.build.attendee(&one, "kim@school.example");
            (changes.create(one).create(kim.clone()), kim.id.0)
        },
        async |page| store.activities("kim@school.example", page).await.unwrap(),
        |activity| activity.attendee.0,
        &[],
    )
    .await;
}
