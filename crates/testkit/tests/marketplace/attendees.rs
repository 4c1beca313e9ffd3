//! Listing people, replacing them, taking them off, inviting them.

use domain::application::Step;
use domain::application::usecases as applications;
use domain::attendee::usecases::{self as attendees, AttendeeForm};
use domain::audit::Fact;
use domain::invitation::Offer;
use domain::invitation::ports::InvitationFilter;
use domain::invitation::usecases::{Way, decline};
use domain::mail::Letter;
use domain::organization::Move;
use domain::page::PageRequest;
use domain::ports::Allowance;

use crate::scene::{Scene, answer, listing};

// R40, R41, S47, S48
#[tokio::test]
async fn an_address_is_linked_invited_or_left_alone() {
    let scene = Scene::new().await;
    scene.world.user("kim@x.example").await;
    let id = scene.draft(&[]).await;
    for (at, invite) in
        [("Kim@X.example", "now"), ("lo@x.example", "now"), ("mo@x.example", "later"), ("bo@x.example", "never")]
    {
        scene.add(id, at, invite).await.unwrap();
    }
    let list = scene.list(id).await;
    // Of an address the domain alone is written in small letters.
    assert_eq!(list[0], "Kim@x.example linked listed");
    assert_eq!(
        list[1..],
        ["lo@x.example invited listed", "mo@x.example unlinked listed", "bo@x.example unlinked listed"]
    );
    assert_eq!(scene.told().await, ["lo invitation"]);
    let letters = scene.world.letters_to("lo@x.example").await;
    let Letter::Invitation { offer, inviter, contact, activity, .. } = &letters[0] else { panic!("{letters:?}") };
    assert_eq!((*offer, inviter.as_ref().unwrap().as_str()), (Offer::Attendee, "Olle"));
    assert_eq!(
        (contact.as_str(), activity.as_ref().unwrap().as_str()),
        ("olle@school.example", "Swedish for beginners")
    );
    assert_eq!(scene.application(id).await.attendees, 4);
}

