//! The scenarios, as stories.

mod main_job;
