//! Who follows an application, and what they see of it.

use domain::application::Step;
use domain::application::ports::{ApplicationFilter, ListOf};
use domain::application::usecases as applications;
use domain::assignment::usecases::{assign, list, take_off};
use domain::attendee::usecases as attendees;
use domain::invitation::usecases::{InviteForm, invite};
use domain::membership::usecases::{remove, resume, suspend};
use domain::organization::Move;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::user::{User, UserState};
use domain::values::ApplicationId;
use domain::{Actor, Error};

use crate::scene::{Scene, answer};

async fn followed(scene: &Scene, actor: &Actor) -> Result<Vec<ApplicationId>, Error> {
    let mine = ListOf::Mentor(actor.user().unwrap());
    let filter = ApplicationFilter::default();
    let page = applications::list(scene.ports(), actor, mine, &filter, PageRequest::default()).await?;
    Ok(page.items.iter().map(|one| one.id).collect())
}

// R22, R24, S56
#[tokio::test]
async fn a_mentor_sees_exactly_what_is_assigned() {
    let scene = Scene::new().await;
    let (mine, other) = (scene.submitted(&["kim@x.example"]).await, scene.submitted(&["lo@x.example"]).await);
    let (membership, max) = scene.mentor("max@school.example").await;
    scene.told().await;
    assert_eq!(answer(scene.view(&max, mine).await), "not_found");
    let assigned = assign(scene.ports(), &scene.ann, mine, &membership.id.to_string()).await.unwrap();
    assert_eq!(scene.told().await, ["max mentor_assigned"]);
    assert_eq!(followed(&scene, &max).await.unwrap(), [mine]);
    assert_eq!(answer(scene.view(&max, other).await), "not_found");
    let seen = scene.view(&max, mine).await.unwrap();
    assert!(seen.billing_account.is_none() && scene.view(&scene.olle, mine).await.unwrap().billing_account.is_some());
    assert_eq!(attendees::list(scene.ports(), &max, mine, PageRequest::default()).await.unwrap().items.len(), 1);
    let again = assign(scene.ports(), &scene.ann, mine, &membership.id.to_string()).await;
    assert_eq!(answer(again), "already_assigned");

    take_off(scene.ports(), &scene.ann, mine, assigned.id).await.unwrap();
    assert_eq!(scene.told().await, ["max mentor_unassigned"]);
    assert_eq!(
        (answer(scene.view(&max, mine).await), followed(&scene, &max).await),
        ("not_found".to_owned(), Ok(vec![]))
    );
    assert_eq!(answer(take_off(scene.ports(), &scene.ann, mine, assigned.id).await), "assignment_ended");
    assign(scene.ports(), &scene.ann, mine, &membership.id.to_string()).await.unwrap();
    assert_eq!(scene.view(&max, mine).await.unwrap().mentors.len(), 1);
    assert_eq!(answer(take_off(scene.ports(), &scene.ann, other, assigned.id).await), "not_found");
}

