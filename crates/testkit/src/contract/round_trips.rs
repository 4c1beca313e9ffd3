//! What goes in comes out: every field, every stage, every letter of every alphabet, every microsecond.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::TimeDelta;
use domain::invitation::{self, Offer};
use domain::membership::{Cause, Membership, MembershipState, Setup};
use domain::organization::{Customer, CustomerState, Organization, Origin, Partner, Profile, Supplier};
use domain::permission::{Privilege, Role};
use domain::ports::Store;
use domain::registration::{Proof, Registration, ReviewNote, Stage};
use domain::signin::{Access, ApiToken};
use domain::store::{Stored, Version};
use domain::user::{Credential, Notifications, PendingAddress, User, UserState};
use domain::values::{Country, MembershipId, OrganizationNumber, TimeZone};

use super::compose::{Compose as _, changes, first};
use super::given::{customer, done, given, member, partner, supplier};
use crate::build::{Build, address, locale, note, organization_name, person_name, terms};

/// Everything that stores get wrong: quotes, wildcards, letters whose case changes their length, beyond the BMP.
const ODD: &str = r#"O'Öberg "ß" İıſ %_\ 𝔘 🎓 {}$1?"#;

/// A profile with everything in it.
fn odd_profile(build: &Build) -> Profile {
    let number = OrganizationNumber::parse(Country::parse("NO").unwrap(), "923 609 016").unwrap();
    let mut profile = build.profile(ODD);
    profile.number = Some(number);
    profile.address.lines = Some(note(&format!("{ODD}\n\tBakgården")));
    profile
}

/// A user, in every state.
pub async fn a_user_comes_back_whole<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut user = User {
        address: address("Odd!#$%&'*+/=?^_`{|}~-@bücher.example"),
        name: person_name(ODD),
        locale: locale("sv-FI"),
        zone: TimeZone::parse("America/Argentina/Buenos_Aires").unwrap(),
        notifications: Notifications { invitations: false, organizations: true, activities: false },
        privileges: BTreeSet::from([Privilege::ReadAudit, Privilege::ManageUsers]),
        pending_address: Some(PendingAddress {
            address: address("new@school.example"),
            generation: 3,
            expires_at: build.at + TimeDelta::microseconds(1),
        }),
        ..build.user("odd@school.example").consenting(terms(), build.at)
    };
    given(&store, user.clone()).await;
    assert_eq!(store.user(user.id).await.unwrap(), Some(first(user.clone())));
    for (version, state) in [(1, UserState::Deactivated), (2, UserState::Active)] {
        user = User { state, pending_address: None, ..user };
        done(&store, changes().update(user.clone(), version)).await;
        assert_eq!(store.user(user.id).await.unwrap(), Some(Stored::new(user.clone(), Version(version + 1))));
    }
    let erased = user.erased(build.at + TimeDelta::microseconds(7));
    done(&store, changes().update(erased.clone(), 3)).await;
    assert_eq!(store.user(erased.id).await.unwrap(), Some(Stored::new(erased, Version(4))));
}

/// A credential, without and with a password.
pub async fn a_credential_comes_back_whole<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let unset = given(&store, Credential::unset(ann.id, build.at)).await;
    assert_eq!(store.credential(ann.id).await.unwrap(), Some(first(unset)));
    let set = build.credential(&ann, ODD);
    done(&store, changes().update(set.clone(), 1)).await;
    assert_eq!(store.credential(ann.id).await.unwrap(), Some(Stored::new(set, Version(2))));
}

/// Sign-ins and API tokens.
pub async fn sign_ins_come_back_whole<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let (_, mut sign_in) = build.sign_in(&ann);
    sign_in.device = ODD.to_owned();
    given(&store, sign_in.clone()).await;
    assert_eq!(store.sign_ins(ann.id).await.unwrap(), [first(sign_in)]);

    let (_, reading) = build.api_token(&ann, Access::Read);
    let (_, full) = build.api_token(&ann, Access::Full);
    let full = ApiToken { name: ODD.to_owned(), last_seen_at: Some(build.at), ..full };
    done(&store, changes().create(reading.clone()).create(full.clone())).await;
    assert_eq!(store.api_tokens(ann.id).await.unwrap(), [first(full), first(reading)]);
}

/// Organizations of every kind, in every state.
pub async fn organizations_come_back_whole<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let registration = given(&store, build.registration("Skolan", "eva@school.example")).await;
    let region = Partner { set_up_at: Some(build.at), ..build.partner(ODD) };
    let region = partner(&store, region).await;
    let mut school = Customer {
        partner: region.id,
        origin: Origin::Registration(registration.id),
        profile: odd_profile(&build),
        state: CustomerState::Inactive,
        ..build.customer("Skolan")
    };
    customer(&store, school.clone()).await;
    let bare = Profile { number: None, contact: None, ..build.profile("Akademin") };
    let mut academy = Supplier { profile: bare, active: false, ..build.supplier("Akademin") };
    academy.profile.address.lines = None;
    supplier(&store, academy.clone()).await;

    let read = async |id| store.organization(id).await.unwrap().unwrap().organization;
    assert_eq!(read(region.id).await, first(Organization::Partner(region)));
    assert_eq!(read(academy.id).await, first(Organization::Supplier(academy)));
    assert_eq!(read(school.id).await, first(Organization::Customer(school.clone())));
    for (version, state) in (1..).zip(CustomerState::ALL) {
        school.state = state;
        let organization = Organization::Customer(school.clone());
        done(&store, changes().update(organization.clone(), version)).await;
        assert_eq!(read(school.id).await, Stored::new(organization, Version(version + 1)));
    }
}

