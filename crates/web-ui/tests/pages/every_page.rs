//! Every page, in every language, of a world where much has happened.

use domain::application::Stage;
use domain::invitation::Offer;
use domain::offering::Offering;
use domain::permission::Role;
use domain::session::{Session, SessionState};
use domain::values::{OrganizationId, SessionId, UserId};
use testkit::build::note;
use testkit::world::World;

use super::browser::Browser;

async fn pages(world: &World) -> Vec<String> {
    let build = world.build();
    let (customer, _) = world.customer("Skolan", "ann@x.example").await;
    let (supplier, _) = world.supplier("Kursbolaget", "su@x.example").await;
    world.member("mo@x.example", customer.id, Role::Mentor).await;
    world.member("pro@x.example", supplier.id, Role::Professional).await;
    let proven = build.proven_registration("Ny skola", "new@x.example");
    world.given(proven.clone()).await;
    let unproven = build.registration("Nyare skola", "newer@x.example");
    world.given(unproven.clone()).await;
    let ann = world.user("ann@x.example").await;
    world.given(build.invitation(customer.id, Offer::Mentor, "in@x.example", Some(&ann))).await;
    world.given(build.invitation(customer.id, Offer::Applicant, "sam@x.example", Some(&ann))).await;
    let course = world.course(&supplier, "Svenska").await;
    let coaching = build.offering(supplier.id, course.subject, "Coachning", domain::offering::Kind::Coaching);
    world.given(coaching.clone()).await;
    let account = build.billing_account(customer.id, "Musik");
    let other = build.other_billing_account(customer.id, "Bibliotek");
    world.given(account.clone()).await;
    world.given(other.clone()).await;
    let mut all = applications(world, customer.id, &course).await;
    all.extend(
        [
            "/",
            "/terms",
            "/register",
            "/register/sent",
            "/password/forgot",
            "/password/sent",
            "/reviews",
            "/reviews?tab=unproven",
            "/reviews?tab=asked",
            "/reviews?tab=decided&q=nothing",
            "/customers",
            "/customers?state=closed",
            "/suppliers",
            "/suppliers/new",
            "/offerings",
            "/offerings?kind=course&language=de&available=true&q=nothing",
            "/subjects",
            "/subjects/new",
            "/users",
            "/users?tab=administrators&q=sam",
            "/administrators/new",
            "/history",
            "/me",
            "/me/roles",
            "/me/sign-ins",
            "/me/tokens",
            "/me/password",
            "/me/address",
            "/me/data",
            "/me/invitations",
            "/calendar",
            "/calendar?from=2026-01-01",
            "/no/such/page",
        ]
        .map(ToOwned::to_owned),
    );
    for organization in [customer.id, supplier.id] {
        for page in [
            "",
            "/people",
            "/people?state=ended",
            "/invitations",
            "/invitations?q=none",
            "/invitations/new",
            "/people/add",
            "/history",
            "/edit",
            "/admin",
            "/services",
            "/offerings",
            "/offerings?q=nothing",
            "/offerings/new",
            "/billing-accounts",
            "/billing-accounts/new",
        ] {
            all.push(format!("/organizations/{organization}{page}"));
        }
    }
    for offering in [course.id, coaching.id] {
        let pages = ["", "/edit", "/sessions", "/sessions?tab=all", "/sessions/new"];
        all.extend(pages.map(|page| format!("/offerings/{offering}{page}")));
    }
    for account in [account.id, other.id] {
        all.extend(
            ["", "/edit"].map(|page| format!("/organizations/{}/billing-accounts/{account}{page}", customer.id)),
        );
    }
    all.push(format!("/subjects/{}/edit", course.subject));
    all.push(format!("/reviews/{}", proven.id));
    all.push(format!("/reviews/{}", unproven.id));
    all.push(format!("/users/{}", ann.id));
    all.push(format!("/users/{}", world.user("sam@x.example").await.id));
    all
}

