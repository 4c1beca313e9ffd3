//! The memory store keeps the contract.

use testkit::MemoryStore;

testkit::store_contract!(async { (MemoryStore::new(), ()) });
