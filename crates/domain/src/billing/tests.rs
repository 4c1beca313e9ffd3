use crate::billing::usecases::BillingForm;
use crate::values::Problem;

fn form() -> BillingForm {
    BillingForm {
        name: "Main".to_owned(),
        recipient: "Norrskolan AB".to_owned(),
        address: "Storgatan 1\n903 26 Umeå".to_owned(),
        country: "se".to_owned(),
        currency: "sek".to_owned(),
        ..BillingForm::default()
    }
}

fn problems(form: &BillingForm) -> Vec<(String, Problem)> {
    match form.parse() {
        Err(crate::Error::Invalid(fields)) => fields.into_iter().map(|one| (one.field, one.problem)).collect(),
        other => panic!("{other:?}"),
    }
}

// R3
#[test]
fn invoice_details_are_checked_each_on_its_field() {
    let wrong = BillingForm {
        vat: "SE556012579002".to_owned(),
        iban: "SE4550000000058398257467".to_owned(),
        currency: "XYZ".to_owned(),
        recipient: String::new(),
        ..form()
    };
    let expected = [
        ("recipient", Problem::Missing),
        ("currency", Problem::UnknownCurrency),
        ("vat", Problem::NotAVatNumber),
        ("iban", Problem::NotAnIban),
    ];
    assert_eq!(problems(&wrong), expected.map(|(field, problem)| (field.to_owned(), problem)));
}

// R3
#[test]
fn numbers_are_kept_in_one_form() {
    let right =
        BillingForm { vat: "se 556012-5790 01".to_owned(), iban: "SE45 5000 0000 0583 9825 7466".to_owned(), ..form() };
    let (_, invoice) = right.parse().unwrap();
    assert_eq!(invoice.vat.unwrap().as_str(), "SE556012579001");
    assert_eq!(invoice.iban.unwrap().as_str(), "SE4550000000058398257466");
}

// R3
#[test]
fn a_vat_number_is_of_the_country_it_is_given_with() {
    let foreign = BillingForm { vat: "SE556012579001".to_owned(), country: "NO".to_owned(), ..form() };
    assert_eq!(problems(&foreign), [("vat".to_owned(), Problem::NotOfThisCountry)]);
}
