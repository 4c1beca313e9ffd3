//! The memory store keeps the contract, and the contract leaves no case out.

use testkit::MemoryStore;

testkit::store_contract!(async { (MemoryStore::new(), ()) });

#[test]
fn every_case_is_on_the_list() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/contract");
    let list = include_str!("../src/contract/cases.rs");
    let mut cases = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for case in source.lines().filter_map(|line| line.strip_prefix("pub async fn ")) {
            let name = case.split('<').next().unwrap();
            let listed = list.lines().any(|line| line.trim().trim_end_matches([',', ';']) == name);
            assert!(listed, "{name} is missing in cases.rs");
            cases += 1;
        }
    }
    assert!(cases > 100);
}
