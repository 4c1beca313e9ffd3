//! Browsing offerings.

use axum::extract::State;
use domain::offering::Kind;
use domain::offering::ports::OfferingFilter;
use domain::offering::usecases;
use domain::values::{Form, Locale, OfferingId, OrganizationId, Problem as Wrong};
use serde::Deserialize;
use utoipa::IntoParams;

use super::shapes::Shown;
use crate::extract::{Filter, Listing, PageParams, Path, SignedIn, id, search, word};
use crate::respond::{List, versioned};
use crate::{Answer, Shared};

/// Which offerings to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// Of this kind only.
    #[param(value_type = Option<crate::words::OfferingKind>, inline)]
    kind: Option<String>,
    /// Of this subject only.
    #[param(value_type = Option<uuid::Uuid>)]
    subject: Option<String>,
    /// In this language only, by its tag.
    #[param(example = "sv")]
    language: Option<String>,
    /// `true`: with places left only.
    #[param(value_type = Option<bool>)]
    available: Option<String>,
    /// Part of the title, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
}

impl Filter for Narrowed {
    type Parsed = OfferingFilter;

    fn parse(self, form: &mut Form) -> Option<OfferingFilter> {
        let kind = word(form, "kind", self.kind, &Kind::WORDS);
        let subject = id(form, "subject", self.subject);
        let language = self.language.map(|tag| Locale::parse(&tag)).transpose();
        let language = form.take("language", language.map_err(|_| Wrong::UnknownLocale));
        let available = word(form, "available", self.available, &["true", "false"]);
        let search = search(form, self.search);
        Some(OfferingFilter {
            supplier: None,
            kind: kind?,
            subject: subject?,
            language: language?.map(|tag| tag.to_string()),
            available: available?.as_deref() == Some("true"),
            search: search?,
        })
    }
}

/// Lists what suppliers in force have published, the newest first.
#[utoipa::path(
    get, path = "/offerings", operation_id = "browseOfferings", tag = "offerings",
    params(Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Shown>), (status = 403, description = "forbidden")),
)]
pub async fn browse(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Narrowed>) -> Answer {
    let page = usecases::browse(&ports, &actor, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Shown::from)))
}

/// Lists a supplier's own offerings, unpublished ones too, the newest first.
#[utoipa::path(
    get, path = "/organizations/{organization}/offerings", operation_id = "listOfferings", tag = "offerings",
    params(("organization" = Uuid, Path), Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Shown>), (status = 403, description = "forbidden")),
)]
pub async fn of_supplier(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    listing: Listing<Narrowed>,
) -> Answer {
    let page = usecases::list(&ports, &actor, id, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Shown::from)))
}

/// Shows an offering: a published one to those who browse, every one to its supplier.
#[utoipa::path(
    get, path = "/offerings/{offering}", operation_id = "getOffering", tag = "offerings",
    params(("offering" = Uuid, Path)),
    responses((status = 200, description = "The offering.", body = Shown), (status = 403, description = "forbidden")),
)]
pub async fn view(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<OfferingId>) -> Answer {
    let view = usecases::view(&ports, &actor, id).await?;
    let version = view.offering.version;
    Ok(versioned(Shown::from(view), version))
}
