//! Many rows in few statements.

use sqlx::query_builder::Separated;

use crate::db::{Database, ROWS_AT_ONCE};
use crate::together::Together;

/// Adds any number of rows without one statement for each.
pub fn insert<T>(
    together: &mut Together,
    into: &'static str,
    all: &[T],
    mut values: impl FnMut(Separated<'_, Database, &'static str>, &T),
) {
    for some in all.chunks(ROWS_AT_ONCE) {
        together.add(some.len(), |insert| {
            insert.push(into).push_values(some, &mut values);
        });
    }
}
