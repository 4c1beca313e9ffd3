//! A sample of every letter, and a renderer whose links are the same in every run.

#![allow(dead_code, reason = "each test file uses some of it")]

mod sessions;

use std::sync::Arc;

use domain::application::{Stage, Step};
use domain::invitation::Offer;
use domain::link::{Claims, Keyring, Purpose, ServerKey};
use domain::mail::{About, Envelope, Letter, Recipient};
use domain::permission::Role;
use domain::settings::{Lifetimes, Settings};
use domain::values::{
    ApplicationId, EmailAddress, LetterId, Locale, Note, OrganizationName, Period, PersonName, RegistrationId, Secret,
    TermsVersion, TimeZone, Timestamp, Title, UserId,
};
use mail_smtp::Letters;
pub use sessions::*;
use uuid::Uuid;

pub fn settings() -> Settings {
    Settings {
        platform: "Lyceum".to_owned(),
        origin: "https://lyceum.example".to_owned(),
        support: address("help@lyceum.example"),
        locales: vec![Locale::english(), Locale::parse("sv").unwrap()],
        terms: TermsVersion::parse("2026-01").unwrap(),
        lifetimes: Lifetimes::default(),
    }
}

pub fn letters() -> Letters {
    let key = ServerKey { id: "k1".to_owned(), bytes: Secret::new(vec![7; 32]) };
    Letters::new(Arc::new(Keyring::new(key, vec![])), Arc::new(settings()))
}

pub fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

