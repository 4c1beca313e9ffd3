//! What waits: for reviewers, and for a place.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::application::ports::{QueueDepth, QueueFilter};
use domain::application::{Application, Stage, Step};
use domain::page::{Cursor, PageRequest};
use domain::ports::Store;
use domain::values::ApplicationId;

use super::compose::{Compose as _, changes, first};
use super::given::{done, given, given_all};
use super::market::Market;
use super::searches::finds;

/// The ids of what is queued.
async fn queued<S: Store>(store: &Arc<S>, filter: &QueueFilter) -> Vec<ApplicationId> {
    let page = store.queue(filter, PageRequest::default()).await.unwrap();
    page.items.iter().map(|view| view.id).collect()
}

/// What is submitted or under review, by its turn: who submits again goes to the end.
pub async fn the_longest_waiting_come_first<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let mut in_queue = Vec::new();
    for stage in Stage::ALL {
        let one = market.application(&store, *stage).await;
        if matches!(stage, Stage::Submitted | Stage::UnderReview) {
            in_queue.push(one.id);
        }
    }
    let asked = market.application(&store, Stage::ChangesRequested).await;
    in_queue.push(market.application(&store, Stage::Submitted).await.id);
    done(&store, changes().update(market.build.stepped(asked.clone(), Step::Submit), 1)).await;
    in_queue.push(asked.id);
    assert_eq!(queued(&store, &QueueFilter::default()).await, in_queue);
}

/// By stage, customer and offering.
pub async fn the_queue_is_filtered<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (other, olof) = market.other(&store).await;
    let second = given(&store, market.build.course(market.academy.id, market.swedish.id, "Svenska B")).await;
    let a = market.application(&store, Stage::Submitted).await.id;
    let b = market.build.application(other.id, &market.course, olof.id, Stage::UnderReview);
    let b = given(&store, b).await.id;
    let c = market.build.application(market.school.id, &second, market.ann.id, Stage::Submitted);
    let c = given(&store, c).await.id;
    market.application(&store, Stage::Approved).await;

    let all = QueueFilter::default;
    let at = |stage| QueueFilter { stage: Some(stage), ..all() };
    assert_eq!(queued(&store, &at(Stage::Submitted)).await, [a, c]);
    assert_eq!(queued(&store, &at(Stage::UnderReview)).await, [b]);
    assert_eq!(queued(&store, &at(Stage::Approved)).await, []);
    let of = QueueFilter { customer: Some(market.school.id), ..all() };
    assert_eq!(queued(&store, &of).await, [a, c]);
    let of = QueueFilter { offering: Some(market.course.id), ..all() };
    assert_eq!(queued(&store, &of).await, [a, b]);
    let of = QueueFilter { customer: Some(market.school.id), offering: Some(second.id), ..at(Stage::Submitted) };
    assert_eq!(queued(&store, &of).await, [c]);
}

/// The queue is searched by the offering's title and the customer's name.
pub async fn the_queue_is_searched<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (other, olof) = market.other(&store).await;
    market.application(&store, Stage::Submitted).await;
    given(&store, market.build.application(other.id, &market.course, olof.id, Stage::Submitted)).await;
    let search = async |search| -> Vec<String> {
        let page = store.queue(&QueueFilter { search, ..QueueFilter::default() }, PageRequest::default()).await;
        page.unwrap().items.iter().map(|view| view.customer_name.to_string()).collect()
    };
    let cases: [(&str, &[&str]); 4] =
        [("gymnasi", &["Gymnasiet"]), ("SVENSKA", &["Gymnasiet", "Skolan"]), ("olof", &[]), ("%", &[])];
    finds(search, &cases).await;
}

/// A page at a time, while others submit: nobody is passed over or seen twice, and who comes later comes last.
pub async fn the_queue_is_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let all = (0..12).map(|number| market.at(if number % 3 == 0 { Stage::UnderReview } else { Stage::Submitted }));
    let mut expected: Vec<_> = given_all(&store, all.collect()).await.iter().map(|one| one.id).collect();
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = store.queue(&QueueFilter::default(), PageRequest { limit: 5, after }).await.unwrap();
        assert_eq!(page.next.is_some(), page.items.len() == 5 && seen.len() + 5 < expected.len());
        seen.extend(page.items.iter().map(|view| view.id));
        if seen.len() == 5 {
            expected.push(market.application(&store, Stage::Submitted).await.id);
        }
        let Some(next) = page.next else { break };
        assert_eq!(page.items.last().and_then(|view| view.turn).map(Cursor), Some(next));
        after = Some(next);
    }
    assert_eq!(seen, expected);
}

/// The depth counts what is queued, up to a thousand, and says since when the first waits.
pub async fn the_queue_tells_its_depth<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    assert_eq!(store.queue_depth().await.unwrap(), QueueDepth::default());
    let since = |minutes| Some(market.build.at + TimeDelta::minutes(minutes));
    given(&store, Application { submitted_at: since(5), ..market.at(Stage::UnderReview) }).await;
    given(&store, Application { submitted_at: since(6), ..market.at(Stage::Submitted) }).await;
    given_all(&store, [Stage::Draft, Stage::Waitlisted, Stage::Approved].map(|stage| market.at(stage)).to_vec()).await;
    let depth = QueueDepth { submitted: 1, under_review: 1, oldest: since(5) };
    assert_eq!(store.queue_depth().await.unwrap(), depth);

    given_all(&store, (0..1_003).map(|_| market.at(Stage::Submitted)).collect()).await;
    let depth = QueueDepth { submitted: QueueDepth::COUNTED, ..depth };
    assert_eq!(store.queue_depth().await.unwrap(), depth);
}

/// Who waits for a place of an offering, by turn, so many and no more.
pub async fn the_waitlist_is_in_order<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let second = given(&store, market.build.course(market.academy.id, market.swedish.id, "Svenska B")).await;
    let mut waiting = Vec::new();
    for _ in 0..3 {
        waiting.push(market.at(Stage::Waitlisted));
    }
    // The turn decides, not the order of arrival.
    let (one, other) = (waiting[0].turn, waiting[2].turn);
    (waiting[0].turn, waiting[2].turn) = (other, one);
    let waiting = given_all(&store, waiting).await;
    market.application(&store, Stage::UnderReview).await;
    given(&store, market.build.application(market.school.id, &second, market.ann.id, Stage::Waitlisted)).await;
    let expected = [2, 1, 0].map(|number: usize| first(waiting[number].clone()));
    assert_eq!(store.waitlist(market.course.id, 10).await.unwrap(), expected);
    assert_eq!(store.waitlist(market.course.id, 2).await.unwrap(), expected[..2]);
}
