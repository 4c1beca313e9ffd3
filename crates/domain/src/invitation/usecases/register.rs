//! The addressee's side, without a login: registering accepts, in one commit (R19).

use super::answer::joining;
use super::open::behind;
use crate::audit::Fact;
use crate::invitation::{Invitation, Offer};
use crate::organization::Located;
use crate::permission::Actor;
use crate::store::Stored;
use crate::user::User;
use crate::user::usecases::{JoinForm, Welcome, welcome};
use crate::values::{Form, PersonName, Problem, Token, UserId};
use crate::{Error, Ports, Refusal};

/// What registering by an invitation made.
#[derive(Clone, Debug)]
pub struct Registered {
    /// The user.
    pub user: UserId,
    /// The token of the sign-in that begins.
    pub token: Token,
}

/// Registers the addressee and accepts. The address is the invited one (S30); holding the link proves it.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field (S29), [`Refusal::LoginExists`] (S33), what became of the invitation or
/// its link, [`Refusal::NotInForce`].
pub async fn register(ports: &Ports, actor: &Actor, shown: &str, form: &JoinForm) -> Result<Registered, Error> {
    let (link, invitation, organization) = behind(ports, shown).await?;
    invitation.opened_by(&link, ports.clock.now())?;
    organization.in_force()?;
    match invitation.offer {
        Offer::FirstLogin { user, .. } => first_login(ports, actor, &invitation, user, form).await,
        Offer::Applicant | Offer::Mentor | Offer::Professional | Offer::Attendee => {
            join(ports, actor, &invitation, &organization, form).await
        }
    }
}

async fn join(
    ports: &Ports,
    actor: &Actor,
    invitation: &Stored<Invitation>,
    organization: &Located,
    form: &JoinForm,
) -> Result<Registered, Error> {
    if ports.users.user_by_address(&invitation.address.key()).await?.is_some() {
        return Err(Refusal::LoginExists.into());
    }
    let mut fields = Form::default();
    // What an attendee is called, whoever listed them has said (R42).
    let other = |listed: &PersonName| PersonName::parse(&form.name).is_ok_and(|typed| typed != *listed);
    if invitation.name.as_ref().is_some_and(other) {
        fields.refuse("name", Problem::Known);
    }
    let holds = form.parse(ports, &mut fields, Some(&invitation.address), invitation.name.as_ref(), &invitation.locale);
    let holds = fields.finish(holds)?;
    let now = ports.clock.now();
    let Welcome { user, credential, sign_in, token } =
        welcome(ports, &actor.request, invitation.address.clone(), holds, &form.password, now).await?;

    let id = user.id;
    let change = ports
        .change(actor, now)
        .by_user(id)
        .create(user.clone())
        .create(credential)
        .create(sign_in)
        .record(Some(invitation.organization), Fact::UserRegistered { user: id });
    let (change, _) = joining(change, invitation, organization, id, &user.name).await?;
    change.commit().await?;
    Ok(Registered { user: id, token })
}

/// A user whom the system made sets their first password (R9): once.
async fn first_login(
    ports: &Ports,
    actor: &Actor,
    invitation: &Stored<Invitation>,
    user: UserId,
    form: &JoinForm,
) -> Result<Registered, Error> {
    let user = ports.users.user(user).await?.ok_or(Refusal::LinkUnknown)?;
    user.active()?;
    let credential = ports.users.credential(user.id).await?.ok_or(Refusal::LinkUnknown)?;
    if credential.hash.is_some() {
        return Err(Refusal::LinkUsed.into());
    }
    let mut fields = Form::default();
    let joining = form.parse(ports, &mut fields, Some(&user.address), Some(&user.name), &user.locale);
    let joining = fields.finish(joining)?;
    let now = ports.clock.now();
    let hash = ports.passwords.hash(&form.password).await?;
    let (token, sign_in) = crate::signin::usecases::begin(ports, user.id, &actor.request, now);
    let settled = User { name: joining.name, locale: joining.locale, zone: joining.zone, ..user.value.clone() }
        .consenting(joining.terms, now);
    ports
        .change(actor, now)
        .by_user(user.id)
        .update(invitation, invitation.value.clone().accept(user.id, None, now)?)
        .update(&user, settled)
        .update(&credential, credential.value.clone().with(hash, now))
        .create(sign_in)
        .record(Some(invitation.organization), Fact::InvitationAccepted { invitation: invitation.id, user: user.id })
        .record(None, Fact::PasswordSet { user: user.id })
        .commit()
        .await?;
    Ok(Registered { user: user.id, token })
}
