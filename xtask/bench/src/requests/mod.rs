//! The requests of each workload, the same to Lyceum and to the floor.

pub mod market;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::link::{Claims, Purpose};
use domain::values::Timestamp;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE};
use hyper::{Method, Request};
use serde_json::{Value, json};

use crate::data::{self, CALLERS, GUESTS, Kind, LIFETIME, SIGNING_IN, Scale, caller_organization, id};
use crate::drive::{Next, Sent};

/// Everybody's password.
pub const PASSWORD: &str = "violet-kettle-orbit-42";

fn request(method: Method, path: &str, token: Option<&str>, body: Option<&Value>) -> Option<Sent> {
    let mut request = Request::builder().method(method).uri(format!("/api/v1{path}")).header("host", "localhost");
    if let Some(token) = token {
        request = request.header(AUTHORIZATION, format!("Bearer {token}"));
    }
    if body.is_some() {
        request = request.header(CONTENT_TYPE, "application/json");
    }
    let body = body.map(ToString::to_string).unwrap_or_default();
    request.body(Full::new(Bytes::from(body))).ok()
}

fn caller(connection: usize) -> u64 {
    connection as u64 % CALLERS
}

/// W1: a page of 50 members of my organization.
pub fn members(scale: Scale) -> Next {
    Arc::new(move |connection| {
        let caller = caller(connection);
        let organization = id(Kind::Organization, caller_organization(scale, caller));
        let path = format!("/organizations/{organization}/members?limit=50");
        request(Method::GET, &path, Some(&data::token(caller)), None)
    })
}

/// W2: who am I, with my roles.
pub fn roles() -> Next {
    Arc::new(|connection| request(Method::GET, "/me/roles", Some(&data::token(caller(connection))), None))
}

/// W3: invite somebody who was not invited before.
pub fn invite(scale: Scale) -> Next {
    static INVITED: AtomicU64 = AtomicU64::new(0);
    Arc::new(move |connection| {
        let caller = caller(connection);
        let organization = id(Kind::Organization, caller_organization(scale, caller));
        let address = format!("new-{}@bench.example", INVITED.fetch_add(1, Ordering::Relaxed));
        let body = json!({ "role": "mentor", "address": address });
        let path = format!("/organizations/{organization}/invitations");
        request(Method::POST, &path, Some(&data::token(caller)), Some(&body))
    })
}

/// W4: the next guest accepts, until all have.
pub fn accept(guests: u64, invited_at: Timestamp) -> Next {
    let accepted = AtomicU64::new(0);
    let keyring = data::keyring();
    Arc::new(move |_| {
        let guest = accepted.fetch_add(1, Ordering::Relaxed);
        if guest >= guests {
            return None;
        }
        let guest = GUESTS + guest;
        let claims = Claims {
            purpose: Purpose::Invitation,
            id: id(Kind::Invitation, guest),
            generation: 1,
            expires_at: invited_at + LIFETIME,
        };
        let body = json!({ "link": keyring.sign(&claims).expose() });
        request(Method::POST, "/links/invitation/accept", Some(&data::token(guest)), Some(&body))
    })
}

/// W5: the people sign in, one after the other, and the first again after the last.
pub fn sign_in() -> Next {
    let signed_in = AtomicU64::new(0);
    Arc::new(move |_| one_signs_in(signed_in.fetch_add(1, Ordering::Relaxed) % data::PEOPLE))
}

/// W5: each of the people signs in once.
pub fn sign_in_once() -> Next {
    let signed_in = AtomicU64::new(0);
    Arc::new(move |_| {
        let person = signed_in.fetch_add(1, Ordering::Relaxed);
        if person < data::PEOPLE { one_signs_in(person) } else { None }
    })
}

fn one_signs_in(person: u64) -> Option<Sent> {
    let address = format!("person-{}@bench.example", SIGNING_IN + person);
    let body = json!({ "address": address, "password": PASSWORD });
    request(Method::POST, "/sign-ins", None, Some(&body))
}
