//! Letters waiting to be sent; claiming them is in each dialect.

use async_trait::async_trait;
use domain::mail::ports::{Claimed, Outbox, OutboxDepth, Posted};
use domain::mail::{Delivery, Envelope, Letter, Mentioned, Outcome, Recipient};
use domain::page::{Page, PageRequest};
use domain::store::StoreError;
use domain::values::{LetterId, Timestamp};
use sqlx::types::Json;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::bulk;
use super::error::{answered, corrupt};
use super::row::{count, known, storable, window};
use super::store::SqlStore;
use crate::dialect;
use crate::together::Together;

#[async_trait]
impl Outbox for SqlStore {
    async fn claim(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> Result<Vec<Claimed>, StoreError> {
        let mut rows = answered(dialect::claim(self.db.writer(), now, lease_until, limit.into())).await?;
        // Statements that change rows return them in any order.
        rows.sort_unstable_by_key(|row| row.id);
        rows.into_iter().map(Claimed::try_from).collect()
    }

    async fn settle(&self, letter: LetterId, outcome: &Outcome) -> Result<(), StoreError> {
        let (delivery, due_at, answer) = match outcome {
            Outcome::Sent => (Delivery::Sent, None, None),
            Outcome::RetryAt(at, why) => (Delivery::Failing, Some(*at), Some(storable(why))),
            Outcome::Dead(why) => (Delivery::Bounced, None, Some(storable(why))),
            Outcome::Forgotten => {
                let query = query!("DELETE FROM letters WHERE id = $1 AND due_at IS NOT NULL", letter.0);
                return answered(query.execute(self.db.writer())).await.map(drop);
            }
        };
        // What was sent or given up stays so: a relay whose lease ran out may say otherwise too late.
        let query = query!(
            "UPDATE letters SET state = $2, due_at = $3, answer = $4 WHERE id = $1 AND due_at IS NOT NULL",
            letter.0,
            delivery.word(),
            due_at,
            answer
        );
        answered(query.execute(self.db.writer())).await.map(drop)
    }

    async fn letters(&self, page: PageRequest) -> Result<Page<Posted>, StoreError> {
        let (after, limit) = window(page);
        let query = query_as!(
            LetterRow,
            r#"SELECT id AS "id: _", at AS "at: _", about AS "about: _", state, attempts, answer,
                      mentions, recipient AS "recipient: _", body AS "body: _"
               FROM letters WHERE id < $1 ORDER BY id DESC LIMIT $2"#,
            after,
            limit
        );
        let rows = answered(query.fetch_all(self.db.reader())).await?;
        let letters = rows.into_iter().map(Posted::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(letters, page.limit, |letter: &Posted| letter.envelope.id.0))
    }

    async fn letter(&self, id: LetterId) -> Result<Option<Posted>, StoreError> {
        let query = query_as!(
            LetterRow,
            r#"SELECT id AS "id: _", at AS "at: _", about AS "about: _", state, attempts, answer,
                      mentions, recipient AS "recipient: _", body AS "body: _"
               FROM letters WHERE id = $1"#,
            id.0
        );
        answered(query.fetch_optional(self.db.reader())).await?.map(Posted::try_from).transpose()
    }

    async fn depth(&self) -> Result<OutboxDepth, StoreError> {
        let query = query!(
            r#"SELECT (SELECT COUNT(*) FROM letters WHERE due_at IS NOT NULL) AS "waiting!: i64",
                      (SELECT COUNT(*) FROM letters WHERE state = 'bounced') AS "bounced!: i64""#
        );
        let depth = answered(query.fetch_one(self.db.reader())).await?;
        Ok(OutboxDepth { waiting: count("waiting", depth.waiting)?, bounced: count("bounced", depth.bounced)? })
    }
}

/// A letter as it is kept.
pub struct LetterRow {
    pub id: Uuid,
    pub at: Timestamp,
    pub about: Option<Uuid>,
    pub state: String,
    pub attempts: i64,
    pub answer: Option<String>,
    pub mentions: Option<String>,
    pub recipient: Json<Recipient>,
    pub body: Json<Letter>,
}

impl LetterRow {
    fn envelope(self) -> Envelope {
        Envelope {
            id: LetterId(self.id),
            to: self.recipient.0,
            about: self.about,
            mentions: self.mentions.map(Mentioned::from_key),
            letter: self.body.0,
            at: self.at,
        }
    }
}

impl TryFrom<LetterRow> for Posted {
    type Error = StoreError;

    fn try_from(mut row: LetterRow) -> Result<Self, StoreError> {
        let delivery = known("letters.state", &row.state, Delivery::from_word)?;
        let answer = row.answer.take();
        Ok(Self { envelope: row.envelope(), delivery, answer })
    }
}

impl TryFrom<LetterRow> for Claimed {
    type Error = StoreError;

    fn try_from(row: LetterRow) -> Result<Self, StoreError> {
        // The claim itself was counted, so that an attempt that ended in a crash counts too.
        let attempts = (row.attempts - 1).try_into().map_err(corrupt)?;
        Ok(Self { envelope: row.envelope(), attempts })
    }
}

/// Puts any number of letters in, without one statement for each.
pub fn post(together: &mut Together, letters: &[Envelope]) {
    let into = "INSERT INTO letters (id, at, about, state, due_at, attempts, address_key, mentions, recipient, body) ";
    bulk::insert(together, into, letters, |mut row, envelope| {
        row.push_bind(envelope.id.0)
            .push_bind(envelope.at)
            .push_bind(envelope.about)
            .push_bind(Delivery::Queued.word())
            .push_bind(envelope.at)
            .push_bind(0_i64)
            .push_bind(envelope.to.address.key())
            .push_bind(envelope.mentions.as_ref().map(Mentioned::key))
            .push_bind(Json(&envelope.to))
            .push_bind(Json(&envelope.letter));
    });
}