// S55
#[tokio::test]
async fn only_a_mentor_in_force_of_that_customer_is_assigned() {
    let scene = Scene::new().await;
    let id = scene.submitted(&["kim@x.example"]).await;
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let (foreign, _) = scene.mentor_of(theirs.id, "moa@other.example").await;
    let (own, _) = scene.mentor("max@school.example").await;
    let attempt = async |membership: String| answer(assign(scene.ports(), &scene.ann, id, &membership).await);
    assert_eq!(attempt(foreign.id.to_string()).await, "not_found");
    assert_eq!(attempt("nonsense".to_owned()).await, "not_found");
    let olle = scene.olle.person().unwrap().roles[0].membership.unwrap();
    assert_eq!(attempt(olle.to_string()).await, "not_found", "an Applicant is no mentor");
    assert_eq!(answer(assign(scene.ports(), &eva, id, &foreign.id.to_string()).await), "not_found");

    let form = InviteForm { role: "mentor".to_owned(), address: "mia@x.example".to_owned(), ..InviteForm::default() };
    let pending = invite(scene.ports(), &scene.ann, scene.school.id, &form).await.unwrap().invitation().id;
    assert_eq!(attempt(pending.0.to_string()).await, "mentor_not_accepted");
    let elsewhere = invite(scene.ports(), &eva, theirs.id, &form).await.unwrap().invitation().id;
    assert_eq!(attempt(elsewhere.0.to_string()).await, "not_found");

    suspend(scene.ports(), &scene.ann, scene.school.id, own.id, None, "").await.unwrap();
    assert_eq!(attempt(own.id.to_string()).await, "membership_state");
    resume(scene.ports(), &scene.ann, scene.school.id, own.id, None).await.unwrap();
    let user = scene.ports().users.user(own.user).await.unwrap().unwrap();
    scene.becomes(&user, User { state: UserState::Deactivated, ..user.value.clone() }).await;
    assert_eq!(attempt(own.id.to_string()).await, "user_state");
    assert!(list(scene.ports(), &scene.ann, id).await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_is_assigned_to_what_is_over_or_rests() {
    let scene = Scene::new().await;
    let (over, rests) = (scene.under_review(&["kim@x.example"]).await, scene.submitted(&["kim@x.example"]).await);
    let (membership, _) = scene.mentor("max@school.example").await;
    scene.decide(over, Step::Reject).await.unwrap();
    let attempt = async |id| answer(assign(scene.ports(), &scene.ann, id, &membership.id.to_string()).await);
    assert_eq!(attempt(over).await, "application_stage");
    scene.move_school(Move::Pause).await;
    assert_eq!(attempt(rests).await, "organization_not_in_force");
}

// S56, R23
#[tokio::test]
async fn a_mentor_changes_nothing() {
    let scene = Scene::new().await;
    let id = scene.draft(&["kim@x.example"]).await;
    let (_, max) = scene.following(id, "max@school.example").await;
    let kim = scene.entry(id, "kim@x.example").await;
    assert_eq!(answer(applications::edit(scene.ports(), &max, id, None, &scene.form()).await), "forbidden");
    assert_eq!(answer(applications::submit(scene.ports(), &max, id, None).await), "forbidden");
    assert_eq!(answer(attendees::remove(scene.ports(), &max, id, kim, "").await), "forbidden");
}

// S59, R46
#[tokio::test]
async fn a_mentor_who_is_an_applicant_writes_as_an_applicant() {
    let scene = Scene::new().await;
    let id = scene.draft(&["kim@x.example"]).await;
    scene.following(id, "max@school.example").await;
    let both = scene.world.member("max@school.example", scene.school.id, Role::Applicant).await;
    assert_eq!(answer(applications::edit(scene.ports(), &both, id, None, &scene.form()).await), "ok");
    assert_eq!(answer(applications::submit(scene.ports(), &both, id, None).await), "ok");
}

// S58
#[tokio::test]
async fn a_suspended_mentor_sees_nothing_at_once_and_resumed_all_again() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    scene.approved(&["lo@x.example"]).await;
    let id = scene.submitted(&["kim@x.example"]).await;
    let (membership, _) = scene.following(id, "max@school.example").await;
    suspend(scene.ports(), &scene.ann, scene.school.id, membership.id, None, "").await.unwrap();
    let max = scene.person("max@school.example").await;
    assert_eq!(answer(scene.view(&max, id).await), "forbidden");
    assert_eq!(answer(followed(&scene, &max).await), "forbidden");
    scene.told().await;
    scene.decide(id, Step::Take).await.unwrap();
    scene.decide(id, Step::Waitlist).await.unwrap();
    assert_eq!(scene.told().await, ["ann application_decided", "olle application_decided"], "nothing to Max");
    resume(scene.ports(), &scene.ann, scene.school.id, membership.id, None).await.unwrap();
    let max = scene.again(&max).await;
    assert_eq!((answer(scene.view(&max, id).await), followed(&scene, &max).await), ("ok".to_owned(), Ok(vec![id])));
}

// S58, R46
#[tokio::test]
async fn a_mentor_suspended_here_and_in_force_there_lists_what_is_there() {
    let scene = Scene::new().await;
    let here = scene.submitted(&["kim@x.example"]).await;
    let (membership, _) = scene.following(here, "max@school.example").await;
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let there = scene.draft_of(&theirs, &eva, &[]).await;
    let (other, _) = scene.mentor_of(theirs.id, "max@school.example").await;
    assign(scene.ports(), &eva, there, &other.id.to_string()).await.unwrap();
    let max = scene.person("max@school.example").await;
    assert_eq!(followed(&scene, &max).await.unwrap(), [there, here]);
    suspend(scene.ports(), &scene.ann, scene.school.id, membership.id, None, "").await.unwrap();
    assert_eq!(followed(&scene, &scene.again(&max).await).await.unwrap(), [there]);
    resume(scene.ports(), &scene.ann, scene.school.id, membership.id, None).await.unwrap();
    scene.move_school(Move::Deactivate).await;
    assert_eq!(followed(&scene, &scene.again(&max).await).await.unwrap(), [there]);
}

// R22
#[tokio::test]
async fn a_removed_mentor_is_assigned_no_longer_even_when_they_come_back() {
    let scene = Scene::new().await;
    let id = scene.submitted(&["kim@x.example"]).await;
    let (membership, _) = scene.following(id, "max@school.example").await;
    remove(scene.ports(), &scene.ann, scene.school.id, membership.id, None, "").await.unwrap();
    assert_eq!(answer(scene.view(&scene.person("max@school.example").await, id).await), "not_found");
    assert!(list(scene.ports(), &scene.ann, id).await.unwrap().is_empty());
    let (_, max) = scene.mentor("max@school.example").await;
    assert_eq!(answer(scene.view(&max, id).await), "not_found");
    let another = ListOf::Mentor(scene.ann.user().unwrap());
    let filter = ApplicationFilter::default();
    let listed = applications::list(scene.ports(), &max, another, &filter, PageRequest::default()).await;
    assert_eq!(answer(listed), "forbidden", "nobody lists what others follow");
}
