//! Reading invitations.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::invitation::ports::{InvitationFilter, InvitationView, Waiting};
use domain::invitation::{Invitation, Offer, Stage};
use domain::mail::{Delivery, Outcome};
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::values::InvitationId;

use super::compose::{Compose as _, changes, first};
use super::given::{customer, done, given, member, supplier};
use crate::build::Build;

/// Another organization's invitation does not exist (R51).
pub async fn a_foreign_invitation_does_not_exist<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let other = customer(&store, build.customer("Gymnasiet")).await.id;
    let one = given(&store, build.invitation(school, Offer::Mentor, "eva@school.example", None)).await;
    assert_eq!(store.invitation_view(other, one.id).await.unwrap(), None);
    assert_eq!(store.pending(other, Offer::Mentor, "eva@school.example").await.unwrap(), None);
    let filter = InvitationFilter::default();
    assert_eq!(store.invitations(other, &filter, build.at, PageRequest::default()).await.unwrap().items, []);
    assert!(store.invitation_view(school, one.id).await.unwrap().is_some());
}

/// The pending invitation with this offer to this address key, expired or not; none that is over.
pub async fn a_pending_invitation_is_found<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let mut one = build.invitation(school, Offer::Mentor, "Eva@school.example", None);
    one.expires_at = build.at;
    let one = given(&store, one).await;
    let found = async |offer, at| store.pending(school, offer, at).await.unwrap();
    assert_eq!(found(Offer::Mentor, "eva@school.example").await, Some(first(one.clone())));
    assert_eq!(found(Offer::Applicant, "eva@school.example").await, None);
    assert_eq!(found(Offer::Mentor, "ada@school.example").await, None);
    done(&store, changes().update(one.revoke(None, build.at).unwrap(), 1)).await;
    assert_eq!(found(Offer::Mentor, "eva@school.example").await, None);
}

/// A first login is found by its word, whoever's it is.
pub async fn a_pending_first_login_is_found<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (eva, _) = member(&store, &build, "eva@school.example", school, Role::CustomerAdmin).await;
    let offer = Offer::FirstLogin { user: eva.id, role: Role::CustomerAdmin };
    let one = given(&store, build.invitation(school, offer, "eva@school.example", None)).await;
    let asked = Offer::FirstLogin { user: eva.id, role: Role::Mentor };
    assert_eq!(store.pending(school, asked, "eva@school.example").await.unwrap(), Some(first(one)));
}

/// An invitation in the list: with its inviter's name, and how far its latest letter has come.
pub async fn an_invitation_is_listed_with_its_delivery<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (ann, _) = member(&store, &build, "ann@school.example", school, Role::CustomerAdmin).await;
    let one = given(&store, build.invitation(school, Offer::Mentor, "eva@school.example", Some(&ann))).await;
    let view = |delivery, answer: Option<&str>| InvitationView {
        invitation: first(one.clone()),
        inviter: Some("Ann".to_owned()),
        delivery,
        answer: answer.map(str::to_owned),
    };
    let read = async || {
        let filter = InvitationFilter::default();
        let page = store.invitations(school, &filter, build.at, PageRequest::default()).await.unwrap();
        let alone = store.invitation_view(school, one.id).await.unwrap().unwrap();
        assert_eq!(page.items, std::slice::from_ref(&alone));
        alone
    };
    assert_eq!(read().await, view(None, None));
    let [older, newer] = [(); 2].map(|()| build.letter_about("eva@school.example", one.id.0));
    done(&store, changes().send(older.clone())).await;
    assert_eq!(read().await, view(Some(Delivery::Queued), None));
    let busy = Outcome::RetryAt(build.at, "451 try later".to_owned());
    store.settle(older.id, &busy).await.unwrap();
    assert_eq!(read().await, view(Some(Delivery::Failing), Some("451 try later")));
    store.settle(older.id, &Outcome::Dead("550 no such user".to_owned())).await.unwrap();
    assert_eq!(read().await, view(Some(Delivery::Bounced), Some("550 no such user")));
    done(&store, changes().send(newer.clone())).await;
    assert_eq!(read().await, view(Some(Delivery::Queued), None));
    store.settle(newer.id, &Outcome::Sent).await.unwrap();
    assert_eq!(read().await, view(Some(Delivery::Sent), None));
}

/// An invitation by the system has no inviter.
pub async fn an_invitation_by_the_system_has_no_inviter<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let one = given(&store, build.invitation(school, Offer::Mentor, "eva@school.example", None)).await;
    assert_eq!(store.invitation_view(school, one.id).await.unwrap().unwrap().inviter, None);
}

