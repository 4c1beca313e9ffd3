//! Every storage port over Postgres.
