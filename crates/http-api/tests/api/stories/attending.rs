//! Attendees: how they come on a list, what follows from it, and what they may do.

use serde_json::json;

use crate::harness::{Market, PASSWORD};

// S47, R40, R41
#[tokio::test]
async fn somebody_with_a_login_is_linked_at_once_and_gets_no_letter() {
    let market = Market::new().await;
    let kim = market.guest("kim@x.se").await;
    let application = market.draft(&[]).await;
    let added = market.list(&application, "Kim@X.se", "now").await_201().await;
    let attendee = format!("{application}/attendees/{}", added.text("id"));
    assert_eq!(added.header("location"), format!("/api/v1{attendee}"));
    let shown = market.api.get(&attendee).by(&market.ann).await_200().await;
    let user = market.api.get("/me").by(&kim).await_200().await.text("id");
    assert_eq!((shown.text("link"), shown.text("user")), ("linked".to_owned(), user));
    assert_eq!((shown.text("added_by_name"), shown.text("contact")), ("Ann".to_owned(), "ann@a.se".to_owned()));
    assert!(market.api.world.letters_to("kim@x.se").await.is_empty());
    market.api.post(&format!("{attendee}/invite")).by(&market.ann).refused(409, "attendee_linked").await;
}

// S49
#[tokio::test]
async fn nobody_is_listed_twice() {
    let market = Market::new().await;
    let application = market.draft(&["kim@x.se"]).await;
    market.list(&application, "KIM@X.SE", "never").refused(409, "already_listed").await;
    let other = market.draft(&["bo@x.se"]).await;
    market.list(&other, "kim@x.se", "never").await_201().await;
}

// S48, R41
#[tokio::test]
async fn whom_nobody_invites_is_linked_by_any_other_way_in() {
    let market = Market::new().await;
    let application = market.approved(&["kim@x.se"]).await;
    assert!(market.api.world.letters_to("kim@x.se").await.is_empty());
    let listed = async || market.api.get(&format!("{application}/attendees")).by(&market.ann).await_200().await;
    assert_eq!(listed().await.items()[0]["link"], "unlinked");

    let (other, ben) = market.api.customer("Gymnasiet", "ben@b.se").await;
    super::inviting::invite(&market.api, &other, &ben, "Kim@X.se").await_201().await;
    let link = market.api.link("kim@x.se").await;
    let form = json!({ "link": link, "name": "Kim", "password": PASSWORD, "terms": "2026-11" });
    let kim = market.api.post("/links/invitation/register").json(form).await_201().await.text("token");
    assert_eq!(listed().await.items()[0]["link"], "linked");
    let roles: Vec<_> = market.roles(&kim).await.iter().map(|role| role["role"].clone()).collect();
    assert!(roles.contains(&json!("attendee")) && roles.contains(&json!("mentor")), "{roles:?}");
}

// S51, R41, R42, R43, R47
#[tokio::test]
async fn who_registers_after_the_approval_takes_part_at_once() {
    let market = Market::new().await;
    let application = market.draft(&[]).await;
    market.list(&application, "kim@x.se", "now").await_201().await;
    market.api.post(&format!("{application}/submit")).by(&market.ann).await_200().await;
    market.step(&application, "take").await_200().await;
    market.step(&application, "approve").await_200().await;

    let link = market.api.link("kim@x.se").await;
    let door = market.api.post("/links/invitation").json(json!({ "link": link })).await_200().await;
    assert_eq!((door.text("offer"), door.text("activity")), ("attendee".to_owned(), "Svenska".to_owned()));
    assert_eq!((door.text("door"), door.text("name")), ("register".to_owned(), "Kim Berg".to_owned()));
    let form = |name| json!({ "link": link, "name": name, "password": PASSWORD, "terms": "2026-11" });
    let register = |name| market.api.post("/links/invitation/register").json(form(name));
    let other = register("Somebody Else").refused(422, "invalid_fields").await;
    assert_eq!(other.wrong(), [("name".to_owned(), "known".to_owned())]);
    let kim = register("").await_201().await.text("token");
    assert_eq!(market.api.get("/me").by(&kim).await_200().await.text("name"), "Kim Berg");

    let role = market.roles(&kim).await.remove(0);
    assert_eq!(
        (&role["role"], &role["membership"], &role["in_force"]),
        (&json!("attendee"), &json!(null), &json!(true))
    );
    let id = application.rsplit('/').next().unwrap();
    assert_eq!(role["cause"], json!({ "cause": "participation_confirmed", "application": id }));
    let activities = market.api.get("/me/activities").by(&kim).await_200().await;
    assert_eq!(activities.items()[0]["title"], "Svenska");
    assert_eq!(activities.items()[0]["contact"], "ann@a.se");
    let dashboard = market.api.get("/me/dashboard").by(&kim).await_200().await;
    assert_eq!(dashboard.body["activities"], activities.body["items"]);
    assert_eq!(dashboard.body["applications_to_review"], json!(null));
}

