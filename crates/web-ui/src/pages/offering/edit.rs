//! Adding and editing an offering. Which fields a kind needs, the style sheet shows: no script is needed.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Error;
use domain::offering::Offering;
use domain::offering::usecases::{self as offerings, OfferingForm};
use domain::organization::usecases::visible;
use domain::permission::Action;
use domain::store::Stored;
use domain::values::{OfferingId, OrganizationId};

use super::super::Routes;
use super::fields::Fields;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/organizations/{id}/offerings/new", get(ask_new).post(add))
        .route("/offerings/{id}/edit", get(ask_edit).post(edit))
}

#[derive(Template)]
#[template(path = "pages/offering/edit.html")]
struct Edit {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    title: String,
    /// Where leaving the form leads.
    back: String,
    form: Form,
    fields: Fields,
}

async fn asked(visit: &Visit, key: &str, back: Crumb, form: Form) -> Reply {
    let title = visit.words.say(key);
    let page = Edit {
        shell: visit.shell(&title),
        w: visit.words.clone(),
        title,
        fields: Fields::new(visit, form.value("language")).await?,
        back: back.href.clone(),
        trail: vec![back],
        form,
    };
    page_at(page.form.status(), &page)
}

fn written(form: &Form) -> OfferingForm {
    OfferingForm {
        subject: form.text("subject"),
        title: form.text("title"),
        description: form.text("description"),
        language: form.text("language"),
        kind: form.text("kind"),
        from: form.text("dates.from"),
        to: form.text("dates.to"),
        capacity: form.text("capacity"),
        price: form.text("price"),
        currency: form.text("currency"),
    }
}

fn filled(offering: &Stored<Offering>) -> Form {
    let dates = offering.kind.dates();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    Form::of(&[
        ("version", &offering.version.0.to_string()),
        ("subject", &offering.subject.to_string()),
        ("title", offering.title.as_str()),
        ("description", offering.description.as_ref().map(|text| text.as_str()).unwrap_or_default()),
        ("language", offering.language.as_str()),
        ("kind", offering.kind.word()),
        ("dates.from", &day(dates.map(|dates| dates.from))),
        ("dates.to", &day(dates.map(|dates| dates.to))),
        ("capacity", &offering.capacity.map(|count| count.to_string()).unwrap_or_default()),
        ("price", &offering.price.map(|price| price.amount()).unwrap_or_default()),
        ("currency", offering.price.map(|price| price.currency.as_str()).unwrap_or_default()),
    ])
}

async fn own(visit: &Visit, supplier: OrganizationId) -> Result<Crumb, Error> {
    let found = visible(visit.ports(), &visit.actor, supplier, Action::PublishOfferings).await?;
    Ok(Crumb { label: found.name().to_string(), href: format!("/organizations/{supplier}/offerings") })
}

async fn ask_new(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    let back = own(&visit, id).await?;
    let form = Form::of(&[("kind", "course"), ("language", &visit.words.lang())]);
    asked(&visit, "offering-add", back, form).await
}

async fn add(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    let back = own(&visit, id).await?;
    match offerings::add(visit.ports(), &visit.actor, id, &written(&form)).await {
        Ok(added) => Go::to(format!("/offerings/{}", added.id)).done(&visit, "offering-add.done").now(),
        Err(error) => asked(&visit, "offering-add", back, form.refused(&visit.words, error)?).await,
    }
}

/// The offering's page as the way back, for its supplier alone.
async fn kept(visit: &Visit, id: OfferingId) -> Result<(Crumb, Form), Error> {
    let view = offerings::view(visit.ports(), &visit.actor, id).await?;
    if visible(visit.ports(), &visit.actor, view.offering.supplier, Action::PublishOfferings).await.is_err() {
        return Err(Error::Forbidden(Action::PublishOfferings));
    }
    let back = Crumb { label: view.offering.title.to_string(), href: format!("/offerings/{id}") };
    Ok((back, filled(&view.offering)))
}

async fn ask_edit(visit: Visit, At(id): At<OfferingId>) -> Reply {
    let (back, form) = kept(&visit, id).await?;
    asked(&visit, "offering-edit", back, form).await
}

async fn edit(visit: Visit, At(id): At<OfferingId>, Posted(form): Posted) -> Reply {
    let (back, _) = kept(&visit, id).await?;
    match offerings::edit(visit.ports(), &visit.actor, id, form.version(), &written(&form)).await {
        Ok(_) => Go::to(back.href).done(&visit, "offering-edit.done").now(),
        Err(error) => asked(&visit, "offering-edit", back, form.refused(&visit.words, error)?).await,
    }
}
