//! One of each, as the domain writes it: rows are copies of these with other ids and names.

use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Fact;
use domain::invitation::{Invitation, Offer, Stage};
use domain::mail::{Letter, Recipient};
use domain::membership::{Cause, Membership};
use domain::organization::{Address, Customer, CustomerState, Organization, Origin, PlatformService, Profile, ROOT};
use domain::permission::Role;
use domain::user::{Consent, Notifications, User, UserState};
use domain::values::{
    Country, EmailAddress, InvitationId, Locale, MembershipId, OrganizationId, OrganizationName, PersonName, Problem,
    TermsVersion, TimeZone, UserId,
};
use serde::Serialize;
use uuid::Uuid;

use super::names::TERMS;

/// Stands for the ids of a row; the same in each sample.
pub const ORGANIZATION: Uuid = Uuid::from_u128(0xbe0c_0001);
pub const USER: Uuid = Uuid::from_u128(0xbe0c_0002);
pub const MEMBERSHIP: Uuid = Uuid::from_u128(0xbe0c_0003);
pub const INVITATION: Uuid = Uuid::from_u128(0xbe0c_0004);
pub const INVITER: Uuid = Uuid::from_u128(0xbe0c_0005);

/// Stand for the texts of a row.
pub const ADDRESS: &str = "sample@bench.example";
pub const NAME: &str = "Kim Sample";
pub const ORGANIZATION_NAME: &str = "Sample School";

/// One of each, in JSON.
pub struct Samples {
    pub organization: String,
    pub user: String,
    pub invitation: String,
    pub recipient: String,
    pub letter: String,
    pub invited: String,
}

/// How long an invitation lasts.
pub const LIFETIME: TimeDelta = TimeDelta::days(7);

impl Samples {
    /// Everything as of now.
    pub fn new(now: DateTime<Utc>) -> anyhow::Result<Self> {
        let parsed = Parsed::new().map_err(|problem| anyhow::anyhow!("a sample is wrong: {problem}"))?;
        let invitation = parsed.invitation(now);
        Ok(Self {
            organization: json(&parsed.organization())?,
            user: json(&parsed.user(now))?,
            recipient: json(&parsed.recipient())?,
            letter: json(&parsed.letter(&invitation))?,
            invitation: json(&invitation)?,
            invited: json(&Fact::InvitationSent { invitation: InvitationId(INVITATION) })?,
        })
    }
}

/// A role, in JSON, with why it is held.
pub fn membership(role: Role, now: DateTime<Utc>) -> anyhow::Result<(Membership, [String; 2])> {
    let cause = match role {
        Role::Mentor => Cause::InvitationAccepted { invitation: InvitationId(INVITATION) },
        _ => Cause::AdminAppointed { user: None },
    };
    let (id, user) = (MembershipId(MEMBERSHIP), UserId(USER));
    let membership = Membership::new(id, user, OrganizationId(ORGANIZATION), role, cause, now);
    let written = [json(&membership)?, json(&membership.cause)?];
    Ok((membership, written))
}

pub fn json(sample: &impl Serialize) -> anyhow::Result<String> {
    Ok(serde_json::to_string(sample)?)
}

/// The texts of samples, as the domain takes them.
struct Parsed {
    address: EmailAddress,
    name: PersonName,
    organization: OrganizationName,
    terms: TermsVersion,
    country: Country,
}

impl Parsed {
    fn new() -> Result<Self, Problem> {
        Ok(Self {
            address: EmailAddress::parse(ADDRESS)?,
            name: PersonName::parse(NAME)?,
            organization: OrganizationName::parse(ORGANIZATION_NAME)?,
            terms: TermsVersion::parse(TERMS)?,
            country: Country::parse("SE")?,
        })
    }

    fn organization(&self) -> Organization {
        Organization::Customer(Customer {
            id: OrganizationId(ORGANIZATION),
            partner: ROOT,
            origin: Origin::AdminCenter,
            profile: Profile {
                name: self.organization.clone(),
                number: None,
                address: Address { lines: None, country: self.country },
                locale: Locale::english(),
                contact: None,
            },
            state: CustomerState::Active,
            services: PlatformService::usual(),
        })
    }

    fn user(&self, now: DateTime<Utc>) -> User {
        User {
            id: UserId(USER),
            address: self.address.clone(),
            name: self.name.clone(),
            locale: Locale::english(),
            zone: TimeZone::UTC,
            state: UserState::Active,
            consents: vec![Consent { terms: self.terms.clone(), locale: Locale::english(), at: now }],
            notifications: Notifications::default(),
            privileges: Default::default(),
            pending_address: None,
            former_addresses: Vec::new(),
            registered_at: now,
        }
    }

    fn invitation(&self, now: DateTime<Utc>) -> Invitation {
        Invitation {
            id: InvitationId(INVITATION),
            organization: OrganizationId(ORGANIZATION),
            offer: Offer::Mentor,
            address: self.address.clone(),
            inviter: Some(UserId(INVITER)),
            name: None,
            activity: None,
            message: None,
            locale: Locale::english(),
            generation: 1,
            invited_at: now,
            sent_at: Some(now),
            expires_at: now + LIFETIME,
            stage: Stage::Pending { reminded: false },
        }
    }

    fn recipient(&self) -> Recipient {
        Recipient { address: self.address.clone(), name: None, locale: Locale::english(), zone: TimeZone::UTC }
    }

    fn letter(&self, invitation: &Invitation) -> Letter {
        Letter::Invitation {
            organization: self.organization.clone(),
            offer: invitation.offer,
            inviter: Some(self.name.clone()),
            contact: self.address.clone(),
            message: None,
            activity: None,
            link: invitation.claims(),
        }
    }
}
