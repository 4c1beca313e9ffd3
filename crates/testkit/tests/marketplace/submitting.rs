//! From a draft to the reviewers.

use domain::Error;
use domain::application::usecases::{self as applications, ApplicationForm};
use domain::application::{Stage, Step};
use domain::offering::Kind;
use domain::organization::usecases::change_services;
use domain::organization::{Customer, Move, Organization, PlatformService};
use domain::permission::Role;
use domain::store::Version;
use domain::values::Note;

use crate::scene::{Scene, answer};

// S45
#[tokio::test]
async fn submitting_is_refused_with_everything_that_is_missing() {
    let scene = Scene::new().await;
    let accounts = scene.ports().billing_accounts.billing_accounts(scene.school.id).await.unwrap();
    let id = scene.draft(&[]).await;
    let given = domain::billing::BillingAccount { default: false, ..accounts[0].value.clone() };
    scene.becomes(&accounts[0], given.archive(scene.world.build().at).unwrap()).await;
    let refused = applications::submit(scene.ports(), &scene.olle, id, None).await;
    assert_eq!(answer(refused), "attendees needs at least one attendee, billing_account is required");
    assert_eq!((scene.stage(id).await, scene.told().await.len()), (Stage::Draft, 0));
}

// S45
#[tokio::test]
async fn submitting_takes_the_default_billing_account_and_a_turn() {
    let scene = Scene::new().await;
    let id = scene.submitted(&["kim@x.example"]).await;
    let account = scene.ports().billing_accounts.default_billing_account(scene.school.id).await.unwrap().unwrap();
    let submitted = scene.application(id).await;
    assert_eq!(submitted.billing_account, Some(account.id));
    assert!(submitted.turn.is_some() && submitted.submitted_at.is_some());
    assert_eq!(
        scene.told().await,
        ["ann application_submitted", "olle application_submitted", "rut application_waiting"]
    );
}

// S45
#[tokio::test]
async fn a_foreign_billing_account_does_not_exist() {
    let scene = Scene::new().await;
    let (other, _) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let foreign = scene.world.build().billing_account(other.id, "Theirs");
    scene.world.given(foreign.clone()).await;
    let form = |account: String| ApplicationForm { billing_account: account, ..scene.form() };
    let begun = async |form| applications::begin(scene.ports(), &scene.olle, scene.school.id, &form).await;
    assert_eq!(answer(begun(form(foreign.id.to_string())).await), "not_found");
    assert_eq!(answer(begun(form("nonsense".to_owned())).await), "billing_account names nothing that exists here");
    let id = scene.draft(&["kim@x.example"]).await;
    let edited = applications::edit(scene.ports(), &scene.olle, id, None, &form(foreign.id.to_string())).await;
    assert_eq!(answer(edited), "not_found");
}

// S44
#[tokio::test]
async fn nobody_applies_for_a_customer_that_is_not_theirs() {
    let scene = Scene::new().await;
    let (other, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let id = scene.draft(&["kim@x.example"]).await;
    assert_eq!(answer(applications::submit(scene.ports(), &eva, id, None).await), "not_found");
    assert_eq!(answer(applications::begin(scene.ports(), &eva, scene.school.id, &scene.form()).await), "not_found");
    // Applicant here, Mentor there: judged for each customer alone.
    let both = scene.world.member("olle@school.example", other.id, Role::Mentor).await;
    assert_eq!(answer(applications::begin(scene.ports(), &both, other.id, &scene.form()).await), "forbidden");
    assert_eq!(answer(applications::submit(scene.ports(), &both, id, None).await), "ok");
}

// S46, R39
#[tokio::test]
async fn a_paused_customer_reads_and_begins_nothing() {
    let scene = Scene::new().await;
    let (draft, review) = (scene.draft(&["kim@x.example"]).await, scene.under_review(&["lo@x.example"]).await);
    scene.move_school(Move::Pause).await;
    let olle = scene.again(&scene.olle).await;
    assert_eq!(scene.view(&olle, draft).await.unwrap().application.stage, Stage::Draft);
    let refused = "organization_not_in_force";
    assert_eq!(answer(applications::submit(scene.ports(), &olle, draft, None).await), refused);
    assert_eq!(answer(applications::begin(scene.ports(), &olle, scene.school.id, &scene.form()).await), refused);
    assert_eq!(answer(scene.add(draft, "mo@x.example", "now").await), refused);
    assert_eq!(answer(scene.decide(review, Step::Approve).await), refused);
    assert_eq!(scene.taken().await, 0);
    scene.move_school(Move::Resume).await;
    assert_eq!(answer(applications::submit(scene.ports(), &olle, draft, None).await), "ok");
}

// R46
#[tokio::test]
async fn a_deactivated_customer_s_roles_rest() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    let kim = scene.person("kim@x.example").await;
    scene.move_school(Move::Deactivate).await;
    let olle = scene.again(&scene.olle).await;
    assert_eq!(answer(scene.view(&olle, id).await), "not_found");
    assert!(scene.roles(&kim).await.is_empty());
    scene.move_school(Move::Activate).await;
    assert_eq!(scene.roles(&kim).await, [Role::Attendee]);
}

