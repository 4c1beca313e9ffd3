//! Lyceum, wired: the one crate that knows all others.
//!
//! [`compose::compose`] builds everything from a configuration; tests enter by the same door.

pub mod adapters;
pub mod background;
pub mod commands;
pub mod compose;
pub mod config;
mod connections;
pub mod database;
pub mod demo;
pub mod keys;
pub mod layers;
pub mod serve;
pub mod telemetry;
