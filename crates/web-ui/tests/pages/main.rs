//! Pages, asked for as a browser asks: stories, and what must hold for every page.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod billing;
mod browser;
mod catalogue;
mod every_page;
mod invitations;
mod links;
mod main_flow;
mod oneself;
mod organizations;
mod safety;
