//! `lyceum demo`: everybody who is named signs in, and every stage is there to look at.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::compose::Instead;
use app::demo::{PASSWORD, PEOPLE, Passing, Unlimited, fill};
use domain::application::Stage;

use crate::on_both_stores;
use crate::support::{Engine, Ground, Node};

on_both_stores! {
    the_demo_shows_a_marketplace_in_the_middle_of_its_life
}

async fn the_demo_shows_a_marketplace_in_the_middle_of_its_life(engine: Engine) {
    let ground = Ground::new(engine).await;
    let time = Arc::new(Passing::default());
    let instead = Instead { clock: Some(time.clone()), throttle: Some(Arc::new(Unlimited)), ..ground.instead() };
    let node = ground.node_with(&ground.config(), instead).await;
    fill(node.ports(), &time).await.unwrap();

    let mut concerned = BTreeSet::new();
    for (address, what) in PEOPLE {
        let person = node.api().sign_in(address, PASSWORD).await;
        let dashboard = person.get("/me/dashboard").await.is(200).body;
        for (part, holds) in dashboard.as_object().unwrap() {
            let something = holds.as_array().is_some_and(|list| !list.is_empty()) || holds.is_object();
            concerned.extend(something.then(|| part.clone()));
        }
        assert!(dashboard.as_object().unwrap().len() > 3, "{what}");
    }
    let parts = ["activities", "applications_to_review", "assigned", "invitations", "next", "organizations", "setups"];
    assert!(parts.iter().all(|part| concerned.contains(*part)), "{concerned:?}");

    let mut stages = BTreeSet::new();
    let admin = node.api().sign_in(PEOPLE[0].0, PASSWORD).await;
    for customer in admin.get("/customers").await.is(200).items() {
        let path = format!("/organizations/{}/applications?limit=100", customer["id"].as_str().unwrap());
        let applications = admin.get(&path).await.is(200);
        stages.extend(applications.items().iter().map(|one| one["stage"].as_str().unwrap().to_owned()));
    }
    let all: BTreeSet<_> = Stage::ALL.iter().map(|stage| stage.word().to_owned()).collect();
    assert_eq!(stages, all);
    sessions(&node).await;
    node.stop().await;
}

/// What is behind an attendee, what is before them, and what became of it.
async fn sessions(node: &Node) {
    let mut met = BTreeSet::new();
    for at in ["yusra.haddad@norrskolan.example", "priya.nair@hammarby.example", "grace.bell@hammarby.example"] {
        let person = node.api().sign_in(at, PASSWORD).await;
        let calendar = person.get("/me/sessions").await.is(200);
        let today = node.ports().clock.now().date_naive().to_string();
        for one in calendar.items() {
            let past = one["date"].as_str().unwrap() < today.as_str();
            met.insert(format!("{} {}", if past { "was" } else { "is" }, one["state"].as_str().unwrap()));
            met.extend((one["sequence"] == 1 && one["state"] == "scheduled").then(|| "is moved".to_owned()));
            met.extend(one["customer_name"].as_str().map(|_| "for one application".to_owned()));
        }
        let application = calendar.items()[0]["parts"][0]["application"].as_str().unwrap().to_owned();
        let attended = person.get(&format!("/applications/{application}/sessions")).await.is(200);
        assert!(attended.items()[0]["tally"].as_object().unwrap().values().any(|count| *count != 0), "{at}");
    }
    let all = ["for one application", "is cancelled", "is moved", "is scheduled", "was held"];
    assert_eq!(met.iter().map(String::as_str).collect::<Vec<_>>(), all);
}