/// Invitations, the newest first, by how they read now: a pending one past its expiry reads as expired.
pub async fn invitations_are_filtered_by_how_they_read<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let ann = given(&store, build.user("ann@school.example")).await.id;
    let make = |number: u8, stage| {
        let one = build.invitation(school, Offer::Mentor, &format!("m{number}@school.example"), None);
        Invitation { stage, ..one }
    };
    let pending = given(&store, make(1, Stage::Pending { reminded: true })).await;
    let accepted = given(&store, make(2, Stage::Accepted { by: ann, membership: None, at: build.at })).await;
    let declined = given(&store, make(3, Stage::Declined { at: build.at })).await;
    let revoked = given(&store, make(4, Stage::Revoked { by: Some(ann), at: build.at })).await;
    let reading = async |word: Option<&str>, now| -> Vec<InvitationId> {
        let filter = InvitationFilter { reads: word.map(str::to_owned), search: None };
        let page = store.invitations(school, &filter, now, PageRequest::default()).await.unwrap();
        page.items.iter().map(|view| view.invitation.id).collect()
    };
    let over = pending.expires_at;
    let before = over - TimeDelta::microseconds(1);
    assert_eq!(reading(None, over).await, [revoked.id, declined.id, accepted.id, pending.id]);
    assert_eq!(reading(Some("pending"), before).await, [pending.id]);
    assert_eq!(reading(Some("expired"), before).await, []);
    assert_eq!(reading(Some("pending"), over).await, []);
    assert_eq!(reading(Some("expired"), over).await, [pending.id]);
    assert_eq!(reading(Some("accepted"), over).await, [accepted.id]);
    assert_eq!(reading(Some("declined"), over).await, [declined.id]);
    assert_eq!(reading(Some("revoked"), over).await, [revoked.id]);
    assert_eq!(reading(Some("nonsense"), over).await, []);
}

/// What waits for an address: pending and not expired, from every organization, the newest first. Decided: also of
/// organizations that are not in force, for the invitation is kept.
pub async fn open_invitations_wait_for_their_address<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut school = build.customer("Skolan");
    school.state = domain::organization::CustomerState::Deactivated;
    let school = customer(&store, school).await;
    let academy = supplier(&store, build.supplier("Akademin")).await;
    let to_eva = |organization, offer| build.invitation(organization, offer, "Eva@school.example", None);
    let one = given(&store, to_eva(school.id, Offer::Mentor)).await;
    let two = given(&store, to_eva(academy.id, Offer::Professional)).await;
    given(&store, to_eva(school.id, Offer::Applicant).decline(build.at).unwrap()).await;
    given(&store, build.invitation(school.id, Offer::Mentor, "ada@school.example", None)).await;
    let waiting = async |now| store.waiting("eva@school.example", now).await.unwrap();
    let expected = [
        Waiting { invitation: first(two), organization: academy.profile.name },
        Waiting { invitation: first(one.clone()), organization: school.profile.name },
    ];
    assert_eq!(waiting(build.at).await, expected);
    assert_eq!(waiting(one.expires_at).await, []);
}

/// Every invitation to an address, whatever became of it.
pub async fn invitations_are_found_by_their_address<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (ann, held) = member(&store, &build, "ann@school.example", school, Role::Mentor).await;
    let to = |address| build.invitation(school, Offer::Mentor, address, Some(&ann));
    let accepted = given(&store, to("Ann@school.example").accept(ann.id, Some(held.id), build.at).unwrap()).await;
    let declined = given(&store, to("ann@school.example").decline(build.at).unwrap()).await;
    let revoked = given(&store, to("ann@SCHOOL.example").revoke(None, build.at).unwrap()).await;
    let waiting = given(&store, to("ann@school.example")).await;
    given(&store, to("ada@school.example").decline(build.at).unwrap()).await;
    let found = store.invitations_to("ann@school.example").await.unwrap();
    assert_eq!(found, [waiting, revoked, declined, accepted].map(first));
}

/// Pending invitations that expire soon and were not reminded of; decided: the soonest first.
pub async fn expiring_invitations_are_found<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (now, before) = (build.at, build.at + TimeDelta::days(2));
    let until = |number: u8, expires_at| {
        let one = build.invitation(school, Offer::Mentor, &format!("m{number}@school.example"), None);
        Invitation { expires_at, ..one }
    };
    let moment = TimeDelta::microseconds(1);
    let late = given(&store, until(1, before - moment)).await;
    let soon = given(&store, until(2, now + moment)).await;
    given(&store, until(3, now)).await;
    given(&store, until(4, before + moment)).await;
    given(&store, until(5, now + moment).remind(now).unwrap()).await;
    given(&store, until(6, now + moment).revoke(None, now).unwrap()).await;
    assert_eq!(store.expiring(now, before, 10).await.unwrap(), [first(soon.clone()), first(late)]);
    assert_eq!(store.expiring(now, before, 1).await.unwrap(), [first(soon)]);
}
