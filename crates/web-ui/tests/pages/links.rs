//! Mailed links: opening one changes nothing (S28).

use domain::link::{Claims, Purpose};
use domain::registration::usecases::submit;
use domain::registration::{ContactForm, RegistrationForm};
use testkit::world::World;

use super::browser::Browser;
use super::main_flow::mailed;

const LINKS: [(&str, &str, Purpose); 5] = [
    ("/setup/open", "/setup", Purpose::Setup),
    ("/registration/open", "/registration", Purpose::Registration),
    ("/invitation/open", "/invitation", Purpose::Invitation),
    ("/password/open", "/password", Purpose::PasswordReset),
    ("/address/open", "/address", Purpose::AddressChange),
];

// S28
#[tokio::test]
async fn a_link_moves_into_a_cookie_and_leads_to_a_clean_address() {
    let world = World::new();
    for (open, page, purpose) in LINKS {
        let expires_at = world.build().at + chrono::TimeDelta::hours(1);
        let claims = Claims { purpose, id: world.build().id(), generation: 1, expires_at };
        let link = world.ports.keyring.sign(&claims);
        let path = format!("{open}?link={}", link.expose());
        let mut browser = Browser::new(&world);
        for _ in 0..5 {
            let answer = browser.get(&path).await;
            answer.is(303);
            assert_eq!(answer.location(), page);
            assert_eq!(answer.headers["referrer-policy"], "no-referrer");
            browser.head(&path).await.is(303);
        }
        let kept = browser.cookies.values().any(|value| value == link.expose());
        assert!(kept, "{open} keeps the link in a cookie");
    }
    assert!(world.facts().await.is_empty(), "nothing happened");
    assert!(world.letters().await.is_empty());
}

#[tokio::test]
async fn a_registration_stays_as_it_is_until_its_contact_acts() {
    let world = World::new();
    let form = RegistrationForm {
        organization: domain::organization::ProfileForm {
            name: "Skolan".into(),
            country: "SE".into(),
            ..Default::default()
        },
        contact: ContactForm { name: "Ann".into(), address: "ann@x.example".into(), ..Default::default() },
        message: String::new(),
    };
    let anonymous = domain::Actor::anonymous(Default::default());
    submit(&world.ports, &anonymous, &form).await.unwrap();
    let before = world.facts().await.len();
    let link = mailed(&world, "ann@x.example").await;
    let mut ann = Browser::new(&world);
    for _ in 0..10 {
        ann.open(&format!("/registration/open?link={link}")).await.is(200).says("One thing is left to do");
        ann.head("/registration").await.is(200);
    }
    assert_eq!(world.facts().await.len(), before);

    // A fresh link supersedes this one; its page offers another.
    ann.send("/registration", &[("act", "renew")]).await.says("A fresh link is on its way");
    let page = ann.open(&format!("/registration/open?link={link}")).await;
    page.is(410).says("Use the link in the latest mail").says("Mail me a fresh link");
    let link = mailed(&world, "ann@x.example").await;
    ann.open(&format!("/registration/open?link={link}")).await.is(200);
    ann.send("/registration", &[("act", "withdraw")]).await.is(200).says("Withdrawn");
    ann.send("/registration", &[("act", "prove")]).await;
}
