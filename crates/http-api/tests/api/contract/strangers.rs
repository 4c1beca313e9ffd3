//! What belongs to others does not exist (R51): foreign and absent are told apart by nothing.

use domain::invitation::Offer;
use domain::observation::Readers;
use domain::offering::Offering;
use domain::permission::Role;
use domain::signin::Access;

use super::{PUBLIC, absent, call, told};
use crate::harness::Api;

/// Operations on the platform, not on an organization: whoever may not do them is told so, for any id alike.
const PLATFORM: [&str; 13] = [
    "approveRegistration",
    "deactivateUser",
    "editSubject",
    "getRegistration",
    "getUser",
    "listOfferingApplications",
    "noteRegistration",
    "reactivateUser",
    "rejectRegistration",
    "requestInformation",
    "setPrivileges",
    "takeRegistration",
    "getLetter",
];

/// Everything that Ben has, by the names that ids have in paths.
async fn of_ben(api: &Api) -> impl Fn(&str) -> String {
    let world = &api.world;
    let (customer, ben) = world.customer("Bens skola", "ben@b.se").await;
    let ben = world.ports.users.user(ben.user().unwrap()).await.unwrap().unwrap().value;
    let mia = world.user("mia@m.se").await;
    let member = world.build().membership(&mia, customer.id, Role::Mentor);
    let invitation = world.build().invitation(customer.id, Offer::Mentor, "new@m.se", Some(&ben));
    let (_, sign_in) = world.build().sign_in(&ben);
    let (_, token) = world.build().api_token(&ben, Access::Full);
    let registration = world.build().proven_registration("Nya skolan", "new@x.se");
    world.given(member.clone()).await;
    world.given(invitation.clone()).await;
    world.given(sign_in.clone()).await;
    world.given(token.clone()).await;
    world.given(registration.clone()).await;

    let (supplier, _) = world.supplier("Kurser", "sam@s.se").await;
    let subject = world.subject("Languages", "Swedish").await;
    let course = world.build().course(supplier.id, subject.id, "Svenska");
    let offering = Offering { published: false, ..course };
    world.given(offering.clone()).await;
    let account = world.build().billing_account(customer.id, "Bens konto");
    world.given(account.clone()).await;
    let application = world.build().draft(customer.id, &offering, ben.id);
    world.given(application.clone()).await;
    let attendee = world.build().attendee(&application, "kim@b.se");
    let assignment = world.build().assignment(&application, &member);
    let observation = world.build().observation(&application, ben.id, Readers::Attendees);
    world.given(attendee.clone()).await;
    world.given(assignment.clone()).await;
    world.given(observation.clone()).await;
    let session = world.session(&offering, None, "2026-03-02", "09:30", "11:00").await;
    move |name| match name {
        "organization" | "customer" => customer.id.to_string(),
        "member" | "membership" => member.id.to_string(),
        "invitation" => invitation.id.to_string(),
        "sign_in" => sign_in.id.to_string(),
        "token" => token.id.to_string(),
        "registration" => registration.id.to_string(),
        "user" => ben.id.to_string(),
        "subject" => subject.id.to_string(),
        "offering" => offering.id.to_string(),
        "account" => account.id.to_string(),
        "application" => application.id.to_string(),
        "attendee" => attendee.id.to_string(),
        "assignment" => assignment.id.to_string(),
        "observation" => observation.id.to_string(),
        "session" => session.id.to_string(),
        "letter" => absent(name),
        other => panic!("an id by a new name, {other}: give one that is foreign"),
    }
}

// R51
#[tokio::test]
async fn what_is_foreign_answers_like_what_is_absent() {
    let api = Api::new();
    let foreign = of_ben(&api).await;
    let (own, ann) = api.customer("Anns skola", "ann@a.se").await;
    let own = own.rsplit('/').next().unwrap().to_owned();
    let course = api.world.course(&api.world.supplier("Lektioner", "sb@s.se").await.0, "Svenska").await;
    let draft = api.world.build().draft(own.parse().unwrap(), &course, api.world.user("ann@a.se").await.id);
    api.world.given(draft.clone()).await;
    for operation in api.described().operations().into_iter().filter(|one| one.path.contains('{')) {
        let theirs = call(&api, &operation, &foreign).by(&ann).send().await;
        let nobodys = call(&api, &operation, &absent).by(&ann).send().await;
        assert_eq!(told(&theirs), told(&nobodys), "{} tells foreign from absent", operation.id);
        let hidden = if PLATFORM.contains(&operation.id.as_str()) && !PUBLIC.contains(&operation.id.as_str()) {
            403
        } else {
            404
        };
        assert_eq!(theirs.status.as_u16(), hidden, "{}: {}", operation.id, theirs.body);

        // The same with one's own organization or application before a foreign id.
        if operation.path.matches('{').count() > 1 {
            let within = |name: &str| match name {
                "organization" => own.clone(),
                "application" => draft.id.to_string(),
                other => foreign(other),
            };
            let reply = call(&api, &operation, &within).by(&ann).send().await;
            assert_eq!(reply.status, 404, "{}: {}", operation.id, reply.body);
        }
    }
}

#[tokio::test]
async fn what_cannot_be_an_id_names_nothing() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    for operation in api.described().operations().into_iter().filter(|one| one.path.contains('{')) {
        for text in ["7", "%00", "me", "01890a5d-ac96-774b-bcce-b302099a805%C3%A9", "..%2f.."] {
            let reply = call(&api, &operation, &|_: &str| text.to_owned()).by(&sy).send().await;
            assert_eq!(reply.status, 404, "{} of {text}: {}", operation.id, reply.body);
        }
    }
}

#[tokio::test]
async fn every_name_on_the_list_is_an_operation() {
    let described = crate::harness::Described::new();
    for id in PLATFORM {
        described.operation(id);
    }
}
