//! Rebuilds when a language is added: the words are compiled in.

fn main() {
    println!("cargo::rerun-if-changed=locales");
}
