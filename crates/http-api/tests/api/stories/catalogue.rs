//! Subjects, offerings, and how customers are invoiced.

use domain::permission::Role;
use serde_json::{Value, json};

use crate::harness::{Api, Market};

fn course(subject: &str) -> Value {
    json!({
        "subject": subject,
        "title": "Swedish for beginners",
        "language": "sv",
        "kind": "course",
        "dates": { "from": "2026-05-04", "to": "2026-05-29" },
        "capacity": 20,
        "price": { "amount": "1250", "currency": "sek" },
    })
}

// R27
#[tokio::test]
async fn administrators_keep_the_subjects() {
    let market = Market::new().await;
    let add =
        |by: &str, name: &str| market.api.post("/subjects").by(by).json(json!({ "name": name, "area": "Languages" }));
    let finnish = add(&market.sy, "Finnish").await_201().await;
    add(&market.sy, "Finnish").refused(409, "subject_exists").await;
    add(&market.ann, "Norwegian").refused(403, "forbidden").await;
    let names: Vec<_> = market
        .api
        .get("/subjects")
        .by(&market.ann)
        .await_200()
        .await
        .items()
        .iter()
        .map(|one| one["name"].clone())
        .collect();
    assert_eq!(names, ["Finnish", "Swedish"]);
    let path = format!("/subjects/{}", finnish.text("id"));
    assert_eq!(finnish.header("location"), format!("/api/v1{path}"));
    let edit = || market.api.call("PUT", &path).by(&market.sy).json(json!({ "name": "Danish", "area": "Languages" }));
    edit().refused(428, "if_match_missing").await;
    let edited = edit().header("if-match", finnish.header("etag")).await_200().await;
    assert_eq!((edited.text("name"), &edited.body["version"]), ("Danish".to_owned(), &json!(2)));
    edit().header("if-match", finnish.header("etag")).refused(412, "stale").await;
}

// R27, R51
#[tokio::test]
async fn an_offering_is_seen_once_it_is_published() {
    let market = Market::new().await;
    let sam = market.api.sign_in("sam@s.se").await;
    let supplier = format!("/organizations/{}", market.course.supplier);
    let form = course(&market.course.subject.to_string());
    let added = market.api.post(&format!("{supplier}/offerings")).by(&sam).json(form.clone()).await_201().await;
    assert_eq!(added.body["price"], json!({ "amount": "1250.00", "currency": "SEK" }));
    assert_eq!(added.body["dates"], json!({ "from": "2026-05-04", "to": "2026-05-29" }));
    assert_eq!((&added.body["left"], &added.body["published"]), (&json!(20), &json!(false)));
    let offering = format!("/offerings/{}", added.text("id"));
    assert_eq!(added.header("location"), format!("/api/v1{offering}"));

    market.api.get(&offering).by(&market.ann).refused(404, "not_found").await;
    market.api.post(&format!("{offering}/publish")).by(&market.ann).refused(404, "not_found").await;
    let publish = || market.api.post(&format!("{offering}/publish")).by(&sam);
    publish().header("if-match", "\"7\"").refused(412, "stale").await;
    let published = publish().header("if-match", added.header("etag")).await_200().await;
    let shown = market.api.get(&offering).by(&market.ann).await_200().await;
    assert_eq!((shown.header("etag"), shown.text("subject_name")), (published.header("etag"), "Swedish".to_owned()));
    market.api.post(&format!("{offering}/unpublish")).by(&market.ann).refused(403, "forbidden").await;

    let edit = |tag: &str, body: Value| {
        let call = market.api.call("PUT", &offering).by(&sam).json(body);
        if tag.is_empty() { call } else { call.header("if-match", tag) }
    };
    edit("", form.clone()).refused(428, "if_match_missing").await;
    edit(added.header("etag"), form.clone()).refused(412, "stale").await;
    let coaching = json!({ "subject": market.course.subject.to_string(), "title": "Coaching", "language": "en", "kind": "coaching" });
    let edited = edit(published.header("etag"), coaching).await_200().await;
    for gone in ["price", "dates", "capacity", "left"] {
        assert_eq!(edited.body[gone], json!(null));
    }
    market.api.post(&format!("{offering}/unpublish")).by(&sam).await_200().await;
    market.api.get(&offering).by(&market.ann).refused(404, "not_found").await;
}

