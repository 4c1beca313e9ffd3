//! A new migration is no change of a source file: cargo is told to look.

fn main() {
    println!("cargo::rerun-if-changed=../../migrations/postgres");
}
