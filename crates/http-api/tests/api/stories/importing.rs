//! Attendees from a file.

use serde_json::{Value, json};

use crate::harness::{Call, Market, Reply};

const FILE: &str = "\u{feff}Namn;E-post\r\nÅsa Öberg;asa@x.se\r\n\r\nKim Berg;KIM@x.se\r\nBo Ek;bo@x.se\r\n\
                    Åsa igen;Asa@X.se\r\n=HYPERLINK(1);eva@x.se\r\nUtan adress;\r\nFel;fel\r\n";

fn outcomes(reply: &Reply) -> Vec<(u64, String)> {
    let lines = reply.body["lines"].as_array().unwrap().iter();
    lines.map(|line| (line["line"].as_u64().unwrap(), line["outcome"].as_str().unwrap().to_owned())).collect()
}

// S72
#[tokio::test]
async fn a_file_is_planned_line_by_line_and_applied_once() {
    let market = Market::new().await;
    market.guest("kim@x.se").await;
    let application = market.draft(&["bo@x.se"]).await;
    let plan = || market.api.post(&format!("{application}/attendees/plan")).by(&market.ann).csv(FILE);
    let import = || market.api.post(&format!("{application}/attendees/import?invite=now")).by(&market.ann).csv(FILE);
    let listed = async || market.api.get(&application).by(&market.ann).await_200().await.body["attendees"].clone();

    let planned = plan().await_200().await;
    let expected = [
        (2, "invite"),
        (4, "link"),
        (5, "already_listed"),
        (6, "duplicate"),
        (7, "invalid"),
        (8, "invalid"),
        (9, "invalid"),
    ];
    let expected: Vec<_> = expected.iter().map(|(line, word)| (*line, (*word).to_owned())).collect();
    assert_eq!(outcomes(&planned), expected);
    assert_eq!(planned.body["adds"], 2);
    assert_eq!(planned.body["lines"][0]["name"], "Åsa Öberg");
    let wrong = |line: usize| planned.body["lines"][line]["errors"].clone();
    let codes = |errors: Value| {
        let errors = errors.as_array().unwrap().clone();
        errors.iter().map(|one| (one["field"].clone(), one["code"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(codes(wrong(4)), [(json!("name"), json!("formula"))]);
    assert_eq!(codes(wrong(5)), [(json!("address"), json!("missing"))]);
    assert_eq!(codes(wrong(6)), [(json!("address"), json!("not_an_address"))]);
    assert_eq!(listed().await, 1);
    assert!(market.api.world.letters_to("asa@x.se").await.is_empty());

    assert_eq!(outcomes(&import().await_200().await), expected);
    assert_eq!(listed().await, 3);
    let again = import().await_200().await;
    assert_eq!(again.body["adds"], 0);
    assert_eq!((listed().await, market.api.world.letters_to("asa@x.se").await.len()), (json!(3), 1));
    assert!(market.api.world.letters_to("kim@x.se").await.is_empty());
}

// S69
#[tokio::test]
async fn an_import_with_a_key_takes_effect_once_and_its_choice_is_part_of_it() {
    let market = Market::new().await;
    let application = market.draft(&[]).await;
    let file = "name,address\nKim Berg,kim@x.se\n";
    let import = |invite: &str| {
        let path = format!("{application}/attendees/import?invite={invite}");
        market.api.post(&path).by(&market.ann).csv(file).header("idempotency-key", "k1")
    };
    let first = import("never").await_200().await;
    let again = import("never").await_200().await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!((&again.body, &again.body["adds"]), (&first.body, &json!(1)));
    import("now").refused(422, "idempotency_mismatch").await;
}

#[tokio::test]
async fn a_file_is_csv_of_a_size_that_can_be_read() {
    let market = Market::new().await;
    let application = market.draft(&[]).await;
    for operation in ["plan", "import"] {
        let send = || market.api.post(&format!("{application}/attendees/{operation}")).by(&market.ann);
        for kind in ["application/json", "text/plain", "multipart/form-data; boundary=x"] {
            let sent = send().bytes("name,address\n").header("content-type", kind);
            sent.refused(415, "unsupported_media_type").await;
        }
        send().refused(415, "unsupported_media_type").await;
        let with_charset =
            send().bytes("name,address\nKim,kim@x.se\n").header("content-type", "Text/CSV; charset=utf-8");
        with_charset.await_200().await;

        let fits = lines(900, 256 * 1024);
        send().csv(fits.clone()).await_200().await;
        send().csv(format!("{fits} ")).refused(413, "body_too_large").await;
        send().csv(format!("{fits} ")).header("idempotency-key", operation).refused(413, "body_too_large").await;
        send().csv(fits).header("idempotency-key", operation).await_200().await;

        for (file, code) in [("", "missing"), ("a,b\n", "no_columns")] {
            let reply = send().csv(file).refused(422, "invalid_fields").await;
            assert_eq!(reply.wrong(), [("file".to_owned(), code.to_owned())]);
        }
        let reply = send().csv(lines(1_001, 0)).refused(422, "invalid_fields").await;
        assert_eq!(reply.wrong(), [("file".to_owned(), "too_many_lines".to_owned())]);
        let over = send().csv(lines(30, 0)).await_200().await;
        let last = outcomes(&over).pop();
        assert_eq!(last, Some((31, "over_capacity".to_owned())));
    }
    let import = |query: &str| -> Call<'_> {
        let path = format!("{application}/attendees/import?{query}");
        market.api.post(&path).by(&market.ann).csv("name,address\nKim,kim@x.se\n")
    };
    let wrong = import("invite=soon").refused(422, "invalid_fields").await;
    assert_eq!(wrong.wrong(), [("invite".to_owned(), "not_one_of".to_owned())]);
    let unknown = import("colour=red").refused(422, "invalid_fields").await;
    assert_eq!(unknown.wrong(), [("colour".to_owned(), "unknown_field".to_owned())]);
}

/// A file of so many lines, the last one filled up to so many bytes.
fn lines(count: usize, bytes: usize) -> String {
    let mut file = String::from("name,address\n");
    for number in 0..count {
        file.push_str(&format!("Kim,k{number}@x.se\n"));
    }
    let filling = bytes.saturating_sub(file.len() + 1);
    file + &" ".repeat(filling) + "\n"
}
