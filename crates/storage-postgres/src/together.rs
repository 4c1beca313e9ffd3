//! Statements that go to the server together, as parts of one: each part saves the way there and back.

use sqlx::{Postgres, QueryBuilder};

use crate::db::{Connection, ROWS_AT_ONCE};

/// The most rows in one statement: each is a handful of the 65,535 values that Postgres takes.
const MOST: usize = 4 * ROWS_AT_ONCE;

/// What is to be found as it was, and what is added if so; no part sees what another adds.
#[derive(Default)]
pub struct Together {
    statements: Vec<Statement>,
    found: usize,
}

struct Statement {
    text: QueryBuilder<Postgres>,
    parts: usize,
    rows: usize,
}

impl Together {
    /// Adds a `SELECT` of one row that is to be there.
    pub fn find(&mut self, select: impl FnOnce(&mut QueryBuilder<Postgres>)) {
        self.part(&format!("found{}", self.found), 1, select);
        self.found += 1;
    }

    /// Adds an `INSERT` of so many rows.
    pub fn add(&mut self, rows: usize, insert: impl FnOnce(&mut QueryBuilder<Postgres>)) {
        let nth = self.statements.last().map_or(0, |last| last.parts);
        self.part(&format!("added{nth}"), rows, insert);
    }

    fn part(&mut self, name: &str, rows: usize, write: impl FnOnce(&mut QueryBuilder<Postgres>)) {
        let mut statement = match self.statements.pop_if(|last| last.rows + rows <= MOST) {
            Some(mut last) => {
                last.text.push(", ");
                last
            }
            None => Statement { text: QueryBuilder::new("WITH "), parts: 0, rows: 0 },
        };
        statement.text.push(format_args!("{name} AS ("));
        write(&mut statement.text);
        statement.text.push(")");
        statement.parts += 1;
        statement.rows += rows;
        self.statements.push(statement);
    }

    /// Runs them; says what was found.
    pub async fn run(self, tx: &mut Connection) -> sqlx::Result<Vec<bool>> {
        // What is to be found comes first, and is never so much that it takes a second statement.
        let found: Vec<_> = (0..self.found).map(|nth| format!("EXISTS (SELECT FROM found{nth})")).collect();
        let mut answer = Vec::new();
        for (nth, Statement { mut text, parts, rows }) in self.statements.into_iter().enumerate() {
            let found = if nth == 0 { found.join(", ") } else { String::new() };
            text.push(format_args!(" SELECT CAST(ARRAY[{found}] AS BOOLEAN[])"));
            // A text that hardly ever comes again is not kept.
            let query = text.build_query_scalar::<Vec<bool>>().persistent(rows <= 2 * parts);
            answer.extend(query.fetch_one(&mut *tx).await?);
        }
        Ok(answer)
    }
}
