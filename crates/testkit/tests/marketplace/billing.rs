//! How a customer is invoiced: one default account, and nothing lost that an application names.

use domain::application::usecases::{self as applications, ApplicationForm};
use domain::billing::BillingAccount;
use domain::billing::usecases::{self as billing, BillingForm, MAX};
use domain::store::{Stored, Version};
use domain::{Error, Refusal};

use crate::scene::{Scene, answer};

fn form(name: &str) -> BillingForm {
    BillingForm {
        name: name.to_owned(),
        recipient: "Skolan".to_owned(),
        address: "Box 1\n205 80 Malmö".to_owned(),
        country: "SE".to_owned(),
        currency: "SEK".to_owned(),
        ..BillingForm::default()
    }
}

/// Name, and what it is: `default`, `archived` or nothing in particular.
async fn accounts(scene: &Scene) -> Vec<String> {
    let all = billing::list(scene.ports(), &scene.ann, scene.school.id).await.unwrap();
    let word = |one: &BillingAccount| match (one.default, one.archived_at) {
        (true, None) => " default",
        (false, Some(_)) => " archived",
        (false, None) => "",
        (true, Some(_)) => panic!("an archived default"),
    };
    all.iter().map(|one| format!("{}{}", one.name, word(one))).collect()
}

async fn add(scene: &Scene, name: &str) -> Stored<BillingAccount> {
    billing::add(scene.ports(), &scene.ann, scene.school.id, &form(name)).await.unwrap()
}

// R3
#[tokio::test]
async fn the_first_account_is_the_default_until_another_is_made_so() {
    let scene = Scene::new().await;
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let first = billing::add(scene.ports(), &eva, theirs.id, &form("First")).await.unwrap();
    let second = billing::add(scene.ports(), &eva, theirs.id, &form("Second")).await.unwrap();
    assert_eq!((first.default, second.default), (true, false));

    let second = add(&scene, "Second").await;
    assert_eq!(accounts(&scene).await, ["Main default", "Second"]);
    let make =
        async |version| billing::make_default(scene.ports(), &scene.ann, scene.school.id, second.id, version).await;
    assert!(matches!(make(Some(Version(7))).await, Err(Error::Stale { .. })));
    make(Some(second.version)).await.unwrap();
    assert_eq!(accounts(&scene).await, ["Main", "Second default"]);
    make(None).await.unwrap();
    assert_eq!(accounts(&scene).await, ["Main", "Second default"]);
    let foreign = billing::make_default(scene.ports(), &scene.ann, scene.school.id, first.id, None).await;
    assert_eq!(answer(foreign), "not_found");
}

// R3
#[tokio::test]
async fn what_an_application_names_is_archived_and_the_rest_is_deleted() {
    let scene = Scene::new().await;
    let (named, unnamed) = (add(&scene, "Named").await, add(&scene, "Unnamed").await);
    let form = ApplicationForm { billing_account: named.id.to_string(), ..scene.form() };
    let id = applications::begin(scene.ports(), &scene.olle, scene.school.id, &form).await.unwrap().id;
    scene.add(id, "kim@x.example", "never").await.unwrap();
    let remove = async |id, version| billing::remove(scene.ports(), &scene.ann, scene.school.id, id, version).await;
    assert!(matches!(remove(named.id, Some(Version(9))).await, Err(Error::Stale { .. })));
    assert!(remove(named.id, None).await.unwrap().is_some());
    assert!(remove(unnamed.id, None).await.unwrap().is_none());
    assert_eq!(accounts(&scene).await, ["Main default", "Named archived"]);
    assert_eq!(answer(remove(named.id, None).await), "billing_account_archived");
    assert_eq!(answer(remove(unnamed.id, None).await), "not_found");

    // It is shown where it is named, and used no more.
    assert_eq!(scene.view(&scene.olle, id).await.unwrap().billing_account.unwrap().id, named.id);
    assert_eq!(answer(applications::submit(scene.ports(), &scene.olle, id, None).await), "billing_account is required");
    let archived = "billing_account_archived";
    assert_eq!(answer(applications::begin(scene.ports(), &scene.olle, scene.school.id, &form).await), archived);
    let default = billing::make_default(scene.ports(), &scene.ann, scene.school.id, named.id, None).await;
    assert_eq!(answer(default), archived);
    let edited = billing::edit(scene.ports(), &scene.ann, scene.school.id, named.id, None, &self::form("New")).await;
    assert_eq!(answer(edited), archived);
    applications::edit(scene.ports(), &scene.olle, id, None, &scene.form()).await.unwrap();
    applications::submit(scene.ports(), &scene.olle, id, None).await.unwrap();
}

// R3
#[tokio::test]
async fn the_default_account_stays_until_another_one_is() {
    let scene = Scene::new().await;
    let main = billing::list(scene.ports(), &scene.ann, scene.school.id).await.unwrap()[0].id;
    let remove = async || billing::remove(scene.ports(), &scene.ann, scene.school.id, main, None).await;
    assert_eq!(remove().await, Err(Refusal::DefaultBillingAccount.into()));
    let second = add(&scene, "Second").await.id;
    billing::make_default(scene.ports(), &scene.ann, scene.school.id, second, None).await.unwrap();
    assert_eq!(remove().await, Ok(None));
    assert_eq!(accounts(&scene).await, ["Second default"]);
}

// R3, R51
#[tokio::test]
async fn an_account_is_its_customer_s_alone() {
    let scene = Scene::new().await;
    let (theirs, eva) = scene.world.customer("Grannskolan", "eva@other.example").await;
    let foreign = billing::add(scene.ports(), &eva, theirs.id, &form("Theirs")).await.unwrap().id;
    let (ports, school) = (scene.ports(), scene.school.id);
    for refused in [
        billing::view(ports, &scene.ann, school, foreign).await,
        billing::view(ports, &scene.ann, theirs.id, foreign).await,
        billing::edit(ports, &scene.ann, school, foreign, None, &form("Mine")).await,
        billing::remove(ports, &scene.ann, school, foreign, None).await.map(|left| left.unwrap()),
        billing::add(ports, &scene.sam, scene.academy.id, &form("A supplier's")).await,
    ] {
        assert!(matches!(answer(refused).as_str(), "not_found" | "forbidden"));
    }
    assert_eq!(answer(billing::view(ports, &scene.olle, school, foreign).await), "not_found");
}

// R3
#[tokio::test]
async fn a_customer_has_so_many_accounts_and_no_more() {
    let scene = Scene::new().await;
    for number in 2..=MAX {
        let one = scene.world.build().other_billing_account(scene.school.id, &format!("Account {number}"));
        scene.world.given(one).await;
    }
    let refused = billing::add(scene.ports(), &scene.ann, scene.school.id, &form("Another")).await;
    assert_eq!(refused, Err(Refusal::TooManyBillingAccounts { most: MAX }.into()));
}
