//! What the public form holds.

use domain::registration;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::routes::organizations::NewProfile;

/// A filled-in form.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRegistration {
    /// The organization.
    #[serde(default, deserialize_with = "crate::extract::object")]
    #[schema(required)]
    pub organization: NewProfile,
    /// The person who will be its Customer admin.
    #[serde(default, deserialize_with = "crate::extract::object")]
    #[schema(required)]
    pub contact: NewContact,
    /// What they wish to tell the reviewer.
    #[schema(example = "We would like to begin in the autumn.", max_length = 2000)]
    pub message: Option<String>,
}

/// The person who registers an organization.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewContact {
    /// Their name.
    #[serde(default)]
    #[schema(required, example = "Ann Lind", max_length = 100)]
    pub name: String,
    /// Their address: where the link goes that proves it.
    #[serde(default)]
    #[schema(required, format = Email, example = "ann@school.example", max_length = 254)]
    pub address: String,
    /// Their telephone number, as they write it.
    #[schema(example = "+46 40 12 34 56")]
    pub telephone: Option<String>,
    /// Their language; the platform's own when left out.
    #[schema(example = "en")]
    pub locale: Option<String>,
}

/// A corrected form, and the link that shows whose it is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// The secret of the mailed link.
    #[serde(default)]
    #[schema(required, example = "k1.r.AZDk.1.1900000000.c2lnbmF0dXJl")]
    pub link: String,
    /// The organization, whole.
    #[serde(default, deserialize_with = "crate::extract::object")]
    #[schema(required)]
    pub organization: NewProfile,
    /// The contact, whole but for the address, which stays: it was proven.
    #[serde(default, deserialize_with = "crate::extract::object")]
    #[schema(required)]
    pub contact: AmendedContact,
    /// What they wish to tell the reviewer.
    #[schema(example = "The number was wrong, sorry.", max_length = 2000)]
    pub message: Option<String>,
}

/// The contact of an amended registration.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendedContact {
    /// Their name.
    #[serde(default)]
    #[schema(required, example = "Ann Lind", max_length = 100)]
    pub name: String,
    /// Their telephone number, as they write it.
    #[schema(example = "+46 40 12 34 56")]
    pub telephone: Option<String>,
    /// Their language; the platform's own when left out.
    #[schema(example = "en")]
    pub locale: Option<String>,
}

impl From<NewRegistration> for registration::RegistrationForm {
    fn from(form: NewRegistration) -> Self {
        let NewContact { name, address, telephone, locale } = form.contact;
        let contact = registration::ContactForm {
            name,
            address,
            telephone: telephone.unwrap_or_default(),
            locale: locale.unwrap_or_default(),
        };
        Self { organization: form.organization.into(), contact, message: form.message.unwrap_or_default() }
    }
}

impl From<Amendment> for registration::RegistrationForm {
    fn from(form: Amendment) -> Self {
        let AmendedContact { name, telephone, locale } = form.contact;
        let contact = NewContact { name, address: String::new(), telephone, locale };
        NewRegistration { organization: form.organization, contact, message: form.message }.into()
    }
}
