//! Registering an organization, and reviewing that.

mod contact;
mod decision;
mod lapse;
mod review;

pub use contact::{Shown, amend, prove, renew, show, submit, withdraw};
pub use decision::{Approval, Approved, approve, reject};
pub use lapse::lapse_due;
pub use review::{Reviewed, counts, list, note, request_information, take, view};
