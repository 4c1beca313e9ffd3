//! How handlers read requests. What cannot be read is answered here, with a problem document.

mod caller;
mod if_match;
mod json;
mod listing;
mod object;
mod path;

pub use caller::{Anybody, KeyedBy, Place, SignedIn, authenticate};
pub use if_match::{IfMatch, RequiredMatch};
pub use json::{Json, OptionalJson, bytes};
pub use listing::{Filter, Listing, PageParams, search, word};
pub use object::object;
pub use path::Path;
