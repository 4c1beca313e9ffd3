//! Pages, asked for as a browser asks: stories, and what must hold for every page.

mod browser;
mod every_page;
mod invitations;
mod links;
mod main_flow;
mod oneself;
mod safety;
