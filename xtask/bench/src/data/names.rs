//! How generated things are named and counted, so that the driver knows them without asking the store.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::link::{Keyring, ServerKey};
use domain::values::Secret;
use uuid::Uuid;

/// The version of the terms that everybody has accepted.
pub const TERMS: &str = "2026-11";

/// How many admins are signed in: one for each connection of the driver.
pub const CALLERS: u64 = 32;

/// How many people sign in at once.
pub const PEOPLE: u64 = 500;

/// Numbers of those who are not members begin here.
pub const GUESTS: u64 = 10_000_000;
/// Numbers of organizations' admins begin here.
pub const ADMINS: u64 = 20_000_000;
/// Numbers of people who sign in with a password begin here.
pub const SIGNING_IN: u64 = 30_000_000;
/// Numbers of sign-ins with known tokens begin here.
pub const KNOWN: u64 = 40_000_000;
/// Numbers of letters that wait begin here.
pub const WAITING: u64 = 40_000_000;
/// Numbers of organizations' Applicants begin here.
pub const APPLICANTS: u64 = 50_000_000;
/// Numbers of attendees' addresses begin here: the first of them have a login.
pub const LEARNERS: u64 = 60_000_000;
/// Numbers of attendees' addresses without a login begin here.
pub const NEWCOMERS: u64 = 70_000_000;
/// The number of the reviewer.
pub const REVIEWER: u64 = 80_000_000;
/// The number of the supplier of every offering.
pub const SUPPLIER: u64 = 90_000_000;

/// How many attendees have a login.
pub const LOGINS: u64 = 1_000;
/// How many offerings there are: more than are decided about at once.
pub const OFFERINGS: u64 = 1_000;

/// Whose token it is; each kind of caller has one for each connection of the driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// The admin of [`caller_organization`].
    Admin,
    /// An Applicant there.
    Applicant,
    /// An attendee of two confirmed applications.
    Attendee,
    /// The one reviewer.
    Reviewer,
}

impl Caller {
    /// The number of the token, and of the user.
    pub fn numbers(self, scale: Scale, caller: u64) -> (u64, u64) {
        match self {
            Self::Admin => (caller, ADMINS + caller_organization(scale, caller)),
            Self::Applicant => (CALLERS + caller, APPLICANTS + caller_organization(scale, caller)),
            // Listed on applications of which every fifth is at the same stage.
            Self::Attendee => (2 * CALLERS + caller, LEARNERS + 10 * caller + 5),
            Self::Reviewer => (3 * CALLERS, REVIEWER),
        }
    }
}

/// What is numbered.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Organization = 1,
    User,
    Membership,
    Invitation,
    Fact,
    Letter,
    SignIn,
    Subject,
    Offering,
    BillingAccount,
    Application,
    Attendee,
}

/// How much there is: so many members, and as many invitations; or so many applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale(pub u64);

impl Scale {
    /// How many organizations have 50 members or applications each; one more has half of all.
    pub fn small_organizations(self) -> u64 {
        self.0 / 100
    }
}

impl std::fmt::Display for Scale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            millions if millions % 1_000_000 == 0 => write!(f, "{} M", millions / 1_000_000),
            thousands => write!(f, "{} k", thousands / 1_000),
        }
    }
}

/// The first ten bytes of ids of a kind: UUIDv7 of a time before any server of ours made one.
const OLD: u128 = 0x018c_0000_0000_7000_8000;

/// The id of the `number`th of a kind.
pub fn id(kind: Kind, number: u64) -> Uuid {
    Uuid::from_u128((OLD + kind as u128) << 48 | u128::from(number))
}

/// Where the `caller`th caller is admin: half of them in the large organization, the others in small ones.
pub fn caller_organization(scale: Scale, caller: u64) -> u64 {
    if caller.is_multiple_of(2) { 0 } else { 1 + caller / 2 % scale.small_organizations() }
}

/// The token of a sign-in.
pub fn token(number: u64) -> String {
    format!("lys_{number:043}")
}

const KEY: [u8; 32] = [7; 32];

/// What signs the links of generated invitations.
pub fn keyring() -> Keyring {
    Keyring::new(ServerKey { id: "bench".to_owned(), bytes: Secret::new(KEY.to_vec()) }, Vec::new())
}

/// The same, as the server reads it.
pub fn keys_file() -> String {
    format!("bench:{}\n", URL_SAFE_NO_PAD.encode(KEY))
}
