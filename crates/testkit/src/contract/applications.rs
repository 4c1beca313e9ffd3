//! Applications.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::application::ports::{ApplicationFilter, ApplicationView, ListOf};
use domain::application::{Application, Comment, Stage, Step};
use domain::offering::{Kind, Offering};
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::store::{EntityKind, StoreError, Stored, Version};
use domain::values::ApplicationId;

use super::compose::{Compose as _, changes, first};
use super::given::{done, given, member};
use super::market::Market;
use super::pages::walked;
use super::searches::finds;
use crate::build::{note, person_name, title};

/// The ids of a list.
async fn ids<S: Store>(store: &Arc<S>, of: ListOf, stage: Option<Stage>) -> Vec<ApplicationId> {
    let filter = ApplicationFilter { stage, search: None };
    let page = store.applications(of, &filter, PageRequest::default()).await.unwrap();
    page.items.iter().map(|view| view.id).collect()
}

/// An application at every stage, with decisions and comments.
pub async fn an_application_comes_back_whole<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let account = given(&store, market.build.billing_account(market.school.id, "Main")).await;
    for stage in Stage::ALL {
        let comment = Comment { by: market.ann.id, at: market.build.at, text: note("O'Öberg \"ß\"\n🎓") };
        let one = Application {
            comments: vec![comment],
            billing_account: Some(account.id),
            attendees: 500,
            changed_at: market.build.at + TimeDelta::microseconds(1),
            ..market.at(*stage)
        };
        given(&store, one.clone()).await;
        assert_eq!(store.application(one.id).await.unwrap(), Some(first(one.clone())));
        let one = Application { billing_account: None, message: None, attendees: 0, ..one };
        done(&store, changes().update(one.clone(), 1)).await;
        assert_eq!(store.application(one.id).await.unwrap(), Some(Stored::new(one, Version(2))));
    }
    assert_eq!(store.application(ApplicationId(market.build.id())).await.unwrap(), None);
}

/// A step at an older version is a conflict: of two reviewers, one decides (S52).
pub async fn a_decision_is_made_once<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let one = market.application(&store, Stage::UnderReview).await;
    let decided = |step| changes().update(market.build.stepped(one.clone(), step), 1).provided(&market.course, 1);
    done(&store, decided(Step::Approve)).await;
    let conflict = Err(StoreError::Conflict(EntityKind::Application));
    assert_eq!(store.commit(decided(Step::Reject)).await, conflict);
    assert_eq!(store.application(one.id).await.unwrap().unwrap().stage, Stage::Approved);
}

/// A listed application says who, what, when and how far.
pub async fn a_listed_application_says_it_all<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let one = given(&store, Application { attendees: 7, ..market.at(Stage::Approved) }).await;
    let page =
        store.applications(ListOf::Customer(market.school.id), &ApplicationFilter::default(), first_page()).await;
    let view = ApplicationView {
        id: one.id,
        customer: market.school.id,
        customer_name: market.school.profile.name.clone(),
        offering: market.course.id,
        title: market.course.title.clone(),
        kind: "course".to_owned(),
        dates: market.course.kind.dates(),
        applicant: market.ann.name.clone(),
        stage: Stage::Approved,
        attendees: 7,
        turn: one.turn,
        submitted_at: one.submitted_at,
        changed_at: one.changed_at,
        version: Version::FIRST,
    };
    assert_eq!(page.unwrap().items, [view]);

    let coaching = market.build.offering(market.academy.id, market.swedish.id, "Coaching", Kind::Coaching);
    let coaching = given(&store, coaching).await;
    given(&store, market.build.draft(market.school.id, &coaching, market.ann.id)).await;
    let of = ListOf::Offering(coaching.id);
    let page = store.applications(of, &ApplicationFilter::default(), first_page()).await.unwrap();
    let [view] = &page.items[..] else { panic!("{page:?}") };
    assert_eq!((view.kind.as_str(), view.dates, view.turn, view.submitted_at), ("coaching", None, None, None));
}

fn first_page() -> PageRequest {
    PageRequest::default()
}

/// The newest first: a customer's, those for an offering; and at one stage.
pub async fn applications_are_listed_by_customer_and_offering<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (other, olof) = market.other(&store).await;
    let second = given(&store, market.build.course(market.academy.id, market.swedish.id, "Svenska B")).await;
    let a = market.application(&store, Stage::Draft).await;
    let b = given(&store, market.build.draft(other.id, &market.course, olof.id)).await;
    let c = given(&store, market.build.application(market.school.id, &second, market.ann.id, Stage::Approved)).await;

    assert_eq!(ids(&store, ListOf::Customer(market.school.id), None).await, [c.id, a.id]);
    assert_eq!(ids(&store, ListOf::Customer(other.id), None).await, [b.id]);
    assert_eq!(ids(&store, ListOf::Offering(market.course.id), None).await, [b.id, a.id]);
    assert_eq!(ids(&store, ListOf::Offering(second.id), None).await, [c.id]);
    assert_eq!(ids(&store, ListOf::Customer(market.school.id), Some(Stage::Approved)).await, [c.id]);
    assert_eq!(ids(&store, ListOf::Offering(market.course.id), Some(Stage::Approved)).await, []);
}

