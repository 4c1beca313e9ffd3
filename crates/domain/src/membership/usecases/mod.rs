//! An organization's people.

mod admin;
mod people;

pub use admin::{AdminForm, change_admin};
pub use people::{add_mentor, leave, list, remove, resume, set_up, suspend, view};
