//! Pages, asked for as a browser asks: stories, and what must hold for every page.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod another_offering;
mod applications;
mod attendance;
mod attendees;
mod billing;
mod browser;
mod catalogue;
mod dashboards;
mod every_page;
mod invitations;
mod links;
mod main_flow;
mod oneself;
mod organizations;
mod progress;
mod reviewing;
mod safety;
mod scene;
mod sessions;
