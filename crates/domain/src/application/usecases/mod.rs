//! Writing an application, deciding it, and reading it.

mod letters;
mod places;
mod read;
mod review;
mod seen;
mod write;

pub(crate) use letters::{about, everybody_concerned, mentors_in_force, tell_of_attendees};
pub(crate) use places::{confirmed_letter, move_up, one_fewer, removed_letter};
pub use read::{Details, depth, list, queue, view};
pub use review::decide;
pub(crate) use seen::{Seen, seen, tie};
pub use write::{ApplicationForm, begin, comment, edit, submit, withdraw};
