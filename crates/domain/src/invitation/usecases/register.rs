//! The addressee's side, without a login: registering accepts, in one commit (R19).

use super::answer::inviter;
use super::open::behind;
use crate::audit::Fact;
use crate::invitation::{Invitation, Offer};
use crate::mail::{Letter, Mentioned};
use crate::membership::{Cause, Membership};
use crate::organization::Located;
use crate::permission::Actor;
use crate::store::Stored;
use crate::user::User;
use crate::user::usecases::{JoinForm, Welcome, welcome};
use crate::values::{Form, MembershipId, Token, UserId};
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
        Offer::Applicant | Offer::Mentor | Offer::Professional => {
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
    let joining = form.parse(ports, &mut fields, Some(&invitation.address), None, &invitation.locale);
    let joining = fields.finish(joining)?;
    let now = ports.clock.now();
    let Welcome { user, credential, sign_in, token } =
        welcome(ports, &actor.request, invitation.address.clone(), joining, &form.password, now).await?;

    let cause = Cause::InvitationAccepted { invitation: invitation.id };
    let id = MembershipId(ports.ids.next());
    let role = invitation.offer.role();
    let membership = Membership::new(id, user.id, invitation.organization, role, cause.clone(), now);
    let accepted = invitation.value.clone().accept(user.id, Some(id), now)?;
    let thanks = Letter::InvitationAccepted {
        organization: organization.name().clone(),
        offer: accepted.offer,
        invitee: user.name.clone(),
    };
    let inviter = inviter(ports, invitation).await?;
    let here = Some(invitation.organization);
    let user_id = user.id;
    ports
        .change(actor, now)
        .by_user(user_id)
        .update(invitation, accepted)
        .create(user)
        .create(credential)
        .create(membership)
        .create(sign_in)
        .provided(&organization.organization)
        .record(here, Fact::UserRegistered { user: user_id })
        .record(here, Fact::InvitationAccepted { invitation: invitation.id, user: user_id })
        .record(here, Fact::MembershipGranted { membership: id, user: user_id, role, cause })
        .with(inviter, |change, to| change.send_mentioning(Mentioned::User(user_id), to, thanks))
        .commit()
        .await?;
    Ok(Registered { user: user_id, token })
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
