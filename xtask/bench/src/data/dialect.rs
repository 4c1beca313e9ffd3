//! What the two engines say differently when rows are generated.

use chrono::{DateTime, SecondsFormat, Utc};

/// A database engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Postgres,
    Sqlite,
}

impl std::fmt::Display for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Postgres => "Postgres",
            Self::Sqlite => "SQLite",
        })
    }
}

impl Engine {
    /// A number as twelve hexadecimal digits.
    pub fn hex(self, number: &str) -> String {
        match self {
            Self::Postgres => format!("lpad(to_hex(CAST({number} AS BIGINT)), 12, '0')"),
            Self::Sqlite => format!("printf('%012x', {number})"),
        }
    }

    /// An id from its text.
    pub fn id(self, text: &str) -> String {
        match self {
            Self::Postgres => format!("CAST({text} AS UUID)"),
            Self::Sqlite => format!("unhex(replace({text}, '-', ''))"),
        }
    }

    /// JSON from its text.
    pub fn json(self, text: &str) -> String {
        match self {
            Self::Postgres => format!("CAST({text} AS JSONB)"),
            Self::Sqlite => text.to_owned(),
        }
    }

    /// A time.
    pub fn time(self, at: DateTime<Utc>) -> String {
        match self {
            Self::Postgres => format!("TIMESTAMPTZ '{}'", at.to_rfc3339()),
            // As the driver writes it.
            Self::Sqlite => format!("'{}'", at.to_rfc3339_opts(SecondsFormat::AutoSi, false)),
        }
    }

    /// A text that nobody guesses.
    pub fn random(self) -> &'static str {
        match self {
            Self::Postgres => "md5(random()::text)",
            Self::Sqlite => "lower(hex(randomblob(16)))",
        }
    }

    pub fn bool(self, value: bool) -> &'static str {
        match (self, value) {
            (Self::Postgres, true) => "TRUE",
            (Self::Postgres, false) => "FALSE",
            (Self::Sqlite, true) => "1",
            (Self::Sqlite, false) => "0",
        }
    }
}