// R5, R27
#[tokio::test]
async fn every_wrong_field_of_an_offering_is_told_where_it_stands() {
    let market = Market::new().await;
    let sam = market.api.sign_in("sam@s.se").await;
    let path = format!("/organizations/{}/offerings", market.course.supplier);
    let mut form = course("nothing");
    form["title"] = json!("");
    form["capacity"] = json!(0);
    form["dates"]["to"] = json!("2026-05-03");
    form["price"]["amount"] = json!("12.505");
    let reply = market.api.post(&path).by(&sam).json(form.clone()).refused(422, "invalid_fields").await;
    let expected = [
        ("subject", "unknown"),
        ("title", "missing"),
        ("dates.to", "before_start"),
        ("capacity", "out_of_range"),
        ("price.amount", "not_an_amount"),
    ];
    assert_eq!(reply.wrong(), expected.map(|(field, code)| (field.to_owned(), code.to_owned())));
    form["price"]["currency"] = json!("XYZ");
    form["dates"] = json!({ "from": "4/5", "to": "" });
    let reply = market.api.post(&path).by(&sam).json(form.clone()).refused(422, "invalid_fields").await;
    let wrong = reply.wrong();
    for (field, code) in [("price.currency", "unknown_currency"), ("dates.from", "not_a_date"), ("dates.to", "missing")]
    {
        assert!(wrong.contains(&(field.to_owned(), code.to_owned())), "{wrong:?}");
    }
    form["dates"] = json!(["2026-05-04", "2026-05-29"]);
    let reply = market.api.post(&path).by(&sam).json(form).refused(422, "invalid_fields").await;
    assert_eq!(reply.wrong(), [("dates".to_owned(), "wrong_type".to_owned())]);
}

// R3
#[tokio::test]
async fn offerings_are_found_by_kind_subject_language_and_place() {
    let market = Market::new().await;
    let sam = market.api.sign_in("sam@s.se").await;
    let supplier = format!("/organizations/{}/offerings", market.course.supplier);
    let subject = market.course.subject.to_string();
    let coaching = json!({ "subject": subject, "title": "Coaching", "language": "en", "kind": "coaching" });
    let added = market.api.post(&supplier).by(&sam).json(coaching).await_201().await;
    market.api.post(&format!("/offerings/{}/publish", added.text("id"))).by(&sam).await_200().await;
    let full = json!({ "subject": subject, "title": "Unseen", "language": "en", "kind": "coaching" });
    market.api.post(&supplier).by(&sam).json(full).await_201().await;

    let titles = async |query: &str| {
        let page = market.api.get(&format!("/offerings?{query}")).by(&market.ann).await_200().await;
        page.items().iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles("").await, ["Coaching", "Svenska"]);
    assert_eq!(titles("kind=course").await, ["Svenska"]);
    assert_eq!(titles("language=en").await, ["Coaching"]);
    assert_eq!(titles("search=sven").await, ["Svenska"]);
    assert_eq!(titles(&format!("subject={subject}&available=true")).await.len(), 2);
    assert!(titles(&format!("subject={}", market.course.id)).await.is_empty());
    assert_eq!(market.api.get(&supplier).by(&sam).await_200().await.items().len(), 3);
    market.api.get(&supplier).by(&market.ann).refused(404, "not_found").await;
    let guest = market.guest("guest@x.se").await;
    market.api.get("/offerings").by(&guest).refused(403, "forbidden").await;
    for query in ["kind=seminar", "subject=7", "language=klingon!", "available=maybe", "colour=red"] {
        market.api.get(&format!("/offerings?{query}")).by(&market.ann).refused(422, "invalid_fields").await;
    }
}

