//! How handlers read requests. What cannot be read is answered here, with a problem document.

mod caller;
mod csv;
mod if_match;
mod json;
mod listing;
mod object;
mod path;
mod query;

pub use caller::{Anybody, KeyedBy, Place, SignedIn, authenticate};
pub use csv::Csv;
pub use if_match::{IfMatch, RequiredMatch};
pub use json::{Json, OptionalJson, bytes};
pub use listing::{Everything, Filter, Listing, PageParams};
pub use object::{given, object, objects, optional_object};
pub use path::Path;
pub use query::{Query, id, search, word};