// R40
#[tokio::test]
async fn every_wrong_field_of_an_attendee_is_told_at_once() {
    let scene = Scene::new().await;
    let id = scene.draft(&[]).await;
    let wrong = AttendeeForm { address: "nobody".to_owned(), name: String::new(), invite: "soon".to_owned() };
    let refused = attendees::add(scene.ports(), &scene.olle, id, &wrong).await;
    let fields: Vec<_> = answer(refused).split(", ").map(|one| one.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(fields[..3], ["address", "name", "invite"]);
}

// S49
#[tokio::test]
async fn an_address_is_listed_once_in_any_case() {
    let scene = Scene::new().await;
    let id = scene.draft(&["kim@x.example", "lo@x.example"]).await;
    assert_eq!(answer(scene.add(id, "KIM@x.example", "never").await), "already_listed");
    assert_eq!(answer(scene.replace(id, "lo@x.example", "Kim@X.example", "never").await), "already_listed");
    assert_eq!(scene.application(id).await.attendees, 2);
    scene.remove(id, "kim@x.example").await.unwrap();
    scene.add(id, "KIM@x.example", "never").await.unwrap();
    let other = scene.draft(&["kim@x.example"]).await;
    assert_eq!(scene.application(other).await.attendees, 1);
}

// S54
#[tokio::test]
async fn a_list_is_no_longer_than_there_are_places() {
    let scene = Scene::with(|course| course.capacity = Some(2)).await;
    let id = scene.draft(&["kim@x.example", "lo@x.example"]).await;
    assert_eq!(answer(scene.add(id, "mo@x.example", "now").await), "too_many_attendees");
    assert!(scene.told().await.is_empty());
}

// R40
#[tokio::test]
async fn before_the_decision_a_replacement_is_told_nothing_but_invited() {
    let scene = Scene::new().await;
    scene.world.user("kim@x.example").await;
    let id = scene.under_review(&["kim@x.example"]).await;
    scene.told().await;
    scene.replace(id, "kim@x.example", "lo@x.example", "now").await.unwrap();
    assert_eq!(scene.told().await, ["lo invitation"]);
    assert_eq!(scene.list(id).await, ["kim@x.example linked replaced", "lo@x.example invited listed"]);
    let again = attendees::list(scene.ports(), &scene.olle, id, PageRequest::default()).await.unwrap().items;
    let gone = again[1].attendee.id;
    let replaced = attendees::replace(scene.ports(), &scene.olle, id, gone, &listing("mo@x.example", "now")).await;
    assert_eq!(answer(replaced), "attendee_off");
}

// R43, S50
#[tokio::test]
async fn after_the_decision_both_are_told_and_the_role_moves() {
    let scene = Scene::new().await;
    for at in ["kim@x.example", "lo@x.example"] {
        scene.world.user(at).await;
    }
    let id = scene.approved(&["kim@x.example"]).await;
    scene.told().await;
    scene.replace(id, "kim@x.example", "lo@x.example", "later").await.unwrap();
    assert_eq!(scene.told().await, ["kim attendee_removed", "lo attendee_confirmed"]);
    let (kim, lo) = (scene.person("kim@x.example").await, scene.person("lo@x.example").await);
    assert_eq!((scene.roles(&kim).await.len(), scene.roles(&lo).await.len()), (0, 1));
    // Who has no login and takes part from now on is invited from now on.
    scene.replace(id, "lo@x.example", "mo@x.example", "later").await.unwrap();
    assert_eq!(scene.told().await, ["lo attendee_removed", "mo invitation"]);
    scene.replace(id, "mo@x.example", "bo@x.example", "never").await.unwrap();
    assert!(scene.told().await.is_empty());
}

// R43
#[tokio::test]
async fn a_removed_attendee_is_told_once_they_took_part() {
    let scene = Scene::new().await;
    scene.world.user("kim@x.example").await;
    let draft = scene.draft(&["kim@x.example"]).await;
    scene.remove(draft, "kim@x.example").await.unwrap();
    assert!(scene.told().await.is_empty());
    let id = scene.approved(&["kim@x.example"]).await;
    scene.told().await;
    let entry = scene.entry(id, "kim@x.example").await;
    scene.remove(id, "kim@x.example").await.unwrap();
    assert_eq!(scene.told().await, ["kim attendee_removed"]);
    assert!(scene.roles(&scene.person("kim@x.example").await).await.is_empty());
    assert_eq!(answer(attendees::remove(scene.ports(), &scene.olle, id, entry, "").await), "attendee_off");
    let why = scene.world.facts().await.into_iter().rev().find_map(|fact| match fact {
        Fact::AttendeeRemoved { reason, .. } => reason,
        _ => None,
    });
    assert_eq!(why.map(|reason| reason.to_string()), Some("Ill".to_owned()));
}

#[tokio::test]
async fn nobody_touches_the_list_of_what_is_over() {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example"]).await;
    scene.decide(id, Step::Complete).await.unwrap();
    let over = "application_stage";
    assert_eq!(answer(scene.remove(id, "kim@x.example").await), over);
    assert_eq!(answer(scene.replace(id, "kim@x.example", "lo@x.example", "now").await), over);
    let entry = scene.entry(id, "kim@x.example").await;
    assert_eq!(answer(attendees::invite(scene.ports(), &scene.olle, id, entry).await), over);
}

// R51
#[tokio::test]
async fn another_application_s_attendee_does_not_exist() {
    let scene = Scene::new().await;
    let (one, other) = (scene.draft(&["kim@x.example"]).await, scene.draft(&["lo@x.example"]).await);
    let entry = scene.entry(other, "lo@x.example").await;
    assert_eq!(answer(attendees::view(scene.ports(), &scene.olle, one, entry).await), "not_found");
    assert_eq!(answer(attendees::remove(scene.ports(), &scene.olle, one, entry, "").await), "not_found");
    assert_eq!(answer(attendees::invite(scene.ports(), &scene.olle, one, entry).await), "not_found");
}

// R41, S48
#[tokio::test]
async fn who_was_left_alone_is_invited_by_hand_and_again() {
    let scene = Scene::new().await;
    scene.world.user("kim@x.example").await;
    let id = scene.draft(&["kim@x.example", "lo@x.example"]).await;
    let invite = async |at| attendees::invite(scene.ports(), &scene.olle, id, scene.entry(id, at).await).await;
    assert_eq!(answer(invite("kim@x.example").await), "attendee_linked");
    let first = invite("lo@x.example").await.unwrap();
    let again = invite("lo@x.example").await.unwrap();
    assert_eq!((first.id, first.generation, again.generation), (again.id, 1, 2));
    assert_eq!(scene.told().await, ["lo invitation", "lo invitation"]);
    scene.move_school(Move::Pause).await;
    assert_eq!(answer(invite("lo@x.example").await), "organization_not_in_force");
}

// R41
#[tokio::test]
async fn who_is_invited_later_is_invited_when_they_take_part() {
    let scene = Scene::new().await;
    let id = scene.draft(&["bo@x.example"]).await;
    scene.add(id, "lo@x.example", "later").await.unwrap();
    applications::submit(scene.ports(), &scene.olle, id, None).await.unwrap();
    scene.decide(id, Step::Take).await.unwrap();
    scene.told().await;
    scene.decide(id, Step::Approve).await.unwrap();
    assert_eq!(scene.told().await, ["ann application_decided", "lo invitation", "olle application_decided"]);
    let letters = scene.world.letters_to("lo@x.example").await;
    let Letter::Invitation { inviter, .. } = &letters[0] else { panic!("{letters:?}") };
    assert_eq!(inviter.as_ref().unwrap().as_str(), "Olle", "not the reviewer, whom they never met"); // R45
}

// R41
#[tokio::test]
async fn one_invitation_serves_all_lists_of_a_customer() {
    let scene = Scene::new().await;
    let (one, other) = (scene.draft(&[]).await, scene.draft(&[]).await);
    scene.add(one, "lo@x.example", "now").await.unwrap();
    scene.add(other, "LO@x.example", "now").await.unwrap();
    assert_eq!(scene.told().await, ["lo invitation"]);
    assert_eq!(scene.list(other).await, ["LO@x.example invited listed"]);
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let third = scene.draft_of(&theirs, &eva, &[]).await;
    attendees::add(scene.ports(), &eva, third, &listing("lo@x.example", "now")).await.unwrap();
    assert_eq!(scene.told().await, ["lo invitation"], "another customer invites anew");
}

// R41
#[tokio::test]
async fn an_invitation_that_expired_is_sent_again() {
    let scene = Scene::new().await;
    let (one, other) = (scene.draft(&[]).await, scene.draft(&[]).await);
    scene.add(one, "lo@x.example", "now").await.unwrap();
    scene.world.clock.advance(chrono::TimeDelta::days(8));
    scene.told().await;
    scene.add(other, "lo@x.example", "now").await.unwrap();
    assert_eq!(scene.told().await, ["lo invitation"]);
    let review = scene.under_review(&["kim@x.example"]).await;
    scene.replace(review, "kim@x.example", "lo@x.example", "later").await.unwrap();
    scene.world.clock.advance(chrono::TimeDelta::days(8));
    scene.told().await;
    scene.decide(review, Step::Approve).await.unwrap();
    assert_eq!(scene.told().await[1], "lo invitation");
    let file = b"lo@x.example,Lo Larsson";
    scene.world.clock.advance(chrono::TimeDelta::days(8));
    let third = scene.draft(&[]).await;
    attendees::import(scene.ports(), &scene.olle, third, file, "now").await.unwrap();
    scene.told().await;
    assert_eq!(scene.register("lo@x.example").await.person().unwrap().name.as_str(), "Lo Larsson");
}

// S68
#[tokio::test]
async fn inviting_is_limited_for_each_customer() {
    let scene = Scene::new().await;
    let id = scene.draft(&[]).await;
    scene.world.throttle.allow(1);
    scene.add(id, "kim@x.example", "never").await.unwrap();
    scene.add(id, "lo@x.example", "now").await.unwrap();
    assert_eq!(answer(scene.add(id, "mo@x.example", "now").await), "too_many_requests");
    assert_eq!(scene.world.throttle.taken(&Allowance::Invite(scene.school.id.0)), 2);
    assert_eq!(scene.application(id).await.attendees, 2);
}

// R41
#[tokio::test]
async fn whoever_declines_is_off_the_customer_s_open_lists() {
    let scene = Scene::new().await;
    let (draft, review) = (scene.draft(&[]).await, scene.under_review(&["lo@x.example", "kim@x.example"]).await);
    let approved = scene.approved(&["lo@x.example"]).await;
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let other = scene.draft_of(&theirs, &eva, &["lo@x.example"]).await;
    scene.add(draft, "lo@x.example", "now").await.unwrap();
    let link = scene.link("lo@x.example").await;
    scene.told().await;
    decline(scene.ports(), &scene.nobody(), Way::Link(&link)).await.unwrap();
    assert_eq!(scene.told().await, ["olle invitation_declined"]);
    assert_eq!(scene.list(draft).await, ["lo@x.example unlinked declined"]);
    assert_eq!(scene.list(review).await, ["lo@x.example unlinked declined", "kim@x.example unlinked listed"]);
    assert_eq!(scene.list(approved).await, ["lo@x.example unlinked listed"], "settled by the customer");
    assert_eq!(scene.application(draft).await.attendees, 0);
    assert_eq!((scene.application(review).await.attendees, scene.application(other).await.attendees), (1, 1));
    assert_eq!(scene.facts().await.iter().filter(|word| *word == "attendee_declined").count(), 2);
    assert_eq!(
        answer(applications::submit(scene.ports(), &scene.olle, draft, None).await),
        "attendees needs at least one attendee"
    );
    scene.add(draft, "lo@x.example", "now").await.unwrap();
    assert_eq!(scene.told().await, ["lo invitation"]);
}

// R4, R41
#[tokio::test]
async fn the_customer_admin_sees_and_revokes_attendees_invitations() {
    let scene = Scene::new().await;
    let id = scene.draft(&[]).await;
    scene.add(id, "lo@x.example", "now").await.unwrap();
    let (school, filter) = (scene.school.id, InvitationFilter::default());
    let list = domain::invitation::usecases::list;
    let all = list(scene.ports(), &scene.ann, school, &filter, PageRequest::default()).await.unwrap().items;
    let invitation = all[0].invitation.id;
    let revoke = domain::invitation::usecases::revoke;
    assert_eq!(answer(revoke(scene.ports(), &scene.olle, school, invitation, None).await), "forbidden");
    revoke(scene.ports(), &scene.ann, school, invitation, None).await.unwrap();
    assert_eq!(scene.list(id).await, ["lo@x.example unlinked listed"], "on the list all the same");
    assert_eq!(
        answer(attendees::invite(scene.ports(), &scene.olle, id, scene.entry(id, "lo@x.example").await).await),
        "ok"
    );
}
