//! Statements that go together: one after the other, for the way to SQLite is short.

use sqlx::{QueryBuilder, Sqlite};

use crate::db::Connection;

/// What is to be found as it was, and what is added if so.
#[derive(Default)]
pub struct Together {
    selects: Vec<QueryBuilder<Sqlite>>,
    /// Each with how many rows it has.
    inserts: Vec<(QueryBuilder<Sqlite>, usize)>,
}

impl Together {
    /// Adds a `SELECT` of one row that is to be there.
    pub fn find(&mut self, select: impl FnOnce(&mut QueryBuilder<Sqlite>)) {
        let mut text = QueryBuilder::default();
        select(&mut text);
        self.selects.push(text);
    }

    /// Adds an `INSERT` of so many rows.
    pub fn add(&mut self, rows: usize, insert: impl FnOnce(&mut QueryBuilder<Sqlite>)) {
        let mut text = QueryBuilder::default();
        insert(&mut text);
        self.inserts.push((text, rows));
    }

    /// Runs them; says what was found.
    pub async fn run(self, tx: &mut Connection) -> sqlx::Result<Vec<bool>> {
        let mut found = Vec::new();
        for mut select in self.selects {
            found.push(select.build().fetch_optional(&mut *tx).await?.is_some());
        }
        for (mut insert, rows) in self.inserts {
            // A text that hardly ever comes again is not kept.
            insert.build().persistent(rows <= 2).execute(&mut *tx).await?;
        }
        Ok(found)
    }
}
