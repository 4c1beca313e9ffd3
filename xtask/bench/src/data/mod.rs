//! What stores are filled with: organizations, people, invitations and their letters, or applications and their
//! attendees, any number of them.

mod dialect;
mod fill;
mod market;
mod names;
mod rows;
mod samples;
mod statements;

pub use dialect::Engine;
pub use fill::{postgres, sqlite};
pub use market::{Consumed, consumed, market};
pub use names::{
    CALLERS, Caller, GUESTS, Kind, PEOPLE, SIGNING_IN, Scale, TERMS, caller_organization, id, keyring, keys_file, token,
};
pub use samples::LIFETIME;
pub use statements::{guests, letters, people, world};