/// The pages of applications at every stage.
async fn applications(world: &World, customer: OrganizationId, course: &Offering) -> Vec<String> {
    let build = world.build();
    let ann = world.user("ann@x.example").await;
    let actor = world.actor(ann.id).await;
    world.user("li@x.example").await;
    let mut all: Vec<String> = [
        "/dashboard",
        "/me/applications",
        "/review/applications",
        "/review/applications?q=nothing",
        "/applications/new",
    ]
    .map(ToOwned::to_owned)
    .into();
    all.push(format!("/applications/new?customer={customer}&offering={}", course.id));
    all.push(format!("/review/applications?customer={customer}&offering={}&state=submitted", course.id));
    all.push(format!("/offerings/{}/applications", course.id));
    all.extend(
        ["", "?state=draft", "?q=nothing"].map(|query| format!("/organizations/{customer}/applications{query}")),
    );
    let sessions = sessions(world, course).await;
    for session in &sessions {
        all.extend(["", "/edit", "/attendance"].map(|page| format!("/sessions/{session}{page}")));
    }
    for stage in Stage::ALL {
        let one = world.application(customer, course, &actor, *stage, &["li@x.example", "vi@x.example"]).await;
        for readers in domain::observation::Readers::ALL {
            world.given(build.observation(&one, ann.id, *readers)).await;
        }
        let listed = world.ports.attendees.listed(one.id).await.unwrap();
        all.push(format!("/applications/{}", one.id));
        all.push(format!("/offerings?application={}", one.id));
        all.push(format!("/offerings/{}?application={}", course.id, one.id));
        all.push(format!("/applications/{}/attendees/{}", one.id, listed[0].attendee.id));
        all.push(format!("/applications/{}/attendees/import", one.id));
        all.push(format!("/applications/{}/sessions", one.id));
        all.push(format!("/applications/{}/sessions?tab=all", one.id));
        all.extend(sessions.iter().map(|session| format!("/applications/{}/sessions/{session}", one.id)));
    }
    all
}

/// One that is to come, one that was a month ago, one that is cancelled.
async fn sessions(world: &World, course: &Offering) -> Vec<SessionId> {
    let (by, at) = (UserId(course.supplier.0), world.build().at);
    let cancelled = SessionState::Cancelled { by, at, reason: note("Rain.") };
    let mut all = Vec::new();
    for (date, state) in
        [("2026-05-04", SessionState::Scheduled), ("2026-02-02", SessionState::Held { at }), ("2026-05-05", cancelled)]
    {
        let session = Session { state, ..world.build().session(course, date, "09:00", "10:30") };
        all.push(session.id);
        world.given(session).await;
    }
    all
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    let world = World::new();
    let mut sam = Browser::of_administrator(&world, "sam@x.example").await;
    let mut nobody = Browser::new(&world);
    let pages = pages(&world).await;
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    for lang in ["en", "sv"] {
        sam.send("/language", &[("language", lang), ("back", "/")]).await;
        nobody.language = if lang == "sv" { "sv" } else { "en" };
        ann.send("/language", &[("language", lang), ("back", "/")]).await;
        for path in &pages {
            let page = sam.open(path).await;
            assert!(!page.status.is_server_error(), "{path}");
            page.says(&format!("<html lang=\"{lang}\""));
            ann.open(path).await.says(&format!("<html lang=\"{lang}\""));
            let page = nobody.open(path).await;
            assert!(!page.status.is_server_error(), "{path}");
            page.says(&format!("<html lang=\"{lang}\""));
        }
    }
}

#[tokio::test]
async fn every_role_has_a_home() {
    let world = World::new();
    let pages = pages(&world).await;
    for who in ["ann@x.example", "su@x.example", "mo@x.example", "pro@x.example", "li@x.example", "guest@x.example"] {
        let mut browser = Browser::of_user(&world, who).await;
        browser.open("/").await.is(200).says("Home");
        for path in &pages {
            let page = browser.open(path).await;
            assert!(!page.status.is_server_error(), "{path} for {who}");
        }
    }
}

#[tokio::test]
async fn an_empty_platform_has_no_dead_end() {
    let world = World::new();
    let mut sam = Browser::of_administrator(&world, "sam@x.example").await;
    for path in [
        "/dashboard",
        "/review/applications",
        "/reviews",
        "/customers",
        "/suppliers",
        "/subjects",
        "/offerings",
        "/users",
        "/history",
        "/me/roles",
        "/me/invitations",
    ] {
        sam.get(path).await.is(200);
    }
    sam.get("/customers").await.says("No customers yet");
    let root = format!("/organizations/{}", domain::organization::ROOT);
    sam.get(&root).await.is(200).hides("Invite people");
    sam.get(&format!("{root}/invitations/new")).await.is(404);
    sam.get(&format!("{root}/edit")).await;
    sam.get("/suppliers").await.says("Register the first organization");
    let form = [
        ("profile.name", "Kursbolaget"),
        ("profile.country", "SE"),
        ("admin.address", "su@x.example"),
        ("admin.name", "Su"),
    ];
    sam.post("/suppliers/new", &[("profile.name", "<b>")]).await.is(422).says("Leave out").says("&#60;b&#62;");
    sam.send("/suppliers/new", &form).await.is(200).says("Kursbolaget").says("Su");
    let page = sam.send("/administrators/new", &[("address", "two@x.example"), ("name", "Two")]).await;
    page.is(200).says("Now grant").says("Privileges");
    let version = page.hidden("version");
    let granted = [("version", &*version), ("privilege", "manage_users"), ("privilege", "read_audit")];
    let page = sam.send(&page.path, &granted).await;
    page.says("The privileges were saved").says("value=\"read_audit\" checked");
    sam.post(&page.path, &[("version", "1"), ("privilege", "read_audit")]).await.is(409).says("Somebody changed this");
}
