//! What somebody who takes part sees of an application: their activity, and whom to ask (R44, R45).

use askama::Template;
use domain::Error;
use domain::attendee::ports::Activity;
use domain::attendee::usecases as attendees;
use domain::observation::usecases as observations;
use domain::page::{Cursor, PageRequest};
use domain::values::ApplicationId;

use super::super::observation::Row;
use super::super::session::Coming;
use crate::reply::{Reply, page};
use crate::view::{Crumb, Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

#[derive(Template)]
#[template(path = "pages/attendee/own.html")]
struct Own {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    title: String,
    pairs: Vec<Pair>,
    contact: String,
    address: String,
    sessions: Coming,
    observations: Vec<Row>,
}

/// The page of somebody who takes part in an application; `closed` for those who do not.
pub(in crate::pages) async fn own_page(visit: &Visit, id: ApplicationId, closed: Error) -> Reply {
    let words = &visit.words;
    let Some(activity) = activity(visit, id).await? else { return Err(closed.into()) };
    let shared = observations::list(visit.ports(), &visit.actor, id, PageRequest::default()).await?;
    page(&Own {
        shell: visit.shell(activity.title.as_str()),
        w: words.clone(),
        trail: vec![Crumb { label: words.say("nav-home"), href: "/dashboard".to_owned() }],
        pairs: pairs(words, &activity),
        title: activity.title.to_string(),
        contact: activity.contact.to_string(),
        address: activity.contact_address.to_string(),
        sessions: Coming::of_application(visit, id).await?,
        observations: shared.items.iter().map(|one| Row::of(visit, one)).collect(),
    })
}

/// What the visitor takes part in under this application.
pub(in crate::pages) async fn activity(visit: &Visit, id: ApplicationId) -> Result<Option<Activity>, Error> {
    let mut after: Option<Cursor> = None;
    loop {
        let request = PageRequest { limit: PageRequest::MAX, after };
        let page = attendees::activities(visit.ports(), &visit.actor, request).await?;
        let found = page.items.into_iter().find(|one| one.application == id);
        if found.is_some() || page.next.is_none() {
            return Ok(found);
        }
        after = page.next;
    }
}

fn pairs(words: &Words, activity: &Activity) -> Vec<Pair> {
    let rows = [
        ("application-about.dates", activity.dates.map(|dates| words.period(&dates)).unwrap_or_default()),
        ("application-about.kind", words.say(format!("offering-kind-{}", activity.kind))),
        ("application-about.supplier", activity.supplier.to_string()),
        ("application-about.language", words.tongue(&activity.language)),
        ("application-about.customer", activity.customer_name.to_string()),
        ("activity.state", words.state(activity.stage.word())),
    ];
    let given = rows.into_iter().filter(|(_, value)| !value.is_empty());
    given.map(|(key, value)| Pair { name: words.say(key), value }).collect()
}
