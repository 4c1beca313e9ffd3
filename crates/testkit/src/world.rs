//! Everything that a use case needs, over a store in memory or any other.
