//! How a use case says no. Adapters map [`Kind`] to a status once; [`Refusal::code`] is what callers may rely on.

use std::time::Duration;

use crate::organization::PlatformService;
use crate::permission::Action;
use crate::store::{EntityKind, Key, StoreError, Version};
use crate::values::FieldError;

/// Why a use case did nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Fields are missing or wrong: all of them.
    #[error("some fields are missing or wrong")]
    Invalid(Vec<FieldError>),
    /// Nobody is signed in, or no longer.
    #[error("sign in first")]
    NotSignedIn,
    /// The thing is visible, the act is not the caller's (R51).
    #[error("your roles do not permit: {}", .0.describe())]
    Forbidden(Action),
    /// It does not exist for the caller: absent and foreign look alike (R51).
    #[error("there is no such {}", .0.word())]
    Unknown(EntityKind),
    /// A rule forbids it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The caller acted on an older version.
    #[error("it was changed meanwhile: read it again, then repeat")]
    Stale {
        /// The version now.
        current: Version,
    },
    /// Too often in too short a time.
    #[error("too many attempts: wait {} s, then try again", .retry_after.as_secs().max(1))]
    TooMany {
        /// How long to wait.
        retry_after: Duration,
    },
    /// The store did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The few ways in which adapters treat errors differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The input is wrong, on fields.
    Invalid,
    /// Nobody is signed in.
    NotSignedIn,
    /// Not the caller's to do.
    Forbidden,
    /// Does not exist for the caller.
    Unknown,
    /// The present state forbids it.
    State,
    /// A link that is over.
    Over,
    /// The caller's version is old.
    Stale,
    /// Too often.
    TooMany,
    /// Try again later.
    Unavailable,
    /// A defect: what is stored cannot be read.
    Broken,
}

impl Error {
    /// How adapters treat it.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Invalid(_) => Kind::Invalid,
            Self::NotSignedIn => Kind::NotSignedIn,
            Self::Forbidden(_) => Kind::Forbidden,
            Self::Unknown(_) => Kind::Unknown,
            Self::Refused(refusal) => refusal.kind(),
            Self::Stale { .. } => Kind::Stale,
            Self::TooMany { .. } => Kind::TooMany,
            Self::Store(StoreError::Conflict(_) | StoreError::Duplicate(_)) => Kind::State,
            Self::Store(StoreError::Unavailable) => Kind::Unavailable,
            Self::Store(StoreError::Corrupt(_)) => Kind::Broken,
        }
    }

    /// The stable name under which the API publishes it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid_fields",
            Self::NotSignedIn => "not_signed_in",
            Self::Forbidden(_) => "forbidden",
            Self::Unknown(_) => "not_found",
            Self::Refused(refusal) => refusal.code(),
            Self::Stale { .. } => "stale",
            Self::TooMany { .. } => "too_many_requests",
            Self::Store(StoreError::Conflict(_)) => "conflict",
            Self::Store(StoreError::Duplicate(key)) => match key {
                Key::UserAddress => "address_taken",
                Key::Membership => "already_member",
                Key::CustomerAdmin | Key::SupplierAdmin => "admin_exists",
                Key::PendingInvitation => "invitation_pending",
                Key::OrganizationName => "organization_name_taken",
                Key::SubjectName => "subject_exists",
                Key::DefaultBillingAccount => "default_billing_account_exists",
                Key::Attendee => "already_listed",
                Key::Assignment => "already_assigned",
                Key::Attendance => "already_marked",
                Key::IdempotencyKey => "idempotency_key_in_use",
                Key::Id => "conflict",
            },
            Self::Store(StoreError::Unavailable) => "unavailable",
            Self::Store(StoreError::Corrupt(_)) => "internal",
        }
    }

    /// One wrong field.
    #[must_use]
    pub fn field(field: &str, problem: crate::values::Problem) -> Self {
        Self::Invalid(vec![FieldError { field: field.to_owned(), problem }])
    }
}

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$fdoc:meta])* $field:ident : $ty:ty),+ })? : $kind:ident, $code:literal, $text:literal;)*) => {
        /// A rule's no: each with a stable code.
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        pub enum Refusal {
            $($(#[$doc])* #[error($text)] $name $({ $($(#[$fdoc])* $field: $ty),+ })?,)*
        }

        impl Refusal {
            /// How adapters treat it.
            #[must_use]
            pub fn kind(&self) -> Kind {
                match self { $(Self::$name { .. } => Kind::$kind,)* }
            }

            /// The stable name under which the API publishes it.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)* }
            }

            /// Every refusal's kind, code and text, for the generated list of problems.
            pub const ALL: &'static [(Kind, &'static str, &'static str)] = &[$((Kind::$kind, $code, $text),)*];
        }
    };
}

