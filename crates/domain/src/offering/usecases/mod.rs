//! Offerings: a Supplier admin keeps them, those entitled browse them.

mod browse;
mod form;
mod keep;

pub use browse::{browse, list, view};
pub use form::OfferingForm;
pub use keep::{add, edit, publish, unpublish};
