//! Decisions at once, on Postgres from two nodes: every outcome is consistent, over and over.

use serde_json::json;

use crate::on_both_stores;
use crate::support::{Answer, Engine, Market, roles};

on_both_stores! {
    approving_races_rejecting
    withdrawing_races_approving
    two_are_approved_at_the_last_place
    many_are_approved_at_a_few_places
    a_place_frees_while_others_are_approved
}

const ROUNDS: usize = 20;

/// The statuses of answers in order, and the code of each refusal.
fn outcome<const N: usize>(answers: [&Answer; N]) -> Vec<(u16, String)> {
    let said = |answer: &Answer| (answer.status.as_u16(), answer.body["code"].as_str().unwrap_or_default().to_owned());
    let mut said: Vec<_> = answers.map(said).into();
    said.sort();
    said
}

// R22, R43
async fn approving_races_rejecting(engine: Engine) {
    let market = Market::new(engine).await;
    let (one, other) = (market.cast.admin.clone(), market.there(&market.cast.admin));
    let mut confirmed = 0;
    for round in 0..ROUNDS {
        let course = market.course(&format!("Svenska {round}"), 5).await;
        // The applicant's own login is on the list.
        let application = market.draft(&course, &["maria@norrskolan.example", "kim@x.example"]).await;
        market.taken(&application).await;
        let reason = json!({ "reason": "No places for schools" });
        let (approve, reject) = (format!("{application}/approve"), format!("{application}/reject"));
        let (approved, rejected) = tokio::join!(one.act(&approve), other.post(&reject, reason));

        let expected = [(200, String::new()), (409, "application_stage".to_owned())];
        assert_eq!(outcome([&approved, &rejected]), expected, "{approved:?} {rejected:?}");
        let shown = market.maria.get(&application).await.is(200);
        let steps = shown.body["decisions"].as_array().unwrap().len();
        let approved = approved.status == 200;
        assert_eq!((shown.text("/stage") == "approved", steps), (approved, 3));
        assert_eq!(market.left(&course).await, if approved { 3 } else { 5 });
        confirmed += usize::from(approved);
        let takes_part = market.maria.get("/me/activities").await.is(200).items().len();
        assert_eq!(takes_part, confirmed);
        assert_eq!(roles(&market.maria).await.contains(&"attendee".to_owned()), confirmed > 0);
        let subject = if approved { "is approved" } else { "was not approved" };
        let letter =
            market.cast.letter_saying("maria@norrskolan.example", &format!("Svenska {round}” {subject}")).await;
        assert!(letter.text.contains("Norrskolan"), "{}", letter.text);
    }
    market.stop().await;
}

// R22: either the customer takes it back, or it is decided.
async fn withdrawing_races_approving(engine: Engine) {
    let market = Market::new(engine).await;
    let (maria, admin) = (market.there(&market.maria), market.cast.admin.clone());
    for round in 0..ROUNDS {
        let course = market.course(&format!("Svenska {round}"), 5).await;
        let application = market.draft(&course, &["kim@x.example", "bo@x.example"]).await;
        market.taken(&application).await;
        let (approve, withdraw) = (format!("{application}/approve"), format!("{application}/withdraw"));
        let (approved, withdrawn) = tokio::join!(admin.act(&approve), maria.act(&withdraw));

        let expected = [(200, String::new()), (409, "application_stage".to_owned())];
        assert_eq!(outcome([&approved, &withdrawn]), expected, "{approved:?} {withdrawn:?}");
        let approved = approved.status == 200;
        assert_eq!(market.stage(&application).await, if approved { "approved" } else { "withdrawn" });
        assert_eq!(market.left(&course).await, if approved { 3 } else { 5 });
    }
    market.stop().await;
}

// S54
async fn two_are_approved_at_the_last_place(engine: Engine) {
    let market = Market::new(engine).await;
    let (one, other) = (market.cast.admin.clone(), market.there(&market.cast.admin));
    for round in 0..ROUNDS {
        let course = market.course(&format!("Svenska {round}"), 1).await;
        let (first, second) =
            (market.draft(&course, &["kim@x.example"]).await, market.draft(&course, &["bo@x.example"]).await);
        market.taken(&first).await;
        market.taken(&second).await;
        let paths = [&first, &second].map(|application| format!("{application}/approve"));
        let (first_answer, second_answer) = tokio::join!(one.act(&paths[0]), other.act(&paths[1]));

        let expected = [(200, String::new()), (409, "offering_full".to_owned())];
        assert_eq!(outcome([&first_answer, &second_answer]), expected, "{first_answer:?} {second_answer:?}");
        assert_eq!(market.left(&course).await, 0);
        let mut stages = [market.stage(&first).await, market.stage(&second).await];
        stages.sort();
        assert_eq!(stages, ["approved", "under_review"]);
    }
    market.stop().await;
}

// S54
async fn many_are_approved_at_a_few_places(engine: Engine) {
    let market = Market::new(engine).await;
    for round in 0..3 {
        let course = market.course(&format!("Svenska {round}"), 3).await;
        let mut going = tokio::task::JoinSet::new();
        for n in 0..8 {
            let application = market.draft(&course, &[&format!("kim{n}@x.example")]).await;
            market.taken(&application).await;
            let admin = &market.cast.admin;
            let reviewer = if n % 2 == 0 { admin.clone() } else { market.there(admin) };
            going.spawn(async move { reviewer.act(&format!("{application}/approve")).await });
        }
        let answers = going.join_all().await;
        let approved = answers.iter().filter(|answer| answer.status == 200).count();
        let full = answers.iter().filter(|answer| answer.body["code"] == "offering_full").count();
        assert_eq!((approved, full), (3, 5), "{answers:?}");
        assert_eq!(market.left(&course).await, 0);
    }
    market.stop().await;
}

// S54: whoever is stopped makes room; whoever waits moves up or stays, and no place is given twice or lost.
async fn a_place_frees_while_others_are_approved(engine: Engine) {
    let market = Market::new(engine).await;
    let (one, other) = (market.cast.admin.clone(), market.there(&market.cast.admin));
    for round in 0..ROUNDS {
        let course = market.course(&format!("Svenska {round}"), 1).await;
        let has = market.draft(&course, &["kim@x.example"]).await;
        let waits = market.draft(&course, &["bo@x.example"]).await;
        let asks = market.draft(&course, &["eva@x.example"]).await;
        for application in [&has, &waits, &asks] {
            market.taken(application).await;
        }
        one.act(&format!("{has}/approve")).await.is(200);
        one.act(&format!("{waits}/waitlist")).await.is(200);
        let (stop, approve) = (format!("{has}/stop"), format!("{asks}/approve"));
        let (stopped, approved) = tokio::join!(one.post(&stop, json!({ "reason": "Moved away" })), other.act(&approve));
        stopped.is(200);
        let approved = match approved.status.as_u16() {
            200 => true,
            _ => !approved.is(409).because("offering_full").status.is_client_error(),
        };
        assert_eq!(market.left(&course).await, u64::from(!approved));
        assert_eq!(market.stage(&waits).await, "under_review", "moved up when the place was free");
        assert_eq!(market.stage(&asks).await, if approved { "approved" } else { "under_review" });
    }
    market.stop().await;
}