refusals! {
    /// Address or password is wrong: which of them is not told.
    SignInFailed: NotSignedIn, "sign_in_failed", "the address or the password is wrong";
    /// The terms changed since the caller consented (R49).
    ConsentNeeded: Forbidden, "consent_needed", "accept the current terms first";
    /// The API token may only read.
    ReadOnlyToken: Forbidden, "read_only_token", "this API token may only read";
    /// Who holds a token is not asked for a password: it must not make others.
    TokenByToken: Forbidden, "token_by_token", "an API token makes no API tokens: sign in to make one";
    /// Privileges are the System administrators'.
    NoAdministrator: State, "no_administrator", "only System administrators have privileges: make this person one first";
    /// Nobody grants privileges to themselves.
    OwnPrivileges: Forbidden, "own_privileges", "nobody changes their own privileges";
    /// The last System administrator with all privileges stays.
    LastSystemAdministrator: State, "last_system_administrator", "the last System administrator who holds every privilege must stay: appoint another one first";
    /// A sole Customer or Supplier admin cannot leave (R49, S43).
    SoleAdmin { /** The organization that would be without. */ organization: String }: State, "sole_admin", "you are the only admin of {organization}: ask a System administrator to change the admin first";
    /// The first System administrator exists already.
    AlreadySetUp: Over, "already_set_up", "Lyceum is set up already: sign in instead";

    /// A link that no key of ours signed, or for something else.
    LinkUnknown: Unknown, "link_unknown", "this link is not one of ours: copy the whole link from the mail";
    /// Past its time (S34).
    LinkExpired: Over, "link_expired", "this link has expired: ask for a new one";
    /// A newer link was mailed (S35).
    LinkSuperseded: Over, "link_superseded", "a newer mail replaced this link: use the link in the latest mail";
    /// Used before.
    LinkUsed: Over, "link_used", "this link was used already";

    /// The inviting side took it back (S39).
    InvitationRevoked: Over, "invitation_revoked", "this invitation was revoked: ask the organization if you think that is a mistake";
    /// Accepted before.
    InvitationAccepted: Over, "invitation_accepted", "this invitation was accepted already";
    /// Declined before.
    InvitationDeclined: Over, "invitation_declined", "this invitation was declined already";
    /// Past its time; the inviting side can resend (S34).
    InvitationExpired: Over, "invitation_expired", "this invitation has expired: ask the organization to send it again";
    /// Signed in as somebody else (R20, S32).
    WrongAccount { /** The invited address, masked. */ invited: String }: Forbidden, "wrong_account", "this invitation is for {invited}: sign in with that address";
    /// The invited address has a login (S33).
    LoginExists: State, "login_exists", "there is a login for this address already: sign in to accept";
    /// The invited address has no login yet.
    NoLogin: State, "no_login", "there is no login for this address yet: register to accept";
    /// The inviting organization is not in force; the invitation is kept.
    NotInForce { /** The organization. */ organization: String }: State, "organization_not_in_force", "{organization} is not active at present: the invitation waits until it is";
    /// The invited person has that role already (S38).
    AlreadyMember: State, "already_member", "this person has that role here already";
    /// An invitation that is over cannot be resent or revoked.
    InvitationOver { /** Its stage. */ stage: &'static str }: State, "invitation_over", "this invitation is {stage}";

    /// The registration is past that step.
    RegistrationStage { /** Its stage. */ stage: &'static str }: State, "registration_stage", "this registration is {stage}: that step is not open";
    /// The contact's address is not proven yet (R6).
    AddressUnproven: State, "address_unproven", "the contact has not confirmed their address yet";
    /// Nobody recorded what was verified (R7).
    NothingVerified: State, "nothing_verified", "record what you verified first";
    /// The proof came too late; a fresh link can be sent.
    ProofExpired: Over, "proof_expired", "the time to confirm this address is over: ask for a fresh link";

    /// The membership is not in a state that allows it.
    MembershipState { /** Its state. */ state: &'static str }: State, "membership_state", "this membership is {state}";
    /// The sole admin role moves only by changing the admin (R12).
    AdminRole: State, "admin_role", "the admin role only moves when a System administrator changes the admin";
    /// The new admin is the present one.
    AlreadyAdmin: State, "already_admin", "this person is the admin already";
    /// Only existing users can be added directly.
    NoSuchUser: State, "no_such_user", "nobody with that address has a login: invite them instead";
    /// The organization's state forbids it.
    OrganizationState { /** Its state. */ state: &'static str }: State, "organization_state", "this organization is {state}";
    /// Activation lacks something (R36).
    NotReady { /** What is missing. */ missing: String }: State, "not_ready", "not ready to be activated: {missing}";
    /// The user's state forbids it.
    UserState { /** Its state. */ state: &'static str }: State, "user_state", "this user is {state}";

    /// The customer lacks the platform service that the offering needs (R33).
    ServiceMissing { /** The service. */ service: PlatformService }: State, "service_missing", "this offering needs the service {service}, which the organization does not have";
    /// Nobody can apply for it at present.
    OfferingClosed: State, "offering_closed", "this offering is not open for applications at present";
    /// Fewer places are left than asked for (S54).
    OfferingFull { /** How many are left. */ left: u32 }: State, "offering_full", "only {left} places are left: put the application on the waitlist instead";
    /// Nobody waits for places that are free: nothing would move them up.
    OfferingHasRoom { /** How many are asked for. */ asked: u32 }: State, "offering_has_room", "there is room for {asked}: approve or reject the application";
    /// The capacity covers what is taken.
    CapacityTaken { /** How many are taken. */ taken: u32 }: State, "capacity_taken", "{taken} places are taken already: the capacity cannot be less";
    /// An archived billing account is not used any more.
    BillingAccountArchived: State, "billing_account_archived", "this billing account is archived";
    /// The default account stays until another one is the default.
    DefaultBillingAccount: State, "default_billing_account", "make another billing account the default first";
    /// A customer has only so many accounts.
    TooManyBillingAccounts { /** How many. */ most: usize }: State, "too_many_billing_accounts", "an organization has at most {most} billing accounts, archived ones included: remove one that no application names";

    /// The application is past that step, or not there yet.
    ApplicationStage { /** Its stage. */ stage: &'static str }: State, "application_stage", "this application is {stage}: that step is not open";
    /// Only so many comments fit.
    TooManyComments: State, "too_many_comments", "this application holds as many comments as it can";
    /// The list is full.
    TooManyAttendees { /** The most. */ most: u32 }: State, "too_many_attendees", "an application lists at most {most} attendees";
    /// Nobody is listed any more.
    NoAttendees: State, "no_attendees", "nobody is listed on this application";
    /// The attendee is off the list.
    AttendeeOff { /** Why. */ state: &'static str }: State, "attendee_off", "this attendee is {state}";
    /// The attendee has a login: nobody invites them to register.
    AttendeeLinked: State, "attendee_linked", "this attendee has a login already";

    /// The mentor has not accepted the invitation yet (S55).
    MentorNotAccepted: State, "mentor_not_accepted", "this mentor has not accepted the invitation yet";
    /// The assignment is over.
    AssignmentEnded: State, "assignment_ended", "this assignment has ended";
    /// The observation was withdrawn.
    ObservationWithdrawn: State, "observation_withdrawn", "this observation was withdrawn already";
    /// Only its author withdraws an observation.
    NotTheAuthor: Forbidden, "not_the_author", "only the author can withdraw an observation";

    /// The session is over or was cancelled.
    SessionState { /** Its state. */ state: &'static str }: State, "session_state", "this session is {state}";
    /// Nobody has attended what has not begun.
    SessionNotStarted: State, "session_not_started", "attendance is marked once the session has started";

    /// The idempotency key was used for another request (S69).
    IdempotencyMismatch: Invalid, "idempotency_mismatch", "this Idempotency-Key was used for a different request: use a new key";
    /// The first request with the key has not answered yet, or was cut off after its effect.
    IdempotencyUnanswered: State, "idempotency_unanswered", "a request with this Idempotency-Key took effect but its answer was lost: read the resource to see it";
}
