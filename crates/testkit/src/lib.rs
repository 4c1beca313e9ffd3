//! Memory store, fakes, builders and the store contract.