// R3
#[tokio::test]
async fn billing_accounts_are_kept_archived_and_removed() {
    let market = Market::new().await;
    let list = format!("{}/billing-accounts", market.path());
    let form = |name: &str| {
        json!({
            "name": name, "recipient": "Malmö stad", "address": "Box 1\n205 80 Malmö", "country": "SE",
            "currency": "SEK", "vat": "SE 556012-5790 01", "iban": "SE45 5000 0000 0583 9825 7466",
        })
    };
    let add = |body: Value| market.api.post(&list).by(&market.ann).json(body);
    let made = add(form("Lower school")).await_201().await;
    assert_eq!((made.text("vat"), &made.body["default"]), ("SE556012579001".to_owned(), &json!(false)));
    let mut wrong = form("");
    wrong["vat"] = json!("DK13585628");
    wrong["iban"] = json!("SE00");
    let reply = add(wrong).refused(422, "invalid_fields").await;
    let expected = [("name", "missing"), ("vat", "not_of_this_country"), ("iban", "not_an_iban")];
    assert_eq!(reply.wrong(), expected.map(|(field, code)| (field.to_owned(), code.to_owned())));

    let account = format!("{list}/{}", made.text("id"));
    assert_eq!(made.header("location"), format!("/api/v1{account}"));
    let edit = || market.api.call("PUT", &account).by(&market.ann).json(form("Nursery"));
    edit().refused(428, "if_match_missing").await;
    let edited = edit().header("if-match", made.header("etag")).await_200().await;
    edit().header("if-match", made.header("etag")).refused(412, "stale").await;
    let default = market.api.post(&format!("{account}/make-default")).by(&market.ann);
    assert_eq!(default.header("if-match", edited.header("etag")).await_200().await.body["default"], true);
    let remove = |path: &str, tag: &str| market.api.delete(path).by(&market.ann).header("if-match", tag);
    market.api.delete(&account).by(&market.ann).refused(428, "if_match_missing").await;
    remove(&account, "\"1\"").refused(412, "stale").await;
    remove(&account, "*").refused(409, "default_billing_account").await;

    let accounts = market.api.get(&list).by(&market.ann).await_200().await;
    let former = format!("{list}/{}", accounts.items()[0]["id"].as_str().unwrap());
    remove(&former, "*").await_204().await;
    market.api.get(&former).by(&market.ann).refused(404, "not_found").await;
    let third = add(form("Third")).await_201().await;
    let body = json!({ "offering": market.course.id.to_string(), "billing_account": third.text("id") });
    market.api.post(&format!("{}/applications", market.path())).by(&market.ann).json(body.clone()).await_201().await;
    let archived = remove(&format!("{list}/{}", third.text("id")), "*").await_200().await;
    assert!(archived.body["archived_at"].is_string());
    let again = market.api.post(&format!("{}/applications", market.path())).by(&market.ann).json(body);
    again.refused(409, "billing_account_archived").await;
}

// R3, R51
#[tokio::test]
async fn applicants_read_billing_accounts_and_write_none() {
    let api = Api::new();
    let (customer, _) = api.world.customer("Skolan", "ann@a.se").await;
    api.world.given(api.world.build().billing_account(customer.id, "Konto")).await;
    let list = format!("/organizations/{}/billing-accounts", customer.id);
    for (at, role, reads) in [("ap@a.se", Role::Applicant, true), ("mia@m.se", Role::Mentor, false)] {
        api.world.member(at, customer.id, role).await;
        let token = api.sign_in(at).await;
        if reads {
            assert_eq!(api.get(&list).by(&token).await_200().await.items().len(), 1);
        } else {
            api.get(&list).by(&token).refused(403, "forbidden").await;
        }
        let body =
            json!({ "name": "Mitt", "recipient": "Jag", "address": "Box 1", "country": "SE", "currency": "SEK" });
        api.post(&list).by(&token).json(body).refused(403, "forbidden").await;
    }
}
