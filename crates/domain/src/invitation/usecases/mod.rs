//! Inviting, and answering an invitation.

mod answer;
mod manage;
mod open;
mod register;
mod reminder;

pub use answer::{Way, accept, decline, waiting};
pub use manage::{InviteForm, Invited, invite, list, resend, revoke, view};
pub(crate) use manage::{Inviter, first_login, letter, recipient, release, send_again};
pub use open::{Door, Opened, open};
pub use register::{Registered, register};
pub use reminder::remind_due;
