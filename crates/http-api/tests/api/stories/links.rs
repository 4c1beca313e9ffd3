//! Links that are not ours.

use serde_json::json;

use super::inviting::invite;
use super::main_job::form;
use crate::harness::Api;

#[tokio::test]
async fn a_link_serves_its_purpose_only_and_only_unchanged() {
    let api = Api::new();
    api.post("/registrations").json(form()).await_201().await;
    let (customer, ann) = api.customer("Skolan", "ca@a.se").await;
    invite(&api, &customer, &ann, "m@x.se").await_201().await;
    let (registration, invitation) = (api.link("ann@x.se").await, api.link("m@x.se").await);
    let show = |kind: &str, link: &str| api.post(&format!("/links/{kind}")).json(json!({ "link": link }));
    show("registration", &invitation).refused(404, "link_unknown").await;
    show("invitation", &registration).refused(404, "link_unknown").await;
    show("address-change", &invitation).refused(404, "link_unknown").await;
    let flipped = format!("{}A", &invitation[..invitation.len() - 1]);
    for link in ["", ".", "......", &invitation[1..], &invitation.replace(".1.", ".2."), &"x".repeat(5_000), "\u{0}"] {
        show("invitation", link).refused(404, "link_unknown").await;
    }
    if flipped != invitation {
        show("invitation", &flipped).refused(404, "link_unknown").await;
    }
}

#[tokio::test]
async fn an_invitation_is_declined_by_whoever_holds_its_link() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ca@a.se").await;
    invite(&api, &customer, &ann, "m@x.se").await_201().await;
    let link = json!({ "link": api.link("m@x.se").await });
    api.post("/links/invitation/decline").json(link.clone()).await_204().await;
    api.post("/links/invitation/decline").json(link).refused(410, "invitation_declined").await;
    assert_eq!(api.world.letters_to("ca@a.se").await.len(), 1);
}
