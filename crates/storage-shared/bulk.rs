//! Many rows in few statements.

use sqlx::QueryBuilder;
use sqlx::query_builder::Separated;

use crate::db::{Connection, Database, ROWS_AT_ONCE};

/// Adds any number of rows without one statement for each; says how many were added.
pub async fn insert<T: Sync>(
    tx: &mut Connection,
    into: &'static str,
    all: &[T],
    mut values: impl FnMut(Separated<'_, Database, &'static str>, &T),
) -> sqlx::Result<u64> {
    let mut added = 0;
    for some in all.chunks(ROWS_AT_ONCE) {
        let mut insert = QueryBuilder::new(into);
        insert.push_values(some, &mut values);
        added += insert.build().persistent(some.len() == 1).execute(&mut *tx).await?.rows_affected();
    }
    Ok(added)
}
