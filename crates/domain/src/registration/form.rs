//! The public form.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::organization::{Profile, ProfileForm};
use crate::values::{EmailAddress, Form, Locale, Note, PersonName};

/// The person who registers an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Their name.
    pub name: PersonName,
    /// Their address: where the link goes that proves it.
    pub address: EmailAddress,
    /// Their telephone number, as they write it.
    pub telephone: Option<Note>,
    /// Their language.
    pub locale: Locale,
}

/// A contact as somebody typed it.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields of Contact, as typed")]
pub struct ContactForm {
    pub name: String,
    pub address: String,
    pub telephone: String,
    pub locale: String,
}

/// The form as somebody typed it.
#[derive(Clone, Debug, Default)]
pub struct RegistrationForm {
    /// The organization.
    pub organization: ProfileForm,
    /// The contact.
    pub contact: ContactForm,
    /// What they wish to tell the reviewer.
    pub message: String,
}

impl RegistrationForm {
    /// Parses the form, reporting every missing or wrong field at once (R5, S2).
    ///
    /// # Errors
    /// [`Error::Invalid`].
    pub fn parse(&self, locales: &[Locale]) -> Result<(Profile, Contact, Option<Note>), Error> {
        let mut form = Form::default();
        let profile = self.organization.parse(&mut form, "organization.", locales);
        let name = form.take("contact.name", PersonName::parse(&self.contact.name));
        let address = form.take("contact.address", EmailAddress::parse(&self.contact.address));
        let telephone = form.take("contact.telephone", Note::optional(&self.contact.telephone));
        let locale = form.take("contact.locale", crate::organization::offered(&self.contact.locale, locales));
        let message = form.take("message", Note::optional(&self.message));
        let whole = (|| {
            let contact = Contact { name: name?, address: address?, telephone: telephone?, locale: locale? };
            Some((profile?, contact, message?))
        })();
        form.finish(whole)
    }
}
