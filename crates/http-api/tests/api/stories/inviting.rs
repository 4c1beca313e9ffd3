//! The inviting side.

use serde_json::json;

use crate::harness::{Api, Call, Meeting, PASSWORD};
use testkit::world::World;

pub fn invite<'a>(api: &'a Api, customer: &str, by: &str, address: &str) -> Call<'a> {
    let body = json!({ "role": "mentor", "address": address });
    api.post(&format!("{customer}/invitations")).by(by).json(body)
}

// S27, R17
#[tokio::test]
async fn an_invitation_names_the_organization_and_whom_to_ask() {
    let api = Api::new();
    let (customer, ann) = api.customer("Malmö Skolor", "ann@a.se").await;
    let sent = invite(&api, &customer, &ann, "M@x.se").await_201().await;
    let letter = api.world.letters_to("m@x.se").await.remove(0);
    let stored = serde_json::to_string(&letter).unwrap();
    assert!(stored.contains("Malmö Skolor") && stored.contains("ann@a.se"), "{stored}");
    let link = api.link("m@x.se").await;
    assert!(!stored.contains(&link) && !sent.body.to_string().contains(&link));
    let listed = api.get(&format!("{customer}/invitations")).by(&ann).await_200().await;
    assert_eq!(listed.items()[0]["delivery"], "queued");
    assert!(!listed.body.to_string().contains(&link));
}

// S37
#[tokio::test]
async fn two_equal_invitations_at_once_leave_one_pending() {
    let mut world = World::new();
    let meeting = Meeting::over(world.ports.commit.clone());
    world.ports.commit = meeting.clone();
    let api = Api::over(world);
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    meeting.of_the_next_two();
    let (one, other) =
        tokio::join!(invite(&api, &customer, &ann, "m@x.se").send(), invite(&api, &customer, &ann, "M@X.se").send());
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 201], "{} {}", one.body, other.body);
    assert_eq!(one.text("id"), other.text("id"));
    let pending = api.get(&format!("{customer}/invitations?stage=pending")).by(&ann).await_200().await;
    assert_eq!(pending.items().len(), 1);
    assert_eq!(api.world.letters_to("m@x.se").await.len(), 1);
}

// S38, R15, R16
#[tokio::test]
async fn a_mentor_of_this_customer_is_refused_and_one_of_another_is_not() {
    let api = Api::new();
    let (one, ann) = api.customer("Skolan", "ann@a.se").await;
    let (other, ben) = api.customer("Gymnasiet", "ben@b.se").await;
    api.world.user("m@x.se").await;
    let mentor = json!({ "address": "m@x.se" });
    api.post(&format!("{one}/mentors")).by(&ann).json(mentor.clone()).await_201().await;
    invite(&api, &one, &ann, "m@x.se").refused(409, "already_member").await;
    api.post(&format!("{one}/mentors")).by(&ann).json(mentor).refused(409, "already_member").await;
    invite(&api, &other, &ben, "m@x.se").await_201().await;
}

// S39, R4
#[tokio::test]
async fn a_revoked_invitation_is_over_and_only_its_own_side_revokes() {
    let api = Api::new();
    let (one, ann) = api.customer("Skolan", "ann@a.se").await;
    let (_, ben) = api.customer("Gymnasiet", "ben@b.se").await;
    let sent = invite(&api, &one, &ann, "m@x.se").await_201().await;
    let link = api.link("m@x.se").await;
    let path = format!("{one}/invitations/{}", sent.text("id"));
    api.post(&format!("{path}/revoke")).by(&ben).refused(404, "not_found").await;
    let revoked = api.post(&format!("{path}/revoke")).by(&ann).await_200().await;
    assert_eq!(revoked.text("stage"), "revoked");
    api.world.user("m@x.se").await;
    let m = api.sign_in("m@x.se").await;
    let link = json!({ "link": link });
    api.post("/links/invitation/accept").by(&m).json(link.clone()).refused(410, "invitation_revoked").await;
    let door = api.post("/links/invitation").json(link).await_200().await;
    assert_eq!((&door.body["door"], &door.body["problem"]["code"]), (&json!("over"), &json!("invitation_revoked")));
    api.post(&format!("{path}/resend")).by(&ann).refused(409, "invitation_over").await;
}

// S40, R12
#[tokio::test]
async fn nobody_is_invited_to_be_customer_admin() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    for role in ["customer_admin", "system_administrator", "attendee", "professional", "first_login", ""] {
        let body = json!({ "role": role, "address": "m@x.se" });
        let reply =
            api.post(&format!("{customer}/invitations")).by(&ann).json(body).refused(422, "invalid_fields").await;
        assert_eq!(reply.wrong()[0].0, "role");
    }
}

// S63, R25, R29, R30
#[tokio::test]
async fn a_supplier_invites_professionals_into_itself_only() {
    let api = Api::new();
    let (one, _) = api.world.supplier("Kurser", "sa@s.se").await;
    let (other, _) = api.world.supplier("Lektioner", "sb@s.se").await;
    let sa = api.sign_in("sa@s.se").await;
    let body = json!({ "role": "professional", "address": "p@x.se" });
    let path = |id| format!("/organizations/{id}/invitations");
    api.post(&path(other.id)).by(&sa).json(body.clone()).refused(404, "not_found").await;
    api.get(&path(other.id)).by(&sa).refused(404, "not_found").await;
    api.post(&path(one.id)).by(&sa).json(body).await_201().await;
    let link = api.link("p@x.se").await;
    let form = json!({ "link": link, "name": "Pia", "password": PASSWORD, "terms": "2026-11" });
    let pia = api.post("/links/invitation/register").json(form).await_201().await.text("token");
    let roles = api.get("/me/roles").by(&pia).await_200().await;
    assert_eq!(roles.body["roles"][0]["setup"], "incomplete");
    let role = roles.body["roles"][0]["membership"].as_str().unwrap().to_owned();
    let ready = api.post(&format!("/me/roles/{role}/set-up")).by(&pia).await_200().await;
    assert_eq!(ready.text("setup"), "ready");
}

// S68
#[tokio::test]
async fn too_many_invitations_wait_and_other_organizations_do_not() {
    let api = Api::new();
    let (one, ann) = api.customer("Skolan", "ann@a.se").await;
    let (other, ben) = api.customer("Gymnasiet", "ben@b.se").await;
    api.world.throttle.allow(2);
    for number in 0..2 {
        invite(&api, &one, &ann, &format!("m{number}@x.se")).await_201().await;
    }
    let reply = invite(&api, &one, &ann, "m2@x.se").refused(429, "too_many_requests").await;
    assert_eq!((reply.header("retry-after"), &reply.body["retry_after"]), ("60", &json!(60)));
    invite(&api, &other, &ben, "m2@x.se").await_201().await;
}
