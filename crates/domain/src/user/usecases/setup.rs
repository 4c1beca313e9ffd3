//! The first System administrator: set up once, by a link that the server prints.

use super::{JoinForm, Welcome, welcome};
use crate::audit::Fact;
use crate::link::{Claims, Purpose};
use crate::membership::{Cause, Membership};
use crate::organization::{Located, Organization, Partner, ROOT};
use crate::permission::{Actor, Privilege, Role};
use crate::store::EntityKind;
use crate::values::{EmailAddress, Form, MembershipId, Secret, Token};
use crate::{Error, Ports, Refusal};

async fn root(ports: &Ports) -> Result<(Located, Partner), Error> {
    let found = ports.organizations.organization(ROOT).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    match &found.organization.value {
        Organization::Partner(partner) => {
            let partner = partner.clone();
            Ok((found, partner))
        }
        Organization::Customer(_) | Organization::Supplier(_) => Err(Error::Unknown(EntityKind::Organization)),
    }
}

/// Whether the first System administrator exists.
///
/// # Errors
/// The store does not answer.
pub async fn is_set_up(ports: &Ports) -> Result<bool, Error> {
    Ok(root(ports).await?.1.set_up_at.is_some())
}

/// The secret part of a link that sets up the first System administrator.
#[must_use]
pub fn setup_link(ports: &Ports) -> Secret<String> {
    ports.keyring.sign(&Claims {
        purpose: Purpose::Setup,
        id: ROOT.0,
        generation: 1,
        expires_at: ports.clock.now() + ports.settings.lifetimes.setup,
    })
}

/// Sets up the first System administrator, who holds every privilege, and signs them in.
///
/// # Errors
/// [`Refusal::AlreadySetUp`]; what became of the link; [`Error::Invalid`].
pub async fn set_up(ports: &Ports, actor: &Actor, shown: &str, address: &str, form: &JoinForm) -> Result<Token, Error> {
    let link = ports.keyring.open(Purpose::Setup, shown)?;
    let now = ports.clock.now();
    let (located, partner) = root(ports).await?;
    if partner.set_up_at.is_some() {
        return Err(Refusal::AlreadySetUp.into());
    }
    link.check(1, now)?;
    let mut fields = Form::default();
    let address = fields.take("address", EmailAddress::parse(address));
    let joining = form.parse(ports, &mut fields, address.as_ref(), None, &ports.settings.locale());
    let (address, joining) = fields.finish((|| Some((address?, joining?)))())?;

    let Welcome { mut user, credential, sign_in, token } =
        welcome(ports, &actor.request, address, joining, &form.password, now).await?;
    user.privileges = Privilege::ALL.iter().copied().collect();
    let id = MembershipId(ports.ids.next());
    let membership = Membership::new(id, user.id, ROOT, Role::SystemAdministrator, Cause::PlatformSetUp, now);
    ports
        .change(actor, now)
        .by_user(user.id)
        .update(&located.organization, Organization::Partner(Partner { set_up_at: Some(now), ..partner }))
        .record(Some(ROOT), Fact::PlatformSetUp { user: user.id })
        .record(
            Some(ROOT),
            Fact::MembershipGranted {
                membership: id,
                user: user.id,
                role: Role::SystemAdministrator,
                cause: Cause::PlatformSetUp,
            },
        )
        .create(user)
        .create(credential)
        .create(membership)
        .create(sign_in)
        .commit()
        .await?;
    Ok(token)
}
