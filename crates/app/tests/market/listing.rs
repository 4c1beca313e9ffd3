//! Lists of attendees that change while something is decided, on Postgres from two nodes.

use serde_json::json;

use crate::on_both_stores;
use crate::support::{Engine, Market, PASSWORD, roles};

on_both_stores! {
    an_attendee_registers_while_the_application_is_approved
    an_attendee_is_removed_while_the_application_is_approved
    a_file_is_imported_twice_at_once
}

const ROUNDS: usize = 20;

// S50, S51, R43
async fn an_attendee_registers_while_the_application_is_approved(engine: Engine) {
    let market = Market::new(engine).await;
    let (public, admin) = (market.there(&market.cast.node.api()), market.cast.admin.clone());
    for round in 0..ROUNDS {
        let course = market.course(&format!("Svenska {round}"), 5).await;
        let address = format!("kim{round}@x.example");
        let application = market.draft(&course, &[]).await;
        market.list(&application, &address, "now").await.is(201);
        market.taken(&application).await;
        let link = market.cast.letter(&address, 1).await.link();
        let form = json!({ "link": link, "password": PASSWORD, "locale": "en", "terms": "2026-11" });
        let approve = format!("{application}/approve");
        let (joined, approved) = tokio::join!(public.post("/links/invitation/register", form), admin.act(&approve));

        approved.is(200);
        let kim = public.with(joined.is(201).text("/token"));
        assert_eq!(roles(&kim).await, ["attendee"], "in round {round}");
        let activities = kim.get("/me/activities").await.is(200);
        assert_eq!(activities.text("/items/0/title"), format!("Svenska {round}"));
        assert_eq!(kim.get("/me/dashboard").await.is(200).body["activities"], activities.body["items"]);
        assert_eq!(market.attendees(&application).await[0]["link"], "linked");
    }
    market.stop().await;
}

// R40, R43: what an application takes is who is on its list.
async fn an_attendee_is_removed_while_the_application_is_approved(engine: Engine) {
    let market = Market::new(engine).await;
    let (maria, admin) = (market.there(&market.maria), market.cast.admin.clone());
    for round in 0..ROUNDS {
        let course = market.course(&format!("Svenska {round}"), 5).await;
        let application = market.draft(&course, &["maria@norrskolan.example", "kim@x.example", "bo@x.example"]).await;
        market.taken(&application).await;
        let listed = market.attendees(&application).await;
        let own = listed.iter().find(|one| one["address"] == "maria@norrskolan.example").unwrap();
        let (approve, remove) = (
            format!("{application}/approve"),
            format!("{application}/attendees/{}/remove", own["id"].as_str().unwrap()),
        );
        let (approved, removed) = tokio::join!(admin.act(&approve), maria.act(&remove));

        approved.is(200);
        removed.is(200);
        assert_eq!(market.left(&course).await, 3, "in round {round}");
        assert_eq!(maria.get(&application).await.is(200).body["attendees"], 2);
        let listed = market.attendees(&application).await;
        assert_eq!(listed.iter().filter(|one| one["participation"] == "listed").count(), 2);
        assert_eq!(roles(&maria).await, ["customer_admin"], "whoever was taken off takes no part");
    }
    market.stop().await;
}

// S72
async fn a_file_is_imported_twice_at_once(engine: Engine) {
    let market = Market::new(engine).await;
    let maria = market.there(&market.maria);
    for round in 0..ROUNDS {
        let course = market.course(&format!("Svenska {round}"), 30).await;
        let application = market.draft(&course, &[]).await;
        let lines: Vec<_> = (0..20).map(|n| format!("Kim Berg;kim{n}.{round}@x.example\n")).collect();
        let file = format!("Namn;E-post\n{}", lines.concat());
        let import = format!("{application}/attendees/import?invite=now");
        let (one, other) = tokio::join!(market.maria.csv(&import, &file), maria.csv(&import, &file));

        let mut adds = [one, other].map(|answer| answer.is(200).body["adds"].as_u64().unwrap());
        adds.sort_unstable();
        assert_eq!(adds, [0, 20], "in round {round}");
        assert_eq!(maria.get(&application).await.is(200).body["attendees"], 20);
        assert_eq!(market.attendees(&application).await.len(), 20);
        for n in [0, 19] {
            assert_eq!(market.cast.letters_to(&format!("kim{n}.{round}@x.example")).await, 1);
        }
    }
    market.stop().await;
}
