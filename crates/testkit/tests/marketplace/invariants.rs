//! Whatever is done in whatever order: what is counted is what is there.

use domain::Error;
use domain::application::usecases as applications;
use domain::application::{Decision, Step};
use domain::attendee::usecases::import;
use domain::error::Kind;
use domain::offering::usecases::{self as offerings, OfferingForm};
use domain::permission::Role;
use domain::values::ApplicationId;

use crate::scene::Scene;

/// Numbers that look like chance, and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one_of<T: Copy>(&mut self, some: &[T]) -> T {
        some[self.below(some.len())]
    }
}

const PEOPLE: [&str; 6] = ["a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example", "f@x.example"];

async fn somebody_acts(scene: &Scene, chance: &mut Chance, all: &mut Vec<ApplicationId>) -> Result<(), Error> {
    let act = chance.below(19);
    if all.is_empty() || (act == 0 && all.len() < 6) {
        all.push(scene.draft(&[]).await);
        return Ok(());
    }
    let (id, at, other) = (chance.one_of(all), chance.one_of(&PEOPLE), chance.one_of(&PEOPLE));
    let listed = scene.ports().attendees.listed(id).await?.iter().any(|one| one.attendee.address.as_str() == at);
    match act {
        0..=2 => scene.add(id, at, chance.one_of(&["now", "later", "never"])).await.map(drop),
        3 if listed => scene.remove(id, at).await.map(drop),
        4 if listed => scene.replace(id, at, other, "later").await.map(drop),
        5 => import(scene.ports(), &scene.olle, id, format!("{at},A\n{other},B").as_bytes(), "now").await.map(drop),
        6 => applications::submit(scene.ports(), &scene.olle, id, None).await.map(drop),
        7 => applications::withdraw(scene.ports(), &scene.olle, id, None, "").await.map(drop),
        8 => {
            let form = OfferingForm {
                subject: scene.course.subject.to_string(),
                title: "Swedish for beginners".to_owned(),
                language: "sv".to_owned(),
                kind: "course".to_owned(),
                from: "2026-05-04".to_owned(),
                to: "2026-05-29".to_owned(),
                capacity: (1 + chance.below(3)).to_string(),
                ..OfferingForm::default()
            };
            offerings::edit(scene.ports(), &scene.sam, scene.course.id, None, &form).await.map(drop)
        }
        9..=11 => scene.decide(id, Step::Take).await.map(drop),
        12 => scene.decide(id, Step::Approve).await.map(drop),
        13 => scene.decide(id, Step::Waitlist).await.map(drop),
        _ => scene.decide(id, chance.one_of(Step::ALL)).await.map(drop),
    }
}

async fn what_is_counted_is_there(scene: &Scene, all: &[ApplicationId], before: &mut Vec<Vec<Decision>>) {
    let mut taken = 0;
    before.resize(all.len(), Vec::new());
    let mut confirmed = Vec::new();
    for (id, before) in all.iter().zip(before) {
        let application = scene.application(*id).await;
        let listed = scene.ports().attendees.listed(*id).await.unwrap();
        assert_eq!(application.attendees as usize, listed.len(), "an application counts who is listed");
        assert!(application.decisions.starts_with(before), "decisions are appended");
        before.clone_from(&application.decisions);
        assert_eq!(
            application.decisions.last().map_or(application.stage, |last| last.step.leads_to()),
            application.stage
        );
        if application.stage.takes_places() {
            taken += application.attendees;
        }
        if application.stage.participation_confirmed() {
            confirmed.extend(listed.iter().map(|one| one.attendee.address.key()));
        }
    }
    let offering = scene.ports().offerings.offering(scene.course.id).await.unwrap().unwrap().offering;
    assert_eq!(offering.taken, taken, "an offering counts the places that are taken");
    assert!(offering.capacity.is_some_and(|capacity| taken <= capacity));
    for at in &PEOPLE[..2] {
        let roles = scene.roles(&scene.person(at).await).await;
        let expected = confirmed.iter().filter(|key| *key == at).count();
        assert_eq!(roles.iter().filter(|role| **role == Role::Attendee).count(), expected, "the role is derived");
    }
}

// R43, R50, S49, S54
#[tokio::test]
async fn counts_and_roles_hold_in_any_order_of_events() {
    let mut steps = Vec::new();
    for seed in 1..=40 {
        let scene = Scene::with(|course| course.capacity = Some(2)).await;
        let (mut chance, mut all, mut decisions) = (Chance(seed), Vec::new(), Vec::new());
        for _ in 0..120 {
            if let Err(error) = somebody_acts(&scene, &mut chance, &mut all).await {
                assert!(matches!(error.kind(), Kind::State | Kind::Invalid | Kind::Forbidden), "{error:?}");
            }
            what_is_counted_is_there(&scene, &all, &mut decisions).await;
        }
        steps.extend(decisions.concat().iter().map(|one| one.step));
    }
    for step in Step::ALL.iter().filter(|step| **step != Step::Accept) {
        assert!(steps.contains(step), "nobody came to {step:?}");
    }
}
