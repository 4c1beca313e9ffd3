//! Listing attendees, from a form or a file; replacing, removing, inviting them; what they see themselves.

mod activities;
mod add;
mod import;
mod invite;
mod list;
mod off;

pub use activities::activities;
pub use add::{AttendeeForm, add, replace};
pub use import::{Import, Outcome, Planned, import, plan};
pub use invite::invite;
pub(crate) use invite::{Invitee, invite_to_register};
pub use list::{list, view};
pub(crate) use off::decline;
pub use off::remove;
