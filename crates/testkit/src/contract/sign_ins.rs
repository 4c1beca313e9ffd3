//! Who shows a token: the person with every role, in one reading.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::membership::MembershipState;
use domain::organization::{CustomerState, Organization, OrganizationKind, ROOT, Standing};
use domain::permission::{HeldRole, Role, Via};
use domain::ports::Store;
use domain::signin::Access;
use domain::store::Stored;
use domain::user::{User, UserState};
use domain::values::Token;

use super::compose::{Compose as _, changes, first};
use super::given::{customer, done, given, member, partner, supplier};
use crate::build::{Build, note, terms};

async fn signed_in<S: Store>(store: &Arc<S>, build: &Build, user: &User) -> Token {
    let (token, sign_in) = build.sign_in(user);
    given(store, sign_in).await;
    token
}

async fn roles<S: Store>(store: &Arc<S>, token: &Token) -> Vec<HeldRole> {
    store.by_sign_in(&token.hash()).await.unwrap().unwrap().person.roles
}

/// A sign-in's token leads to its user, with what the user is.
pub async fn a_sign_in_leads_to_its_person<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.privileged("ann@school.example")).await;
    let (token, sign_in) = build.sign_in(&ann);
    given(&store, sign_in.clone()).await;
    let shown = store.by_sign_in(&token.hash()).await.unwrap().unwrap();
    assert_eq!(shown.state, UserState::Active);
    assert_eq!(shown.last_seen_at, Some(sign_in.last_seen_at));
    assert_eq!(shown.expires_at, sign_in.expires_at);
    let person = shown.person;
    assert_eq!((person.user, person.name, person.address), (ann.id, ann.name, ann.address));
    assert_eq!((person.locale, person.zone, person.privileges), (ann.locale, ann.zone, ann.privileges));
    assert_eq!(person.terms, Some(terms()));
    assert_eq!(person.roles, []);
    assert_eq!(person.via, Via::SignIn(sign_in.id));
}

/// An API token's likewise, and tells whether it may only read.
pub async fn an_api_token_leads_to_its_person<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let (ann, _) = member(&store, &build, "ann@school.example", school.id, Role::Mentor).await;
    for (access, read_only) in [(Access::Read, true), (Access::Full, false)] {
        let (token, api_token) = build.api_token(&ann, access);
        given(&store, api_token.clone()).await;
        let shown = store.by_api_token(&token.hash()).await.unwrap().unwrap();
        assert_eq!(shown.person.via, Via::ApiToken { id: api_token.id, read_only });
        assert_eq!((shown.last_seen_at, shown.expires_at), (None, api_token.expires_at));
        assert_eq!(shown.person.roles.len(), 1);
    }
}

/// A token opens nothing of the other kind; an unknown one opens nothing.
pub async fn a_token_is_of_its_kind<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let (token, _) = build.sign_in(&ann);
    assert!(store.by_sign_in(&token.hash()).await.unwrap().is_none());
    let token = signed_in(&store, &build, &ann).await;
    assert!(store.by_api_token(&token.hash()).await.unwrap().is_none());
}

/// Whoever never consented has no terms.
pub async fn a_person_without_consent_has_no_terms<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, User { consents: Vec::new(), ..build.user("ann@school.example") }).await;
    let token = signed_in(&store, &build, &ann).await;
    assert_eq!(store.by_sign_in(&token.hash()).await.unwrap().unwrap().person.terms, None);
}

/// Decided: users who are not active are found as well, and their state is told; so are tokens that are over.
pub async fn the_state_of_the_user_is_told<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut ann = given(&store, build.user("ann@school.example")).await;
    let token = signed_in(&store, &build, &ann).await;
    ann.state = UserState::Deactivated;
    done(&store, changes().update(ann, 1)).await;
    let shown = store.by_sign_in(&token.hash()).await.unwrap().unwrap();
    assert_eq!(shown.state, UserState::Deactivated);
}

/// Every role that has not ended comes with its organization, its standing, its state and its cause; decided: the
/// oldest first.
pub async fn roles_come_with_where_and_why<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Åsö")).await;
    let academy = supplier(&store, build.supplier("Akademin")).await;
    let (ann, mentor) = member(&store, &build, "ann@school.example", school.id, Role::Mentor).await;
    let mut teacher = given(&store, build.membership(&ann, academy.id, Role::Professional)).await;
    let root = given(&store, build.membership(&ann, ROOT, Role::SystemAdministrator)).await;
    let mut past = given(&store, build.membership(&ann, school.id, Role::Applicant)).await;
    teacher.state = MembershipState::Suspended { since: build.at, reason: Some(note("sick leave")) };
    past.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(teacher.clone(), 1).update(past, 1)).await;
    let token = signed_in(&store, &build, &ann).await;

    let role = |held: domain::membership::Membership, name: &str, kind| HeldRole {
        membership: Some(held.id),
        role: held.role,
        organization: held.organization,
        organization_name: name.to_owned(),
        organization_kind: kind,
        standing: Standing::InForce,
        state: held.state,
        setup: held.setup,
        cause: held.cause,
        since: held.since,
    };
    let expected = [
        role(mentor, "Åsö", OrganizationKind::Customer),
        role(teacher, "Akademin", OrganizationKind::Supplier),
        role(root, "Lyceum", OrganizationKind::Partner),
    ];
    assert_eq!(roles(&store, &token).await, expected);
}

