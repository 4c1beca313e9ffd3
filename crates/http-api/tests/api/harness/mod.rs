//! Calls the API as a program would.

mod call;
mod described;
mod market;
mod meeting;
mod plain;
mod schema;

use axum::Router;
use serde_json::json;
use testkit::fakes::PlainPasswords;
use testkit::world::World;

pub use call::{Call, Reply};
pub use described::{Described, Operation};
pub use market::Market;
pub use meeting::Meeting;
pub use plain::Plain;

pub const PASSWORD: &str = PlainPasswords::STRONG;
pub const ROOT: &str = "/api/v1";

/// The API over a world of its own.
pub struct Api {
    pub world: World,
    router: Router,
    described: Described,
}

impl Api {
    pub fn new() -> Self {
        Self::over(World::new())
    }

    pub fn over(world: World) -> Self {
        let router = http_api::router(world.ports.clone());
        Self { world, router, described: Described::new() }
    }

    pub fn described(&self) -> &Described {
        &self.described
    }

    pub fn call(&self, method: &str, path: &str) -> Call<'_> {
        Call {
            api: self,
            method: method.to_owned(),
            path: path.to_owned(),
            headers: Vec::new(),
            body: None,
            from: None,
        }
    }

    pub fn get(&self, path: &str) -> Call<'_> {
        self.call("GET", path)
    }

    pub fn post(&self, path: &str) -> Call<'_> {
        self.call("POST", path)
    }

    pub fn delete(&self, path: &str) -> Call<'_> {
        self.call("DELETE", path)
    }

    /// Signs in, and gives the token.
    pub async fn sign_in(&self, address: &str) -> String {
        let reply = self.post("/sign-ins").json(json!({ "address": address, "password": PASSWORD })).await_201().await;
        reply.text("token")
    }

    /// The secret of the link in the latest letter to an address.
    pub async fn link(&self, address: &str) -> String {
        let letters = self.world.letters_to(address).await;
        let link = letters.iter().rev().find_map(|letter| self.world.link(letter));
        link.unwrap_or_else(|| panic!("no letter with a link to {address}: {letters:?}")).expose().clone()
    }

    /// A System administrator's token.
    pub async fn system_administrator(&self) -> String {
        self.world.system_administrator("sy@lyceum.example").await;
        self.sign_in("sy@lyceum.example").await
    }

    /// A customer's path, and its Customer admin's token.
    pub async fn customer(&self, name: &str, admin: &str) -> (String, String) {
        let (customer, _) = self.world.customer(name, admin).await;
        (format!("/organizations/{}", customer.id), self.sign_in(admin).await)
    }
}
