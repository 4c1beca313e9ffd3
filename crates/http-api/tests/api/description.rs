//! The description that is checked in: a change of the API is a readable diff.

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");

#[test]
fn the_description_is_the_one_checked_in() {
    let described = http_api::openapi().to_pretty_json().unwrap() + "\n";
    let checked_in = std::fs::read_to_string(FILE).unwrap_or_default();
    #[allow(clippy::disallowed_methods, reason = "a developer says so, by hand")]
    if described != checked_in && std::env::var_os("UPDATE").is_some() {
        std::fs::write(FILE, &described).unwrap();
        return;
    }
    assert!(
        described == checked_in,
        "docs/openapi.json is not what the code describes: run `UPDATE=1 cargo test -p http-api`"
    );
}

#[test]
fn a_value_of_another_shape_is_noticed() {
    let described = crate::harness::Described::new();
    let role = serde_json::json!({ "$ref": "#/components/schemas/Role" });
    described.fits(&role, &serde_json::json!("mentor"), "a role");
    let noticed = std::panic::catch_unwind(|| described.fits(&role, &serde_json::json!("king"), "a role"));
    assert!(noticed.is_err());
}
