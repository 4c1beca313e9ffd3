//! What is done with billing accounts.

use domain::application::{Application, Stage};
use domain::permission::Role;
use testkit::world::World;

use super::browser::Browser;

const RIGHT: [(&str, &str); 9] = [
    ("billing.name", "School of music"),
    ("billing.recipient", "Malmö stad"),
    ("billing.address", "Box 1\n205 80 Malmö"),
    ("billing.country", "SE"),
    ("billing.currency", "sek"),
    ("billing.vat", "SE556012579001"),
    ("billing.iban", "SE45 5000 0000 0583 9825 7466"),
    ("billing.email", "invoices@malmo.example"),
    ("billing.reference", "4711"),
];

// R3
#[tokio::test]
async fn a_customer_admin_keeps_billing_accounts() {
    let world = World::new();
    let (customer, _) = world.customer("Skolan", "ann@x.example").await;
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let all = format!("/organizations/{}/billing-accounts", customer.id);
    let new = format!("{all}/new");
    ann.get(&all).await.is(200).says("No billing accounts yet").says(&new);
    ann.get(&new).await.is(200).says("value=\"Skolan\"").says("value=\"SE\" selected");
    let wrong = [
        ("billing.name", "Music"),
        ("billing.country", "DE"),
        ("billing.currency", "crowns"),
        ("billing.vat", "SE556012579001"),
        ("billing.iban", "SE1"),
    ];
    ann.post(&new, &wrong)
        .await
        .is(422)
        .says("Recipient: Fill this in")
        .says("Currency: Write a currency")
        .says("VAT number: This belongs to another country")
        .says("IBAN: This is no IBAN")
        .says("href=\"#billing.iban\"")
        .says("value=\"crowns\"");
    ann.send(&new, &RIGHT).await.says("was added").says("Default").says("School of music");
    let second: Vec<_> = [("billing.name", "Library")].into_iter().chain(RIGHT.into_iter().skip(1)).collect();
    ann.send(&new, &second).await.says("Library");

    let page = ann.get(&all).await;
    let links: Vec<_> = page.body.split(&format!("href=\"{all}/")).skip(1).collect();
    let id = |name: &str| {
        let link =
            links.iter().find(|link| link.contains(&format!(">{name}</a>")) && !link.starts_with("new")).unwrap();
        link.split('"').next().unwrap().to_owned()
    };
    let (music, library) = (format!("{all}/{}", id("School of music")), format!("{all}/{}", id("Library")));
    ann.get(&music).await.says("SE4550000000058398257466").says("This is the default").hides("/remove");
    ann.send(&format!("{music}/remove"), &[]).await.says("Make another billing account the default first");

    let version = ann.get(&library).await.says("Remove Library?").hidden("version");
    ann.send(&format!("{library}/default"), &[("version", &version)]).await.says("The default was changed");
    ann.get(&library).await.says("This is the default");
    let version = ann.get(&format!("{music}/edit")).await.is(200).says("value=\"4711\"").hidden("version");
    let form: Vec<_> = [("version", &*version), ("billing.name", "Music")].into_iter().chain(RIGHT).collect();
    ann.send(&format!("{music}/edit"), &form).await.says("was saved").says("<h1>Music</h1>");
    ann.post(&format!("{music}/edit"), &form).await.is(409).says("Somebody changed this");
    ann.send(&format!("{music}/remove"), &[]).await.says("The billing account was removed").hides("Music");
    ann.get(&music).await.is(404);
}

// R3
#[tokio::test]
async fn an_account_that_an_application_names_is_archived() {
    let world = World::new();
    let (customer, admin) = world.customer("Skolan", "ann@x.example").await;
    let (supplier, _) = world.supplier("Kursbolaget", "su@x.example").await;
    let course = world.course(&supplier, "Swedish").await;
    let build = world.build();
    world.given(build.billing_account(customer.id, "First")).await;
    let named = build.other_billing_account(customer.id, "Second");
    world.given(named.clone()).await;
    let application = build.application(customer.id, &course, admin.user().unwrap(), Stage::Submitted);
    world.given(Application { billing_account: Some(named.id), ..application }).await;
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let all = format!("/organizations/{}/billing-accounts", customer.id);
    let here = format!("{all}/{}", named.id);
    ann.send(&format!("{here}/remove"), &[]).await.says("was archived: applications name it").says("Archived");
    ann.get(&here).await.is(200).says("Archived").hides("/edit").hides("/default").hides("/remove");
    ann.send(&format!("{here}/default"), &[]).await.says("This billing account is archived");
}

// R3, R51
#[tokio::test]
async fn applicants_read_billing_accounts_and_others_see_none() {
    let world = World::new();
    let (customer, _) = world.customer("Skolan", "ann@x.example").await;
    let (_, _) = world.customer("Biblioteket", "bo@x.example").await;
    let account = world.build().billing_account(customer.id, "Music");
    world.given(account.clone()).await;
    let all = format!("/organizations/{}/billing-accounts", customer.id);
    let here = format!("{all}/{}", account.id);
    let mut al = Browser::of_member(&world, "al@x.example", customer.id, Role::Applicant).await;
    al.get(&all).await.is(200).says("Music").hides("/billing-accounts/new");
    al.get(&here).await.is(200).says("SE556012579001").hides("/edit").hides("/remove");
    al.get(&format!("{here}/edit")).await.is(403);
    al.get(&format!("{all}/new")).await.is(403);
    al.post(&format!("{here}/edit"), &RIGHT).await.is(403);
    let mut bo = Browser::of_user(&world, "bo@x.example").await;
    bo.get(&all).await.is(404);
    bo.get(&here).await.is(404);
    let mut mo = Browser::of_member(&world, "mo@x.example", customer.id, Role::Mentor).await;
    mo.get(&all).await.is(403);
    mo.get(&format!("/organizations/{}", customer.id)).await.hides("/billing-accounts");
}
