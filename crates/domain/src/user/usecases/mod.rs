//! What users do for themselves, and what administrators do for them.

mod address;
mod administration;
mod joining;
mod leaving;
mod naming;
mod password;
mod profile;
mod setup;

pub use address::{confirm_address, request_address_change};
pub use administration::{add_administrator, change_privileges, deactivate, list, reactivate, view};
pub use joining::JoinForm;
pub(crate) use joining::{Welcome, accepted, fresh, welcome};
pub(crate) use leaving::another_full_administrator;
pub use leaving::{Export, erase, export};
pub(crate) use naming::Named;
pub use naming::PersonForm;
pub use password::{RESET_ANSWERED_AFTER, change_password, request_password_reset, reset_link, reset_password};
pub use profile::{ProfileForm, consent, edit, me};
pub use setup::{is_set_up, set_up, setup_link};
