//! Another offering for an application that is being written: looked for in the list of offerings, and used from its
//! page with one press, so that it works however many there are.

use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use domain::application::usecases::{self as applications, ApplicationForm, Details};
use domain::offering::ports::OfferingView;
use domain::organization::{Organization, Standing};
use domain::store::EntityKind;
use domain::values::{ApplicationId, Note};
use domain::{Error, Refusal};

use super::super::Routes;
use super::{Asked, Forms, Rights, section, shown};
use crate::form::{Form, Posted};
use crate::listing::{At, query};
use crate::reply::{Go, Reply};
use crate::view::Crumb;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/applications/{id}/offering", get(choose).post(take))
}

/// An application for which another offering is chosen.
pub(in crate::pages) struct Choosing {
    read: Details,
    /// Its page.
    pub root: String,
    /// What it is for at present.
    pub title: String,
    pub customer: String,
    /// The version that was read.
    pub version: String,
}

/// Whether an offering can be used for the application that one is chosen for.
pub(in crate::pages) enum Fit {
    /// It is the present one.
    Present,
    /// It can.
    Fits,
    /// What stands in the way.
    Missing(String),
}

impl Choosing {
    /// The application that an address names, for whoever writes it, while it is written.
    pub async fn of(visit: &Visit, named: &str) -> Result<Option<Self>, Error> {
        let Ok(id) = named.parse::<ApplicationId>() else { return Ok(None) };
        let read = match applications::view(visit.ports(), &visit.actor, id).await {
            Err(Error::Unknown(_) | Error::Forbidden(_)) => return Ok(None),
            read => read?,
        };
        if !Rights::of(visit, &read).edits || read.application.editable().is_err() {
            return Ok(None);
        }
        Ok(Some(Self {
            root: format!("/applications/{id}"),
            title: read.offering.offering.title.to_string(),
            customer: read.customer.name().to_string(),
            version: read.application.version.0.to_string(),
            read,
        }))
    }

    /// The application's id.
    pub fn id(&self) -> String {
        self.read.application.id.to_string()
    }

    /// A page of offerings that remembers what is being done.
    pub fn keep(&self, path: &str) -> String {
        query(path, &[("application", &*self.id())])
    }

    /// The way back.
    pub fn crumb(&self) -> Crumb {
        Crumb { label: self.title.clone(), href: self.root.clone() }
    }

    /// Whether the application can be for this one.
    pub fn fit(&self, words: &Words, view: &OfferingView) -> Fit {
        let (application, offering) = (&self.read.application, &view.offering);
        if offering.id == application.offering {
            return Fit::Present;
        }
        if !offering.published || view.standing != Standing::InForce {
            return Fit::Missing(words.error(&Refusal::OfferingClosed.into()));
        }
        let able = match &self.read.customer.organization.value {
            Organization::Customer(customer) => customer.has(offering.kind.service()),
            Organization::Partner(_) | Organization::Supplier(_) => Ok(()),
        };
        if let Err(refusal) = self.read.customer.in_force().and(able) {
            return Fit::Missing(words.error(&refusal.into()));
        }
        let (most, listed) = (offering.most_attendees(), application.attendees);
        if listed > most {
            return Fit::Missing(words.two("application-offering.too-few", "most", most, "listed", listed));
        }
        Fit::Fits
    }
}

/// It is chosen in the list of offerings.
async fn choose(At(id): At<ApplicationId>) -> Redirect {
    Redirect::to(&format!("/offerings?application={id}"))
}

async fn take(visit: Visit, At(id): At<ApplicationId>, Posted(form): Posted) -> Reply {
    match taken(&visit, id, &form).await {
        Ok(()) => Go::to(section(id, "details")).done(&visit, "application-offering.done").now(),
        Err(error) => shown(&visit, id, &Asked::default(), Forms::refused_at(&visit, "offering", form, error)?).await,
    }
}

/// Edits nothing but the offering.
async fn taken(visit: &Visit, id: ApplicationId, form: &Form) -> Result<(), Error> {
    let read = applications::view(visit.ports(), &visit.actor, id).await?.application;
    let written = ApplicationForm {
        offering: form.text("offering"),
        billing_account: read.billing_account.map(|id| id.to_string()).unwrap_or_default(),
        message: read.message.as_ref().map(Note::as_str).unwrap_or_default().to_owned(),
    };
    match applications::edit(visit.ports(), &visit.actor, id, form.version(), &written).await {
        // It was there a moment ago, on the page with the button.
        Err(Error::Unknown(EntityKind::Offering)) => Err(Refusal::OfferingClosed.into()),
        edited => edited.map(drop),
    }
}