// S52, R43
#[tokio::test]
async fn the_role_lasts_as_long_as_one_confirmed_participation() {
    let market = Market::new().await;
    let kim = market.guest("kim@x.se").await;
    let rejected = market.under_review(&["kim@x.se"]).await;
    market.step(&rejected, "reject").await_200().await;
    assert!(market.roles(&kim).await.is_empty());

    let (one, other) = (market.approved(&["kim@x.se"]).await, market.approved(&["kim@x.se"]).await);
    market.step(&one, "stop").await_200().await;
    let roles = market.roles(&kim).await;
    assert_eq!((roles.len(), &roles[0]["cause"]["application"]), (1, &json!(other.rsplit('/').next().unwrap())));
    market.step(&other, "stop").await_200().await;
    assert!(market.roles(&kim).await.is_empty());
    assert!(market.api.get("/me/activities").by(&kim).await_200().await.items().is_empty());
}

// S53, R44
#[tokio::test]
async fn attendees_change_nothing() {
    let market = Market::new().await;
    let kim = market.guest("kim@x.se").await;
    let application = market.approved(&["kim@x.se"]).await;
    let listed = market.api.get(&format!("{application}/attendees")).by(&market.ann).await_200().await;
    let attendee = listed.items()[0]["id"].as_str().unwrap().to_owned();
    let id = application.rsplit('/').next().unwrap().to_owned();
    let session = market.api.world.session(&market.course, None, "2026-03-02", "09:30", "11:00").await;
    let ids = |name: &str| match name {
        "application" => id.clone(),
        "attendee" => attendee.clone(),
        "session" => session.id.to_string(),
        other => crate::contract::absent(other),
    };
    let places = ["/applications/{application}", "/sessions/{session}"];
    let changing =
        |one: &crate::harness::Operation| one.method != "GET" && places.iter().any(|place| one.path.starts_with(place));
    let operations: Vec<_> = market.api.described().operations().into_iter().filter(changing).collect();
    assert!(operations.len() >= 23);
    for operation in operations {
        let reply = crate::contract::call(&market.api, &operation, &ids).by(&kim).send().await;
        assert_eq!((reply.status.as_u16(), &reply.body["code"]), (403, &json!("forbidden")), "{}", operation.id);
    }
    let begin = market.begin().by_instead(&kim);
    begin.refused(403, "forbidden").await;
    market.api.get(&application).by(&kim).refused(403, "forbidden").await;
}

// R40, R41
#[tokio::test]
async fn attendees_are_replaced_removed_and_invited_later() {
    let market = Market::new().await;
    let application = market.approved(&["kim@x.se", "bo@x.se"]).await;
    let list = || market.api.get(&format!("{application}/attendees")).by(&market.ann);
    let listed = list().await_200().await;
    let [bo, kim] =
        [0, 1].map(|at: usize| format!("{application}/attendees/{}", listed.items()[at]["id"].as_str().unwrap()));
    market.list(&application, "eva@x.se", "never").refused(409, "application_stage").await;

    let eva = json!({ "address": "eva@x.se", "name": "Eva Ek", "invite": "never" });
    let replaced = market.api.post(&format!("{kim}/replace")).by(&market.ann).json(eva).await_201().await;
    let gone = market.api.get(&kim).by(&market.ann).await_200().await;
    assert_eq!((gone.text("participation"), gone.text("replaced_by")), ("replaced".to_owned(), replaced.text("id")));
    market.api.post(&format!("{kim}/remove")).by(&market.ann).refused(409, "attendee_off").await;

    let reason = json!({ "reason": "Moved away." });
    let removed = market.api.post(&format!("{bo}/remove")).by(&market.ann).json(reason).await_200().await;
    assert_eq!(
        (removed.text("participation"), removed.text("reason")),
        ("removed".to_owned(), "Moved away.".to_owned())
    );
    assert_eq!(market.api.get(&application).by(&market.ann).await_200().await.body["attendees"], 1);

    let eva = format!("{application}/attendees/{}", replaced.text("id"));
    assert!(market.api.world.letters_to("eva@x.se").await.is_empty());
    let sent = market.api.post(&format!("{eva}/invite")).by(&market.ann).await_200().await;
    assert_eq!((sent.text("offer"), sent.text("activity")), ("attendee".to_owned(), "Svenska".to_owned()));
    let shown = market.api.get(&eva).by(&market.ann).await_200().await;
    assert_eq!((shown.text("link"), &shown.body["invitation"]["id"]), ("invited".to_owned(), &sent.body["id"]));
    assert_eq!(shown.body["invitation"]["delivery"], "queued");
}

// R41
#[tokio::test]
async fn whoever_got_a_login_meanwhile_accepts_and_is_no_member() {
    let market = Market::new().await;
    let application = market.draft(&[]).await;
    market.list(&application, "kim@x.se", "now").await_201().await;
    let link = json!({ "link": market.api.link("kim@x.se").await });
    let kim = market.guest("kim@x.se").await;
    let waiting = market.api.get("/me/invitations").by(&kim).await_200().await;
    assert_eq!(waiting.items()[0]["activity"], "Svenska");
    market.api.post("/links/invitation/accept").by(&kim).json(link.clone()).await_204().await;
    market.api.post("/links/invitation/accept").by(&kim).json(link).await_204().await;
    assert!(market.roles(&kim).await.is_empty());
}
