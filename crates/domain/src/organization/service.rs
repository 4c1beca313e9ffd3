//! Platform services: capabilities of an account, without which an offering cannot be applied for (R33).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::permission::words;

words! {
    /// A capability of an account.
    PlatformService {
        /// Apply for courses.
        Courses = "courses", "Courses";
        /// Apply for coaching.
        Coaching = "coaching", "Coaching";
        /// Apply for on-request services.
        OnRequest = "on_request", "On-request services";
        /// Subscribe to calendars.
        CalendarFeeds = "calendar_feeds", "Calendar feeds";
        /// Use the API.
        Api = "api", "API";
        /// Keep files.
        Storage = "storage", "Storage";
        /// Automate steps.
        Workflow = "workflow", "Workflow";
    }
}

impl PlatformService {
    /// What a new customer has: all but storage and workflow, which are off until enabled (R33, S15).
    #[must_use]
    pub fn usual() -> BTreeSet<Self> {
        Self::ALL.iter().copied().filter(|one| !matches!(one, Self::Storage | Self::Workflow)).collect()
    }
}

// Texts name it as people do.
impl std::fmt::Display for PlatformService {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.label())
    }
}
