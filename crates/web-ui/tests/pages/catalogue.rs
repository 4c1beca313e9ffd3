//! Subjects and offerings: browsed by those entitled, kept by their supplier.

use domain::application::Stage;
use domain::offering::Kind;
use domain::permission::Role;
use testkit::world::World;

use super::browser::Browser;

// R27
#[tokio::test]
async fn subjects_are_kept_by_administrators_and_stand_by_area() {
    let world = World::new();
    let mut sam = Browser::of_administrator(&world, "sam@x.example").await;
    sam.get("/subjects").await.is(200).says("No subjects yet").says("href=\"/subjects/new\"");
    sam.post("/subjects/new", &[("subject.name", ""), ("subject.area", "Music")])
        .await
        .is(422)
        .says("Name of the subject: Fill this in")
        .says("value=\"Music\"");
    for (name, area) in [("Piano", "Music"), ("Swedish", "Languages"), ("Violin", "Music")] {
        sam.send("/subjects/new", &[("subject.name", name), ("subject.area", area)]).await.says("was added");
    }
    let page = sam.get("/subjects").await;
    assert_eq!(page.body.matches("<h2>Music</h2>").count(), 1, "an area is told once");
    let again = [("subject.name", "piano"), ("subject.area", "Music")];
    sam.post("/subjects/new", &again).await.is(409).says("with this name in that area already");

    let piano = world.subject("Music", "Piano").await;
    let edit = format!("/subjects/{}/edit", piano.id);
    let version = sam.get(&edit).await.is(200).says("value=\"Piano\"").hidden("version");
    let form = [("version", &*version), ("subject.name", "Grand piano"), ("subject.area", "Music")];
    sam.send(&edit, &form).await.says("Grand piano");
    sam.post(&edit, &form).await.is(409).says("Somebody changed this");

    let (_, _) = world.supplier("Kursbolaget", "su@x.example").await;
    let mut su = Browser::of_user(&world, "su@x.example").await;
    su.get("/subjects").await.is(200).says("Violin").hides("/edit").hides("/subjects/new");
    su.get("/subjects/new").await.is(403);
    su.get(&edit).await.is(403);
    su.post("/subjects/new", &again).await.is(403);
}

// R3, R27
#[tokio::test]
async fn a_supplier_writes_publishes_and_edits_an_offering() {
    let world = World::new();
    let (supplier, _) = world.supplier("Kursbolaget", "su@x.example").await;
    let (_, _) = world.customer("Skolan", "ann@x.example").await;
    let subject = world.subject("Languages", "Swedish").await.id.to_string();
    let mut su = Browser::of_user(&world, "su@x.example").await;
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let own = format!("/organizations/{}/offerings", supplier.id);
    let new = format!("{own}/new");
    su.get(&own).await.is(200).says("No offerings yet").says(&new);
    su.get(&new).await.is(200).says("value=\"course\" checked").says("Languages: Swedish");

    let wrong = [
        ("kind", "course"),
        ("title", ""),
        ("language", "sv"),
        ("description", "For beginners"),
        ("dates.from", "2026-06-01"),
        ("dates.to", "2026-05-01"),
        ("price", "a lot"),
        ("currency", "SEK"),
    ];
    su.post(&new, &wrong)
        .await
        .is(422)
        .says("Title: Fill this in")
        .says("Subject: Fill this in")
        .says("Last day: Choose a day that is not before the first one")
        .says("Places: Fill this in")
        .says("Price: Write an amount")
        .says("value=\"2026-06-01\"")
        .says("For beginners")
        .says("value=\"a lot\"")
        .says("href=\"#dates.to\"");
    let right = [
        ("kind", "course"),
        ("title", "Swedish for beginners"),
        ("subject", &subject),
        ("language", "sv"),
        ("description", "From the start.\nWith exercises."),
        ("dates.from", "2026-05-04"),
        ("dates.to", "2026-05-29"),
        ("capacity", "12"),
        ("price", "12500,50"),
        ("currency", "SEK"),
    ];
    let page = su.send(&new, &right).await;
    page.says("was added")
        .says("Not published")
        .says("12,500.50 SEK for each attendee")
        .says("4 May 2026 – 29 May 2026");
    page.says("12 places left").says("Publish Swedish for beginners?").hides("Apply");
    let here = page.path.clone();
    ann.get(&here).await.is(404);
    ann.get("/offerings").await.says("Nothing is on offer yet");
    ann.post(&format!("{here}/publish"), &[]).await.is(404);
    su.send(&format!("{here}/publish"), &[("version", &page.hidden("version"))]).await.says("It is published");
    ann.get("/offerings").await.says("Swedish for beginners").says("Kursbolaget");
    ann.get(&format!("{here}/edit")).await.is(403);
    su.get(&own).await.says("Swedish for beginners").says("Published");

    let page = su.get(&format!("{here}/edit")).await;
    page.says("value=\"12500.50\"").says("value=\"2026-05-29\"").says("value=\"sv\" selected").says("With exercises.");
    let version = page.hidden("version");
    let changed = [
        ("version", &*version),
        ("kind", "coaching"),
        ("title", "Talk Swedish"),
        ("subject", &subject),
        ("language", "sv"),
        ("dates.from", "nonsense that coaching has no use for"),
    ];
    let page = su.send(&format!("{here}/edit"), &changed).await;
    page.says("was saved").says("Coaching").says("Price by agreement").says("Places as needed").hides("May 2026");
    su.post(&format!("{here}/edit"), &changed)
        .await
        .is(409)
        .says("Somebody changed this")
        .says("value=\"Talk Swedish\"");
    su.send(&format!("{here}/unpublish"), &[]).await.says("no longer published");
    ann.get(&here).await.is(404);
}

