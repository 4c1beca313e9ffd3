//! Who an organization is.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::values::{Country, EmailAddress, Form, Locale, Note, OrganizationName, OrganizationNumber, Problem};

/// Who an organization is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Its name.
    pub name: OrganizationName,
    /// The number it is registered under.
    pub number: Option<OrganizationNumber>,
    /// Where it is.
    pub address: Address,
    /// The language it is written to in.
    pub locale: Locale,
    /// Where it is reached, for those who ask who it is.
    pub contact: Option<EmailAddress>,
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street, postal code and town, as written on an envelope.
    pub lines: Option<Note>,
    /// The country.
    pub country: Country,
}

/// A profile as somebody typed it.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields of Profile, as typed")]
pub struct ProfileForm {
    pub name: String,
    pub number: String,
    pub address: String,
    pub country: String,
    pub locale: String,
    pub contact: String,
}

impl ProfileForm {
    /// Parses every field, noting each problem under `prefix`.
    pub(crate) fn parse(&self, form: &mut Form, prefix: &str, locales: &[Locale]) -> Option<Profile> {
        let field = |name: &str| format!("{prefix}{name}");
        let name = form.take(&field("name"), OrganizationName::parse(&self.name));
        let country = form.take(&field("country"), Country::parse(&self.country));
        let number = match country {
            Some(country) if !self.number.trim().is_empty() => {
                form.take(&field("number"), OrganizationNumber::parse(country, &self.number).map(Some))
            }
            _ => Some(None),
        };
        let lines = form.take(&field("address"), Note::optional(&self.address));
        let locale = form.take(&field("locale"), offered(&self.locale, locales));
        let contact = if self.contact.trim().is_empty() {
            Some(None)
        } else {
            form.take(&field("contact"), EmailAddress::parse(&self.contact).map(Some))
        };
        Some(Profile {
            name: name?,
            number: number?,
            address: Address { lines: lines?, country: country? },
            locale: locale?,
            contact: contact?,
        })
    }

    /// Parses a whole profile.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every wrong field.
    pub fn finish(&self, locales: &[Locale]) -> Result<Profile, Error> {
        let mut form = Form::default();
        let profile = self.parse(&mut form, "", locales);
        form.finish(profile)
    }
}

impl From<&Profile> for ProfileForm {
    fn from(profile: &Profile) -> Self {
        Self {
            name: profile.name.to_string(),
            number: profile.number.as_ref().map(|number| number.number().to_owned()).unwrap_or_default(),
            address: profile.address.lines.as_ref().map(ToString::to_string).unwrap_or_default(),
            country: profile.address.country.to_string(),
            locale: profile.locale.to_string(),
            contact: profile.contact.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

/// Parses a language that is on offer; nothing given is the platform's own.
pub(crate) fn offered(text: &str, locales: &[Locale]) -> Result<Locale, Problem> {
    if text.trim().is_empty() {
        return Ok(locales.first().cloned().unwrap_or_else(Locale::english));
    }
    let locale = Locale::parse(text)?;
    if locales.contains(&locale) { Ok(locale) } else { Err(Problem::UnknownLocale) }
}
