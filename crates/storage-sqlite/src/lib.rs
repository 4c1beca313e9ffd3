//! Every storage port over SQLite: the embedded default.
