//! Every operation succeeds with the examples of its description as they stand, for somebody who may, where it can.

use chrono::TimeDelta;
use domain::invitation::Offer;
use domain::membership::MembershipState;
use domain::organization::{Customer, CustomerState, Organization, ROOT};
use domain::permission::Role;
use domain::signin::Access;
use domain::user::{User, UserState};
use domain::values::{MembershipId, UserId};
use serde_json::{Value, json};
use testkit::world::World;

use super::{EXAMPLE, call, given};
use crate::harness::{Api, Operation, Plain};

/// What a mentor does for themselves.
const BY_MENTOR: [&str; 5] = ["leaveRole", "setUpRole", "eraseMe", "exportMe", "listMyAssignedApplications"];
/// What the Customer admin does for the customer.
const BY_CUSTOMER_ADMIN: [&str; 22] = [
    "addAttendee",
    "addBillingAccount",
    "addObservation",
    "beginApplication",
    "changePassword",
    "editApplication",
    "editBillingAccount",
    "editMe",
    "getMe",
    "importAttendees",
    "invite",
    "inviteAttendee",
    "makeDefaultBillingAccount",
    "planAttendees",
    "removeAttendee",
    "removeBillingAccount",
    "replaceAttendee",
    "requestAddressChange",
    "resendInvitation",
    "submitApplication",
    "withdrawApplication",
    "withdrawObservation",
];
/// What the Supplier admin does for the supplier.
const BY_SUPPLIER_ADMIN: [&str; 5] =
    ["addOffering", "editOffering", "listOfferings", "publishOffering", "unpublishOffering"];
/// What the invited person does, who has a login.
const BY_INVITED: [&str; 5] =
    ["acceptInvitation", "acceptMyInvitation", "declineInvitation", "declineMyInvitation", "listMyInvitations"];
/// What is done by somebody without a login.
const BY_NOBODY: [&str; 3] = ["registerByInvitation", "setUp", "submitRegistration"];

#[tokio::test]
async fn every_operation_succeeds_with_its_examples() {
    for operation in Api::new().described().operations() {
        let reply = attempt(&operation).await;
        assert!(reply.status.is_success(), "{}: {} {}", operation.id, reply.status, reply.body);
    }
}

