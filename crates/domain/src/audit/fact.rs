//! What can happen.

use serde::{Deserialize, Serialize};

use crate::application::Step;
use crate::attendance::Mark;
use crate::membership::Cause;
use crate::organization::PlatformService;
use crate::permission::{Privilege, Role};
use crate::values::{
    ApiTokenId, ApplicationId, AssignmentId, AttendeeId, BillingAccountId, InvitationId, MembershipId, Note,
    ObservationId, OfferingId, OrganizationId, RegistrationId, SessionId, SignInId, SubjectId, TermsVersion, UserId,
};

/// Something that happened. Holds ids, never names or addresses: those can be erased, the trail stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
#[allow(missing_docs, reason = "each variant names what happened, each field whom or what it concerns")]
pub enum Fact {
    PlatformSetUp { user: UserId },

    RegistrationSubmitted { registration: RegistrationId },
    RegistrationAddressProven { registration: RegistrationId },
    RegistrationLinkRenewed { registration: RegistrationId },
    RegistrationReviewStarted { registration: RegistrationId },
    RegistrationNoteAdded { registration: RegistrationId, note: Note },
    RegistrationInformationRequested { registration: RegistrationId, question: Note },
    RegistrationAmended { registration: RegistrationId },
    RegistrationWithdrawn { registration: RegistrationId },
    RegistrationLapsed { registration: RegistrationId },
    RegistrationApproved { registration: RegistrationId, customer: OrganizationId },
    RegistrationRejected { registration: RegistrationId, reason: Note },

    CustomerCreated { customer: OrganizationId },
    CustomerStateChanged { customer: OrganizationId, from: String, to: String, reason: Option<Note> },
    OrganizationEdited { organization: OrganizationId },
    CustomerAdminChanged { customer: OrganizationId, from: Option<UserId>, to: UserId },
    SupplierRegistered { supplier: OrganizationId },
    SupplierAdminChanged { supplier: OrganizationId, from: Option<UserId>, to: UserId },

    InvitationSent { invitation: InvitationId },
    InvitationResent { invitation: InvitationId, generation: u32 },
    InvitationReminded { invitation: InvitationId },
    InvitationRevoked { invitation: InvitationId },
    InvitationAccepted { invitation: InvitationId, user: UserId },
    InvitationDeclined { invitation: InvitationId },

    MembershipGranted { membership: MembershipId, user: UserId, role: Role, cause: Cause },
    MembershipSuspended { membership: MembershipId, reason: Option<Note> },
    MembershipResumed { membership: MembershipId },
    MembershipEnded { membership: MembershipId, user: UserId, role: Role, reason: Option<Note> },
    MembershipSetUp { membership: MembershipId },

    ServicesChanged { customer: OrganizationId, on: Vec<PlatformService>, off: Vec<PlatformService> },
    SubjectAdded { subject: SubjectId },
    SubjectEdited { subject: SubjectId },
    OfferingAdded { offering: OfferingId },
    OfferingEdited { offering: OfferingId },
    OfferingPublished { offering: OfferingId },
    OfferingUnpublished { offering: OfferingId },
    BillingAccountAdded { account: BillingAccountId },
    BillingAccountEdited { account: BillingAccountId },
    BillingAccountMadeDefault { account: BillingAccountId },
    BillingAccountArchived { account: BillingAccountId },
    BillingAccountRemoved { account: BillingAccountId },

    ApplicationBegun { application: ApplicationId },
    ApplicationEdited { application: ApplicationId },
    ApplicationStepped { application: ApplicationId, step: Step, reason: Option<Note> },
    ApplicationCommented { application: ApplicationId },
    AttendeesAdded { application: ApplicationId, attendees: Vec<AttendeeId> },
    AttendeeReplaced { application: ApplicationId, attendee: AttendeeId, by: AttendeeId },
    AttendeeRemoved { application: ApplicationId, attendee: AttendeeId, reason: Option<Note> },
    AttendeeDeclined { application: ApplicationId, attendee: AttendeeId },
    MentorAssigned { application: ApplicationId, assignment: AssignmentId, mentor: UserId },
    MentorTakenOff { application: ApplicationId, assignment: AssignmentId, mentor: UserId },
    ObservationAdded { application: ApplicationId, observation: ObservationId },
    ObservationWithdrawn { application: ApplicationId, observation: ObservationId, reason: Option<Note> },

    SessionScheduled { session: SessionId, offering: OfferingId },
    SessionChanged { session: SessionId },
    SessionCancelled { session: SessionId, reason: Note },
    AttendanceMarked { session: SessionId, marks: Vec<(AttendeeId, Mark)>, reason: Option<Note> },

    UserRegistered { user: UserId },
    PasswordSet { user: UserId },
    PasswordResetRequested { user: UserId },
    AddressChangeRequested { user: UserId },
    AddressChanged { user: UserId },
    ProfileChanged { user: UserId },
    ConsentGiven { user: UserId, terms: TermsVersion },
    PrivilegesChanged { user: UserId, granted: Vec<Privilege>, withdrawn: Vec<Privilege> },
    UserDeactivated { user: UserId, reason: Option<Note> },
    UserReactivated { user: UserId },
    UserErased { user: UserId },

