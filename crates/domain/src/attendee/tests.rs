use super::*;
use crate::values::Problem;

fn lines(file: &[u8]) -> Vec<(u64, String, String)> {
    let sheet = Sheet::read(file).unwrap();
    sheet.lines.into_iter().map(|line| (line.number, line.address, line.name)).collect()
}

fn line(number: u64, address: &str, name: &str) -> (u64, String, String) {
    (number, address.to_owned(), name.to_owned())
}

// S72
#[test]
fn a_spreadsheets_file_is_read_whatever_its_columns_and_signs() {
    let expected = [line(2, "asa@x.se", "Åsa Öberg"), line(4, "bo@x.se", "Bo")];
    for file in [
        "Name,Address\nÅsa Öberg,asa@x.se\n\nBo,bo@x.se\n",
        "\u{feff}Namn;E-post;Ort\r\nÅsa Öberg;asa@x.se;Lund\r\n;;\r\nBo;bo@x.se;\r\n",
        "EMAIL\tNAME\nasa@x.se\t\"Åsa Öberg\"\n\t\nbo@x.se\tBo\n",
    ] {
        assert_eq!(lines(file.as_bytes()), expected, "{file:?}");
    }
    assert_eq!(lines(b"namn;e-post\n\xc5sa \xd6berg;asa@x.se\n"), [line(2, "asa@x.se", "Åsa Öberg")]);
}

// S72
#[test]
fn a_file_without_a_heading_is_read_by_its_addresses() {
    assert_eq!(lines(b"asa@x.se,Asa\nbo@x.se,Bo\n"), [line(1, "asa@x.se", "Asa"), line(2, "bo@x.se", "Bo")]);
    assert_eq!(lines(b"Asa,asa@x.se\n"), [line(1, "asa@x.se", "Asa")]);
}

// S72
#[test]
fn a_formula_is_no_name_and_a_file_of_nothing_no_list() {
    let sheet = Sheet::read(b"name,address\n=HYPERLINK(1),a@x.se\n").unwrap();
    assert_eq!(sheet.lines[0].name(), Err(Problem::Formula));
    assert_eq!(Sheet::read(b" \n"), Err(Problem::Missing));
    assert_eq!(Sheet::read(b"name,address\n"), Err(Problem::Missing));
    assert_eq!(Sheet::read(b"just one column\nx\n"), Err(Problem::NoColumns));
    let long = format!("name,address\n{}", "A,a@x.se\n".repeat(Sheet::MOST_LINES + 1));
    assert_eq!(Sheet::read(long.as_bytes()), Err(Problem::TooManyLines { max: Sheet::MOST_LINES }));
}

proptest::proptest! {
    // S72
    #[test]
    fn any_file_is_read_or_refused(file: Vec<u8>, text: String) {
        for file in [file, text.clone().into_bytes(), format!("name,address\n{text},a@x.se\n").into_bytes()] {
            for line in Sheet::read(&file).map(|sheet| sheet.lines).unwrap_or_default() {
                proptest::prop_assert!(line.number > 0);
                let _ = (line.address(), line.name());
            }
        }
    }
}