/// A role's standing is its organization's, never more than its partner's: under a partner out of force a customer's
/// roles are dormant (R39).
pub async fn a_role_stands_no_higher_than_the_partner<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut region = partner(&store, build.partner("Region Skåne")).await;
    let mut school = build.customer("Skolan");
    school.partner = region.id;
    let mut school = customer(&store, school).await;
    let (ann, _) = member(&store, &build, "ann@school.example", school.id, Role::CustomerAdmin).await;
    let token = signed_in(&store, &build, &ann).await;
    let standing = async || roles(&store, &token).await[0].standing;
    assert_eq!(standing().await, Standing::InForce);

    for (version, state) in [(1, CustomerState::Paused), (2, CustomerState::Deactivated), (3, CustomerState::Active)] {
        school.state = state;
        done(&store, changes().update(Organization::Customer(school.clone()), version)).await;
        assert_eq!(standing().await, state.standing());
    }
    region.active = false;
    done(&store, changes().update(Organization::Partner(region), 1)).await;
    assert_eq!(standing().await, Standing::Dormant);
}

/// A supplier out of force makes its roles dormant.
pub async fn a_role_in_an_inactive_supplier_is_dormant<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut academy = build.supplier("Akademin");
    academy.active = false;
    let academy = supplier(&store, academy).await;
    let (ann, _) = member(&store, &build, "ann@school.example", academy.id, Role::SupplierAdmin).await;
    let token = signed_in(&store, &build, &ann).await;
    assert_eq!(roles(&store, &token).await[0].standing, Standing::Dormant);
}

/// A sign-in that was deleted opens nothing any more; the user's others do.
pub async fn a_deleted_sign_in_opens_nothing<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let (token, sign_in) = build.sign_in(&ann);
    given(&store, sign_in.clone()).await;
    let other = signed_in(&store, &build, &ann).await;
    done(&store, changes().delete(&sign_in, 1)).await;
    assert!(store.by_sign_in(&token.hash()).await.unwrap().is_none());
    assert!(store.by_sign_in(&other.hash()).await.unwrap().is_some());
}

/// A user's own, the newest first.
pub async fn sign_ins_are_listed_newest_first<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let ben = given(&store, build.user("ben@school.example")).await;
    let [old, foreign, new] = [&ann, &ben, &ann].map(|user| build.sign_in(user).1);
    done(&store, changes().create_all([old.clone(), foreign, new.clone()])).await;
    assert_eq!(store.sign_ins(ann.id).await.unwrap(), [first(new), first(old)]);
    let [old, foreign, new] = [&ann, &ben, &ann].map(|user| build.api_token(user, Access::Full).1);
    done(&store, changes().create_all([old.clone(), foreign, new.clone()])).await;
    assert_eq!(store.api_tokens(ann.id).await.unwrap(), [first(new), first(old)]);
}

/// Being used is noted and is no change of state: the version stays, so nobody's update is in its way.
pub async fn use_is_noted_without_a_new_version<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let (token, mut sign_in) = build.sign_in(&ann);
    let (program, mut api_token) = build.api_token(&ann, Access::Read);
    done(&store, changes().create(sign_in.clone()).create(api_token.clone())).await;
    let later = build.at + TimeDelta::minutes(5) + TimeDelta::microseconds(1);
    store.seen(sign_in.id, later).await.unwrap();
    store.token_seen(api_token.id, later).await.unwrap();

    assert_eq!(store.by_sign_in(&token.hash()).await.unwrap().unwrap().last_seen_at, Some(later));
    assert_eq!(store.by_api_token(&program.hash()).await.unwrap().unwrap().last_seen_at, Some(later));
    sign_in.last_seen_at = later;
    api_token.last_seen_at = Some(later);
    assert_eq!(store.sign_ins(ann.id).await.unwrap(), [first(sign_in.clone())]);
    assert_eq!(store.api_tokens(ann.id).await.unwrap(), [Stored::new(api_token, domain::store::Version::FIRST)]);
    done(&store, changes().delete(&sign_in, 1)).await;
    assert_eq!(store.seen(sign_in.id, later).await, Ok(()));
}
