//! Mentors: what is assigned to them, and nothing else.

use domain::permission::Role;
use serde_json::json;

use super::inviting::invite;
use crate::harness::Market;

// S55, R22
#[tokio::test]
async fn only_a_mentor_of_the_customer_who_accepted_is_assigned() {
    let market = Market::new().await;
    let application = market.draft(&["kim@x.se"]).await;
    let assign = |membership: &str| {
        let body = json!({ "membership": membership });
        market.api.post(&format!("{application}/mentors")).by(&market.ann).json(body)
    };
    let invited = invite(&market.api, &market.path(), &market.ann, "mia@m.se").await_201().await;
    assign(&invited.text("id")).refused(409, "mentor_not_accepted").await;

    let (other, _) = market.api.world.customer("Gymnasiet", "ben@b.se").await;
    let otto = market.api.world.user("otto@m.se").await;
    let foreign = market.api.world.build().membership(&otto, other.id, Role::Mentor);
    market.api.world.given(foreign.clone()).await;
    assign(&foreign.id.to_string()).refused(404, "not_found").await;
    assign("nonsense").refused(404, "not_found").await;

    market.member("mo@m.se", Role::Mentor).await;
    let assigned = market.assign(&application, "mo@m.se").await;
    assign(&assigned.text("membership")).refused(409, "already_assigned").await;
    let mentors = market.api.get(&format!("{application}/mentors")).by(&market.ann).await_200().await;
    assert_eq!((&mentors.items()[0]["name"], &mentors.items()[0]["state"]), (&json!("Mo"), &json!("active")));
}

// S56, R22, R23
#[tokio::test]
async fn a_mentor_reads_what_is_assigned_and_no_more() {
    let market = Market::new().await;
    let mia = market.member("mia@m.se", Role::Mentor).await;
    let (assigned, other) = (market.under_review(&["kim@x.se"]).await, market.draft(&["bo@x.se"]).await);
    let assignment = market.assign(&assigned, "mia@m.se").await;

    market.api.get(&other).by(&mia).refused(404, "not_found").await;
    let shown = market.api.get(&assigned).by(&mia).await_200().await;
    assert_eq!(shown.body["redacted"], json!(["billing_account"]));
    assert!(shown.body.get("billing_account").is_none(), "{}", shown.body);
    let to_ann = market.api.get(&assigned).by(&market.ann).await_200().await;
    assert!(to_ann.body["billing_account"].is_string() && to_ann.body["redacted"] == json!([]));
    let account = to_ann.text("billing_account");
    assert!(!shown.body.to_string().contains(&account));
    let account = format!("{}/billing-accounts/{account}", market.path());
    market.api.get(&account).by(&mia).refused(403, "forbidden").await;

    assert_eq!(market.api.get(&format!("{assigned}/attendees")).by(&mia).await_200().await.items().len(), 1);
    market.api.get(&format!("{}/applications", market.path())).by(&mia).refused(403, "forbidden").await;
    let mine = market.api.get("/me/assigned-applications").by(&mia).await_200().await;
    assert_eq!(mine.items().len(), 1);
    assert_eq!(market.api.get("/me/dashboard").by(&mia).await_200().await.body["assigned"], mine.body["items"]);
    market.api.get("/me/assigned-applications").by(&market.ann).refused(403, "forbidden").await;
    let edit = market.api.call("PUT", &assigned).by(&mia).header("if-match", "*");
    edit.json(json!({ "offering": market.course.id.to_string() })).refused(403, "forbidden").await;
    market.step(&assigned, "approve").by_instead(&mia).refused(403, "forbidden").await;

    let assignment = format!("{assigned}/mentors/{}", assignment.text("id"));
    market.api.delete(&assignment).by(&market.ann).await_204().await;
    market.api.delete(&assignment).by(&market.ann).refused(409, "assignment_ended").await;
    market.api.get(&assigned).by(&mia).refused(404, "not_found").await;
    assert!(market.api.get("/me/assigned-applications").by(&mia).await_200().await.items().is_empty());
}

