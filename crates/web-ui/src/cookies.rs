//! The few cookies, by name. All are kept from scripts, and from other sites' POSTs.

use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use chrono::TimeDelta;
use domain::link::Purpose;

use crate::Options;

/// What a cookie is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// Who is signed in.
    SignIn,
    /// The form token, which forms repeat.
    Form,
    /// What the next page has to say.
    Flash,
    /// The language of somebody who is not signed in.
    Language,
    /// A mailed link, moved here from the address.
    Link(Purpose),
}

impl Name {
    fn word(self) -> &'static str {
        match self {
            Self::SignIn => "lyceum-sign-in",
            Self::Form => "lyceum-form",
            Self::Flash => "lyceum-flash",
            Self::Language => "lyceum-language",
            Self::Link(Purpose::Setup) => "lyceum-setup",
            Self::Link(Purpose::Registration) => "lyceum-registration",
            Self::Link(Purpose::Invitation) => "lyceum-invitation",
            Self::Link(Purpose::PasswordReset) => "lyceum-password",
            Self::Link(Purpose::AddressChange) => "lyceum-address",
        }
    }
}

impl Options {
    fn name(self, name: Name) -> String {
        let prefix = if self.secure_cookies { "__Host-" } else { "" };
        format!("{prefix}{}", name.word())
    }
}

/// The cookies that came with a request.
pub(crate) struct Cookies {
    jar: CookieJar,
    options: Options,
}

impl Cookies {
    pub fn read(headers: &HeaderMap, options: Options) -> Self {
        Self { jar: CookieJar::from_headers(headers), options }
    }

    pub fn get(&self, name: Name) -> Option<&str> {
        self.jar.get(&self.options.name(name)).map(Cookie::value)
    }
}

/// What an answer does to a cookie.
#[derive(Clone, Debug)]
pub(crate) enum Keep {
    /// Keeps it for a while; until the browser closes without one.
    For(Name, String, Option<TimeDelta>),
    /// Lets go of it.
    Forget(Name),
}

impl Keep {
    /// As the header `Set-Cookie` says it; values are letters, digits, `.`, `-` and `_` only.
    pub fn header(&self, options: Options) -> String {
        let (name, value, age) = match self {
            Self::For(name, value, age) => (*name, value.as_str(), *age),
            Self::Forget(name) => (*name, "", Some(TimeDelta::zero())),
        };
        let secure = if options.secure_cookies { "; Secure" } else { "" };
        let age = age.map(|age| format!("; Max-Age={}", age.num_seconds())).unwrap_or_default();
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}", options.name(name))
    }
}
