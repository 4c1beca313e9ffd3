//! Who may do what: one table, which use cases ask, the API publishes and pages obey.

mod action;
mod actor;
mod role;
mod table;

pub use action::Action;
pub use actor::{Actor, HeldRole, IdempotencyKey, Identity, Person, RequestContext, Target, Tie, Via};
pub(crate) use role::words;
pub use role::{Privilege, Role};
pub use table::{Scope, matrix, scope};

#[cfg(test)]
mod tests;
