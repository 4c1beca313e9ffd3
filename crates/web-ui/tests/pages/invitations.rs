//! An invitation's page in all its states (R17–R20, S27–S39).

use chrono::TimeDelta;
use domain::Actor;
use domain::invitation::usecases::{InviteForm, Invited, invite, resend, revoke};
use domain::organization::{Customer, Move, Organization, usecases::change_state};
use domain::permission::Role;
use testkit::fakes::PlainPasswords;
use testkit::world::World;

use super::browser::{Browser, Page};
use super::main_flow::mailed;

/// A customer whose admin has invited a mentor.
struct Invitation {
    world: World,
    customer: Customer,
    admin: Actor,
    invited: Invited,
    link: String,
}

async fn given() -> Invitation {
    let world = World::new();
    let (customer, admin) = world.customer("Skolan", "ann@skolan.example").await;
    let form = InviteForm { role: "mentor".into(), address: "mo@x.example".into(), ..InviteForm::default() };
    let invited = invite(&world.ports, &admin, customer.id, &form).await.unwrap();
    let link = mailed(&world, "mo@x.example").await;
    Invitation { world, customer, admin, invited, link }
}

impl Invitation {
    async fn opened_in(&self, browser: &mut Browser) -> Page {
        browser.open(&format!("/invitation/open?link={}", self.link)).await
    }

    async fn opened(&self) -> Page {
        self.opened_in(&mut Browser::new(&self.world)).await
    }

    async fn members(&self) -> usize {
        let page = domain::page::PageRequest::default();
        let filter = domain::membership::ports::MemberFilter { role: Some(Role::Mentor), ..Default::default() };
        self.world.ports.memberships.members(self.customer.id, &filter, page).await.unwrap().items.len()
    }
}

// S31
#[tokio::test]
async fn the_right_person_accepts() {
    let given = given().await;
    let mut mo = Browser::of_user(&given.world, "Mo@X.example").await;
    given.opened_in(&mut mo).await.is(200).says("Skolan invites you").says("Accept").says("Decline");
    assert_eq!(given.members().await, 0);
    let page = mo.send("/invitation", &[("act", "accept")]).await;
    page.is(200).says("Your role: Mentor").says("Please look whether this is right");
    assert_eq!(given.members().await, 1);
    given.opened_in(&mut mo).await.is(410).says("This invitation was accepted");
}

#[tokio::test]
async fn the_right_person_declines() {
    let given = given().await;
    let mut mo = Browser::of_user(&given.world, "mo@x.example").await;
    given.opened_in(&mut mo).await;
    mo.send("/invitation", &[("act", "decline")]).await.is(410).says("This invitation was declined");
    assert_eq!(given.members().await, 0);
}

// S32
#[tokio::test]
async fn somebody_else_is_told_and_can_switch() {
    let given = given().await;
    given.world.user("mo@x.example").await;
    let mut eve = Browser::of_user(&given.world, "eve@y.example").await;
    let page = given.opened_in(&mut eve).await;
    page.is(200).says("m•••@x•••.example").says("eve@y.example").hides("mo@x.example");
    eve.send("/invitation", &[("act", "accept")]).await.says("This invitation is for somebody else");
    assert_eq!(given.members().await, 0);

    let page = eve.send("/invitation", &[("act", "switch")]).await;
    page.is(200).says("You have a login already").says("mo@x.example");
    assert!(!eve.is_signed_in());
    let next = page.hidden("next");
    let fields = [("next", &*next), ("address", "mo@x.example"), ("password", PlainPasswords::STRONG)];
    eve.send("/sign-in", &fields).await.is(200).says("Skolan invites you").says("Accept");
    eve.send("/invitation", &[("act", "accept")]).await.is(200);
    assert_eq!(given.members().await, 1);
}

// S33
#[tokio::test]
async fn somebody_not_signed_in_signs_in_and_comes_back() {
    let given = given().await;
    given.world.user("mo@x.example").await;
    let mut mo = Browser::new(&given.world);
    given.opened_in(&mut mo).await.is(200).says("You have a login already");
    let page = mo.post("/invitation", &[("act", "register"), ("name", "Eve")]).await;
    page.is(200).says("You have a login already");
    mo.send("/invitation", &[("act", "accept")]).await.says("You have a login already");
    assert_eq!(given.members().await, 0);
}

