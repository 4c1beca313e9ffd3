//! Subjects: what offerings teach and professionals know, gathered in areas (R27).

pub mod ports;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::values::{SubjectId, Title};

/// Something that is taught.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Names it.
    pub id: SubjectId,
    /// What it is called; no two have the same name in an area.
    pub name: Title,
    /// The area it belongs to, such as `Languages`.
    pub area: Title,
}