// S58, R4
#[tokio::test]
async fn a_suspended_mentor_is_out_at_once_and_stays_the_author() {
    let market = Market::new().await;
    let mia = market.member("mia@m.se", Role::Mentor).await;
    let application = market.approved(&["kim@x.se"]).await;
    let membership = market.assign(&application, "mia@m.se").await.text("membership");
    let observations = format!("{application}/observations");
    let note = json!({ "text": "Reads aloud.", "readers": "organization" });
    let written = market.api.post(&observations).by(&mia).json(note.clone()).await_201().await;
    let withdraw = format!("{observations}/{}/withdraw", written.text("id"));
    let suspend = format!("{}/members/{membership}/suspend", market.path());
    market.api.post(&suspend).by(&market.ann).await_200().await;

    market.api.get(&application).by(&mia).refused(403, "forbidden").await;
    market.api.get(&observations).by(&mia).refused(403, "forbidden").await;
    market.api.post(&observations).by(&mia).json(note).refused(403, "forbidden").await;
    market.api.post(&withdraw).by(&mia).refused(403, "forbidden").await;
    market.api.get("/me/assigned-applications").by(&mia).refused(403, "forbidden").await;
    let listed = market.api.get(&observations).by(&market.ann).await_200().await;
    assert_eq!(
        (&listed.items()[0]["author"], &listed.items()[0]["author_name"]),
        (&written.body["author"], &json!("Mia"))
    );
    let mentors = market.api.get(&format!("{application}/mentors")).by(&market.ann).await_200().await;
    assert_eq!(mentors.items()[0]["state"], "suspended");
}

// S59, R46
#[tokio::test]
async fn a_mentor_who_is_an_applicant_too_edits_as_applicant() {
    let market = Market::new().await;
    market.member("mia@m.se", Role::Mentor).await;
    let application = market.draft(&["kim@x.se"]).await;
    market.assign(&application, "mia@m.se").await;
    let mia = market.member("mia@m.se", Role::Applicant).await;
    let body = json!({ "offering": market.course.id.to_string(), "message": "By train." });
    market.api.call("PUT", &application).by(&mia).header("if-match", "*").json(body).await_200().await;
}

// R23
#[tokio::test]
async fn observations_are_read_by_whom_they_were_written_for_and_withdrawn_by_their_author() {
    let market = Market::new().await;
    let mia = market.member("mia@m.se", Role::Mentor).await;
    let ap = market.member("ap@a.se", Role::Applicant).await;
    let (kim, bo) = (market.guest("kim@x.se").await, market.guest("bo@x.se").await);
    let application = market.approved(&["kim@x.se", "bo@x.se"]).await;
    market.assign(&application, "mia@m.se").await;
    let attendees = market.api.get(&format!("{application}/attendees")).by(&market.ann).await_200().await;
    let about_kim = attendees.items().iter().find(|one| one["address"] == "kim@x.se").unwrap()["id"].clone();
    let observations = format!("{application}/observations");
    let write = |text: &str, readers: &str, about| {
        let body = json!({ "text": text, "readers": readers, "about": about });
        market.api.post(&observations).by(&mia).json(body)
    };
    write("Between us.", "mentors", json!(null)).await_201().await;
    write("All go well.", "organization", json!(null)).await_201().await;
    let last = write("Kim reads aloud.", "attendees", about_kim).await_201().await;
    write("Who?", "attendees", json!("nobody")).refused(422, "invalid_fields").await;
    assert_eq!(write("", "king", json!(null)).refused(422, "invalid_fields").await.wrong().len(), 2);

    let read = async |token: &str| {
        let page = market.api.get(&observations).by(token).await_200().await;
        page.items().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = ["Kim reads aloud.", "All go well.", "Between us."];
    assert_eq!(read(&mia).await, all);
    assert_eq!(read(&market.ann).await, all);
    assert_eq!(read(&ap).await, all[..2]);
    assert_eq!(read(&kim).await, all[..1]);
    assert!(read(&bo).await.is_empty());

    let withdraw = format!("{observations}/{}/withdraw", last.text("id"));
    market.api.post(&withdraw).by(&market.ann).refused(403, "not_the_author").await;
    let reason = json!({ "reason": "Wrong person." });
    let withdrawn = market.api.post(&withdraw).by(&mia).json(reason).await_200().await;
    assert!(withdrawn.body["withdrawn_at"].is_string() && withdrawn.text("reason") == "Wrong person.");
    market.api.post(&withdraw).by(&mia).refused(409, "observation_withdrawn").await;
    assert_eq!(read(&market.ann).await, all[1..]);
    assert_eq!(read(&mia).await, all);
}