    SignedIn { user: UserId, sign_in: SignInId },
    SignedOut { user: UserId, sign_in: SignInId },
    SignInRevoked { user: UserId, sign_in: SignInId },
    ApiTokenCreated { user: UserId, token: ApiTokenId },
    ApiTokenRevoked { user: UserId, token: ApiTokenId },
}

/// Whom or what a fact concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Concerned {
    Registration(RegistrationId),
    Organization(OrganizationId),
    Invitation(InvitationId),
    Membership(MembershipId),
    User(UserId),
    Subject(SubjectId),
    Offering(OfferingId),
    BillingAccount(BillingAccountId),
    Application(ApplicationId),
    Session(SessionId),
}

impl Fact {
    /// Whom or what it concerns.
    #[must_use]
    pub fn concerns(&self) -> Concerned {
        match self {
            Self::RegistrationSubmitted { registration }
            | Self::RegistrationAddressProven { registration }
            | Self::RegistrationLinkRenewed { registration }
            | Self::RegistrationReviewStarted { registration }
            | Self::RegistrationNoteAdded { registration, .. }
            | Self::RegistrationInformationRequested { registration, .. }
            | Self::RegistrationAmended { registration }
            | Self::RegistrationWithdrawn { registration }
            | Self::RegistrationLapsed { registration }
            | Self::RegistrationApproved { registration, .. }
            | Self::RegistrationRejected { registration, .. } => Concerned::Registration(*registration),
            Self::CustomerCreated { customer: organization }
            | Self::CustomerStateChanged { customer: organization, .. }
            | Self::OrganizationEdited { organization }
            | Self::ServicesChanged { customer: organization, .. }
            | Self::SupplierRegistered { supplier: organization } => Concerned::Organization(*organization),
            Self::SubjectAdded { subject } | Self::SubjectEdited { subject } => Concerned::Subject(*subject),
            Self::OfferingAdded { offering }
            | Self::OfferingEdited { offering }
            | Self::OfferingPublished { offering }
            | Self::OfferingUnpublished { offering } => Concerned::Offering(*offering),
            Self::BillingAccountAdded { account }
            | Self::BillingAccountEdited { account }
            | Self::BillingAccountMadeDefault { account }
            | Self::BillingAccountArchived { account }
            | Self::BillingAccountRemoved { account } => Concerned::BillingAccount(*account),
            Self::ApplicationBegun { application }
            | Self::ApplicationEdited { application }
            | Self::ApplicationStepped { application, .. }
            | Self::ApplicationCommented { application }
            | Self::AttendeesAdded { application, .. }
            | Self::AttendeeReplaced { application, .. }
            | Self::AttendeeRemoved { application, .. }
            | Self::AttendeeDeclined { application, .. }
            | Self::MentorAssigned { application, .. }
            | Self::MentorTakenOff { application, .. }
            | Self::ObservationAdded { application, .. }
            | Self::ObservationWithdrawn { application, .. } => Concerned::Application(*application),
            Self::InvitationSent { invitation }
            | Self::InvitationResent { invitation, .. }
            | Self::InvitationReminded { invitation }
            | Self::InvitationRevoked { invitation }
            | Self::InvitationAccepted { invitation, .. }
            | Self::InvitationDeclined { invitation } => Concerned::Invitation(*invitation),
            Self::MembershipSuspended { membership, .. }
            | Self::MembershipResumed { membership }
            | Self::MembershipSetUp { membership } => Concerned::Membership(*membership),
            Self::SessionScheduled { session, .. }
            | Self::SessionChanged { session }
            | Self::SessionCancelled { session, .. }
            | Self::AttendanceMarked { session, .. } => Concerned::Session(*session),
            Self::CustomerAdminChanged { to: user, .. }
            | Self::SupplierAdminChanged { to: user, .. }
            | Self::MembershipGranted { user, .. }
            | Self::MembershipEnded { user, .. }
            | Self::PlatformSetUp { user }
            | Self::UserRegistered { user }
            | Self::PasswordSet { user }
            | Self::PasswordResetRequested { user }
            | Self::AddressChangeRequested { user }
            | Self::AddressChanged { user }
            | Self::ProfileChanged { user }
            | Self::ConsentGiven { user, .. }
            | Self::PrivilegesChanged { user, .. }
            | Self::UserDeactivated { user, .. }
            | Self::UserReactivated { user }
            | Self::UserErased { user }
            | Self::SignedIn { user, .. }
            | Self::SignedOut { user, .. }
            | Self::SignInRevoked { user, .. }
            | Self::ApiTokenCreated { user, .. }
            | Self::ApiTokenRevoked { user, .. } => Concerned::User(*user),
        }
    }

    /// The fact's word: `invitation_sent`.
    #[must_use]
    pub fn word(&self) -> String {
        match serde_json::to_value(self) {
            Ok(value) => value["fact"].as_str().unwrap_or_default().to_owned(),
            Err(_) => String::new(),
        }
    }
}
