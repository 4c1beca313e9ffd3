//! The local mailbox: what was mailed while no mail server is configured. Seen from this machine only.

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::Error;
use domain::mail::ports::{Mail, Posted};
use domain::mail::usecases;
use domain::store::EntityKind;
use domain::values::LetterId;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

use super::Routes;
use crate::extract::{Everything, Listing, PageParams, Path, Place};
use crate::problem::Problem;
use crate::respond::{List, ok};
use crate::{Answer, Shared, words};

pub fn routes() -> Routes {
    Routes::new().routes(routes!(list)).routes(routes!(view))
}

/// A letter in the local mailbox.
#[derive(Serialize, ToSchema)]
#[schema(as = CaughtLetter)]
struct Letter {
    /// Names it.
    id: Uuid,
    /// Where it is sent.
    to: String,
    /// Its subject line.
    subject: String,
    /// Its plain text, links and all.
    text: String,
    /// Its HTML.
    html: String,
    /// Which letter it is.
    #[schema(example = "invitation")]
    letter: String,
    /// When it was committed.
    at: DateTime<Utc>,
    /// How far it has come.
    #[schema(value_type = words::Delivery)]
    delivery: &'static str,
}

impl Letter {
    fn new((posted, mail): (Posted, Mail)) -> Self {
        Self {
            id: posted.envelope.id.0,
            to: posted.envelope.to.address.to_string(),
            subject: mail.subject,
            text: mail.text,
            html: mail.html,
            letter: posted.envelope.letter.word(),
            at: posted.envelope.at,
            delivery: posted.delivery.word(),
        }
    }
}

/// Letters hold links: they are shown to whoever sits at this machine, and to nobody else.
fn local(place: &Place) -> Result<(), Problem> {
    let Place(request) = place;
    let here = request.ip.is_some_and(|ip| ip.to_canonical().is_loopback());
    if here { Ok(()) } else { Err(Error::Unknown(EntityKind::Letter).into()) }
}

/// Lists the letters that the local mailbox caught, the newest first; only on the machine itself, and only while no
/// mail server is configured.
#[utoipa::path(
    get, path = "/mailbox", operation_id = "listMailbox", tag = "mailbox", security(()),
    params(PageParams),
    responses((status = 200, description = "A page.", body = List<Letter>), (status = 404, description = "not_found")),
)]
async fn list(State(ports): Shared, place: Place, listing: Listing<Everything>) -> Answer {
    local(&place)?;
    let page = usecases::mailbox(&ports, listing.page).await?;
    Ok(listing.answer(page.map(Letter::new)))
}

/// Shows one letter of the local mailbox.
#[utoipa::path(
    get, path = "/mailbox/{letter}", operation_id = "getLetter", tag = "mailbox", security(()),
    params(("letter" = Uuid, Path)),
    responses((status = 200, description = "The letter.", body = Letter)),
)]
async fn view(State(ports): Shared, place: Place, Path(id): Path<LetterId>) -> Answer {
    local(&place)?;
    Ok(ok(Letter::new(usecases::caught(&ports, id).await?)))
}