pub fn envelope(locale: &str, letter: Letter) -> Envelope {
    let to = Recipient {
        address: address("asa.berg@nordvik.example"),
        name: Some(person("Åsa Berg")),
        locale: Locale::parse(locale).unwrap(),
        zone: TimeZone::parse("Europe/Stockholm").unwrap(),
    };
    Envelope::new(LetterId(Uuid::from_u128(0x1e77e4)), to, letter, at("2026-11-22T13:05:00Z"))
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn person(name: &str) -> PersonName {
    PersonName::parse(name).unwrap()
}

pub fn organization() -> OrganizationName {
    OrganizationName::parse("Nordvik Utbildning AB").unwrap()
}

pub fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

pub fn link(purpose: Purpose) -> Claims {
    Claims { purpose, id: Uuid::from_u128(7), generation: 1, expires_at: at("2026-11-29T13:05:00Z") }
}

pub fn title() -> Title {
    Title::parse("Leading a team").unwrap()
}

pub fn period(from: &str, to: &str) -> Period {
    Period { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

/// An application for a scheduled course.
pub fn about() -> About {
    let dates = Some(period("2027-01-12", "2027-01-16"));
    About { application: ApplicationId(Uuid::from_u128(11)), title: title(), dates, organization: organization() }
}

/// An application for what has no dates.
pub fn about_undated() -> About {
    About { dates: None, ..about() }
}

fn decided(step: Step, reason: Option<&str>) -> Letter {
    Letter::ApplicationDecided { about: about(), step, reason: reason.map(note) }
}

fn invitation(offer: Offer, inviter: Option<&str>, message: Option<&str>) -> Letter {
    Letter::Invitation {
        organization: organization(),
        offer,
        inviter: inviter.map(person),
        contact: address("karin@nordvik.example"),
        message: message.map(note),
        activity: (offer == Offer::Attendee).then(title),
        link: link(Purpose::Invitation),
    }
}

fn reminder(offer: Offer) -> Letter {
    Letter::InvitationReminder {
        organization: organization(),
        offer,
        inviter: Some(person("Karin Ek")),
        contact: address("karin@nordvik.example"),
        activity: (offer == Offer::Attendee).then(title),
        link: link(Purpose::Invitation),
    }
}

fn first_login(role: Role) -> Letter {
    Letter::FirstLogin { organization: organization(), role, link: link(Purpose::Invitation) }
}

fn admin_changed(role: Role, you: bool) -> Letter {
    Letter::AdminChanged { organization: organization(), role, new_admin: person("Nils Holm"), you }
}

fn attendees_changed(added: u32, removed: u32) -> Letter {
    Letter::MentorAttendeesChanged { about: about(), added, removed }
}

const FIRST_LOGIN: Offer = Offer::FirstLogin { user: UserId(Uuid::from_u128(9)), role: Role::CustomerAdmin };

/// Lists samples by letter: a letter without any does not compile.
macro_rules! samples {
    ($($letter:pat => { $($name:literal: $sample:expr,)+ })*) => {
        pub fn samples() -> Vec<(&'static str, Letter)> {
            fn _each_letter_has_one(letter: &Letter) {
                match letter { $($letter => {})* }
            }
            $($(assert!(matches!($sample, $letter), "{} is another letter", $name);)+)*
            vec![$($(($name, $sample),)+)*]
        }
    };
}

samples! {
    Letter::RegistrationReceived { .. } => {
        "registration-received": Letter::RegistrationReceived {
            organization: organization(),
            link: link(Purpose::Registration),
        },
    }
    Letter::RegistrationWaiting { .. } => {
        "registration-waiting": Letter::RegistrationWaiting {
            organization: organization(),
            registration: RegistrationId(Uuid::from_u128(7)),
        },
    }
    Letter::RegistrationInformationRequested { .. } => {
        "registration-information-requested": Letter::RegistrationInformationRequested {
            organization: organization(),
            question: note("Who signs for the organization?\n\nAnd what is the number at the Companies Registration Office?"),
            link: link(Purpose::Registration),
        },
    }
    Letter::RegistrationApproved { .. } => {
        "registration-approved": Letter::RegistrationApproved { organization: organization() },
    }
    Letter::RegistrationRejected { .. } => {
        "registration-rejected": Letter::RegistrationRejected {
            organization: organization(),
            reason: note("The organization number belongs to somebody else."),
        },
    }
    Letter::RegistrationLapsed { .. } => {
        "registration-lapsed": Letter::RegistrationLapsed { organization: organization() },
    }
    Letter::FirstLogin { .. } => {
        "first-login-customer-admin": first_login(Role::CustomerAdmin),
        "first-login-supplier-admin": first_login(Role::SupplierAdmin),
        "first-login-partner-administrator": first_login(Role::PartnerAdministrator),
        "first-login-system-administrator": first_login(Role::SystemAdministrator),
    }
    Letter::CustomerActivated { .. } => {
        "customer-activated": Letter::CustomerActivated { organization: organization() },
    }
    Letter::CustomerPaused { .. } => {
        "customer-paused": Letter::CustomerPaused { organization: organization() },
    }
    Letter::CustomerDeactivated { .. } => {
        "customer-deactivated": Letter::CustomerDeactivated { organization: organization() },
    }
    Letter::AdminChanged { .. } => {
        "admin-changed-customer-you": admin_changed(Role::CustomerAdmin, true),
        "admin-changed-customer-other": admin_changed(Role::CustomerAdmin, false),
        "admin-changed-supplier-you": admin_changed(Role::SupplierAdmin, true),
        "admin-changed-supplier-other": admin_changed(Role::SupplierAdmin, false),
    }
    Letter::Invitation { .. } => {
        "invitation-applicant": invitation(Offer::Applicant, Some("Karin Ek"), None),
        "invitation-mentor": invitation(
            Offer::Mentor,
            Some("Karin Ek"),
            Some("Hi Åsa,\nwe would love to have you with us this autumn.\n\n/ Karin"),
        ),
        "invitation-professional": invitation(Offer::Professional, Some("Karin Ek"), None),
        "invitation-first-login": invitation(FIRST_LOGIN, None, None),
        "invitation-nobody": invitation(Offer::Mentor, None, None),
        "invitation-attendee": invitation(Offer::Attendee, Some("Karin Ek"), Some("See you in January!")),
        "invitation-attendee-nobody": invitation(Offer::Attendee, None, None),
    }
    Letter::InvitationReminder { .. } => {
        "invitation-reminder-mentor": reminder(Offer::Mentor),
        "invitation-reminder-first-login": reminder(FIRST_LOGIN),
        "invitation-reminder-attendee": reminder(Offer::Attendee),
    }
    Letter::InvitationRevoked { .. } => {
        "invitation-revoked": Letter::InvitationRevoked {
            organization: organization(),
            offer: Offer::Mentor,
            invitation: Uuid::from_u128(7),
        },
        "invitation-revoked-attendee": Letter::InvitationRevoked {
            organization: organization(),
            offer: Offer::Attendee,
            invitation: Uuid::from_u128(7),
        },
    }
    Letter::InvitationAccepted { .. } => {
        "invitation-accepted": Letter::InvitationAccepted {
            organization: organization(),
            offer: Offer::Applicant,
            invitee: person("Nils Holm"),
        },
    }
    Letter::InvitationDeclined { .. } => {
        "invitation-declined": Letter::InvitationDeclined {
            organization: organization(),
            offer: Offer::Professional,
            invitee: address("nils@holm.example"),
        },
        "invitation-declined-attendee": Letter::InvitationDeclined {
            organization: organization(),
            offer: Offer::Attendee,
            invitee: address("nils@holm.example"),
        },
    }
    Letter::MentorAdded { .. } => {
        "mentor-added": Letter::MentorAdded { organization: organization(), by: person("Karin Ek") },
    }
    Letter::ApplicationSubmitted { .. } => {
        "application-submitted": Letter::ApplicationSubmitted { about: about() },
        "application-submitted-undated": Letter::ApplicationSubmitted { about: about_undated() },
    }
    Letter::ApplicationWaiting { .. } => {
        "application-waiting": Letter::ApplicationWaiting { about: about() },
    }
    Letter::ApplicationChangesRequested { .. } => {
        "application-changes-requested": Letter::ApplicationChangesRequested {
            about: about(),
            comment: note("Please list at most twelve attendees.\n\nThe room holds no more."),
        },
    }
    Letter::ApplicationDecided { .. } => {
        "application-accepted": Letter::ApplicationDecided {
            about: about_undated(),
            step: Step::Accept,
            reason: None,
        },
        "application-approved": decided(Step::Approve, Some("We look forward to seeing you.")),
        "application-rejected": decided(Step::Reject, Some("The course is meant for managers.")),
        "application-waitlisted": decided(Step::Waitlist, None),
        "application-stopped": decided(Step::Stop, Some("The teacher has fallen ill.")),
        "application-moved": decided(Step::Complete, None),
    }
    Letter::ApplicationCommented { .. } => {
        "application-commented": Letter::ApplicationCommented {
            about: about(),
            by: person("Karin Ek"),
            comment: note("Could two more of us come along?"),
        },
    }
    Letter::AttendeeConfirmed { .. } => {
        "attendee-confirmed": Letter::AttendeeConfirmed {
            about: about(),
            by: person("Karin Ek"),
            contact: address("karin@nordvik.example"),
        },
    }
    Letter::AttendeeRemoved { .. } => {
        "attendee-removed": Letter::AttendeeRemoved { about: about(), contact: address("karin@nordvik.example") },
    }
    Letter::MentorAssigned { .. } => {
        "mentor-assigned": Letter::MentorAssigned { about: about(), by: person("Karin Ek") },
    }
    Letter::MentorUnassigned { .. } => {
        "mentor-unassigned": Letter::MentorUnassigned { about: about() },
    }
    Letter::MentorApplicationChanged { .. } => {
        "mentor-application-changed": Letter::MentorApplicationChanged {
            about: about(),
            stage: Stage::Waitlisted,
        },
    }
    Letter::MentorAttendeesChanged { .. } => {
        "mentor-attendees-changed": attendees_changed(1, 1),
        "mentor-attendees-changed-added-one": attendees_changed(1, 0),
        "mentor-attendees-changed-added-some": attendees_changed(12, 0),
        "mentor-attendees-changed-removed-one": attendees_changed(0, 1),
        "mentor-attendees-changed-removed-some": attendees_changed(0, 12),
    }
    Letter::ObservationAdded { .. } => {
        "observation-added": Letter::ObservationAdded { about: about(), by: person("Mona Lind") },
    }
    Letter::SessionScheduled { .. } => {
        "session-scheduled": Letter::SessionScheduled { about: about_session() },
        "session-scheduled-abroad": Letter::SessionScheduled { about: about_session_abroad() },
        "session-scheduled-bare": Letter::SessionScheduled { about: about_session_bare() },
    }
    Letter::SessionChanged { .. } => {
        "session-changed": Letter::SessionChanged { about: about_session(), was: None },
        "session-moved": moved("2027-01-11", "13:00", "14:00", "Europe/Stockholm"),
        "session-moved-abroad": moved("2027-01-11", "21:30", "23:00", "America/New_York"),
    }
    Letter::SessionCancelled { .. } => {
        "session-cancelled": Letter::SessionCancelled {
            about: about_session_bare(),
            reason: note("The teacher has fallen ill.\n\nWe find another day."),
        },
    }
    Letter::PasswordReset { .. } => {
        "password-reset": Letter::PasswordReset { link: link(Purpose::PasswordReset) },
    }
    Letter::PasswordChanged => {
        "password-changed": Letter::PasswordChanged,
    }
    Letter::AddressChangeRequested { .. } => {
        "address-change-requested": Letter::AddressChangeRequested { link: link(Purpose::AddressChange) },
    }
    Letter::AddressChanged { .. } => {
        "address-changed": Letter::AddressChanged {
            old: address("asa@gammal.example"),
            new: address("asa.berg@nordvik.example"),
        },
    }
    Letter::UserErased => {
        "user-erased": Letter::UserErased,
    }
}
