//! The words of pages, in the reader's language.

mod errors;
mod hours;
mod moments;
mod offers;
mod spans;
#[cfg(test)]
mod tests;

pub(crate) use offers::tongue_label;

use std::borrow::{Borrow, Cow};
use std::collections::HashMap;
use std::fmt::Display;

use domain::organization::PlatformService;
use domain::permission::Role;
use domain::values::{Locale, TimeZone};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{Loader as _, static_loader};
use unic_langid::{LanguageIdentifier, langid};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // The marks that isolate text directions are copied along with names and addresses.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

type Facts = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// The reader's language and zone. A text may be in several parts: `sign-in.title`.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    language: LanguageIdentifier,
    zone: TimeZone,
}

impl Words {
    /// The words of a language; English where there are none.
    pub fn of(locale: &Locale, zone: TimeZone) -> Self {
        Self { language: locale.as_str().parse().unwrap_or(langid!("en")), zone }
    }

    /// The language, as in `lang`.
    pub fn lang(&self) -> String {
        self.language.to_string()
    }

    /// A text.
    pub fn say(&self, key: impl AsRef<str>) -> String {
        self.look_up(key.as_ref(), &Facts::new())
    }

    /// A text that names one thing.
    pub fn one(&self, key: &str, name: &'static str, value: impl Display) -> String {
        self.look_up(key, &Facts::from([fact(name, value)]))
    }

    /// A text that names two things.
    pub fn two(
        &self,
        key: &str,
        name: &'static str,
        value: impl Display,
        name_2: &'static str,
        value_2: impl Display,
    ) -> String {
        self.look_up(key, &Facts::from([fact(name, value), fact(name_2, value_2)]))
    }

    /// A text about `$count` things.
    pub fn count(&self, key: &str, count: impl Borrow<usize>) -> String {
        let count = i64::try_from(*count.borrow()).unwrap_or(i64::MAX);
        self.look_up(key, &Facts::from([("count".into(), count.into())]))
    }

    /// A text that only some things have.
    pub fn perhaps(&self, key: &str) -> Option<String> {
        LOCALES.try_lookup_complete(&self.language, key, None)
    }

    /// A role's name.
    pub fn role(&self, role: Role) -> String {
        self.say(format!("role-{}", role.word()))
    }

    /// What a role is called within a sentence.
    pub fn role_within(&self, role: Role) -> String {
        self.say(format!("role-{}.within", role.word()))
    }

    /// A platform service's name.
    pub fn service(&self, service: PlatformService) -> String {
        self.say(format!("service-{}", service.word()))
    }

    /// What a state, a stage or the like is called.
    pub fn state(&self, word: &str) -> String {
        self.say(format!("state-{word}"))
    }

    /// The label of a field: `field-organization-name`, or what the last part of its path is called anywhere.
    pub fn label(&self, field: &str) -> String {
        let last = field.rsplit('.').next().unwrap_or(field);
        self.perhaps(&format!("field-{}", field.replace('.', "-"))).unwrap_or_else(|| self.say(format!("field-{last}")))
    }

    fn look_up(&self, key: &str, facts: &Facts) -> String {
        // A text that is missing would show; tests look for these brackets in every page.
        LOCALES.try_lookup_complete(&self.language, key, Some(facts)).unwrap_or_else(|| format!("⟦{key}⟧"))
    }
}

fn fact(name: &'static str, value: impl Display) -> (Cow<'static, str>, FluentValue<'static>) {
    (name.into(), value.to_string().into())
}
