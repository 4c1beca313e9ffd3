//! Users, what they sign in with, and their roles.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::membership::{Cause, Membership};
use domain::permission::{Privilege, Role};
use domain::ports::Entropy as _;
use domain::signin::{Access, ApiToken, SignIn};
use domain::user::{Credential, Notifications, User, UserState};
use domain::values::{ApiTokenId, MembershipId, OrganizationId, SignInId, TimeZone, Token, TokenKind, UserId};

use super::{Build, address, locale, person_name, terms};
use crate::fakes::{FakeEntropy, PlainPasswords};

impl Build {
    /// An active user, who is called as the address begins and has consented to the terms in force.
    #[must_use]
    pub fn user(&self, at: &str) -> User {
        let address = address(at);
        let local: String = at.chars().take_while(|c| c.is_alphanumeric()).collect();
        let name = local.chars().take(1).flat_map(char::to_uppercase).chain(local.chars().skip(1)).collect::<String>();
        let user = User {
            id: UserId(self.id()),
            address,
            name: person_name(&name),
            locale: locale("en"),
            zone: TimeZone::UTC,
            state: UserState::Active,
            consents: Vec::new(),
            notifications: Notifications::default(),
            privileges: BTreeSet::new(),
            pending_address: None,
            former_addresses: Vec::new(),
            registered_at: self.at,
        };
        user.consenting(terms(), self.at)
    }

    /// A user who holds every privilege.
    #[must_use]
    pub fn privileged(&self, at: &str) -> User {
        User { privileges: Privilege::ALL.iter().copied().collect(), ..self.user(at) }
    }

    /// A user's credential, as [`PlainPasswords`] hashes.
    #[must_use]
    pub fn credential(&self, user: &User, password: &str) -> Credential {
        Credential::unset(user.id, self.at).with(PlainPasswords::hashed(password), self.at)
    }

    /// A role, held at once.
    #[must_use]
    pub fn membership(&self, user: &User, organization: OrganizationId, role: Role) -> Membership {
        let cause = Cause::AddedBy { user: None };
        Membership::new(MembershipId(self.id()), user.id, organization, role, cause, self.at)
    }

    /// A login for thirty days, and its token.
    #[must_use]
    pub fn sign_in(&self, user: &User) -> (Token, SignIn) {
        let id = SignInId(self.id());
        let token = Token::new(TokenKind::SignIn, &secret(id.0));
        let sign_in = SignIn {
            id,
            user: user.id,
            token: token.hash(),
            created_at: self.at,
            last_seen_at: self.at,
            expires_at: self.at + TimeDelta::days(30),
            device: "Firefox på Åsas dator".to_owned(),
        };
        (token, sign_in)
    }

    /// A token for programs, and what it opens with.
    #[must_use]
    pub fn api_token(&self, user: &User, access: Access) -> (Token, ApiToken) {
        let id = ApiTokenId(self.id());
        let token = Token::new(TokenKind::Api, &secret(id.0));
        let api_token = ApiToken {
            id,
            user: user.id,
            token: token.hash(),
            name: "Nattlig överföring".to_owned(),
            access,
            created_at: self.at,
            last_seen_at: None,
            expires_at: self.at + TimeDelta::days(90),
        };
        (token, api_token)
    }
}

/// A secret that belongs to an id alone.
fn secret(id: uuid::Uuid) -> domain::values::Secret<[u8; 32]> {
    let mut bytes = *FakeEntropy::default().secret().expose();
    bytes[16..].copy_from_slice(id.as_bytes());
    domain::values::Secret::new(bytes)
}