// S34
#[tokio::test]
async fn an_expired_one_says_how_to_get_another() {
    let given = given().await;
    given.world.clock.advance(TimeDelta::days(7));
    given.opened().await.is(410).says("has expired").says("send it again").says("ann@skolan.example");
}

// S35
#[tokio::test]
async fn a_superseded_link_points_to_the_latest_mail() {
    let given = given().await;
    given.world.clock.advance(TimeDelta::hours(1));
    let id = given.invited.invitation().id;
    resend(&given.world.ports, &given.admin, given.customer.id, id, None).await.unwrap();
    given.opened().await.is(410).says("There is a newer letter");
    let link = mailed(&given.world, "mo@x.example").await;
    Browser::new(&given.world).open(&format!("/invitation/open?link={link}")).await.is(200);
}

// S39
#[tokio::test]
async fn a_revoked_one_says_so() {
    let given = given().await;
    let id = given.invited.invitation().id;
    revoke(&given.world.ports, &given.admin, given.customer.id, id, None).await.unwrap();
    given.opened().await.is(410).says("This invitation was revoked");
}

#[tokio::test]
async fn an_organization_that_is_not_in_force_keeps_its_invitations_waiting() {
    let given = given().await;
    let sam = given.world.system_administrator("sam@lyceum.example").await;
    let (ports, id) = (&given.world.ports, given.customer.id);
    change_state(ports, &sam, id, None, Move::Pause, "").await.unwrap();
    given.opened().await.is(200).says("Skolan is not active at present");
    let mut mo = Browser::new(&given.world);
    given.opened_in(&mut mo).await;
    let join = [("act", "register"), ("name", "Mo"), ("password", PlainPasswords::STRONG), ("terms", "2026-11")];
    mo.post("/invitation", &join).await.is(200).says("Not at present");
    let found = ports.organizations.organization(id).await.unwrap().unwrap();
    assert!(matches!(found.organization.value, Organization::Customer(_)));
    assert_eq!(given.members().await, 0);
}

#[tokio::test]
async fn a_link_that_is_not_ours_says_so() {
    let world = World::new();
    let mut browser = Browser::new(&world);
    browser.open("/invitation/open?link=k1.i.nonsense.1.1.x").await.is(404).says("not one of ours");
    browser.open("/invitation/open?link=%0d%0aSet-Cookie:x").await.is(404);
    Browser::new(&world).get("/invitation").await.is(404).says("not one of ours");
}

#[tokio::test]
async fn signed_in_with_the_invited_address_no_link_is_needed() {
    let given = given().await;
    let mut mo = Browser::of_user(&given.world, "mo@x.example").await;
    mo.open("/").await.says("Mentor at Skolan").says("Answer the invitation");
    let id = given.invited.invitation().id;
    mo.get("/me/invitations").await.says("Mentor at Skolan");
    let mut eve = Browser::of_user(&given.world, "eve@y.example").await;
    eve.post(&format!("/me/invitations/{id}/accept"), &[]).await.is(404);
    mo.send(&format!("/me/invitations/{id}/accept"), &[]).await.is(200).says("Your role: Mentor");
    assert_eq!(given.members().await, 1);
}

// S68
#[tokio::test]
async fn the_inviting_side_resends_and_revokes() {
    let given = given().await;
    let mut ann = Browser::of(&given.world, &given.world.sign_in(given.admin.user().unwrap()).await);
    let place = format!("/organizations/{}/invitations", given.customer.id);
    let page = ann.get(&place).await;
    let version = page.hidden("version");
    let act = format!("{place}/{}", given.invited.invitation().id);
    ann.send(&format!("{act}/resend"), &[("version", &version)]).await.says("Sent again, with a new link");
    ann.send(&format!("{act}/revoke"), &[("version", &version)]).await.says("Somebody changed this");
    let version = ann.get(&place).await.hidden("version");
    ann.send(&format!("{act}/revoke"), &[("version", &version)]).await.says("The invitation was revoked");
    ann.send(&format!("{act}/revoke"), &[]).await.says("This invitation is revoked.");
}