// R3
#[tokio::test]
async fn offerings_are_searched_filtered_and_paged() {
    let world = World::new();
    let (supplier, _) = world.supplier("Kursbolaget", "su@x.example").await;
    let (customer, ann_actor) = world.customer("Skolan", "ann@x.example").await;
    let swedish = world.subject("Languages", "Swedish").await;
    let build = world.build();
    let full = world.course(&supplier, "Full course").await;
    let people: Vec<_> = (0..20).map(|n| format!("a{n}@x.example")).collect();
    let people: Vec<_> = people.iter().map(String::as_str).collect();
    world.application(customer.id, &full, &ann_actor, Stage::Approved, &people).await;
    for number in 0..30 {
        let title = format!("Coaching {number:02}");
        world.given(build.offering(supplier.id, swedish.id, &title, Kind::Coaching)).await;
    }
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    ann.get("/offerings?q=full").await.says("Full course").says("No places left").hides("Coaching 01");
    ann.get("/offerings?q=full&available=true").await.says("Nothing found").says("Show all offerings");
    ann.get("/offerings?kind=course").await.says("Full course").hides("Coaching 01");
    ann.get("/offerings?language=de").await.says("Nothing found").says("value=\"de\" selected");
    ann.get("/offerings?language=sv&kind=coaching").await.says("Coaching 29");
    let none = world.subject("Music", "Piano").await.id;
    ann.get(&format!("/offerings?subject={none}")).await.says("Nothing found");
    ann.get("/offerings?subject=nonsense&kind=course").await.says("Full course");
    let first = ann.get(&format!("/offerings?kind=coaching&subject={}", swedish.id)).await;
    first.says("25 on this page").says("Coaching 29").hides("Coaching 04");
    let before = first.body.split("rel=\"next\"").next().unwrap();
    let href = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&#38;", "&");
    ann.get(&href).await.says("Coaching 04").hides("Coaching 05").hides("Full course");
}

