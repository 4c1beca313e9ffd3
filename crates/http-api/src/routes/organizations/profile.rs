//! Who an organization is.

use domain::organization::{self, ProfileForm};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who an organization is.
#[derive(Serialize, ToSchema)]
#[schema(as = Profile)]
pub struct Profile {
    /// Its name.
    #[schema(example = "Malmö Skolor")]
    pub name: String,
    /// The number it is registered under in its country.
    #[schema(required, example = "5567037485")]
    pub number: Option<String>,
    /// Street, postal code and town, as written on an envelope.
    #[schema(required, example = "Storgatan 1\n211 42 Malmö")]
    pub address: Option<String>,
    /// The country's two-letter code.
    #[schema(example = "SE")]
    pub country: String,
    /// The language it is written to in.
    #[schema(example = "sv")]
    pub locale: String,
    /// Where it is reached.
    #[schema(required, example = "office@school.example")]
    pub contact: Option<String>,
}

impl From<&organization::Profile> for Profile {
    fn from(profile: &organization::Profile) -> Self {
        Self {
            name: profile.name.to_string(),
            number: profile.number.as_ref().map(|number| number.number().to_owned()),
            address: profile.address.lines.as_ref().map(ToString::to_string),
            country: profile.address.country.to_string(),
            locale: profile.locale.to_string(),
            contact: profile.contact.as_ref().map(ToString::to_string),
        }
    }
}

/// Who an organization is, as somebody fills it in.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProfile {
    /// Its name.
    #[serde(default)]
    #[schema(required, example = "Malmö Skolor", max_length = 100)]
    pub name: String,
    /// The number it is registered under in its country.
    #[schema(example = "556703-7485")]
    pub number: Option<String>,
    /// Street, postal code and town, as written on an envelope.
    #[schema(example = "Storgatan 1\n211 42 Malmö", max_length = 2000)]
    pub address: Option<String>,
    /// The country's two-letter code: `GET /countries` lists them.
    #[serde(default)]
    #[schema(required, example = "SE", min_length = 2, max_length = 2)]
    pub country: String,
    /// The language it is written to in; the platform's own when left out.
    #[schema(example = "en")]
    pub locale: Option<String>,
    /// Where it is reached.
    #[schema(format = Email, example = "office@school.example")]
    pub contact: Option<String>,
}

impl From<NewProfile> for ProfileForm {
    fn from(form: NewProfile) -> Self {
        Self {
            name: form.name,
            number: form.number.unwrap_or_default(),
            address: form.address.unwrap_or_default(),
            country: form.country,
            locale: form.locale.unwrap_or_default(),
            contact: form.contact.unwrap_or_default(),
        }
    }
}

/// What changes in a profile: what is left out stays, `null` clears it.
#[derive(Deserialize, ToSchema)]
#[schema(as = ProfileChange)]
#[serde(deny_unknown_fields)]
#[derive(Default)]
pub struct Change {
    /// Its name.
    #[schema(example = "Malmö Skolor", max_length = 100)]
    name: Option<String>,
    /// The number it is registered under in its country.
    #[serde(default, deserialize_with = "crate::extract::given")]
    #[schema(value_type = Option<String>)]
    number: Option<Option<String>>,
    /// Street, postal code and town, as written on an envelope.
    #[serde(default, deserialize_with = "crate::extract::given")]
    #[schema(value_type = Option<String>, example = "Storgatan 2\n211 42 Malmö", max_length = 2000)]
    address: Option<Option<String>>,
    /// The country's two-letter code.
    #[schema(example = "SE", min_length = 2, max_length = 2)]
    country: Option<String>,
    /// The language it is written to in.
    #[schema(example = "en")]
    locale: Option<String>,
    /// Where it is reached.
    #[serde(default, deserialize_with = "crate::extract::given")]
    #[schema(value_type = Option<String>, format = Email, example = "office@school.example")]
    contact: Option<Option<String>>,
}

impl Change {
    /// The whole profile, changed.
    pub fn of(self, present: ProfileForm) -> ProfileForm {
        let clearable =
            |change: Option<Option<String>>, present: String| change.map_or(present, Option::unwrap_or_default);
        ProfileForm {
            name: self.name.unwrap_or(present.name),
            number: clearable(self.number, present.number),
            address: clearable(self.address, present.address),
            country: self.country.unwrap_or(present.country),
            locale: self.locale.unwrap_or(present.locale),
            contact: clearable(self.contact, present.contact),
        }
    }
}