/// A mentor's list is what they are assigned to, while the assignment and the membership last.
pub async fn applications_are_listed_by_mentor<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (ben, held) = market.mentor(&store, "ben@school.example").await;
    let (_, cis) = market.mentor(&store, "cis@school.example").await;
    let a = market.application(&store, Stage::Approved).await;
    let b = market.application(&store, Stage::Draft).await;
    let c = market.application(&store, Stage::Draft).await;
    let to_b = given(&store, market.build.assignment(&b, &held)).await;
    given(&store, market.build.assignment(&a, &held)).await;
    given(&store, market.build.assignment(&c, &cis)).await;
    let of = ListOf::Mentor(ben.id);
    assert_eq!(ids(&store, of, None).await, [b.id, a.id]);
    assert_eq!(ids(&store, of, Some(Stage::Draft)).await, [b.id]);

    done(&store, changes().update(to_b.end(market.build.at).unwrap(), 1)).await;
    assert_eq!(ids(&store, of, None).await, [a.id]);
    let suspended = held.clone().suspend(None, market.build.at).unwrap();
    done(&store, changes().update(suspended, 1)).await;
    assert_eq!(ids(&store, of, None).await, [a.id]);
    done(&store, changes().update(held.end(None, market.build.at).unwrap(), 2)).await;
    assert_eq!(ids(&store, of, None).await, []);
}

/// Applications are searched by the offering's title and the applicant's name, within their list.
pub async fn applications_are_searched<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let asa = domain::user::User { name: person_name("Åsa Öberg"), ..market.build.user("asa@school.example") };
    let asa = given(&store, asa).await;
    let piano =
        Offering { title: title("Piano 100%"), ..market.build.course(market.academy.id, market.swedish.id, "x") };
    let piano = given(&store, piano).await;
    market.application(&store, Stage::Draft).await;
    given(&store, market.build.draft(market.school.id, &piano, asa.id)).await;
    let (other, olof) = market.other(&store).await;
    given(&store, market.build.draft(other.id, &piano, olof.id)).await;
    let search = async |search| -> Vec<String> {
        let filter = ApplicationFilter { stage: None, search };
        let page = store.applications(ListOf::Customer(market.school.id), &filter, first_page()).await.unwrap();
        page.items.iter().map(|view| view.title.to_string()).collect()
    };
    let cases: [(&str, &[&str]); 5] =
        [("ÖBERG", &["Piano 100%"]), ("0%", &["Piano 100%"]), ("ann", &["Svenska A"]), ("olof", &[]), ("\0", &[])];
    finds(search, &cases).await;
}

/// A customer's latest changes come first, drafts left out, so many and no more.
pub async fn what_changed_last_comes_first<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (other, olof) = market.other(&store).await;
    let changed = async |stage, minutes| {
        let changed_at = market.build.at + TimeDelta::minutes(minutes);
        given(&store, Application { changed_at, ..market.at(stage) }).await.id
    };
    let old = changed(Stage::Submitted, 1).await;
    let latest = changed(Stage::Rejected, 3).await;
    let equal = [changed(Stage::Approved, 2).await, changed(Stage::Withdrawn, 2).await];
    changed(Stage::Draft, 9).await;
    given(&store, market.build.application(other.id, &market.course, olof.id, Stage::Submitted)).await;
    let ids = async |limit| -> Vec<_> {
        let views = store.changed(market.school.id, limit).await.unwrap();
        views.iter().map(|view| view.id).collect()
    };
    assert_eq!(ids(10).await, [latest, equal[1], equal[0], old]);
    assert_eq!(ids(2).await, [latest, equal[1]]);
}

/// A customer's, an offering's and a mentor's applications.
pub async fn applications_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (ben, held) = member(&store, &market.build, "ben@school.example", market.school.id, Role::Mentor).await;
    let mut rest = Vec::new();
    for of in [ListOf::Customer(market.school.id), ListOf::Offering(market.course.id), ListOf::Mentor(ben.id)] {
        let mut added = Vec::new();
        walked(
            &store,
            (23, 5),
            |changes, _| {
                let one = market.at(Stage::Submitted);
                added.push(one.id.0);
                let assignment = market.build.assignment(&one, &held);
                (changes.create(one.clone()).create(assignment), one.id.0)
            },
            async |page| store.applications(of, &ApplicationFilter::default(), page).await.unwrap(),
            |view| view.id.0,
            &rest,
        )
        .await;
        added.reverse();
        rest = [added, rest].concat();
    }
}
