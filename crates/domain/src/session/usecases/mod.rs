//! Scheduling sessions, and reading schedules.

mod calendar;
mod schedule;
mod seen;

pub use calendar::{Entry, calendar, of_application, of_offering, view};
pub use schedule::{SessionForm, audiences, cancel, change, schedule};
pub(crate) use seen::seen;
