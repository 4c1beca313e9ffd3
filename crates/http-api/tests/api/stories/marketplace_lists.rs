//! Every list of the marketplace comes a page at a time.

use domain::permission::Role;
use serde_json::json;

use crate::harness::{Api, Market};

/// Walks a list by its `Link`, two items a page, and gives the ids in their order.
pub async fn walk(api: &Api, list: &str, token: &str, id: &str) -> Vec<String> {
    let (mut path, mut seen) = (format!("{list}?limit=2"), Vec::new());
    loop {
        let page = api.get(&path).by(token).await_200().await;
        assert!(page.items().len() <= 2);
        seen.extend(page.items().iter().map(|item| item[id].as_str().unwrap().to_owned()));
        let Some(next) = page.body["next"].as_str() else {
            assert_eq!(page.header("link"), "");
            return seen;
        };
        assert_eq!(page.header("link"), format!("<?limit=2&after={next}>; rel=\"next\""));
        path = format!("{list}?limit=2&after={next}");
    }
}

// S73
#[tokio::test]
async fn pages_lead_through_every_list_without_gaps() {
    let market = Market::new().await;
    let (api, world) = (&market.api, &market.api.world);
    let kim = market.guest("kim@x.se").await;
    let mia = market.member("mia@m.se", Role::Mentor).await;
    let (mut applications, mut offerings) = (Vec::new(), vec![market.course.id.to_string()]);
    for number in 0..5 {
        let course = world.build().course(market.course.supplier, market.course.subject, &format!("Kurs {number}"));
        world.given(course.clone()).await;
        offerings.push(course.id.to_string());
        let application = market.approved(&["kim@x.se"]).await;
        market.assign(&application, "mia@m.se").await;
        applications.push(application.rsplit('/').next().unwrap().to_owned());
    }
    let newest = |list: &[String]| list.iter().rev().cloned().collect::<Vec<_>>();
    let sam = api.sign_in("sam@s.se").await;
    assert_eq!(walk(api, "/offerings", &market.ann, "id").await, newest(&offerings));
    let supplier = format!("/organizations/{}/offerings", market.course.supplier);
    assert_eq!(walk(api, &supplier, &sam, "id").await, newest(&offerings));
    let of_customer = format!("{}/applications", market.path());
    assert_eq!(walk(api, &of_customer, &market.ann, "id").await, newest(&applications));
    let of_offering = format!("/offerings/{}/applications", market.course.id);
    assert_eq!(walk(api, &of_offering, &market.sy, "id").await, newest(&applications));
    assert_eq!(walk(api, "/me/assigned-applications", &mia, "id").await, newest(&applications));
    let activities = walk(api, "/me/activities", &kim, "application").await;
    assert_eq!(activities.len(), 5);
    assert!(applications.iter().all(|one| activities.contains(one)));

    let application = market.draft(&["a@x.se", "b@x.se", "c@x.se", "d@x.se", "e@x.se"]).await;
    let listed = walk(api, &format!("{application}/attendees"), &market.ann, "address").await;
    assert_eq!(listed, ["e@x.se", "d@x.se", "c@x.se", "b@x.se", "a@x.se"]);
    let observations = format!("{application}/observations");
    for number in 0..5 {
        let body = json!({ "text": format!("Note {number}"), "readers": "organization" });
        api.post(&observations).by(&market.ann).json(body).await_201().await;
    }
    let texts = walk(api, &observations, &market.ann, "text").await;
    assert_eq!(texts, ["Note 4", "Note 3", "Note 2", "Note 1", "Note 0"]);
}

// S73
#[tokio::test]
async fn the_queue_goes_on_after_a_turn_also_when_that_application_was_decided() {
    let market = Market::new().await;
    let mut waiting = Vec::new();
    for number in 0..5 {
        waiting.push(market.under_review(&[&format!("k{number}@x.se")]).await.rsplit('/').next().unwrap().to_owned());
    }
    let first = market.api.get("/applications/queue?limit=2").by(&market.sy).await_200().await;
    assert_eq!(first.items()[1]["id"], waiting[1].as_str());
    market.step(&format!("/applications/{}", waiting[1]), "approve").await_200().await;
    let last = market.under_review(&["late@x.se"]).await.rsplit('/').next().unwrap().to_owned();
    let link = first.header("link").strip_prefix('<').and_then(|link| link.strip_suffix(">; rel=\"next\"")).unwrap();
    assert_eq!(link, format!("?limit=2&after={}", first.text("next")));
    let second = market.api.get(&format!("/applications/queue{link}")).by(&market.sy).await_200().await;
    let ids: Vec<_> = second.items().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, waiting[2..4]);
    let rest = format!("/applications/queue?limit=2&after={}", second.text("next"));
    let third = market.api.get(&rest).by(&market.sy).await_200().await;
    let ids: Vec<_> = third.items().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [waiting[4].as_str(), last.as_str()]);
    assert_eq!(third.body["next"], json!(null));
}
