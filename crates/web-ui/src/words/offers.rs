//! What offerings cost, how many places are left, and in which language they are.

use domain::values::{Locale, Money};

use super::Words;

impl Words {
    /// An amount as the reader writes it, with its currency; whole amounts without decimals.
    pub fn price(&self, price: &Money) -> String {
        let amount = price.amount();
        let (whole, decimals) = amount.split_once('.').unwrap_or((&amount, ""));
        let mut figures = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                figures.push_str(&self.say("money-group"));
            }
            figures.push(digit);
        }
        if decimals.bytes().any(|digit| digit != b'0') {
            figures.push_str(&self.say("money-decimal"));
            figures.push_str(decimals);
        }
        self.two("money", "amount", figures, "currency", price.currency)
    }

    /// How many places are left, where somebody counts.
    pub fn places(&self, left: Option<u32>) -> String {
        match left {
            None => self.say("places-uncounted"),
            Some(left) => self.count("places-left", usize::try_from(left).unwrap_or(usize::MAX)),
        }
    }

    /// What a language is called; its tag, when it has no name here.
    pub fn tongue(&self, language: &Locale) -> String {
        let tag = language.as_str();
        self.perhaps(&format!("tongue-{tag}")).unwrap_or_else(|| tag.to_owned())
    }
}
