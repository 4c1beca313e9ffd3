//! The inviting side: invite, list, resend, revoke.

use chrono::TimeDelta;

use crate::audit::Fact;
use crate::invitation::ports::{InvitationFilter, InvitationView};
use crate::invitation::{Invitation, Offer, Stage};
use crate::mail::{Letter, Mentioned, Recipient};
use crate::organization::usecases::people_action;
use crate::organization::{Organization, OrganizationKind, offered};
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Person, Role};
use crate::ports::{Allowance, retry};
use crate::store::{Change, EntityKind, Stored, Version};
use crate::user::User;
use crate::values::{EmailAddress, Form, InvitationId, Note, OrganizationId, Problem, TimeZone, Timestamp};
use crate::{Error, Ports, Refusal};

/// An invitation sent again so soon is the same click twice: no second mail.
const SAME_CLICK: TimeDelta = TimeDelta::seconds(60);

/// An invitation as the inviter typed it.
#[derive(Clone, Debug, Default)]
pub struct InviteForm {
    /// `applicant`, `mentor` or `professional`.
    pub role: String,
    /// To whom.
    pub address: String,
    /// What the inviter wishes to say.
    pub message: String,
    /// The language of the mail; the organization's when left blank.
    pub locale: String,
}

/// What inviting did.
#[derive(Clone, Debug)]
pub enum Invited {
    /// A new invitation.
    Sent(Stored<Invitation>),
    /// One was pending already: it was sent again.
    Again(Stored<Invitation>),
}

impl Invited {
    /// The invitation, new or not.
    #[must_use]
    pub fn invitation(&self) -> &Stored<Invitation> {
        match self {
            Self::Sent(invitation) | Self::Again(invitation) => invitation,
        }
    }
}

/// Invites an address to a role. A pending invitation to the same role is sent again instead (R4, R16, R25, S27, S37).
///
/// # Errors
/// [`Error::Invalid`], [`Refusal::AlreadyMember`] (S38), [`Refusal::NotInForce`], [`Error::TooMany`] (S68).
pub async fn invite(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    form: &InviteForm,
) -> Result<Invited, Error> {
    let found = ports.organizations.organization(organization).await?;
    let person = actor.person()?;
    let found = found.ok_or(Error::Unknown(EntityKind::Organization))?;
    let kind = found.kind();
    let inviting = match kind {
        OrganizationKind::Customer => Action::InvitePeople,
        OrganizationKind::Supplier => Action::ManageProfessionals,
        OrganizationKind::Partner => Action::ManagePartners,
    };
    actor.require(inviting, (&found.organization.value).into())?;

    let mut fields = Form::default();
    let offer = fields.take("role", Offer::parse(&form.role).and_then(|offer| fits(offer, kind)));
    let address = fields.take("address", EmailAddress::parse(&form.address));
    let message = fields.take("message", Note::optional(&form.message));
    let fallback = found.locale().cloned().unwrap_or_else(|| ports.settings.locale());
    let locale = if form.locale.trim().is_empty() {
        Some(fallback)
    } else {
        fields.take("locale", offered(&form.locale, &ports.settings.locales))
    };
    let (offer, address, message, locale) = fields.finish((|| Some((offer?, address?, message?, locale?)))())?;
    found.in_force()?;
    ports.allow(&Allowance::Invite(organization.0))?;

    retry(|| async {
        let now = ports.clock.now();
        let invitee = ports.users.user_by_address(&address.key()).await?;
        if let Some(user) = &invitee {
            let held = ports.memberships.membership_of(organization, user.id, offer.role()).await?;
            if held.is_some() {
                return Err(Refusal::AlreadyMember.into());
            }
        }
        if let Some(pending) = ports.invitations.pending(organization, offer, &address.key()).await? {
            return again(ports, actor, &found.organization.value, pending, invitee.as_deref(), now)
                .await
                .map(Invited::Again);
        }
        let invitation = Invitation {
            id: InvitationId(ports.ids.next()),
            organization,
            offer,
            address: address.clone(),
            inviter: Some(person.user),
            name: None,
            activity: None,
            message: message.clone(),
            locale: locale.clone(),
            generation: 1,
            invited_at: now,
            sent_at: Some(now),
            expires_at: now + ports.settings.lifetimes.invitation,
            stage: Stage::Pending { reminded: false },
        };
        ports
            .change(actor, now)
            .create(invitation.clone())
            .provided(&found.organization)
            .record(Some(organization), Fact::InvitationSent { invitation: invitation.id })
            .send_mentioning(
                Mentioned::User(person.user),
                recipient(&invitation, invitee.as_deref()),
                letter(&invitation, &found.organization.value, inviter_of(person)),
            )
            .commit()
            .await?;
        Ok(Invited::Sent(Stored::new(invitation, Version::FIRST)))
    })
    .await
}

