//! Every state change is in the audit trail: who, and of which organization.

use domain::application::Step;
use domain::application::usecases::{self as applications, ApplicationForm};
use domain::assignment::usecases::{assign, take_off};
use domain::attendee::usecases as attendees;
use domain::audit::ports::AuditFilter;
use domain::audit::{By, Recorded};
use domain::billing::usecases::{self as billing, BillingForm};
use domain::observation::usecases::{self as observations, ObservationForm};
use domain::offering::usecases as offerings;
use domain::organization::usecases::change_services;
use domain::page::PageRequest;
use domain::subject::usecases::{self as subjects, SubjectForm};

use crate::scene::Scene;

async fn trail(scene: &Scene) -> Vec<Recorded> {
    let page = PageRequest { limit: PageRequest::MAX, after: None };
    let mut facts = scene.ports().audit.facts(&AuditFilter::default(), page).await.unwrap().items;
    facts.reverse();
    facts.into_iter().map(|view| view.recorded).collect()
}

/// The words of what one person did, and that it is all kept for one organization.
fn of(facts: &[Recorded], by: &domain::Actor, organization: Option<domain::values::OrganizationId>) -> Vec<String> {
    let mine = facts.iter().filter(|one| one.by == By::User(by.user().unwrap()));
    mine.map(|one| {
        assert_eq!(one.organization, organization, "{:?}", one.fact);
        one.fact.word()
    })
    .collect()
}

// R50
#[tokio::test]
async fn what_a_customer_does_is_in_its_trail() {
    let scene = Scene::new().await;
    let ports = scene.ports();
    let id = scene.draft(&["kim@x.example", "lo@x.example"]).await;
    let (membership, max) = scene.mentor("max@school.example").await;
    let form = ApplicationForm { message: "Soon.".to_owned(), ..scene.form() };
    applications::edit(ports, &scene.olle, id, None, &form).await.unwrap();
    applications::edit(ports, &scene.olle, id, None, &form).await.unwrap();
    scene.replace(id, "kim@x.example", "mo@x.example", "never").await.unwrap();
    scene.remove(id, "lo@x.example").await.unwrap();
    attendees::import(ports, &scene.olle, id, b"asa@x.example,Asa\nbo@x.example,Bo", "now").await.unwrap();
    applications::submit(ports, &scene.olle, id, None).await.unwrap();
    applications::comment(ports, &scene.olle, id, "Hello").await.unwrap();
    let assigned = assign(ports, &scene.ann, id, &membership.id.to_string()).await.unwrap().id;
    let observed = ObservationForm { text: "Well.".to_owned(), about: String::new(), readers: "mentors".to_owned() };
    let observation = observations::add(ports, &max, id, &observed).await.unwrap().id;
    observations::withdraw(ports, &max, id, observation, "").await.unwrap();
    take_off(ports, &scene.ann, id, assigned).await.unwrap();
    applications::withdraw(ports, &scene.olle, id, None, "").await.unwrap();

    let facts = trail(&scene).await;
    let school = Some(scene.school.id);
    assert_eq!(
        of(&facts, &scene.olle, school),
        [
            "application_begun",
            "attendees_added",
            "attendees_added",
            "application_edited",
            "attendee_replaced",
            "attendee_removed",
            "attendees_added",
            "invitation_sent",
            "invitation_sent",
            "application_stepped",
            "application_commented",
            "application_stepped",
        ]
    );
    assert_eq!(of(&facts, &scene.ann, school), ["mentor_assigned", "mentor_taken_off"]);
    assert_eq!(of(&facts, &max, school), ["observation_added", "observation_withdrawn"]);
}

// R50
#[tokio::test]
async fn what_others_do_is_in_the_trail_of_those_it_concerns() {
    let scene = Scene::new().await;
    let ports = scene.ports();
    let id = scene.submitted(&["kim@x.example"]).await;
    scene.decide(id, Step::Take).await.unwrap();
    change_services(ports, &scene.rut, scene.school.id, None, Default::default()).await.unwrap();
    offerings::unpublish(ports, &scene.sam, scene.course.id, None).await.unwrap();
    offerings::unpublish(ports, &scene.sam, scene.course.id, None).await.unwrap();
    offerings::publish(ports, &scene.sam, scene.course.id, None).await.unwrap();
    let facts = trail(&scene).await;
    assert_eq!(of(&facts, &scene.rut, Some(scene.school.id)), ["application_stepped", "services_changed"]);
    assert_eq!(of(&facts, &scene.sam, Some(scene.academy.id)), ["offering_unpublished", "offering_published"]);
}

// R50
#[tokio::test]
async fn subjects_and_accounts_are_in_the_trail() {
    let scene = Scene::new().await;
    let ports = scene.ports();
    let subject = SubjectForm { name: "Finnish".to_owned(), area: "Languages".to_owned() };
    let finnish = subjects::add(ports, &scene.rut, &subject).await.unwrap().id;
    subjects::edit(ports, &scene.rut, finnish, None, &subject).await.unwrap();
    let form = BillingForm {
        name: "Second".to_owned(),
        recipient: "Skolan".to_owned(),
        address: "Box 1".to_owned(),
        country: "SE".to_owned(),
        currency: "SEK".to_owned(),
        ..BillingForm::default()
    };
    let (ann, school) = (&scene.ann, scene.school.id);
    let second = billing::add(ports, ann, school, &form).await.unwrap().id;
    billing::edit(ports, ann, school, second, None, &form).await.unwrap();
    let main = billing::list(ports, ann, school).await.unwrap()[0].id;
    billing::make_default(ports, ann, school, second, None).await.unwrap();
    let id = scene.draft(&["kim@x.example"]).await;
    applications::submit(ports, &scene.olle, id, None).await.unwrap();
    billing::remove(ports, ann, school, main, None).await.unwrap();
    let third = billing::add(ports, ann, school, &form).await.unwrap().id;
    billing::make_default(ports, ann, school, third, None).await.unwrap();
    billing::remove(ports, ann, school, second, None).await.unwrap();
    let facts = trail(&scene).await;
    assert_eq!(of(&facts, &scene.rut, None), ["subject_added", "subject_edited"]);
    assert_eq!(
        of(&facts, ann, Some(school)),
        [
            "billing_account_added",
            "billing_account_edited",
            "billing_account_made_default",
            "billing_account_removed",
            "billing_account_added",
            "billing_account_made_default",
            "billing_account_archived",
        ]
    );
}
