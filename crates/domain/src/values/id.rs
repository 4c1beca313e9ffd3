//! One typed id per entity: UUIDv7, so that ids sort by the time they were made, in every store alike.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// Names a [`User`](crate::user::User).
    UserId
    /// Names an [`Organization`](crate::organization::Organization).
    OrganizationId
    /// Names a [`Membership`](crate::membership::Membership).
    MembershipId
    /// Names a [`Registration`](crate::registration::Registration).
    RegistrationId
    /// Names an [`Invitation`](crate::invitation::Invitation).
    InvitationId
    /// Names a [`SignIn`](crate::signin::SignIn).
    SignInId
    /// Names an [`ApiToken`](crate::signin::ApiToken).
    ApiTokenId
    /// Names a [`Fact`](crate::audit::Fact) in the audit trail.
    FactId
    /// Names a letter in the outbox.
    LetterId
    /// Names a [`Subject`](crate::subject::Subject).
    SubjectId
    /// Names an [`Offering`](crate::offering::Offering).
    OfferingId
    /// Names a [`BillingAccount`](crate::billing::BillingAccount).
    BillingAccountId
    /// Names an [`Application`](crate::application::Application).
    ApplicationId
    /// Names an [`Attendee`](crate::attendee::Attendee) of an application.
    AttendeeId
    /// Names a mentor's [`Assignment`](crate::assignment::Assignment) to an application.
    AssignmentId
    /// Names an [`Observation`](crate::observation::Observation).
    ObservationId
    /// Names a [`Session`](crate::session::Session).
    SessionId
    /// Names somebody's [`Attendance`](crate::attendance::Attendance) of a session.
    AttendanceId
}