fn fits(offer: Offer, kind: OrganizationKind) -> Result<Offer, Problem> {
    let allowed = match kind {
        OrganizationKind::Customer => "applicant, mentor",
        OrganizationKind::Supplier => "professional",
        OrganizationKind::Partner => "",
    };
    if allowed.split(", ").any(|word| word == offer.word()) {
        Ok(offer)
    } else {
        Err(Problem::NotOneOf { allowed: allowed.to_owned() })
    }
}

async fn again(
    ports: &Ports,
    actor: &Actor,
    organization: &Organization,
    pending: Stored<Invitation>,
    invitee: Option<&User>,
    now: Timestamp,
) -> Result<Stored<Invitation>, Error> {
    if pending.sent_at.is_some_and(|sent| now < sent + SAME_CLICK) && pending.open(now).is_ok() {
        return Ok(pending);
    }
    send_again(ports, actor, organization, &pending, invitee, now).await
}

pub(crate) async fn send_again(
    ports: &Ports,
    actor: &Actor,
    organization: &Organization,
    read: &Stored<Invitation>,
    invitee: Option<&User>,
    now: Timestamp,
) -> Result<Stored<Invitation>, Error> {
    let lifetime = match read.offer {
        Offer::FirstLogin { .. } => ports.settings.lifetimes.first_login,
        Offer::Applicant | Offer::Mentor | Offer::Professional | Offer::Attendee => ports.settings.lifetimes.invitation,
    };
    let sent = read.value.clone().resend(now, now + lifetime)?;
    let inviter = match actor.person() {
        Ok(person) => inviter_of(person),
        Err(_) => Inviter { name: None, contact: ports.settings.support.clone() },
    };
    let by = actor.user().map(Mentioned::User);
    let (to, letter) = (recipient(&sent, invitee), letter(&sent, organization, inviter));
    let resent = Fact::InvitationResent { invitation: sent.id, generation: sent.generation };
    ports
        .change(actor, now)
        .update(read, sent.clone())
        .record(Some(sent.organization), resent)
        .send_mentioning(by, to, letter)
        .commit()
        .await?;
    Ok(Stored::new(sent, read.version.next()))
}

/// Sends an invitation again: a new link and a full new lifetime; the old link is superseded (S35).
///
/// # Errors
/// [`Refusal::InvitationOver`], [`Refusal::NotInForce`], [`Error::Unknown`], [`Error::Stale`], [`Error::TooMany`].
pub async fn resend(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: InvitationId,
    expected: Option<Version>,
) -> Result<Stored<Invitation>, Error> {
    let (found, invitation) = managed(ports, actor, organization, id, |offer| offer.action()).await?;
    invitation.expect(expected)?;
    if !matches!(invitation.stage, Stage::Pending { .. }) {
        return Err(Refusal::InvitationOver { stage: invitation.stage.word() }.into());
    }
    found.in_force()?;
    ports.allow(&Allowance::Invite(organization.0))?;
    let invitee = ports.users.user_by_address(&invitation.address.key()).await?;
    send_again(ports, actor, &found.organization.value, &invitation, invitee.as_deref(), ports.clock.now()).await
}

/// Takes an invitation back; the invited person is told if the mail had gone out (S39).
///
/// # Errors
/// [`Refusal::InvitationOver`], [`Error::Unknown`], [`Error::Stale`].
pub async fn revoke(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: InvitationId,
    expected: Option<Version>,
) -> Result<Stored<Invitation>, Error> {
    let revoking = |offer: Offer| match offer {
        Offer::Applicant | Offer::Mentor => Action::RevokeInvitations,
        Offer::Professional | Offer::Attendee | Offer::FirstLogin { .. } => offer.action(),
    };
    let (found, invitation) = managed(ports, actor, organization, id, revoking).await?;
    invitation.expect(expected)?;
    let now = ports.clock.now();
    let revoked = invitation.value.clone().revoke(actor.user(), now)?;
    let letter = Letter::InvitationRevoked {
        organization: found.name().clone(),
        offer: revoked.offer,
        invitation: revoked.id.0,
    };
    let told = (revoked.sent_at.is_some() && invitation.open(now).is_ok()).then(|| recipient(&revoked, None));
    ports
        .change(actor, now)
        .update(&invitation, revoked.clone())
        .record(Some(organization), Fact::InvitationRevoked { invitation: id })
        .with(told, |change, to| change.send(to, letter))
        .commit()
        .await?;
    Ok(Stored::new(revoked, invitation.version.next()))
}

