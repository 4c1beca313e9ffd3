//! Reading the audit trail.

use std::sync::Arc;

use domain::audit::ports::{AuditFilter, AuditView};
use domain::audit::{By, Concerned, Fact};
use domain::invitation::Offer;
use domain::membership::Cause;
use domain::page::PageRequest;
use domain::permission::{Privilege, Role};
use domain::ports::Store;

use super::compose::{Compose as _, changes};
use super::given::{customer, done, given, member};
use crate::build::{Build, note, terms};

async fn trail<S: Store>(store: &Arc<S>, filter: AuditFilter) -> Vec<AuditView> {
    store.facts(&filter, PageRequest::default()).await.unwrap().items
}

/// Facts come back whole, the newest first, in the order in which a commit tells them.
pub async fn facts_come_back_whole_newest_first<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let (ann, held) = member(&store, &build, "ann@school.example", school.id, Role::Mentor).await;
    let (user, membership, reason) = (ann.id, held.id, Some(note("för \"gammal\"\n🎓")));
    let cause = Cause::AddedBy { user: Some(user) };
    let facts = [
        build.fact(By::System, None, Fact::PlatformSetUp { user }),
        build.fact(By::LinkHolder, None, Fact::ConsentGiven { user, terms: terms() }),
        build.fact(
            By::User(user),
            Some(school.id),
            Fact::MembershipGranted { membership, user, role: Role::Mentor, cause },
        ),
        build.fact(By::User(user), Some(school.id), Fact::MembershipSuspended { membership, reason }),
        build.fact(By::User(user), Some(school.id), Fact::MembershipSuspended { membership, reason: None }),
        build.fact(
            By::User(user),
            None,
            Fact::PrivilegesChanged { user, granted: vec![Privilege::ReadAudit], withdrawn: vec![] },
        ),
    ];
    let all = facts.iter().cloned().fold(changes(), |changes, fact| changes.record(fact));
    done(&store, all).await;
    let read: Vec<_> = trail(&store, AuditFilter::default()).await.into_iter().map(|view| view.recorded).collect();
    assert_eq!(read, facts.into_iter().rev().collect::<Vec<_>>());
}

/// Facts of one organization, by one user, or both.
pub async fn facts_are_filtered<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let other = customer(&store, build.customer("Gymnasiet")).await.id;
    let ann = given(&store, build.user("ann@school.example")).await.id;
    let ben = given(&store, build.user("ben@school.example")).await.id;
    let edited = |by, organization| build.fact(by, Some(organization), Fact::OrganizationEdited { organization });
    let annes = edited(By::User(ann), school);
    let bens = edited(By::User(ben), school);
    let elsewhere = edited(By::User(ann), other);
    let systems = build.fact(By::System, None, Fact::UserErased { user: ann });
    let all = [&annes, &bens, &elsewhere, &systems].into_iter().cloned();
    done(&store, all.fold(changes(), |changes, fact| changes.record(fact))).await;

    let ids = async |organization, by| -> Vec<_> {
        trail(&store, AuditFilter { organization, by }).await.iter().map(|view| view.recorded.id).collect()
    };
    assert_eq!(ids(Some(school), None).await, [bens.id, annes.id]);
    assert_eq!(ids(None, Some(ann)).await, [elsewhere.id, annes.id]);
    assert_eq!(ids(Some(school), Some(ann)).await, [annes.id]);
    assert_eq!(ids(Some(other), Some(ben)).await, []);
}

/// Who did it is named as they are called when the trail is read; nobody is named where no user did it.
pub async fn a_fact_names_who_did_it<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let happened = |by| build.fact(by, None, Fact::ProfileChanged { user: ann.id });
    let facts =
        changes().record(happened(By::User(ann.id))).record(happened(By::System)).record(happened(By::LinkHolder));
    done(&store, facts).await;
    let names = async || -> Vec<_> {
        trail(&store, AuditFilter::default()).await.into_iter().map(|view| view.by_name).collect()
    };
    assert_eq!(names().await, [None, None, Some("Ann".to_owned())]);
    done(&store, changes().update(ann.erased(build.at), 1)).await;
    assert_eq!(names().await, [None, None, Some("Erased user".to_owned())]);
}

/// Whom or what facts concern is named as it is called when the trail is read; what does not exist has no name.
pub async fn what_facts_concern_is_named<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let (ann, held) = member(&store, &build, "ann@school.example", school.id, Role::Mentor).await;
    let invitation = given(&store, build.invitation(school.id, Offer::Mentor, "Eva@school.example", None)).await;
    let registration = given(&store, build.registration("Gymnasiet", "ada@school.example")).await;
    let expected = [
        (Concerned::User(ann.id), "Ann"),
        (Concerned::Membership(held.id), "Ann"),
        (Concerned::Invitation(invitation.id), "eva@school.example"),
        (Concerned::Registration(registration.id), "Gymnasiet"),
        (Concerned::Organization(school.id), "Skolan"),
    ];
    let unknown = Concerned::User(domain::values::UserId(build.id()));
    let asked = expected.iter().map(|(whom, _)| *whom).chain([unknown]).collect();
    let names = store.names(&asked).await.unwrap();
    assert_eq!(names, expected.map(|(whom, name)| (whom, name.to_owned())).into());
    assert_eq!(store.names(&std::collections::BTreeSet::new()).await.unwrap(), std::collections::BTreeMap::new());
}
