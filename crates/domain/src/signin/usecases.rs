//! Signing in and out, and the tokens that a user holds.

use chrono::TimeDelta;

use super::{Access, ApiToken, SignIn};
use crate::Ports;
use crate::audit::Fact;
use crate::error::{Error, Refusal};
use crate::permission::{Actor, Identity, RequestContext, Via};
use crate::ports::Allowance;
use crate::store::{EntityKind, Stored};
use crate::user::UserState;
use crate::values::{ApiTokenId, EmailAddress, Form, Problem, Secret, SignInId, Timestamp, Token, TokenKind, UserId};

/// How exactly it is known when a token was last used: reading writes at most this often.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// The most characters kept of a device's description.
const DEVICE: usize = 200;

/// Finds out who shows a token. One read; at most once a minute one write.
///
/// # Errors
/// [`Error::NotSignedIn`] when the token is unknown, ended or its user not active.
pub async fn authenticate(ports: &Ports, shown: &str, request: RequestContext) -> Result<Actor, Error> {
    let token = Token::read(shown).ok_or(Error::NotSignedIn)?;
    let found = match token.kind() {
        TokenKind::SignIn => ports.sign_ins.by_sign_in(&token.hash()).await?,
        TokenKind::Api => ports.sign_ins.by_api_token(&token.hash()).await?,
    };
    let found = found.filter(|found| found.state == UserState::Active).ok_or(Error::NotSignedIn)?;
    let now = ports.clock.now();
    let idle = |seen: Timestamp| now >= seen + ports.settings.lifetimes.sign_in_idle;
    let rested = matches!(found.person.via, Via::SignIn(_)) && found.last_seen_at.is_some_and(idle);
    if now >= found.expires_at || rested {
        return Err(Error::NotSignedIn);
    }
    if found.last_seen_at.is_none_or(|seen| now >= seen + SEEN_EVERY) {
        match found.person.via {
            Via::SignIn(id) => ports.sign_ins.seen(id, now).await?,
            Via::ApiToken { id, .. } => ports.sign_ins.token_seen(id, now).await?,
        }
    }
    let consented = found.person.terms.as_ref() == Some(&ports.settings.terms);
    Ok(Actor { identity: Identity::Person(Box::new(found.person)), consented, request })
}

/// Signs in with address and password. Unknown addresses take as long as wrong passwords, and look alike.
///
/// # Errors
/// [`Refusal::SignInFailed`], [`Error::TooMany`].
pub async fn sign_in(
    ports: &Ports,
    request: RequestContext,
    address: &str,
    password: &Secret<String>,
) -> Result<(Token, SignIn), Error> {
    let key = EmailAddress::parse(address).map(|address| address.key()).unwrap_or_default();
    let place = Allowance::Place(place(&request));
    ports.still_allow(&place)?;
    ports.allow(&Allowance::SignIn(format!("{key} {}", self::place(&request))))?;
    let user = ports.users.user_by_address(&key).await?;
    // Asked for also when nobody has the address: as many reads take as long.
    let id = user.as_ref().map_or(UserId(uuid::Uuid::nil()), |user| user.id);
    let credential = ports.users.credential(id).await?;
    let hash = credential.as_ref().and_then(|credential| credential.hash.clone());
    let right = ports.passwords.verify(password, hash).await?;
    let Some(user) = user.filter(|user| right && user.state == UserState::Active) else {
        // Whoever tries one password on many addresses is slowed as well; a class that signs in at once is not.
        ports.allow(&place)?;
        return Err(Refusal::SignInFailed.into());
    };

    let now = ports.clock.now();
    let (token, sign_in) = begin(ports, user.id, &request, now);
    let mut actor = Actor::anonymous(request);
    actor.request.idempotency = None; // A sign-in is never repeated: its token exists once.
    ports
        .change(&actor, now)
        .by_user(user.id)
        .create(sign_in.clone())
        .record(None, Fact::SignedIn { user: user.id, sign_in: sign_in.id })
        .commit()
        .await?;
    Ok((token, sign_in))
}

/// Makes a sign-in and its token, to be committed.
pub(crate) fn begin(ports: &Ports, user: UserId, request: &RequestContext, now: Timestamp) -> (Token, SignIn) {
    let token = Token::new(TokenKind::SignIn, &ports.entropy.secret());
    let sign_in = SignIn {
        id: SignInId(ports.ids.next()),
        user,
        token: token.hash(),
        created_at: now,
        last_seen_at: now,
        expires_at: now + ports.settings.lifetimes.sign_in,
        device: request.device.chars().filter(|c| !c.is_control()).take(DEVICE).collect(),
    };
    (token, sign_in)
}

pub(crate) fn place(request: &RequestContext) -> String {
    request.ip.map(|ip| ip.to_string()).unwrap_or_default()
}

