//! Memory store, fakes, builders and the store contract: what tests of Lyceum, and of adapters written elsewhere,
//! are made of.

pub mod build;
pub mod contract;
pub mod fakes;
mod memory;
pub mod postgres;
pub mod smtp;
pub mod world;

pub use memory::MemoryStore;
pub use world::World;
