//! The reviewers' queue: the longest waiting first.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::application::Stage;
use domain::application::ports::{ApplicationView, QueueDepth, QueueFilter};
use domain::application::usecases as applications;
use domain::page::{Cursor, PageRequest};
use serde::Deserialize;

use super::super::Routes;
use crate::choices::states;
use crate::fault::Fault;
use crate::listing::{Paging, query};
use crate::reply::{Reply, page};
use crate::view::{Choice, Column, Shell};
use crate::visit::Visit;
use crate::words::Words;

const HERE: &str = "/review/applications";

pub(super) fn routes() -> Routes {
    Router::new().route(HERE, get(queue))
}

/// What the address of the queue asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    state: String,
    customer: String,
    offering: String,
    after: String,
}

impl Asked {
    fn filter(&self) -> QueueFilter {
        let search = self.q.trim();
        QueueFilter {
            stage: Stage::from_word(&self.state).filter(|stage| matches!(stage, Stage::Submitted | Stage::UnderReview)),
            customer: self.customer.parse().ok(),
            offering: self.offering.parse().ok(),
            search: (!search.is_empty()).then(|| search.to_owned()),
        }
    }

    /// The address of another part of the queue.
    fn at(&self, changed: &[(&str, &str)]) -> String {
        let all = [
            ("q", &*self.q),
            ("state", &*self.state),
            ("customer", &*self.customer),
            ("offering", &*self.offering),
            ("after", &*self.after),
        ];
        let changed = |(name, value)| {
            (name, changed.iter().find(|(known, _)| *known == name).map_or(value, |(_, changed)| *changed))
        };
        let pairs: Vec<(&str, &str)> = all.into_iter().map(changed).filter(|(_, value)| !value.is_empty()).collect();
        query(HERE, &pairs)
    }
}

#[derive(Template)]
#[template(path = "pages/application/queue.html")]
struct Queue {
    shell: Shell,
    w: Words,
    asked: Asked,
    summary: String,
    oldest: String,
    stages: Vec<Choice>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    /// What narrows the queue beside the search: each with the address without it.
    narrowed: Vec<Narrowed>,
    whole: bool,
    paging: Paging,
}

struct Narrowed {
    text: String,
    href: String,
}

struct Row {
    href: String,
    title: String,
    sub: String,
    customer: String,
    of_customer: String,
    attendees: u32,
    stage: &'static str,
    waits: String,
    since: String,
    instant: String,
}

async fn queue(visit: Visit, asked: Result<Query<Asked>, axum::extract::rejection::QueryRejection>) -> Reply {
    let words = &visit.words;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let (ports, actor, now) = (visit.ports(), &visit.actor, visit.ports().clock.now());
    let filter = asked.filter();
    let request = PageRequest { limit: 25, after: asked.after.parse().ok().map(Cursor) };
    let all = applications::queue(ports, actor, &filter, request).await?;
    let depth = applications::depth(ports, actor).await?;
    let row = |one: &ApplicationView| Row {
        href: format!("/applications/{}", one.id),
        title: one.title.to_string(),
        sub: match &one.dates {
            Some(dates) => words.period(dates),
            None => words.say(format!("offering-kind-{}", one.kind)),
        },
        customer: one.customer_name.to_string(),
        of_customer: asked.at(&[("customer", &one.customer.to_string()), ("after", "")]),
        attendees: one.attendees,
        stage: one.stage.word(),
        waits: one.submitted_at.map(|since| words.waits(&since, &now)).unwrap_or_default(),
        since: one.submitted_at.map(|since| words.moment(&since)).unwrap_or_default(),
        instant: one.submitted_at.map(|since| words.instant(&since)).unwrap_or_default(),
    };
    page(&Queue {
        shell: visit.shell(&words.say("application-queue")),
        w: words.clone(),
        summary: words.two(
            "application-queue.summary",
            "submitted",
            words.many(depth.submitted, QueueDepth::COUNTED),
            "review",
            words.many(depth.under_review, QueueDepth::COUNTED),
        ),
        oldest: depth
            .oldest
            .map(|since| words.one("application-queue.oldest", "waits", words.waits(&since, &now)))
            .unwrap_or_default(),
        stages: states(words, &["submitted", "under_review"]),
        columns: words.columns(&[
            "applications.offering",
            "applications.customer",
            "applications.attendees",
            "applications.stage",
            "application-queue.since",
        ]),
        rows: all.items.iter().map(row).collect(),
        narrowed: narrowed(&visit, &asked, &filter).await?,
        whole: [&asked.q, &asked.state, &asked.customer, &asked.offering].iter().all(|one| one.is_empty()),
        paging: Paging {
            summary: words.count("list-shown", all.items.len()),
            previous: if asked.after.is_empty() { String::new() } else { asked.at(&[("after", "")]) },
            next: all.next.map(|next| asked.at(&[("after", &next.to_string())])).unwrap_or_default(),
        },
        asked,
    })
}

async fn narrowed(visit: &Visit, asked: &Asked, filter: &QueueFilter) -> Result<Vec<Narrowed>, Fault> {
    let (ports, words) = (visit.ports(), &visit.words);
    let mut all = Vec::new();
    if let Some(id) = filter.customer {
        let found = ports.organizations.organization(id).await?.ok_or(Fault::Nothing)?;
        let text = words.one("application-queue.only", "name", found.name());
        all.push(Narrowed { text, href: asked.at(&[("customer", ""), ("after", "")]) });
    }
    if let Some(id) = filter.offering {
        let found = ports.offerings.offering(id).await?.ok_or(Fault::Nothing)?;
        let text = words.one("application-queue.only", "name", &found.offering.title);
        all.push(Narrowed { text, href: asked.at(&[("offering", ""), ("after", "")]) });
    }
    Ok(all)
}
