//! From an empty store to an attendee's dashboard, and on until it ends, by the API, with every mail read from a real
//! mail server.

use reqwest::Method;
use serde_json::{Value, json};

use crate::on_both_stores;
use crate::support::{Api, Cast, Engine, begun, billing_account, published, roles, subject};

on_both_stores! {
    a_customer_applies_and_its_attendees_take_part
}

/// What is applied for.
pub const TITLE: &str = "Svenska för nybörjare";

/// An address of somebody in the story.
pub fn at(name: &str) -> String {
    format!("{name}@x.example")
}

/// Who is in the story, and what it is about.
pub struct Story {
    pub cast: Cast,
    /// Supplier admin of Kurshuset.
    pub sven: Api,
    supplier: String,
    subject: String,
    /// Customer admin of Norrskolan, who reads Swedish.
    pub maria: Api,
    customer: String,
    /// Two who have a login from the beginning: one reads English, the other Swedish.
    pub john: Api,
    pub lena: Api,
    /// The application's path, once there is one.
    pub application: String,
}

// R1, R3, R22, R23, R24, R27, R40–R47; S45, S47–S49, S50, S51, S52, S53, S55, S56, S57, S72
async fn a_customer_applies_and_its_attendees_take_part(engine: Engine) {
    let mut story = Story::begin(engine).await;
    story.a_draft_is_refused_with_everything_that_is_missing().await;
    story.attendees_are_listed_one_by_one_and_from_a_file().await;
    let bo = story.join_attendee("bo", "en").await;
    assert!(roles(&bo).await.is_empty(), "nothing is confirmed yet");
    story.changes_are_requested_then_it_is_approved().await;
    story.everybody_is_told_in_their_language().await;
    let eva = story.join_attendee("eva", "sv").await;
    for attendee in [&bo, &eva, &story.john.clone(), &story.lena.clone()] {
        story.takes_part(attendee).await;
    }
    let erik = story.a_mentor_follows_along(&bo).await;
    story.sessions_are_scheduled_and_attended(&bo, &eva, &erik).await;
    story.it_is_stopped(&[&bo, &eva]).await;
    assert_eq!(story.cast.letters_to(&at("asa")).await, 0, "whom nobody invites gets no letter");
    story.cast.node.stop().await;
}

impl Story {
    /// The empty store fills: a supplier with professionals, a subject, a customer.
    async fn begin(engine: Engine) -> Self {
        let cast = Cast::new(engine).await;
        let subject = subject(&cast).await;
        let (supplier, sven) = cast.supplier("Kurshuset", "sven@kurshuset.example").await;
        let mut professionals = Vec::new();
        for (name, locale) in [("john", "en"), ("lena", "sv")] {
            let invite = json!({ "role": "professional", "address": at(name) });
            sven.post(&format!("/organizations/{supplier}/invitations"), invite).await.is(201);
            professionals.push(cast.join_in(locale, &cast.letter(&at(name), 1).await.link(), name).await);
        }
        let [john, lena]: [Api; 2] = professionals.try_into().ok().unwrap();

        let form = json!({
            "organization": { "name": "Norrskolan", "country": "SE", "locale": "sv" },
            "contact": { "name": "Maria Lindqvist", "address": "maria@norrskolan.example", "locale": "sv" }
        });
        let public = cast.node.api();
        let registration = public.post("/registrations", form).await.is(201).text("/id").to_owned();
        let link = cast.letter("maria@norrskolan.example", 1).await.link();
        public.post("/links/registration/prove", json!({ "link": link })).await.is(200);
        let approve = format!("/registrations/{registration}/approve");
        let approved = cast.admin.post(&approve, json!({ "verified": "Found in the public register" })).await.is(200);
        let customer = approved.text("/customer").to_owned();
        let first = cast.letter("maria@norrskolan.example", 2).await;
        let maria = cast.join_in("sv", &first.link(), "Maria Lindqvist").await;
        Self { cast, sven, supplier, subject, maria, customer, john, lena, application: String::new() }
    }

    // S45
    async fn a_draft_is_refused_with_everything_that_is_missing(&mut self) {
        let course = json!({
            "subject": self.subject, "title": TITLE, "language": "sv", "kind": "course", "capacity": 6,
            "dates": { "from": "2027-02-01", "to": "2027-02-26" },
            "price": { "amount": "4500.00", "currency": "SEK" }
        });
        let course = published(&self.sven, &self.supplier, course).await;
        let browsed = self.maria.get("/offerings?search=nyb&available=true").await.is(200);
        assert_eq!((browsed.text("/items/0/id"), browsed.text("/items/0/subject_name")), (course.as_str(), "Svenska"));

        self.application = begun(&self.maria, &self.customer, &course).await;
        let refused = self.maria.act(&format!("{}/submit", self.application)).await.is(422);
        let missing: Vec<_> =
            refused.body["errors"].as_array().unwrap().iter().map(|one| one["field"].clone()).collect();
        assert_eq!(missing, ["attendees", "billing_account"]);
        billing_account(&self.maria, &self.customer).await;
    }

