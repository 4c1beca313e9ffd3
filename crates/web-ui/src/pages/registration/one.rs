//! One registration, for its reviewer: what it says, what was verified, and the decision.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::registration::ports::{Duplicate, Likeness};
use domain::registration::usecases::{self as registrations, Reviewed};
use domain::registration::{Proof, Registration, Stage};
use domain::values::RegistrationId;

use super::super::Routes;
use super::timeline::timeline;
use crate::fault::Fault;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Crumb, Event, Pair, Shell, Step, StepState};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/reviews/{id}", get(show).post(act))
}

#[derive(Template)]
#[template(path = "pages/registration/one.html")]
struct One {
    shell: Shell,
    w: Words,
    form: Form,
    trail: Vec<Crumb>,
    version: String,
    organization: String,
    stage: &'static str,
    steps: Vec<Step>,
    pairs: Vec<Pair>,
    duplicates: Vec<Like>,
    events: Vec<Event>,
    delivery: &'static str,
    proven: bool,
    open: bool,
    /// The customer that it became.
    customer: String,
}

struct Like {
    text: String,
    href: String,
    name: String,
}

async fn show(visit: Visit, At(id): At<RegistrationId>) -> Reply {
    shown(&visit, id, Form::default()).await
}

async fn shown(visit: &Visit, id: RegistrationId, form: Form) -> Reply {
    let words = &visit.words;
    let Reviewed { registration, duplicates, delivery } = registrations::view(visit.ports(), &visit.actor, id).await?;
    let customer = match &registration.stage {
        Stage::Approved { customer, .. } => format!("/organizations/{customer}"),
        _ => String::new(),
    };
    let page = One {
        shell: visit.shell(registration.profile.name.as_str()),
        w: words.clone(),
        form,
        trail: vec![Crumb { label: words.say("reviews"), href: "/reviews".to_owned() }],
        version: registration.version.0.to_string(),
        organization: registration.profile.name.to_string(),
        stage: registration.stage.word(),
        steps: steps(words, &registration),
        pairs: description(words, &registration),
        duplicates: duplicates.iter().map(|one| like(words, one)).collect(),
        events: timeline(visit, &registration).await?,
        delivery: delivery.map(domain::mail::Delivery::word).unwrap_or_default(),
        proven: matches!(registration.proof, Proof::Given { .. }),
        open: registration.stage.is_open(),
        customer,
    };
    page_at(page.form.status(), &page)
}

fn like(words: &Words, one: &Duplicate) -> Like {
    let page = if one.customer { "organizations" } else { "reviews" };
    let key = match one.likeness {
        Likeness::OrganizationNumber => "review-like.number",
        Likeness::ContactAddress => "review-like.address",
    };
    Like { text: words.say(key), href: format!("/{page}/{}", one.id), name: one.name.to_string() }
}

/// The way of a registration, as far as it has come.
pub(super) fn steps(words: &Words, one: &Registration) -> Vec<Step> {
    use StepState::{Ahead, Current, Done, Stopped};
    let proven = matches!(one.proof, Proof::Given { .. });
    let (proof, review, decided, end) = match &one.stage {
        Stage::Submitted | Stage::UnderReview { .. } if !proven => (Current, Ahead, Ahead, "steps.decided"),
        Stage::Submitted | Stage::UnderReview { .. } => (Done, Current, Ahead, "steps.decided"),
        Stage::InfoRequested { .. } => (Done, Current, Ahead, "steps.decided"),
        Stage::Approved { .. } => (Done, Done, Done, "state-approved"),
        Stage::Rejected { .. } => (if proven { Done } else { Ahead }, Done, Stopped, "state-rejected"),
        Stage::Withdrawn { .. } => (if proven { Done } else { Ahead }, Ahead, Stopped, "state-withdrawn"),
        Stage::Lapsed { .. } => (Done, Done, Stopped, "state-lapsed"),
    };
    let step = |key: &str, state: StepState| Step {
        label: words.say(key),
        state,
        said: words.say(format!("steps.is-{}", state.name())),
    };
    vec![step("steps.submitted", Done), step("steps.proven", proof), step("steps.review", review), step(end, decided)]
}

/// What a registration says.
pub(super) fn description(words: &Words, one: &Registration) -> Vec<Pair> {
    let profile = &one.profile;
    let country = profile.address.country.as_str();
    let text = |note: &Option<domain::values::Note>| note.as_ref().map(ToString::to_string).unwrap_or_default();
    let rows = [
        ("field-organization-name", profile.name.to_string()),
        ("field-number", profile.number.as_ref().map(|one| one.number().to_owned()).unwrap_or_default()),
        ("field-country", words.perhaps(&format!("country-{country}")).unwrap_or_else(|| country.to_owned())),
        ("field-organization-address", text(&profile.address.lines)),
        ("field-organization-contact", profile.contact.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("about-contact-name", one.contact.name.to_string()),
        ("about-contact-address", one.contact.address.to_string()),
        ("field-telephone", text(&one.contact.telephone)),
        ("about-contact-locale", words.say(format!("language-{}", one.contact.locale))),
        ("field-message", text(&one.message)),
    ];
    let given = rows.into_iter().filter(|(_, value)| !value.is_empty());
    given.map(|(key, value)| Pair { name: words.say(key), value }).collect()
}

async fn act(visit: Visit, At(id): At<RegistrationId>, Posted(form): Posted) -> Reply {
    let (ports, actor, version) = (visit.ports(), &visit.actor, form.version());
    let here = format!("/reviews/{id}");
    let text = |name| form.value(name);
    let (done, key) = match form.value("act") {
        "take" => (registrations::take(ports, actor, id, version).await.map(drop), "review.taken"),
        "note" => (registrations::note(ports, actor, id, version, text("note")).await.map(drop), "review.noted"),
        "ask" => {
            let asked = registrations::request_information(ports, actor, id, version, text("question")).await;
            (asked.map(drop), "review.asked")
        }
        "reject" => {
            (registrations::reject(ports, actor, id, version, text("reason")).await.map(drop), "review.rejected")
        }
        "approve" => {
            let defer = form.is_checked("defer");
            let key = if defer { "review.approved-deferred" } else { "review.approved" };
            let verified = form.value("verified").to_owned();
            let approval = registrations::Approval { verified, defer_activation: defer };
            (registrations::approve(ports, actor, id, version, &approval).await.map(drop), key)
        }
        _ => return Err(Fault::NotLikeThis),
    };
    match done {
        Ok(()) => Go::to(here).done(&visit, key).now(),
        // What was typed is kept; the rest of the page is as it is now, the version too.
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            shown(&visit, id, form).await
        }
    }
}
