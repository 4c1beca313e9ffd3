//! What everybody lands on.

use domain::permission::Role;
use serde_json::json;

use super::inviting::invite;
use crate::harness::Market;

// R46
#[tokio::test]
async fn everybody_finds_what_concerns_them() {
    let market = Market::new().await;
    let dashboard = async |token: &str| market.api.get("/me/dashboard").by(token).await_200().await.body;
    let guest = market.guest("mia@m.se").await;
    invite(&market.api, &market.path(), &market.ann, "mia@m.se").await_201().await;
    let invited = dashboard(&guest).await;
    assert_eq!(invited["invitations"][0]["organization_name"], "Skolan");
    assert_eq!((&invited["organizations"], &invited["registrations_to_review"]), (&json!([]), &json!(null)));
    let id = invited["invitations"][0]["id"].as_str().unwrap().to_owned();
    market.api.post(&format!("/me/invitations/{id}/accept")).by(&guest).await_200().await;
    let accepted = dashboard(&guest).await;
    assert_eq!((&accepted["invitations"], &accepted["setups"][0]["role"]), (&json!([]), &json!("mentor")));

    let draft = market.draft(&["kim@x.se"]).await;
    let waiting = market.under_review(&["bo@x.se"]).await;
    let asked = market.under_review(&["eva@x.se"]).await;
    market.step(&asked, "request-changes").await_200().await;
    let reviewer = dashboard(&market.sy).await;
    assert_eq!(reviewer["applications_to_review"]["under_review"], 1);
    assert_eq!(reviewer["registrations_to_review"], 0);
    for token in [market.ann.clone(), market.member("ap@a.se", Role::Applicant).await] {
        let concern = dashboard(&token).await["organizations"][0].clone();
        let ids = |part: &str| {
            let rows = concern[part].as_array().unwrap().iter();
            rows.map(|row| format!("/applications/{}", row["id"].as_str().unwrap())).collect::<Vec<_>>()
        };
        assert_eq!((ids("drafts"), ids("to_change")), (vec![draft.clone()], vec![asked.clone()]));
        assert_eq!(ids("changed"), [asked.clone(), waiting.clone()]);
    }
}
