//! A marketplace to apply in: subjects, courses, billing accounts, applications.

use serde_json::{Value, json};

use super::{Answer, Api, Cast, Engine, Node};

/// A supplier, and a customer who can pay; on Postgres with two nodes.
pub struct Market {
    pub cast: Cast,
    /// Another node beside the cast's, where the store can have one.
    other: Option<Node>,
    /// The Supplier admin.
    pub sven: Api,
    pub supplier: String,
    pub subject: String,
    /// The Customer admin.
    pub maria: Api,
    pub customer: String,
}

impl Market {
    pub async fn new(engine: Engine) -> Self {
        let cast = Cast::new(engine).await;
        let other = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(cast.ground.node().await),
        };
        let subject = subject(&cast).await;
        let (supplier, sven) = cast.supplier("Kurshuset", "sven@kurshuset.example").await;
        let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
        billing_account(&maria, &customer).await;
        Self { cast, other, sven, supplier, subject, maria, customer }
    }

    /// The same person, at the other node.
    pub fn there(&self, api: &Api) -> Api {
        let node = self.other.as_ref().unwrap_or(&self.cast.node);
        api.at(&format!("http://{}", node.running.address))
    }

    pub async fn stop(self) {
        if let Some(other) = self.other {
            other.stop().await;
        }
        self.cast.node.stop().await;
    }

    /// A published course with so many places.
    pub async fn course(&self, title: &str, capacity: u32) -> String {
        let form = json!({
            "subject": self.subject, "title": title, "language": "sv", "kind": "course",
            "dates": { "from": "2027-02-01", "to": "2027-02-26" }, "capacity": capacity
        });
        published(&self.sven, &self.supplier, form).await
    }

    /// The path of an application by Norrskolan, with these attendees, whom nobody invites.
    pub async fn draft(&self, offering: &str, attendees: &[&str]) -> String {
        let application = begun(&self.maria, &self.customer, offering).await;
        for address in attendees {
            self.list(&application, address, "never").await.is(201);
        }
        application
    }

    /// Lists somebody on an application.
    pub async fn list(&self, application: &str, address: &str, invite: &str) -> Answer {
        let form = json!({ "address": address, "name": "Kim Berg", "invite": invite });
        self.maria.post(&format!("{application}/attendees"), form).await
    }

    /// Submits an application, and has it taken by a reviewer.
    pub async fn taken(&self, application: &str) {
        self.maria.act(&format!("{application}/submit")).await.is(200);
        self.cast.admin.act(&format!("{application}/take")).await.is(200);
    }

    /// An application for a course, approved, with these attendees.
    pub async fn approved(&self, offering: &str, attendees: &[&str]) -> String {
        let application = self.draft(offering, attendees).await;
        self.taken(&application).await;
        self.cast.admin.act(&format!("{application}/approve")).await.is(200);
        application
    }

    /// The path of a session of an offering for everybody who takes part, in the afternoon of a day.
    pub async fn session(&self, offering: &str, date: &str) -> String {
        let form = json!({ "date": date, "from": "13:00", "to": "14:30", "zone": "Europe/Stockholm" });
        let made = self.sven.post(&format!("/offerings/{offering}/sessions"), form).await.is(201);
        format!("/sessions/{}", made.text("/id"))
    }

    /// How far an application has come.
    pub async fn stage(&self, application: &str) -> String {
        self.maria.get(application).await.is(200).text("/stage").to_owned()
    }

    /// How many places of an offering are left.
    pub async fn left(&self, offering: &str) -> u64 {
        self.maria.get(&format!("/offerings/{offering}")).await.is(200).body["left"].as_u64().unwrap()
    }

    /// Everybody who was ever on an application's list.
    pub async fn attendees(&self, application: &str) -> Vec<Value> {
        self.maria.get(&format!("{application}/attendees?limit=200")).await.is(200).items().clone()
    }
}

/// The words of somebody's roles.
pub async fn roles(api: &Api) -> Vec<String> {
    let roles = api.get("/me/roles").await.is(200).body["roles"].as_array().unwrap().clone();
    roles.iter().map(|role| role["role"].as_str().unwrap().to_owned()).collect()
}

/// A subject.
pub async fn subject(cast: &Cast) -> String {
    let form = json!({ "name": "Svenska", "area": "Språk" });
    cast.admin.post("/subjects", form).await.is(201).text("/id").to_owned()
}

/// An offering, added and published.
pub async fn published(admin: &Api, supplier: &str, form: Value) -> String {
    let added = admin.post(&format!("/organizations/{supplier}/offerings"), form).await.is(201);
    let id = added.text("/id").to_owned();
    admin.act(&format!("/offerings/{id}/publish")).await.is(200);
    id
}

/// A billing account, the customer's first.
pub async fn billing_account(admin: &Api, customer: &str) -> String {
    let form = json!({
        "name": "Skolan", "recipient": "Norrskolan", "address": "Storgatan 1\n903 26 Umeå", "country": "SE",
        "currency": "SEK", "iban": "SE45 5000 0000 0583 9825 7466"
    });
    let added = admin.post(&format!("/organizations/{customer}/billing-accounts"), form).await.is(201);
    added.text("/id").to_owned()
}

/// The path of an application that was begun.
pub async fn begun(applicant: &Api, customer: &str, offering: &str) -> String {
    let path = format!("/organizations/{customer}/applications");
    let begun = applicant.post(&path, json!({ "offering": offering })).await.is(201);
    format!("/applications/{}", begun.text("/id"))
}