    // S47, S48, S72
    async fn attendees_are_listed_one_by_one_and_from_a_file(&self) {
        let listed = format!("{}/attendees", self.application);
        for (name, invite, link) in [
            ("john", "now", "linked"),
            ("lena", "now", "linked"),
            ("bo", "now", "invited"),
            ("asa", "never", "unlinked"),
        ] {
            let form = json!({ "address": at(name), "name": name, "invite": invite });
            let added = self.maria.post(&listed, form).await.is(201);
            let shown = self.maria.get(&format!("{listed}/{}", added.text("/id"))).await.is(200);
            assert_eq!(shown.text("/link"), link, "{name}");
        }
        let file = "\u{feff}Namn;E-post\r\nEva Öberg;eva@x.example\r\nKim Åkesson;kim@x.example\r\n\
                    John igen;JOHN@x.example\r\nFör många;ove@x.example\r\n=SUM(1);ulf@x.example\r\n";
        let outcomes = |answer: crate::support::Answer| {
            let lines = answer.is(200).body["lines"].as_array().unwrap().clone();
            lines.iter().map(|line| line["outcome"].clone()).collect::<Vec<_>>()
        };
        let planned = outcomes(self.maria.csv(&format!("{listed}/plan"), file).await);
        assert_eq!(planned, ["invite", "invite", "already_listed", "over_capacity", "invalid"]);
        let import = format!("{listed}/import?invite=later");
        assert_eq!(outcomes(self.maria.csv(&import, file).await), planned);
        let again = self.maria.csv(&import, file).await.is(200);
        assert_eq!(again.body["adds"], 0, "applied once");
        assert_eq!(self.maria.get(&self.application).await.is(200).body["attendees"], 6);
    }

    /// An attendee registers by the link that was mailed to them, in the organization's language.
    async fn join_attendee(&self, name: &str, locale: &str) -> Api {
        let letter = self.cast.letter_saying(&at(name), &format!("att delta i ”{TITLE}”")).await;
        assert!(letter.text.contains("Norrskolan") && letter.text.contains("Maria Lindqvist"), "{}", letter.text);
        self.cast.join_in(locale, &letter.link(), "").await
    }

    // R10, R22
    async fn changes_are_requested_then_it_is_approved(&self) {
        let (maria, admin, path) = (&self.maria, &self.cast.admin, &self.application);
        maria.act(&format!("{path}/submit")).await.is(200);
        self.cast.letter_saying("maria@norrskolan.example", "Vi har tagit emot er ansökan").await;
        self.cast.letter_saying("root@lyceum.example", &format!("Norrskolan waits for a decision on “{TITLE}”")).await;
        let waiting = admin.get("/me/dashboard").await.is(200);
        assert_eq!(waiting.body["applications_to_review"]["submitted"], 1);
        admin.act(&format!("{path}/take")).await.is(200);
        admin.post(&format!("{path}/comments"), json!({ "text": "Who travels from afar?" })).await.is(200);
        let told = self.cast.letter_saying("maria@norrskolan.example", "har kommenterat").await;
        assert!(told.text.contains("Who travels from afar?"), "{}", told.text);

        let reason = json!({ "reason": "Say who needs a room" });
        admin.post(&format!("{path}/request-changes"), reason).await.is(200);
        let letter = self.cast.letter_saying("maria@norrskolan.example", "Något att ändra").await;
        assert!(letter.text.contains("Say who needs a room"), "{}", letter.text);
        let concern = maria.get("/me/dashboard").await.is(200);
        assert_eq!(format!("/applications/{}", concern.text("/organizations/0/to_change/0/id")), *path);
        let read = maria.get(path).await.is(200);
        let form = json!({ "offering": read.body["offering"], "message": "Eva behöver ett rum" });
        maria.send(Method::PUT, path, Some(form), &[("if-match", &read.etag())]).await.is(200);
        maria.act(&format!("{path}/submit")).await.is(200);

        admin.act(&format!("{path}/take")).await.is(200);
        let approved = admin.act(&format!("{path}/approve")).await.is(200);
        assert_eq!(approved.text("/stage"), "approved");
        let steps: Vec<_> =
            approved.body["decisions"].as_array().unwrap().iter().map(|one| one["step"].clone()).collect();
        assert_eq!(steps, ["submit", "take", "request_changes", "submit", "take", "approve"]);
        let offering = format!("/offerings/{}", read.text("/offering"));
        assert_eq!(maria.get(&offering).await.is(200).body["left"], 0);
    }

    // R43, R47
    async fn everybody_is_told_in_their_language(&self) {
        self.cast.letter_saying("maria@norrskolan.example", &format!("Er ansökan om ”{TITLE}” är godkänd")).await;
        for name in ["john", "bo"] {
            self.cast.letter_saying(&at(name), &format!("You take part in “{TITLE}”")).await;
        }
        self.cast.letter_saying(&at("lena"), &format!("Du deltar i ”{TITLE}”")).await;
        // Those who were to be invited once it is confirmed.
        self.cast.letter(&at("eva"), 1).await;
        self.cast.letter(&at("kim"), 1).await;
    }