/// Lists an organization's invitations, revoked, expired and declined ones too, with how far their letters have come.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    filter: &InvitationFilter,
    page: PageRequest,
) -> Result<Page<InvitationView>, Error> {
    people(ports, actor, organization).await?;
    Ok(ports.invitations.invitations(organization, filter, ports.clock.now(), page).await?)
}

/// Shows one invitation of an organization.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn view(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: InvitationId,
) -> Result<InvitationView, Error> {
    people(ports, actor, organization).await?;
    let found = ports.invitations.invitation_view(organization, id).await?;
    found.ok_or(Error::Unknown(EntityKind::Invitation))
}

async fn people(ports: &Ports, actor: &Actor, organization: OrganizationId) -> Result<(), Error> {
    actor.known()?;
    let found =
        ports.organizations.organization(organization).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    actor.require(people_action(found.kind()), (&found.organization.value).into())
}

async fn managed(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: InvitationId,
    action: impl FnOnce(Offer) -> Action,
) -> Result<(crate::organization::Located, Stored<Invitation>), Error> {
    actor.known()?;
    let found =
        ports.organizations.organization(organization).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    actor.require(people_action(found.kind()), (&found.organization.value).into())?;
    let view = ports.invitations.invitation_view(organization, id).await?;
    let invitation = view.ok_or(Error::Unknown(EntityKind::Invitation))?.invitation;
    actor.require(action(invitation.offer), (&found.organization.value).into())?;
    Ok((found, invitation))
}

/// Adds the first login of a user whom the system makes: an invitation to set a password (R9). Its mail waits while
/// the organization is inactive (R36).
pub(crate) fn first_login<'a>(
    change: Change<'a>,
    user: &User,
    organization: &Organization,
    role: Role,
    send: bool,
) -> Change<'a> {
    let (ports, now) = (change.ports(), change.at());
    let invitation = Invitation {
        id: InvitationId(ports.ids.next()),
        organization: organization.id(),
        offer: Offer::FirstLogin { user: user.id, role },
        address: user.address.clone(),
        inviter: None,
        name: None,
        activity: None,
        message: None,
        locale: user.locale.clone(),
        generation: 1,
        invited_at: now,
        sent_at: send.then_some(now),
        expires_at: now + ports.settings.lifetimes.first_login,
        stage: Stage::Pending { reminded: false },
    };
    let inviter = Inviter { name: None, contact: ports.settings.support.clone() };
    let letter = letter(&invitation, organization, inviter);
    change
        .record(Some(organization.id()), Fact::InvitationSent { invitation: invitation.id })
        .with(send.then(|| Recipient::from(user)), |change, to| change.send(to, letter))
        .create(invitation)
}

/// Mails the first login that waited for the organization's activation.
pub(crate) fn release<'a>(
    change: Change<'a>,
    read: &Stored<Invitation>,
    user: &User,
    organization: &Organization,
) -> Result<Change<'a>, Refusal> {
    let (ports, now) = (change.ports(), change.at());
    let sent = read.value.clone().resend(now, now + ports.settings.lifetimes.first_login)?;
    let inviter = Inviter { name: None, contact: ports.settings.support.clone() };
    let letter = letter(&sent, organization, inviter);
    Ok(change.update(read, sent).send(Recipient::from(user), letter))
}

/// Who is named as the inviter, and whom to ask.
pub(crate) struct Inviter {
    pub name: Option<crate::values::PersonName>,
    pub contact: EmailAddress,
}

fn inviter_of(person: &Person) -> Inviter {
    Inviter { name: Some(person.name.clone()), contact: person.address.clone() }
}

pub(crate) fn letter(invitation: &Invitation, organization: &Organization, inviter: Inviter) -> Letter {
    match (invitation.offer, inviter.name) {
        (Offer::FirstLogin { role, .. }, _) => {
            Letter::FirstLogin { organization: organization.name().clone(), role, link: invitation.claims() }
        }
        (offer @ (Offer::Applicant | Offer::Mentor | Offer::Professional | Offer::Attendee), name) => {
            Letter::Invitation {
                organization: organization.name().clone(),
                offer,
                inviter: name,
                contact: inviter.contact,
                message: invitation.message.clone(),
                activity: invitation.activity.clone(),
                link: invitation.claims(),
            }
        }
    }
}

/// The invitee as a recipient: in their own language when they have a login.
pub(crate) fn recipient(invitation: &Invitation, user: Option<&User>) -> Recipient {
    match user {
        Some(user) => Recipient { address: invitation.address.clone(), ..Recipient::from(user) },
        None => Recipient {
            address: invitation.address.clone(),
            name: invitation.name.clone(),
            locale: invitation.locale.clone(),
            zone: TimeZone::UTC,
        },
    }
}
