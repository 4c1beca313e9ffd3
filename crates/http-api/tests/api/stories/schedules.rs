//! Schedules: of an offering, of an application, and everybody's own.

use domain::permission::Role;
use serde_json::json;

use super::marketplace_lists::walk;
use crate::harness::{Api, Market};

async fn first(api: &Api, list: &str, token: &str) -> String {
    api.get(list).by(token).await_200().await.items()[0]["date"].as_str().unwrap().to_owned()
}

// S73, R22, R44
#[tokio::test]
async fn schedules_run_from_the_earliest_on_a_page_at_a_time() {
    let market = Market::new().await;
    let (api, world) = (&market.api, &market.api.world);
    let (kim, mia) = (market.guest("kim@x.se").await, market.member("mia@m.se", Role::Mentor).await);
    let application = market.approved(&["kim@x.se"]).await;
    market.assign(&application, "mia@m.se").await;
    let (mut days, sam) = (Vec::new(), api.sign_in("sam@s.se").await);
    for day in ["2026-03-06", "2026-03-03", "2026-03-20", "2026-03-04", "2026-02-27"] {
        days.push((day, world.session(&market.course, None, day, "09:00", "10:00").await.id.to_string()));
    }
    days.sort();
    let ids: Vec<_> = days.into_iter().map(|(_, id)| id).collect();
    let of_offering = format!("/offerings/{}/sessions", market.course.id);
    let of_application = format!("{application}/sessions");
    let lists =
        [(of_offering.as_str(), &sam), (&of_application, &market.ann), ("/me/sessions", &mia), ("/me/sessions", &kim)];
    for (list, reader) in lists {
        assert_eq!(walk(api, list, reader, "id").await, ids, "{list}");
        assert_eq!(first(api, &format!("{list}?from=2026-03-05"), reader).await, "2026-03-06");
        let page = api.get(&format!("{list}?from=2026-03-03&limit=1")).by(reader).await_200().await;
        let next = page.text("next");
        assert_eq!(page.header("link"), format!("<?limit=1&from=2026-03-03&after={next}>; rel=\"next\""));
        let page = api.get(&format!("{list}?from=2026-03-03&limit=1&after={next}")).by(reader).await_200().await;
        assert_eq!(page.items()[0]["date"], "2026-03-04");
        let wrong = api.get(&format!("{list}?from=tomorrow")).by(reader).refused(422, "invalid_fields").await;
        assert_eq!(wrong.wrong(), [("from".to_owned(), "not_a_date".to_owned())]);
    }
    assert_eq!(api.get("/me/sessions").by(&market.ann).await_200().await.items().len(), 0);
}

// S50, R22, R44, R46
#[tokio::test]
async fn a_dashboard_tells_what_comes_next_and_why() {
    let market = Market::new().await;
    let (api, world) = (&market.api, &market.api.world);
    let (kim, mia) = (market.guest("kim@x.se").await, market.member("mia@m.se", Role::Mentor).await);
    let application = market.approved(&["kim@x.se"]).await;
    market.assign(&application, "mia@m.se").await;
    for day in ["2026-03-01", "2026-03-02", "2026-03-03"] {
        world.session(&market.course, None, day, "09:00", "09:30").await;
    }
    for (reader, role) in [(&kim, "attendee"), (&mia, "mentor")] {
        let next = api.get("/me/dashboard").by(reader).await_200().await.body["next"].clone();
        let days: Vec<_> = next.as_array().unwrap().iter().map(|one| one["date"].clone()).collect();
        assert_eq!(days, ["2026-03-02", "2026-03-03"]);
        let part = json!([{
            "application": application.rsplit('/').next().unwrap(),
            "customer": market.customer.to_string(),
            "customer_name": "Skolan",
            "role": role,
        }]);
        assert_eq!(next[0]["parts"], part);
        let mine = api.get("/me/sessions?from=2026-03-02").by(reader).await_200().await;
        assert_eq!(mine.body["items"], next);
    }
    assert_eq!(api.get("/me/dashboard").by(&market.ann).await_200().await.body["next"], json!([]));
    market.step(&application, "stop").await_200().await;
    assert!(api.get("/me/sessions").by(&kim).await_200().await.items().is_empty());
    assert!(api.get(&format!("{application}/sessions")).by(&market.ann).await_200().await.items().is_empty());
}
