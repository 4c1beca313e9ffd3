//! What can be wrong with a field, and the collector that reports every wrong field at once (R5).

use serde::Serialize;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Problem {
    /// Nothing was given.
    #[error("is required")]
    Missing,
    /// Shorter than allowed, in characters.
    #[error("must have at least {min} characters")]
    TooShort {
        /// The fewest characters allowed.
        min: usize,
    },
    /// Longer than allowed, in characters.
    #[error("must have at most {max} characters")]
    TooLong {
        /// The most characters allowed.
        max: usize,
    },
    /// Not an e-mail address.
    #[error("must be an e-mail address such as name@example.org")]
    NotAnAddress,
    /// The part before the `@` holds letters that Lyceum cannot deliver to.
    #[error("may only hold ASCII letters, digits and !#$%&'*+/=?^_`{{|}}~.- before the @")]
    LocalPartNotAscii,
    /// Holds control or text-direction characters.
    #[error("must not hold control or text-direction characters")]
    ControlCharacters,
    /// Holds `<` or `>`.
    #[error("must not hold < or >")]
    Markup,
    /// A name that holds a link.
    #[error("must not hold a web address")]
    Url,
    /// Not a language tag, or not one that Lyceum speaks.
    #[error("must be one of the languages on offer")]
    UnknownLocale,
    /// Not an IANA time zone.
    #[error("must be an IANA time zone such as Europe/Stockholm")]
    UnknownTimeZone,
    /// Not a country.
    #[error("must be a two-letter ISO 3166 country code such as SE")]
    UnknownCountry,
    /// Not an organization number of its country.
    #[error("is not an organization number of that country")]
    NotAnOrganizationNumber,
    /// Easily guessed.
    #[error("is too easy to guess: use a longer phrase of unrelated words")]
    WeakPassword,
    /// Not the current password.
    #[error("is not the current password")]
    WrongPassword,
    /// Consent was not given (R19, R42, R49).
    #[error("must be accepted")]
    NotAccepted,
    /// Consent to terms that are no longer the current ones.
    #[error("must name the current terms, version {current}")]
    OutdatedTerms {
        /// The version in force.
        current: String,
    },
    /// Not one of the values allowed here.
    #[error("must be one of: {allowed}")]
    NotOneOf {
        /// The values allowed, separated by commas.
        allowed: String,
    },
    /// Outside the allowed range.
    #[error("must be between {min} and {max}")]
    OutOfRange {
        /// The least allowed.
        min: i64,
        /// The most allowed.
        max: i64,
    },
    /// The same as what already holds.
    #[error("must differ from the current one")]
    Unchanged,
    /// Somebody else said it already (R42).
    #[error("is known already: leave it out, and change it in the profile afterwards")]
    Known,
    /// Not a currency.
    #[error("must be a three-letter ISO 4217 currency code such as SEK")]
    UnknownCurrency,
    /// Not an amount of money.
    #[error("must be an amount such as 1250.50, with no more decimals than the currency has")]
    NotAnAmount,
    /// Not a VAT number.
    #[error("is not a VAT number: begin with the country, such as SE556012579001")]
    NotAVatNumber,
    /// Not of the country that is given beside it.
    #[error("is not of that country")]
    NotOfThisCountry,
    /// Not a bank account number.
    #[error("is not an IBAN")]
    NotAnIban,
    /// Not a date.
    #[error("must be a date such as 2026-11-22")]
    NotADate,
    /// A period that ends before it starts.
    #[error("must not be before the first day")]
    BeforeStart,
    /// Not a time of day.
    #[error("must be a time such as 09:30")]
    NotATime,
    /// An end that does not come after its start on the same day.
    #[error("must be after the start, on the same day")]
    NotAfterStart,
    /// A time that does not exist on that day (S64).
    #[error("does not exist on that day, when clocks go forward: choose a time before or after")]
    SkippedByClocks,
    /// A cell that a spreadsheet would run as a formula (S72).
    #[error("must not begin with =, +, - or @, which spreadsheets run as formulas")]
    Formula,
    /// More lines than a file may have.
    #[error("must have at most {max} lines")]
    TooManyLines {
        /// The most lines allowed.
        max: usize,
    },
    /// A file without the columns that are needed.
    #[error("must have a column with addresses, and one with names")]
    NoColumns,
    /// At least one participating attendee is needed (S45).
    #[error("needs at least one attendee")]
    NoAttendees,
    /// Names something that does not exist for the caller.
    #[error("names nothing that exists here")]
    Unknown,
}

impl Problem {
    /// The stable name of this problem, as the API publishes it and locale files translate it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::NotAnAddress => "not_an_address",
            Self::LocalPartNotAscii => "local_part_not_ascii",
            Self::ControlCharacters => "control_characters",
            Self::Markup => "markup",
            Self::Url => "url",
            Self::UnknownLocale => "unknown_locale",
            Self::UnknownTimeZone => "unknown_time_zone",
            Self::UnknownCountry => "unknown_country",
            Self::NotAnOrganizationNumber => "not_an_organization_number",
            Self::WeakPassword => "weak_password",
            Self::WrongPassword => "wrong_password",
            Self::NotAccepted => "not_accepted",
            Self::OutdatedTerms { .. } => "outdated_terms",
            Self::NotOneOf { .. } => "not_one_of",
            Self::OutOfRange { .. } => "out_of_range",
            Self::Unchanged => "unchanged",
            Self::Known => "known",
            Self::UnknownCurrency => "unknown_currency",
            Self::NotAnAmount => "not_an_amount",
            Self::NotAVatNumber => "not_a_vat_number",
            Self::NotOfThisCountry => "not_of_this_country",
            Self::NotAnIban => "not_an_iban",
            Self::NotADate => "not_a_date",
            Self::BeforeStart => "before_start",
            Self::NotATime => "not_a_time",
            Self::NotAfterStart => "not_after_start",
            Self::SkippedByClocks => "skipped_by_clocks",
            Self::Formula => "formula",
            Self::TooManyLines { .. } => "too_many_lines",
            Self::NoColumns => "no_columns",
            Self::NoAttendees => "no_attendees",
            Self::Unknown => "unknown",
        }
    }
}

/// A problem and the field it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The field's path in the request, such as `contact.address`.
    pub field: String,
    /// What is wrong with it.
    #[serde(flatten)]
    pub problem: Problem,
}

/// Collects the problems of a form, so that all are told at once.
///
/// ```
/// use domain::values::{EmailAddress, Form, PersonName};
///
/// let mut form = Form::default();
/// let name = form.take("name", PersonName::parse(""));
/// let address = form.take("address", EmailAddress::parse("not an address"));
/// assert!(name.is_none() && address.is_none());
/// assert_eq!(form.problems().len(), 2);
/// ```
#[derive(Debug, Default)]
pub struct Form {
    problems: Vec<FieldError>,
}

impl Form {
    /// Keeps the value, or notes the problem at its field.
    pub fn take<T>(&mut self, field: &str, parsed: Result<T, Problem>) -> Option<T> {
        parsed.map_err(|problem| self.refuse(field, problem)).ok()
    }

    /// Notes a problem at a field.
    pub fn refuse(&mut self, field: &str, problem: Problem) {
        self.problems.push(FieldError { field: field.to_owned(), problem });
    }

    /// The problems noted so far.
    #[must_use]
    pub fn problems(&self) -> &[FieldError] {
        &self.problems
    }

    /// The whole value when every field was right, else all problems.
    ///
    /// # Errors
    /// Every problem noted.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, crate::Error> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(crate::Error::Invalid(self.problems)),
        }
    }
}
