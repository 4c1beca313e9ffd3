//! The words of the domain, as schemas: their values come from the same tables.

use std::borrow::Cow;

use domain::organization::CustomerState;
use domain::registration::Stage;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};

fn one_of<'a>(words: impl IntoIterator<Item = &'a str>, about: &str) -> RefOr<Schema> {
    let object = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)).enum_values(Some(words));
    RefOr::T(Schema::Object(object.description(Some(about)).build()))
}

macro_rules! words {
    ($($name:ident, $about:literal, $words:expr;)*) => {$(
        #[doc = $about]
        pub struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                one_of($words, $about)
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    )*};
}

words! {
    Role, "A role, held in an organization.", domain::permission::Role::ALL.iter().map(|one| one.word());
    Privilege, "A right beside the role.", domain::permission::Privilege::ALL.iter().map(|one| one.word());
    Action, "Something that a role may or may not do.", domain::permission::Action::ALL.iter().map(|one| one.word());
    OrganizationKind, "What kind of organization.", ["partner", "customer", "supplier"];
    OrganizationState, "Where an organization stands.", CustomerState::ALL.iter().map(|one| one.word());
    Standing, "Whether roles in an organization count, its partner considered.", ["in_force", "paused", "dormant"];
    MembershipState, "Whether a membership counts.", ["active", "suspended", "ended"];
    Setup, "Whether a membership's setup is complete.", ["not_needed", "incomplete", "ready"];
    RegistrationStage, "How far a registration has come.", Stage::WORDS;
    InvitationStage, "How an invitation reads.", INVITATION_STAGES;
    Offer, "What is offered.", ["applicant", "mentor", "professional", "attendee", "first_login"];
    Delivery, "How far the latest letter has come.", ["queued", "sent", "failing", "bounced"];
    Access, "What an API token may do.", ["read", "full"];
    PlatformService, "What a customer's account can do.", domain::organization::PlatformService::ALL.iter().map(|one| one.word());
    OfferingKind, "What kind of offering.", domain::offering::Kind::WORDS;
    ApplicationStage, "How far an application has come.", domain::application::Stage::ALL.iter().map(|one| one.word());
    ApplicationStep, "What takes an application from one stage to another.", domain::application::Step::ALL.iter().map(|one| one.word());
    AttendeeInvite, "When somebody without a login is invited to register.", domain::attendee::Invite::ALL.iter().map(|one| one.word());
    Participation, "Whether somebody is listed.", ["listed", "removed", "replaced", "declined"];
    AttendeeLink, "Whether an attendee has a login, or is invited to register.", ["linked", "invited", "unlinked"];
    LineOutcome, "What comes of a line of a file.", ["link", "invite", "duplicate", "already_listed", "over_capacity", "invalid"];
    Readers, "Who can read an observation, beside its author.", domain::observation::Readers::ALL.iter().map(|one| one.word());
    SessionState, "How far a session has come.", domain::session::SessionState::WORDS;
    AttendanceMark, "Whether somebody was at a session.", domain::attendance::Mark::ALL.iter().map(|one| one.word());
    UserState, "Where a user stands.", ["active", "deactivated", "erased"];
}

/// How an invitation can read.
pub const INVITATION_STAGES: [&str; 5] = ["pending", "expired", "accepted", "declined", "revoked"];