async fn attempt(operation: &Operation) -> crate::harness::Reply {
    let id = operation.id.as_str();
    let mut world = World::new();
    world.ports.mailbox = Some(std::sync::Arc::new(Plain));
    let build = world.build();
    let state = match id {
        "activateCustomer" | "closeCustomer" => CustomerState::Deactivated,
        "resumeCustomer" => CustomerState::Paused,
        _ => CustomerState::Active,
    };
    let customer = Customer { state, ..build.customer("Skolan") };
    world.given(Organization::Customer(customer.clone())).await;
    world.member("ann@school.example", customer.id, Role::CustomerAdmin).await;
    world.system_administrator("first@lyceum.example").await;
    let (ann, mentor) = (world.user("ann@school.example").await, world.user("otto@mentors.example").await);
    let mut membership = build.membership(&mentor, customer.id, Role::Mentor);
    membership.id = MembershipId(EXAMPLE);
    if id == "resumeMember" {
        membership.state = MembershipState::Suspended { since: build.at, reason: None };
    }
    world.given(membership.clone()).await;
    let (supplier, _) = world.supplier("Kurser", "sam@supplier.example").await;
    given::marketplace(&world, id, &customer, &supplier, &ann, &membership).await;

    let invited = if BY_INVITED.contains(&id) { "pia@x.se" } else { "new@x.se" };
    let invitation = build.invitation(customer.id, Offer::Mentor, invited, Some(&ann));
    let registration = build.proven_registration("Nya skolan", "new@x.se");
    world.given(invitation.clone()).await;
    world.given(registration.clone()).await;
    let other = if id == "reactivateUser" {
        User { state: UserState::Deactivated, ..build.user("mia@mentors.example") }
    } else {
        build.user("mia@mentors.example")
    };
    world.given(other.clone()).await;
    if id == "setPrivileges" {
        world.given(build.membership(&other, ROOT, Role::SystemAdministrator)).await;
    }

    let caller = if BY_MENTOR.contains(&id) {
        mentor.id
    } else if BY_CUSTOMER_ADMIN.contains(&id) {
        ann.id
    } else if BY_SUPPLIER_ADMIN.contains(&id) {
        world.user("sam@supplier.example").await.id
    } else if BY_INVITED.contains(&id) {
        world.user("pia@x.se").await.id
    } else {
        world.user("first@lyceum.example").await.id
    };
    let (sign_in, token) = own(&world, caller).await;
    let shown = world.sign_in(caller).await.secret().expose().clone();

    let api = Api::over(world);
    let letter = letter(&api, id).await;
    let link = link(&api, id, &invitation.claims(), registration.id.0).await;
    let ids = |name: &str| match name {
        "organization" if BY_SUPPLIER_ADMIN.contains(&id) => supplier.id.to_string(),
        "organization" | "customer" => customer.id.to_string(),
        "account" | "application" | "assignment" | "attendee" | "observation" | "offering" | "session" | "subject" => {
            EXAMPLE.to_string()
        }
        "member" | "membership" => membership.id.to_string(),
        "invitation" => invitation.id.to_string(),
        "registration" => registration.id.to_string(),
        "user" => other.id.to_string(),
        "sign_in" => sign_in.clone(),
        "token" => token.clone(),
        "letter" => letter.clone(),
        new => panic!("an id by a new name, {new}"),
    };
    let mut sent = call(&api, operation, &ids).from("127.0.0.1");
    if let Some(schema) = operation.body() {
        let mut body = api.described().example(schema);
        if body.get("link").is_some() {
            body["link"] = Value::String(link);
        }
        sent = sent.without_body().json(body);
    }
    if BY_NOBODY.contains(&id) { sent.send().await } else { sent.by(&shown).send().await }
}

/// A sign-in and an API token of a user, to be ended.
async fn own(world: &World, user: UserId) -> (String, String) {
    let user = world.ports.users.user(user).await.unwrap().unwrap().value;
    let (_, sign_in) = world.build().sign_in(&user);
    let (_, token) = world.build().api_token(&user, Access::Read);
    world.given(sign_in.clone()).await;
    world.given(token.clone()).await;
    (sign_in.id.to_string(), token.id.to_string())
}

/// A letter in the mailbox, where one is needed: it takes as long whether somebody has a login or not.
async fn letter(api: &Api, id: &str) -> String {
    if !["getLetter", "resetPassword"].contains(&id) {
        return String::new();
    }
    api.post("/password-resets").json(json!({ "address": "ann@school.example" })).expect(202).await;
    let mailbox = api.get("/mailbox").from("127.0.0.1").await_200().await;
    mailbox.items()[0]["id"].as_str().unwrap().to_owned()
}

/// The link that an operation takes.
async fn link(api: &Api, id: &str, invitation: &domain::link::Claims, registration: uuid::Uuid) -> String {
    use domain::link::{Claims, Purpose};
    let claims = match id {
        "setUp" => return domain::user::usecases::setup_link(&api.world.ports).expose().clone(),
        "resetPassword" => return api.link("ann@school.example").await,
        "confirmAddress" => {
            let ann = api.sign_in("ann@school.example").await;
            let change = json!({ "address": "ann.lind@school.example", "password": crate::harness::PASSWORD });
            api.post("/me/address-changes").by(&ann).json(change).expect(202).await;
            return api.link("ann.lind@school.example").await;
        }
        _ if id.contains("Registration") && id != "registerByInvitation" => Claims {
            purpose: Purpose::Registration,
            id: registration,
            generation: 1,
            expires_at: invitation.expires_at + TimeDelta::days(1),
        },
        _ => invitation.clone(),
    };
    api.world.ports.keyring.sign(&claims).expose().clone()
}