// R33
#[tokio::test]
async fn an_offering_needs_its_platform_service() {
    let scene = Scene::with(|course| course.kind = Kind::Coaching).await;
    let (draft, review) = (scene.draft(&["kim@x.example"]).await, scene.under_review(&["lo@x.example"]).await);
    let services = [PlatformService::Courses].into_iter().collect();
    change_services(scene.ports(), &scene.rut, scene.school.id, None, services).await.unwrap();
    let missing = "service_missing";
    assert_eq!(answer(applications::begin(scene.ports(), &scene.olle, scene.school.id, &scene.form()).await), missing);
    assert_eq!(answer(applications::submit(scene.ports(), &scene.olle, draft, None).await), missing);
    assert_eq!(answer(scene.decide(review, Step::Accept).await), missing);
    let Organization::Customer(Customer { services, .. }) =
        scene.ports().organizations.organization(scene.school.id).await.unwrap().unwrap().organization.value
    else {
        panic!("the school is a customer")
    };
    assert_eq!(services.len(), 1);
}

#[tokio::test]
async fn nobody_applies_for_what_is_not_open() {
    let scene = Scene::new().await;
    let id = scene.draft(&["kim@x.example"]).await;
    domain::offering::usecases::unpublish(scene.ports(), &scene.sam, scene.course.id, None).await.unwrap();
    let closed = "offering_closed";
    assert_eq!(answer(applications::submit(scene.ports(), &scene.olle, id, None).await), closed);
    let anew = applications::begin(scene.ports(), &scene.olle, scene.school.id, &scene.form()).await;
    assert_eq!(answer(anew), "not_found", "what is not published does not exist for who browses (R51)");
    domain::offering::usecases::publish(scene.ports(), &scene.sam, scene.course.id, None).await.unwrap();
    let academy = scene.ports().organizations.organization(scene.academy.id).await.unwrap().unwrap().organization;
    let resting = domain::organization::Supplier { active: false, ..scene.academy.clone() };
    scene.becomes(&academy, Organization::Supplier(resting)).await;
    assert_eq!(answer(applications::submit(scene.ports(), &scene.olle, id, None).await), closed);
}

#[tokio::test]
async fn what_was_submitted_is_not_edited_and_an_old_version_is_told() {
    let scene = Scene::new().await;
    let id = scene.draft(&["kim@x.example"]).await;
    let form = ApplicationForm { message: "Soon, please.".to_owned(), ..scene.form() };
    let stale = applications::edit(scene.ports(), &scene.olle, id, Some(Version::FIRST), &form).await;
    assert!(matches!(stale, Err(Error::Stale { .. })), "an attendee was added meanwhile");
    let edited = applications::edit(scene.ports(), &scene.ann, id, None, &form).await.unwrap();
    assert_eq!(edited.message.as_ref().map(Note::as_str), Some("Soon, please."));
    assert_eq!(edited.applicant, scene.olle.user().unwrap());
    applications::submit(scene.ports(), &scene.ann, id, Some(edited.version)).await.unwrap();
    assert_eq!(answer(applications::edit(scene.ports(), &scene.olle, id, None, &form).await), "application_stage");
    assert_eq!(answer(scene.add(id, "lo@x.example", "now").await), "application_stage");
    assert_eq!(answer(applications::submit(scene.ports(), &scene.olle, id, None).await), "application_stage");
}

#[tokio::test]
async fn another_offering_may_have_too_little_room() {
    let scene = Scene::new().await;
    let small = domain::offering::Offering {
        capacity: Some(1),
        ..scene.world.build().course(scene.academy.id, scene.course.subject, "Small")
    };
    scene.world.given(small.clone()).await;
    let id = scene.draft(&["kim@x.example", "lo@x.example"]).await;
    let form = ApplicationForm { offering: small.id.to_string(), ..scene.form() };
    let edited = applications::edit(scene.ports(), &scene.olle, id, None, &form).await;
    assert_eq!(answer(edited), "too_many_attendees");
}
