//! The server-rendered pages.

pub mod view;

#[cfg(test)]
mod styleguide;
