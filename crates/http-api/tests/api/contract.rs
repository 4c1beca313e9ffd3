//! What every operation keeps.
