//! Lists, a page at a time: nothing twice, nothing left out, while others add (S73).

use std::sync::Arc;

use domain::audit::ports::AuditFilter;
use domain::audit::{By, Fact};
use domain::invitation::Offer;
use domain::invitation::ports::InvitationFilter;
use domain::membership::ports::MemberFilter;
use domain::organization::Organization;
use domain::organization::ports::OrganizationFilter;
use domain::page::{Cursor, Page, PageRequest};
use domain::permission::Role;
use domain::ports::Store;
use domain::registration::ports::RegistrationFilter;
use domain::store::Changes;
use domain::user::ports::UserFilter;
use uuid::Uuid;

use super::compose::{Compose as _, changes};
use super::given::{customer, done, given};
use crate::build::Build;

/// Adds `count` items, reads the list in pages of `limit`, adds one more after each page, and sees each of the first
/// items once, the newest first, `rest` last.
pub(super) async fn walked<S: Store, T>(
    store: &Arc<S>,
    (count, limit): (usize, u32),
    mut item: impl FnMut(Changes, usize) -> (Changes, Uuid),
    list: impl AsyncFn(PageRequest) -> Page<T>,
    id: impl Fn(&T) -> Uuid,
    rest: &[Uuid],
) {
    let mut expected = Vec::new();
    let all = (0..count).fold(changes(), |changes, number| {
        let (changes, id) = item(changes, number);
        expected.push(id);
        changes
    });
    done(store, all).await;
    expected.reverse();
    expected.extend(rest);

    let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
    loop {
        let page = list(PageRequest { limit, after }).await;
        assert!(page.items.len() <= limit as usize);
        seen.extend(page.items.iter().map(&id));
        pages += 1;
        assert!(seen.len() <= expected.len(), "something comes twice");
        done(store, item(changes(), count + pages).0).await;
        if page.next.is_none() {
            break;
        }
        assert_eq!(page.next, seen.last().copied().map(Cursor));
        after = page.next;
    }
    assert_eq!(seen, expected);
    assert_eq!(pages, expected.len().div_ceil(limit as usize));
}

/// A thousand invitations (S73).
pub async fn a_thousand_invitations_are_paged<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let item = |changes: Changes, number| {
        let one = build.invitation(school, Offer::Mentor, &format!("m{number}@school.example"), None);
        (changes.create(one.clone()), one.id.0)
    };
    let filter = InvitationFilter { reads: Some("pending".to_owned()), search: Some("SCHOOL".to_owned()) };
    let list = async |request| store.invitations(school, &filter, build.at, request).await.unwrap();
    walked(&store, (1_000, PageRequest::MAX), item, list, |view| view.invitation.id.0, &[]).await;
}

/// Members.
pub async fn members_are_paged<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let item = |changes: Changes, number| {
        let user = build.user(&format!("m{number}@school.example"));
        let held = build.membership(&user, school, Role::Mentor);
        (changes.create(user).create(held.clone()), held.id.0)
    };
    let filter = MemberFilter { role: Some(Role::Mentor), ..MemberFilter::default() };
    let list = async |request| store.members(school, &filter, request).await.unwrap();
    walked(&store, (20, 3), item, list, |view| view.id.0, &[]).await;
}

/// Users; the last page may be full.
pub async fn users_are_paged<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let item = |changes: Changes, number| {
        let user = build.user(&format!("m{number}@school.example"));
        (changes.create(user.clone()), user.id.0)
    };
    let list = async |request| store.users(&UserFilter::default(), request).await.unwrap();
    walked(&store, (20, 5), item, list, |user| user.id.0, &[]).await;
}

/// Organizations, the root partner last.
pub async fn organizations_are_paged<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let item = |changes: Changes, number| {
        let one = build.customer(&format!("Skola {number}"));
        (changes.create(Organization::Customer(one.clone())), one.id.0)
    };
    let list = async |request| store.organizations(&OrganizationFilter::default(), request).await.unwrap();
    walked(&store, (20, 4), item, list, |view| view.id.0, &[domain::organization::ROOT.0]).await;
}

/// Registrations.
pub async fn registrations_are_paged<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let item = |changes: Changes, number| {
        let one = build.registration(&format!("Skola {number}"), "eva@school.example");
        (changes.create(one.clone()), one.id.0)
    };
    let filter = RegistrationFilter { proven: Some(false), ..RegistrationFilter::default() };
    let list = async |request| store.registrations(&filter, request).await.unwrap();
    walked(&store, (20, 7), item, list, |view| view.id.0, &[]).await;
}

/// Facts.
pub async fn facts_are_paged<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await.id;
    let item = |changes: Changes, _| {
        let fact = build.fact(By::User(ann), None, Fact::ProfileChanged { user: ann });
        (changes.record(fact.clone()), fact.id.0)
    };
    let filter = AuditFilter { by: Some(ann), ..AuditFilter::default() };
    let list = async |request| store.facts(&filter, request).await.unwrap();
    walked(&store, (20, 6), item, list, |view| view.recorded.id.0, &[]).await;
}

/// Letters.
pub async fn letters_are_paged<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let item = |changes: Changes, _| {
        let letter = build.letter("ann@school.example");
        (changes.send(letter.clone()), letter.id.0)
    };
    let list = async |request| store.letters(request).await.unwrap();
    walked(&store, (20, 1), item, list, |posted| posted.envelope.id.0, &[]).await;
}

/// A cursor is a place in the order, not an item: it may name one that is gone, or that the filter leaves out.
pub async fn a_cursor_may_name_what_is_not_listed<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let between = Cursor(build.id());
    given(&store, build.user("ben@school.example")).await;
    let request = PageRequest { limit: 10, after: Some(between) };
    let page = store.users(&UserFilter::default(), request).await.unwrap();
    assert_eq!(page.items.iter().map(|user| user.id).collect::<Vec<_>>(), [ann.id]);
}
