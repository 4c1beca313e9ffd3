//! What stores are filled with: organizations, people, invitations and their letters, any number of them.

mod dialect;
mod fill;
mod names;
mod rows;
mod samples;
mod statements;

pub use dialect::Engine;
pub use fill::{postgres, sqlite};
pub use names::{
    CALLERS, GUESTS, Kind, PEOPLE, SIGNING_IN, Scale, TERMS, caller_organization, id, keyring, keys_file, token,
};
pub use samples::LIFETIME;
pub use statements::{guests, letters, people, world};