/// Ends the sign-in that the caller uses; the token is over at once.
///
/// # Errors
/// [`Error::NotSignedIn`].
pub async fn sign_out(ports: &Ports, actor: &Actor) -> Result<(), Error> {
    let person = actor.person()?;
    let Via::SignIn(id) = person.via else { return Err(Error::NotSignedIn) };
    let sign_in = own(ports, person.user, id).await?;
    ports
        .change(actor, ports.clock.now())
        .delete(&sign_in)
        .record(None, Fact::SignedOut { user: person.user, sign_in: id })
        .commit()
        .await
}

/// The caller's sign-ins that still hold, the newest first.
///
/// # Errors
/// [`Error::NotSignedIn`].
pub async fn sign_ins(ports: &Ports, actor: &Actor) -> Result<Vec<Stored<SignIn>>, Error> {
    let now = ports.clock.now();
    let mut all = ports.sign_ins.sign_ins(actor.person()?.user).await?;
    all.retain(|sign_in| sign_in.holds(&ports.settings.lifetimes, now));
    Ok(all)
}

/// Ends one of the caller's sign-ins.
///
/// # Errors
/// [`Error::Unknown`] when it is not theirs.
pub async fn revoke_sign_in(ports: &Ports, actor: &Actor, id: SignInId) -> Result<(), Error> {
    let person = actor.person()?;
    let sign_in = own(ports, person.user, id).await?;
    ports
        .change(actor, ports.clock.now())
        .delete(&sign_in)
        .record(None, Fact::SignInRevoked { user: person.user, sign_in: id })
        .commit()
        .await
}

async fn own(ports: &Ports, user: UserId, id: SignInId) -> Result<Stored<SignIn>, Error> {
    let all = ports.sign_ins.sign_ins(user).await?;
    all.into_iter().find(|sign_in| sign_in.id == id).ok_or(Error::Unknown(EntityKind::SignIn))
}

/// An API token as somebody asks for it.
#[derive(Clone, Debug, Default)]
pub struct ApiTokenForm {
    /// What its user calls it.
    pub name: String,
    /// `read` or `full`.
    pub access: String,
    /// For how many days: 1 to 365.
    pub days: i64,
}

/// Makes an API token; it is shown this once. Only a person who signed in makes tokens, not a token.
///
/// # Errors
/// [`Error::Invalid`], [`Error::NotSignedIn`], [`Refusal::TokenByToken`].
pub async fn create_api_token(ports: &Ports, actor: &Actor, form: &ApiTokenForm) -> Result<(Token, ApiToken), Error> {
    let person = actor.person()?;
    let Via::SignIn(_) = person.via else { return Err(Refusal::TokenByToken.into()) };
    let mut fields = Form::default();
    let name = fields.take("name", crate::values::PersonName::parse(&form.name).map(|name| name.to_string()));
    let allowed = || Problem::NotOneOf { allowed: "read, full".to_owned() };
    let access = fields.take("access", Access::from_word(&form.access).ok_or_else(allowed));
    let in_range =
        if (1..=365).contains(&form.days) { Ok(form.days) } else { Err(Problem::OutOfRange { min: 1, max: 365 }) };
    let days = fields.take("days", in_range);
    let (name, access, days) = fields.finish((|| Some((name?, access?, days?)))())?;

    let now = ports.clock.now();
    let token = Token::new(TokenKind::Api, &ports.entropy.secret());
    let kept = ApiToken {
        id: ApiTokenId(ports.ids.next()),
        user: person.user,
        token: token.hash(),
        name,
        access,
        created_at: now,
        last_seen_at: None,
        expires_at: now + TimeDelta::days(days),
    };
    ports
        .change(actor, now)
        .create(kept.clone())
        .record(None, Fact::ApiTokenCreated { user: person.user, token: kept.id })
        .commit()
        .await?;
    Ok((token, kept))
}

/// The caller's API tokens, the newest first; ended ones too, until they are revoked.
///
/// # Errors
/// [`Error::NotSignedIn`].
pub async fn api_tokens(ports: &Ports, actor: &Actor) -> Result<Vec<Stored<ApiToken>>, Error> {
    Ok(ports.sign_ins.api_tokens(actor.person()?.user).await?)
}

/// Ends one of the caller's API tokens.
///
/// # Errors
/// [`Error::Unknown`] when it is not theirs.
pub async fn revoke_api_token(ports: &Ports, actor: &Actor, id: ApiTokenId) -> Result<(), Error> {
    let person = actor.person()?;
    let all = ports.sign_ins.api_tokens(person.user).await?;
    let token = all.into_iter().find(|token| token.id == id).ok_or(Error::Unknown(EntityKind::ApiToken))?;
    ports
        .change(actor, ports.clock.now())
        .delete(&token)
        .record(None, Fact::ApiTokenRevoked { user: person.user, token: id })
        .commit()
        .await
}