/// A membership: every cause, every state, every setup.
pub async fn memberships_come_back_whole<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let registration = given(&store, build.registration("Skolan", "eva@school.example")).await;
    let invitation = given(&store, build.invitation(school.id, Offer::Mentor, "eva@school.example", None)).await;
    let (ann, _) = member(&store, &build, "ann@school.example", school.id, Role::CustomerAdmin).await;
    let causes = [
        Cause::PlatformSetUp,
        Cause::RegistrationApproved { registration: registration.id },
        Cause::InvitationAccepted { invitation: invitation.id },
        Cause::AddedBy { user: None },
        Cause::AddedBy { user: Some(ann.id) },
        Cause::AdminAppointed { user: Some(ann.id) },
    ];
    let reason = Some(note(ODD));
    for (number, cause) in causes.into_iter().enumerate() {
        let user = given(&store, build.user(&format!("m{number}@school.example"))).await;
        let since = build.at + TimeDelta::microseconds(1);
        let id = MembershipId(build.id());
        let held = given(&store, Membership::new(id, user.id, school.id, Role::Mentor, cause, since)).await;
        let read = async || store.membership(school.id, id).await.unwrap().unwrap();
        assert_eq!(read().await, first(held.clone()));
        let suspended = MembershipState::Suspended { since, reason: reason.clone() };
        let ended = MembershipState::Ended { at: since, reason: reason.clone() };
        let bare = MembershipState::Suspended { since, reason: None };
        for (version, state) in (1..).zip([suspended, bare, MembershipState::Active, ended]) {
            let held = Membership { state, setup: Setup::Ready, ..held.clone() };
            done(&store, changes().update(held.clone(), version)).await;
            assert_eq!(read().await, Stored::new(held, Version(version + 1)));
        }
    }
}

/// A registration, in every stage, and its notes in their order.
pub async fn registrations_come_back_whole<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let (at, reason) = (build.at + TimeDelta::microseconds(1), note(ODD));
    let by = given(&store, build.user("reviewer@lyceum.example")).await.id;
    let school = customer(&store, build.customer("Skolan")).await.id;
    let mut one = build.registration("Skolan", "odd@bücher.example");
    one.profile = odd_profile(&build);
    one.contact.name = person_name(ODD);
    given(&store, one.clone()).await;
    assert_eq!(store.registration(one.id).await.unwrap(), Some(first(one.clone())));
    let stages = [
        Stage::UnderReview { reviewer: by, since: at },
        Stage::InfoRequested { question: reason.clone(), by, at, lapses_at: at + TimeDelta::days(30) },
        Stage::Approved { by, at, customer: school },
        Stage::Rejected { by, at, reason: reason.clone() },
        Stage::Withdrawn { at },
        Stage::Lapsed { at },
        Stage::Submitted,
    ];
    for (version, stage) in (1..).zip(stages) {
        one.notes.push(ReviewNote { by, at, note: note(&format!("{version} {ODD}")) });
        one.generation += 1;
        one = Registration { stage, message: None, proof: Proof::Given { at }, ..one };
        one.contact.telephone = None;
        done(&store, changes().update(one.clone(), version)).await;
        assert_eq!(store.registration(one.id).await.unwrap(), Some(Stored::new(one.clone(), Version(version + 1))));
    }
    assert_eq!(one.profile.name, organization_name(ODD));
}

/// An invitation: every offer, every stage.
pub async fn invitations_come_back_whole<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let (ann, held) = member(&store, &build, "ann@school.example", school.id, Role::CustomerAdmin).await;
    let first_login = Offer::FirstLogin { user: ann.id, role: Role::CustomerAdmin };
    for offer in [Offer::Applicant, Offer::Mentor, Offer::Professional, first_login] {
        let mut one = build.invitation(school.id, offer, "Odd+tag@bücher.example", Some(&ann));
        one.message = Some(note(&format!("{ODD}\nhej")));
        given(&store, one.clone()).await;
        assert_eq!(store.invitation(one.id).await.unwrap(), Some(first(one.clone())));
        let at = build.at + TimeDelta::microseconds(1);
        let stages = [
            invitation::Stage::Pending { reminded: true },
            invitation::Stage::Accepted { by: ann.id, membership: Some(held.id), at },
            invitation::Stage::Accepted { by: ann.id, membership: None, at },
            invitation::Stage::Declined { at },
            invitation::Stage::Revoked { by: Some(ann.id), at },
            invitation::Stage::Revoked { by: None, at },
        ];
        for (version, stage) in (1..).zip(stages) {
            one = invitation::Invitation { stage, inviter: None, message: None, generation: 9, expires_at: at, ..one };
            done(&store, changes().update(one.clone(), version)).await;
            assert_eq!(store.invitation(one.id).await.unwrap(), Some(Stored::new(one.clone(), Version(version + 1))));
        }
    }
}
