//! A school that applies, a supplier that offers, and an administrator who decides.

use domain::Actor;
use domain::application::{Application, Stage};
use domain::offering::Offering;
use domain::organization::Customer;
use testkit::world::World;

use super::browser::{Browser, Page};

pub struct Scene {
    pub world: World,
    pub school: Customer,
    pub ann: Actor,
    /// Twenty places, in May 2026.
    pub course: Offering,
}

impl Scene {
    /// With a billing account and a course, but no application yet.
    pub async fn new() -> Self {
        let world = World::new();
        let (school, ann) = world.customer("Skolan", "ann@skolan.example").await;
        let (supplier, _) = world.supplier("Kursbolaget", "su@kurs.example").await;
        let course = world.course(&supplier, "Svenska A1").await;
        world.given(world.build().billing_account(school.id, "Music school")).await;
        Self { world, school, ann, course }
    }

    /// An application of the school that came as far as this.
    pub async fn application(&self, stage: Stage, attendees: &[&str]) -> Application {
        self.world.application(self.school.id, &self.course, &self.ann, stage, attendees).await
    }

    /// The Customer admin's browser.
    pub async fn ann(&self) -> Browser {
        Browser::of_user(&self.world, "ann@skolan.example").await
    }

    /// A reviewer's browser.
    pub async fn sam(&self) -> Browser {
        Browser::of_administrator(&self.world, "sam@lyceum.example").await
    }

    pub async fn stage(&self, one: &Application) -> Stage {
        self.world.ports.applications.application(one.id).await.unwrap().unwrap().stage
    }
}

/// Where an application has its page.
pub fn at(one: &Application) -> String {
    format!("/applications/{}", one.id)
}

/// Does something with an application as it is now.
pub async fn act(browser: &mut Browser, path: &str, act: &str, fields: &[(&str, &str)]) -> Page {
    let version = browser.get(path).await.hidden("version");
    let fields: Vec<_> = [("act", act), ("version", &*version)].into_iter().chain(fields.iter().copied()).collect();
    browser.post(path, &fields).await
}

/// Does it, and goes where the answer leads.
pub async fn done(browser: &mut Browser, path: &str, what: &str, fields: &[(&str, &str)]) -> Page {
    let page = act(browser, path, what, fields).await;
    page.is(303);
    browser.follow(page).await
}
