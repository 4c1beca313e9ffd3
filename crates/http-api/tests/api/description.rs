//! The description that is checked in.