    // S50, S51, R44
    async fn takes_part(&self, attendee: &Api) {
        let held = attendee.get("/me/roles").await.is(200).body["roles"].as_array().unwrap().clone();
        let role = held.iter().find(|role| role["role"] == "attendee").unwrap();
        let id = self.application.rsplit('/').next().unwrap();
        assert_eq!(role["cause"], json!({ "cause": "participation_confirmed", "application": id }));
        assert_eq!((&role["membership"], &role["in_force"]), (&Value::Null, &json!(true)));
        let activities = attendee.get("/me/activities").await.is(200);
        assert_eq!(
            (activities.text("/items/0/title"), activities.text("/items/0/contact_name")),
            (TITLE, "Maria Lindqvist")
        );
        assert_eq!(attendee.get("/me/dashboard").await.is(200).body["activities"], activities.body["items"]);
        attendee.get(&self.application).await.is(403);
    }

    // S55, S56, R23, R24
    async fn a_mentor_follows_along(&self, bo: &Api) -> Api {
        let here = format!("/organizations/{}", self.customer);
        let invite = json!({ "role": "mentor", "address": at("erik") });
        let invited = self.maria.post(&format!("{here}/invitations"), invite).await.is(201);
        let mentors = format!("{}/mentors", self.application);
        let early = json!({ "membership": invited.text("/id") });
        self.maria.post(&mentors, early).await.is(409).because("mentor_not_accepted");
        let erik = self.cast.join(&self.cast.letter(&at("erik"), 1).await.link(), "Erik Sand").await;
        erik.get(&self.application).await.is(404);
        let members = self.maria.get(&format!("{here}/members?role=mentor")).await.is(200);
        self.maria.post(&mentors, json!({ "membership": members.text("/items/0/id") })).await.is(201);
        self.cast.letter_saying(&at("erik"), &format!("You are assigned to “{TITLE}”")).await;
        assert_eq!(erik.get("/me/assigned-applications").await.is(200).items().len(), 1);
        let shown = erik.get(&self.application).await.is(200);
        assert_eq!(shown.body["redacted"], json!(["billing_account"]));

        let listed = erik.get(&format!("{}/attendees", self.application)).await.is(200);
        let john = listed.items().iter().find(|one| one["address"] == at("john")).unwrap()["id"].clone();
        let observations = format!("{}/observations", self.application);
        let note =
            |text: &str, readers: &str, about: Value| json!({ "text": text, "readers": readers, "about": about });
        erik.post(&observations, note("Reads aloud", "attendees", john)).await.is(201);
        erik.post(&observations, note("A good group", "mentors", Value::Null)).await.is(201);
        let letter = self.cast.letter_saying(&at("john"), "has added an observation").await;
        assert!(!letter.text.contains("Reads aloud"), "not by mail: {}", letter.text);
        let read = async |api: &Api| {
            let page = api.get(&observations).await.is(200);
            page.items().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(read(&self.john).await, ["Reads aloud"]);
        assert!(read(bo).await.is_empty());
        assert_eq!(read(&self.maria).await, ["A good group", "Reads aloud"]);
        erik
    }

    // S52
    async fn it_is_stopped(&self, gone: &[&Api]) {
        let (maria, admin) = (&self.maria, &self.cast.admin);
        let coaching = json!({ "subject": self.subject, "title": "Språkcafé", "language": "sv", "kind": "coaching" });
        let coaching = published(&self.sven, &self.supplier, coaching).await;
        let other = begun(maria, &self.customer, &coaching).await;
        let form = json!({ "address": at("john"), "name": "John Smith" });
        maria.post(&format!("{other}/attendees"), form).await.is(201);
        maria.act(&format!("{other}/submit")).await.is(200);
        admin.act(&format!("{other}/take")).await.is(200);
        assert_eq!(admin.act(&format!("{other}/approve")).await.is(200).text("/stage"), "accepted");

        admin.post(&format!("{}/stop", self.application), json!({ "reason": "The teacher is ill" })).await.is(200);
        self.cast.letter_saying(&at("john"), &format!("You no longer take part in “{TITLE}”")).await;
        self.cast.letter_saying(&at("lena"), &format!("Du deltar inte längre i ”{TITLE}”")).await;
        self.cast.letter_saying(&at("erik"), "is now stopped").await;
        let letter = self.cast.letter_saying("maria@norrskolan.example", "har avbrutits").await;
        assert!(letter.text.contains("The teacher is ill"), "{}", letter.text);
        for attendee in gone {
            assert!(roles(attendee).await.is_empty());
            assert!(attendee.get("/me/activities").await.is(200).items().is_empty());
            assert!(attendee.get("/me/sessions").await.is(200).items().is_empty());
        }
        assert_eq!(roles(&self.lena).await, ["professional"]);
        let mut left = roles(&self.john).await;
        left.sort();
        assert_eq!(left, ["attendee", "professional"], "another application confirms it");
        admin.post(&format!("{other}/stop"), json!({ "reason": "Moved away" })).await.is(200);
        assert_eq!(roles(&self.john).await, ["professional"]);
    }
}
