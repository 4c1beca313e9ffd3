//! Names that could act.

use serde_json::json;

use super::main_job::form;
use crate::harness::Api;

// S67
#[tokio::test]
async fn a_name_that_could_act_is_refused() {
    let api = Api::new();
    let names = [
        ("<script>alert(1)</script>", "markup"),
        ("Acme\r\nBcc: x@y", "control_characters"),
        ("Acme\u{0}", "control_characters"),
        ("Visit https://evil.example", "url"),
    ];
    for (name, code) in names {
        let mut form = form();
        form["organization"]["name"] = json!(name);
        let reply = api.post("/registrations").json(form).refused(422, "invalid_fields").await;
        assert_eq!(reply.wrong(), [("organization.name".to_owned(), code.to_owned())]);
    }
}

#[tokio::test]
async fn a_search_for_what_no_store_keeps_is_refused() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    for text in ["%00", "a%00b", "a%0ab", "%E2%80%AE", &"a".repeat(200)] {
        for list in ["/users", "/customers", "/suppliers", "/registrations"] {
            let reply = api.get(&format!("{list}?search={text}")).by(&sy).expect(422).await;
            assert_eq!(reply.wrong()[0].0, "search", "{text}");
        }
    }
    api.get("/users?search=%25_%27%22%5c").by(&sy).await_200().await;
}
