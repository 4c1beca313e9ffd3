//! Lists of applications: an organization's, those for an offering, and those a mentor follows.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::application::Stage;
use domain::application::ports::{ApplicationFilter, ApplicationView, ListOf};
use domain::application::usecases as applications;
use domain::offering::usecases as offerings;
use domain::page::Page;
use domain::permission::Action;
use domain::values::{OfferingId, OrganizationId};

use super::super::Routes;
use super::super::organization::Place;
use crate::choices::states;
use crate::listing::{At, Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Choice, Column, Crumb, Shell, Tab};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/organizations/{id}/applications", get(of_customer))
        .route("/offerings/{id}/applications", get(for_offering))
        .route("/me/applications", get(mine))
}

#[derive(Template)]
#[template(path = "pages/application/list.html")]
struct List {
    shell: Shell,
    w: Words,
    title: String,
    trail: Vec<Crumb>,
    tabs: Vec<Tab>,
    here: String,
    listing: Listing,
    stages: Vec<Choice>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    paging: Paging,
    /// Where another one is begun; empty for those who do not.
    begin: String,
    empty: Empty,
}

/// What is said when there is nothing at all.
struct Empty {
    title: String,
    text: String,
}

struct Row {
    href: String,
    title: String,
    sub: String,
    customer: String,
    applicant: String,
    attendees: u32,
    stage: &'static str,
    changed: String,
    instant: String,
}

/// Which list, and what belongs to it.
struct Kind {
    of: ListOf,
    title: String,
    trail: Vec<Crumb>,
    tabs: Vec<Tab>,
    here: String,
    begin: String,
    empty: &'static str,
}

async fn of_customer(visit: Visit, At(id): At<OrganizationId>, listing: Listing) -> Reply {
    let place = Place::at(&visit, id, "applications").await?;
    let applies = place.found.in_force().is_ok() && visit.actor.require(Action::EditApplications, place.target).is_ok();
    let kind = Kind {
        of: ListOf::Customer(id),
        here: format!("{}/applications", place.root),
        begin: if applies { format!("/applications/new?customer={id}") } else { String::new() },
        empty: if applies { "applications-none" } else { "applications-none.others" },
        title: place.name,
        trail: place.trail,
        tabs: place.tabs,
    };
    listed(&visit, kind, listing).await
}

async fn for_offering(visit: Visit, At(id): At<OfferingId>, listing: Listing) -> Reply {
    visit.actor.require(Action::ReviewApplications, domain::permission::Target::Platform)?;
    let view = offerings::view(visit.ports(), &visit.actor, id).await?;
    let kind = Kind {
        of: ListOf::Offering(id),
        title: visit.words.one("applications-for", "title", &view.offering.title),
        trail: vec![Crumb { label: visit.words.say("application-queue"), href: "/review/applications".to_owned() }],
        tabs: Vec::new(),
        here: format!("/offerings/{id}/applications"),
        begin: String::new(),
        empty: "applications-none.others",
    };
    listed(&visit, kind, listing).await
}

async fn mine(visit: Visit, listing: Listing) -> Reply {
    let kind = Kind {
        of: ListOf::Mentor(visit.actor.person()?.user),
        title: visit.words.say("application-mine"),
        trail: Vec::new(),
        tabs: Vec::new(),
        here: "/me/applications".to_owned(),
        begin: String::new(),
        empty: "applications-none.mentor",
    };
    listed(&visit, kind, listing).await
}

async fn listed(visit: &Visit, kind: Kind, listing: Listing) -> Reply {
    let words = &visit.words;
    let filter = ApplicationFilter { stage: Stage::from_word(&listing.state), search: listing.search() };
    let all: Page<ApplicationView> =
        applications::list(visit.ports(), &visit.actor, kind.of, &filter, listing.page()).await?;
    let of_one = matches!(kind.of, ListOf::Customer(_));
    let stages: Vec<_> = Stage::ALL.iter().map(|stage| stage.word()).collect();
    page(&List {
        shell: visit.shell(&words.say("applications")),
        w: words.clone(),
        stages: states(words, &stages),
        columns: words.columns(&[
            "applications.offering",
            if of_one { "applications.applicant" } else { "applications.customer" },
            "applications.attendees",
            "applications.stage",
            "applications.changed",
        ]),
        rows: all.items.iter().map(|one| row(words, one, of_one)).collect(),
        paging: listing.paging(words, &all),
        begin: kind.begin,
        empty: Empty {
            title: words.say(if of_one { "applications-none.title" } else { "applications-none.none" }),
            text: words.say(kind.empty),
        },
        title: kind.title,
        trail: kind.trail,
        tabs: kind.tabs,
        here: kind.here,
        listing,
    })
}

fn row(words: &Words, one: &ApplicationView, of_one: bool) -> Row {
    Row {
        href: format!("/applications/{}", one.id),
        title: one.title.to_string(),
        sub: match &one.dates {
            Some(dates) => words.period(dates),
            None => words.say(format!("offering-kind-{}", one.kind)),
        },
        customer: if of_one { String::new() } else { one.customer_name.to_string() },
        applicant: one.applicant.to_string(),
        attendees: one.attendees,
        stage: one.stage.word(),
        changed: words.day(&one.changed_at),
        instant: words.instant(&one.changed_at),
    }
}
