//! Requests about applications.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use hyper::Method;

use super::{caller, request};
use crate::data::{self, Caller, Consumed, Kind, Scale, caller_organization, id};
use crate::drive::Next;

/// A page of 50 applications of my organization.
pub fn applications(scale: Scale) -> Next {
    Arc::new(move |connection| {
        let organization = id(Kind::Organization, caller_organization(scale, caller(connection)));
        let path = format!("/organizations/{organization}/applications?limit=50");
        get(&path, Caller::Admin, scale, connection)
    })
}

/// What concerns the caller.
pub fn dashboard(who: Caller, scale: Scale) -> Next {
    Arc::new(move |connection| get("/me/dashboard", who, scale, connection))
}

/// A page of 50 of what waits for reviewers.
pub fn queue(scale: Scale) -> Next {
    Arc::new(move |connection| get("/applications/queue?limit=50", Caller::Reviewer, scale, connection))
}

/// How much waits for reviewers.
pub fn depth(scale: Scale) -> Next {
    Arc::new(move |connection| get("/applications/queue/depth", Caller::Reviewer, scale, connection))
}

/// The admin of its organization submits the next draft, until all are submitted.
pub fn submit(scale: Scale, count: u64) -> Next {
    step(scale, Consumed::Drafts, count, "submit", Caller::Admin)
}

/// The reviewer approves the next application, until all are approved.
pub fn approve(scale: Scale, what: Consumed, count: u64) -> Next {
    step(scale, what, count, "approve", Caller::Reviewer)
}

fn get(path: &str, who: Caller, scale: Scale, connection: usize) -> Option<super::Sent> {
    let (token, _) = who.numbers(scale, caller(connection));
    request(Method::GET, path, Some(&data::token(token)), None)
}

fn step(scale: Scale, what: Consumed, count: u64, step: &'static str, who: Caller) -> Next {
    let taken = AtomicU64::new(0);
    Arc::new(move |_| {
        let nth = taken.fetch_add(1, Ordering::Relaxed);
        if nth >= count {
            return None;
        }
        let path = format!("/applications/{}/{step}", id(Kind::Application, what.first() + nth));
        let (token, _) = who.numbers(scale, nth % data::CALLERS);
        request(Method::POST, &path, Some(&data::token(token)), None)
    })
}
