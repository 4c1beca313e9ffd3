//! What the platform's operator decides: lifetimes, languages, terms, whom to ask.

use chrono::TimeDelta;

use crate::values::{EmailAddress, Locale, TermsVersion};

/// The settings that rules depend on.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The platform's name, as pages and mails show it.
    pub platform: String,
    /// Where pages are reached, without a trailing slash: `https://lyceum.example`. Links are built from it alone.
    pub origin: String,
    /// Whom to ask for help (R14).
    pub support: EmailAddress,
    /// The languages on offer; the first is the platform's own (R48).
    pub locales: Vec<Locale>,
    /// The version of the terms in force (R49).
    pub terms: TermsVersion,
    /// How long things last.
    pub lifetimes: Lifetimes,
}

impl Settings {
    /// The platform's own language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locales.first().cloned().unwrap_or_else(Locale::english)
    }
}

/// How long links, sign-ins and waiting last.
#[derive(Clone, Copy, Debug)]
pub struct Lifetimes {
    /// An invitation and its link: 7 days.
    pub invitation: TimeDelta,
    /// How long before its expiry a pending invitation is reminded of: 2 days.
    pub reminder: TimeDelta,
    /// A first login's set-password link: 72 hours.
    pub first_login: TimeDelta,
    /// A password reset: 1 hour.
    pub password_reset: TimeDelta,
    /// The proof of an address: 24 hours.
    pub address_proof: TimeDelta,
    /// The link to a registration's status: 180 days.
    pub registration_status: TimeDelta,
    /// How long a registration waits for requested information: 30 days.
    pub information: TimeDelta,
    /// A sign-in without use: 14 days.
    pub sign_in_idle: TimeDelta,
    /// A sign-in at most: 90 days.
    pub sign_in: TimeDelta,
    /// The link that sets up the first System administrator: 24 hours.
    pub setup: TimeDelta,
}

impl Default for Lifetimes {
    fn default() -> Self {
        Self {
            invitation: TimeDelta::days(7),
            reminder: TimeDelta::days(2),
            first_login: TimeDelta::hours(72),
            password_reset: TimeDelta::hours(1),
            address_proof: TimeDelta::hours(24),
            registration_status: TimeDelta::days(180),
            information: TimeDelta::days(30),
            sign_in_idle: TimeDelta::days(14),
            sign_in: TimeDelta::days(90),
            setup: TimeDelta::hours(24),
        }
    }
}
