//! A marketplace to apply in: a customer, a course with twenty places, a reviewer.

use domain::offering::Offering;
use domain::permission::Role;
use domain::values::OrganizationId;
use serde_json::{Value, json};

use super::{Api, Call, Reply};

/// A customer whose Customer admin is Ann, a published course, and a reviewer of applications.
pub struct Market {
    pub api: Api,
    pub customer: OrganizationId,
    pub course: Offering,
    /// Ann's token.
    pub ann: String,
    /// The reviewer's token.
    pub sy: String,
}

impl Market {
    pub async fn new() -> Self {
        let api = Api::new();
        let (customer, _) = api.world.customer("Skolan", "ann@a.se").await;
        let (supplier, _) = api.world.supplier("Kurser", "sam@s.se").await;
        let course = api.world.course(&supplier, "Svenska").await;
        api.world.given(api.world.build().billing_account(customer.id, "Konto")).await;
        let (ann, sy) = (api.sign_in("ann@a.se").await, api.system_administrator().await);
        Self { api, customer: customer.id, course, ann, sy }
    }

    /// The customer's path.
    pub fn path(&self) -> String {
        format!("/organizations/{}", self.customer)
    }

    /// Somebody's token, who now has a role in the customer.
    pub async fn member(&self, at: &str, role: Role) -> String {
        self.api.world.member(at, self.customer, role).await;
        self.api.sign_in(at).await
    }

    /// Somebody's token, who has no role.
    pub async fn guest(&self, at: &str) -> String {
        self.api.world.user(at).await;
        self.api.sign_in(at).await
    }

    /// Begins an application for the course.
    pub fn begin(&self) -> Call<'_> {
        let body = json!({ "offering": self.course.id.to_string() });
        self.api.post(&format!("{}/applications", self.path())).by(&self.ann).json(body)
    }

    /// Lists somebody.
    pub fn list<'a>(&'a self, application: &str, at: &str, invite: &str) -> Call<'a> {
        let body = json!({ "address": at, "name": "Kim Berg", "invite": invite });
        self.api.post(&format!("{application}/attendees")).by(&self.ann).json(body)
    }

    /// The path of a draft with these attendees, whom nobody invites.
    pub async fn draft(&self, attendees: &[&str]) -> String {
        let application = format!("/applications/{}", self.begin().await_201().await.text("id"));
        for at in attendees {
            self.list(&application, at, "never").await_201().await;
        }
        application
    }

    /// A step with an application, by a reviewer.
    pub fn step(&self, application: &str, step: &str) -> Call<'_> {
        self.api.post(&format!("{application}/{step}")).by(&self.sy).json(json!({ "reason": "Because." }))
    }

    /// The path of an application under review.
    pub async fn under_review(&self, attendees: &[&str]) -> String {
        let application = self.draft(attendees).await;
        self.api.post(&format!("{application}/submit")).by(&self.ann).await_200().await;
        self.step(&application, "take").await_200().await;
        application
    }

    /// The path of an application that was approved.
    pub async fn approved(&self, attendees: &[&str]) -> String {
        let application = self.under_review(attendees).await;
        self.step(&application, "approve").await_200().await;
        application
    }

    /// What somebody's roles are.
    pub async fn roles(&self, token: &str) -> Vec<Value> {
        self.api.get("/me/roles").by(token).await_200().await.body["roles"].as_array().unwrap().clone()
    }

    /// Assigns the mentor with this address.
    pub async fn assign(&self, application: &str, at: &str) -> Reply {
        let members = self.api.get(&format!("{}/members?role=mentor", self.path())).by(&self.ann).await_200().await;
        let member = members.items().iter().find(|member| member["address"] == at).unwrap()["id"].clone();
        let body = json!({ "membership": member });
        self.api.post(&format!("{application}/mentors")).by(&self.ann).json(body).await_201().await
    }
}