// R27, R48
#[tokio::test]
async fn a_language_taught_in_itself_is_not_told_twice_without_a_word_between() {
    let world = World::new();
    let (supplier, _) = world.supplier("Kursbolaget", "su@x.example").await;
    world.customer("Skolan", "ann@x.example").await;
    let course = world.course(&supplier, "Full course").await;
    let build = world.build();
    world.given(build.offering(supplier.id, course.subject, "Somebody to talk to", Kind::Coaching)).await;
    let (here, own) = (format!("/offerings/{}", course.id), format!("/organizations/{}/offerings", supplier.id));
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let mut su = Browser::of_user(&world, "su@x.example").await;
    ann.get("/offerings?kind=course").await.says("Swedish, taught in Swedish");
    ann.get("/offerings?kind=coaching").await.says("Swedish, in Swedish").hides("taught in");
    ann.get(&here).await.says("<dt>Taught in</dt><dd>Swedish</dd>");
    su.get(&own).await.says("Swedish, taught in Swedish");
    ann.send("/language", &[("language", "sv"), ("back", "/")]).await;
    ann.get("/offerings?kind=course").await.says("Swedish, undervisning på svenska");
    ann.get("/offerings?kind=coaching").await.says("Swedish, på svenska");
    ann.get(&here).await.says("<dt>Undervisningsspråk</dt><dd>Svenska</dd>");
}

// R3, R33
#[tokio::test]
async fn an_offering_leads_to_applying_or_says_what_is_missing() {
    let world = World::new();
    let (supplier, _) = world.supplier("Kursbolaget", "su@x.example").await;
    let (school, _) = world.customer("Skolan", "ann@x.example").await;
    let (library, _) = world.customer("Biblioteket", "bo@x.example").await;
    let course = world.course(&supplier, "Swedish for beginners").await;
    let here = format!("/offerings/{}", course.id);
    let mut sam = Browser::of_administrator(&world, "sam@x.example").await;
    let services = format!("/organizations/{}/services", library.id);
    let version = sam.get(&services).await.is(200).says("value=\"courses\" checked").hidden("version");
    let without = [("version", &*version), ("service", "coaching"), ("service", "storage")];
    sam.send(&services, &without).await.says("platform services were saved");
    sam.get(&services).await.hides("value=\"courses\" checked").says("value=\"storage\" checked");
    sam.post(&services, &without).await.is(409).says("Somebody changed this");
    sam.get(&format!("/organizations/{}/services", supplier.id)).await.is(404);
    sam.get(&here).await.is(200).says(&format!("href=\"{here}/applications\"")).hides("/applications/new");
    let mut su = Browser::of_user(&world, "su@x.example").await;
    su.get(&here).await.is(200).hides("/applications");
    let (other, _) = world.supplier("Språkhuset", "eva@x.example").await;
    let mut pro = Browser::of_member(&world, "pro@x.example", other.id, Role::Professional).await;
    pro.get(&here).await.says("on behalf of their organization, which needs the service Courses").hides("/edit");

    let both = world.member("both@x.example", school.id, Role::Applicant).await;
    world.member("both@x.example", library.id, Role::Applicant).await;
    let mut both = Browser::of(&world, &world.sign_in(both.user().unwrap()).await);
    let page = both.get(&here).await;
    page.is(200).says("Skolan").says(&format!("/applications/new?offering={}&#38;customer={}", course.id, school.id));
    page.says("This needs the service Courses").hides(&format!("customer={}", library.id));
    both.send("/language", &[("language", "sv"), ("back", "/")]).await;
    both.get(&here)
        .await
        .says("tjänsten Kurser")
        .says("4 maj 2026 – 29 maj 2026")
        .says("1\u{a0}250,50 SEK per deltagare");

    let mut bo = Browser::of_user(&world, "bo@x.example").await;
    bo.get(&services).await.is(403);
    bo.post(&services, &[("service", "courses")]).await.is(403);
    bo.get(&format!("/organizations/{}", library.id)).await.says("Platform services").hides(&services);
    let mut mo = Browser::of_member(&world, "mo@x.example", school.id, Role::Mentor).await;
    mo.get(&here).await.is(403);
    mo.get("/offerings").await.is(403);
    mo.open("/").await.hides("href=\"/offerings\"");
}
