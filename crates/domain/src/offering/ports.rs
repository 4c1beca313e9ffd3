//! What offerings need read.

use super::Offering;
use crate::organization::Standing;
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Stored};
use crate::values::{OfferingId, OrganizationId, OrganizationName, SubjectId, Title};

/// Which offerings to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferingFilter {
    /// Of this supplier, unpublished ones too; else published ones of every supplier in force.
    pub supplier: Option<OrganizationId>,
    /// Of this kind only, by its word.
    pub kind: Option<String>,
    /// Of this subject only.
    pub subject: Option<SubjectId>,
    /// In this language only, by its tag.
    pub language: Option<String>,
    /// With places left only.
    pub available: bool,
    /// Part of the title, in any case.
    pub search: Option<String>,
}

/// An offering, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferingView {
    /// The offering.
    pub offering: Stored<Offering>,
    /// Who offers it.
    pub supplier: OrganizationName,
    /// The supplier's standing: of those not in force nothing new is applied for.
    pub standing: Standing,
    /// The subject's name.
    pub subject: Title,
    /// The subject's area.
    pub area: Title,
}

/// Reads offerings.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Offerings: Send + Sync {
    /// One offering, published or not.
    async fn offering(&self, id: OfferingId) -> Result<Option<OfferingView>, StoreError>;
    /// Offerings, the newest first.
    async fn offerings(&self, filter: &OfferingFilter, page: PageRequest) -> Result<Page<OfferingView>, StoreError>;
}
