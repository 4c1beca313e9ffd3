//! Who may do what: every role against every operation.

use domain::application::Step;
use domain::application::ports::{ApplicationFilter, ListOf, QueueFilter};
use domain::application::usecases as applications;
use domain::assignment::usecases as assignments;
use domain::attendee::usecases as attendees;
use domain::billing::usecases::{self as billing, BillingForm};
use domain::observation::usecases::{self as observations, ObservationForm};
use domain::offering::ports::OfferingFilter;
use domain::offering::usecases::{self as offerings, OfferingForm};
use domain::organization::ROOT;
use domain::organization::usecases::change_services;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::subject::usecases::{self as subjects, SubjectForm};
use domain::values::ApplicationId;
use domain::{Actor, Error};

use crate::scene::{Scene, answer, listing};

/// Everybody who tries.
pub const PEOPLE: [&str; 14] = [
    "admin",
    "applicant",
    "mentor",
    "idle mentor",
    "attendee",
    "reviewer",
    "administrator",
    "partner administrator",
    "supplier admin",
    "professional",
    "other admin",
    "other attendee",
    "guest",
    "nobody",
];

/// What each of [`PEOPLE`] is answered, in that order: what is not allowed is forbidden or, if unseen, unknown. A step
/// that is only not open now is allowed.
#[rustfmt::skip]
const ANSWERS: &[(&str, [&str; 14])] = &[
    ("view",          ["ok", "ok", "ok", "404", "403", "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("attendees",     ["ok", "ok", "ok", "404", "403", "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("mentors",       ["ok", "ok", "ok", "404", "403", "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("observations",  ["ok", "ok", "ok", "404", "ok",  "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("observe",       ["ok", "ok", "ok", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("edit",          ["ok", "ok", "403", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("submit",        ["ok", "ok", "403", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("withdraw",      ["ok", "ok", "403", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("comment",       ["ok", "ok", "403", "404", "403", "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("add",           ["ok", "ok", "403", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("plan",          ["ok", "ok", "403", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("replace",       ["ok", "ok", "403", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("remove",        ["ok", "ok", "403", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("invite",        ["ok", "ok", "403", "404", "403", "403", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("stop",          ["403", "403", "403", "404", "403", "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("assign",        ["ok", "403", "403", "404", "403", "ok", "403", "404", "404", "404", "404", "404", "404", "401"]),
    ("queue",         ["403", "403", "403", "403", "403", "ok", "403", "403", "403", "403", "403", "403", "403", "401"]),
    ("begin",         ["ok", "ok", "403", "403", "403", "403", "403", "403", "404", "404", "404", "404", "404", "401"]),
    ("applications",  ["ok", "ok", "403", "403", "403", "ok", "403", "403", "404", "404", "404", "404", "404", "401"]),
    ("of offering",   ["403", "403", "403", "403", "403", "ok", "403", "403", "403", "403", "403", "403", "403", "401"]),
    ("accounts",      ["ok", "ok", "403", "403", "403", "ok", "403", "403", "404", "404", "404", "404", "404", "401"]),
    ("add account",   ["ok", "403", "403", "403", "403", "403", "403", "403", "404", "404", "404", "404", "404", "401"]),
    ("services",      ["403", "403", "403", "403", "403", "ok", "403", "ok", "404", "404", "404", "404", "404", "401"]),
    ("browse",        ["ok", "ok", "403", "403", "403", "ok", "ok", "ok", "ok", "ok", "ok", "403", "403", "401"]),
    ("add offering",  ["404", "404", "404", "404", "404", "403", "403", "404", "ok", "403", "404", "404", "404", "401"]),
    ("hide offering", ["403", "403", "403", "403", "403", "403", "403", "403", "ok", "403", "403", "403", "403", "401"]),
    ("add subject",   ["403", "403", "403", "403", "403", "ok", "403", "403", "403", "403", "403", "403", "403", "401"]),
    ("activities",    ["ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "401"]),
];

// R22, R23, R40, R44, R46, R51, S44, S53, S56
#[tokio::test]
async fn every_role_may_what_the_table_says() {
    for (operation, answers) in ANSWERS {
        for (person, expected) in PEOPLE.iter().zip(answers) {
            let scene = Scene::new().await;
            let id = scene.approved(&["kim@x.example", "lo@x.example"]).await;
            let actor = somebody(&scene, id, person).await;
            let met = match attempt(&scene, &actor, id, operation).await {
                Ok(()) => "ok".to_owned(),
                Err(Error::NotSignedIn) => "401".to_owned(),
                Err(Error::Forbidden(_)) => "403".to_owned(),
                Err(Error::Unknown(_)) => "404".to_owned(),
                Err(error) if error.code() == "application_stage" => "ok".to_owned(),
                error => answer(error),
            };
            assert_eq!(&met, expected, "{person}: {operation}");
        }
    }
}

/// One of [`PEOPLE`], as they stand to an application.
pub async fn somebody(scene: &Scene, id: ApplicationId, person: &str) -> Actor {
    let world = &scene.world;
    match person {
        "admin" => scene.again(&scene.ann).await,
        "applicant" => scene.again(&scene.olle).await,
        "mentor" => scene.following(id, "max@school.example").await.1,
        "idle mentor" => scene.mentor("ida@school.example").await.1,
        "attendee" => scene.person("kim@x.example").await,
        "reviewer" => scene.again(&scene.rut).await,
        "administrator" => world.member("ada@lyceum.example", ROOT, Role::SystemAdministrator).await,
        "partner administrator" => world.member("pia@lyceum.example", ROOT, Role::PartnerAdministrator).await,
        "supplier admin" => scene.again(&scene.sam).await,
        "professional" => world.member("pro@academy.example", scene.academy.id, Role::Professional).await,
        "other admin" => world.customer("Grannskolan", "eva@other.example").await.1,
        "other attendee" => {
            let (other, eva) = world.customer("Grannskolan", "eva@other.example").await;
            let stage = domain::application::Stage::Approved;
            world.application(other.id, &scene.course, &eva, stage, &["ove@x.example"]).await;
            scene.person("ove@x.example").await
        }
        "guest" => scene.person("guest@x.example").await,
        _ => scene.nobody(),
    }
}

async fn attempt(scene: &Scene, actor: &Actor, id: ApplicationId, operation: &str) -> Result<(), Error> {
    let (ports, school, page) = (scene.ports(), scene.school.id, PageRequest::default());
    let lo = scene.entry(id, "lo@x.example").await;
    let filter = ApplicationFilter::default();
    match operation {
        "view" => applications::view(ports, actor, id).await.map(drop),
        "attendees" => attendees::list(ports, actor, id, page).await.map(drop),
        "mentors" => assignments::list(ports, actor, id).await.map(drop),
        "observations" => observations::list(ports, actor, id, page).await.map(drop),
        "observe" => observations::add(ports, actor, id, &observed()).await.map(drop),
        "edit" => applications::edit(ports, actor, id, None, &scene.form()).await.map(drop),
        "submit" => applications::submit(ports, actor, id, None).await.map(drop),
        "withdraw" => applications::withdraw(ports, actor, id, None, "").await.map(drop),
        "comment" => applications::comment(ports, actor, id, "Hello").await.map(drop),
        "add" => attendees::add(ports, actor, id, &listing("mo@x.example", "never")).await.map(drop),
        "plan" => attendees::plan(ports, actor, id, b"mo@x.example,Mo").await.map(drop),
        "replace" => attendees::replace(ports, actor, id, lo, &listing("mo@x.example", "never")).await.map(drop),
        "remove" => attendees::remove(ports, actor, id, lo, "").await.map(drop),
        "invite" => attendees::invite(ports, actor, id, lo).await.map(drop),
        "stop" => applications::decide(ports, actor, id, None, Step::Stop, "Why").await.map(drop),
        "assign" => {
            let (membership, _) = scene.mentor("new@school.example").await;
            assignments::assign(ports, actor, id, &membership.id.to_string()).await.map(drop)
        }
        "queue" => {
            applications::depth(ports, actor).await?;
            applications::queue(ports, actor, &QueueFilter::default(), page).await.map(drop)
        }
        "begin" => applications::begin(ports, actor, school, &scene.form()).await.map(drop),
        "applications" => applications::list(ports, actor, ListOf::Customer(school), &filter, page).await.map(drop),
        "of offering" => {
            applications::list(ports, actor, ListOf::Offering(scene.course.id), &filter, page).await.map(drop)
        }
        "accounts" => billing::list(ports, actor, school).await.map(drop),
        "add account" => billing::add(ports, actor, school, &account()).await.map(drop),
        "services" => change_services(ports, actor, school, None, Default::default()).await.map(drop),
        "browse" => {
            offerings::view(ports, actor, scene.course.id).await?;
            offerings::browse(ports, actor, &OfferingFilter::default(), page).await.map(drop)
        }
        "add offering" => offerings::add(ports, actor, scene.academy.id, &coaching(scene)).await.map(drop),
        "hide offering" => offerings::unpublish(ports, actor, scene.course.id, None).await.map(drop),
        "add subject" => {
            let form = SubjectForm { name: "Finnish".to_owned(), area: "Languages".to_owned() };
            subjects::add(ports, actor, &form).await.map(drop)
        }
        "activities" => attendees::activities(ports, actor, page).await.map(drop),
        other => panic!("{other} is no operation"),
    }
}

fn observed() -> ObservationForm {
    ObservationForm { text: "Goes well.".to_owned(), about: String::new(), readers: "organization".to_owned() }
}

fn account() -> BillingForm {
    BillingForm {
        name: "Second".to_owned(),
        recipient: "Skolan".to_owned(),
        address: "Box 1".to_owned(),
        country: "SE".to_owned(),
        currency: "SEK".to_owned(),
        ..BillingForm::default()
    }
}

fn coaching(scene: &Scene) -> OfferingForm {
    OfferingForm {
        subject: scene.course.subject.to_string(),
        title: "Coaching".to_owned(),
        language: "sv".to_owned(),
        kind: "coaching".to_owned(),
        ..OfferingForm::default()
    }
}
