//! What is generated from the rules and checked in: a change of rights or lifecycles is a readable diff.
//! `UPDATE=1 cargo test -p domain --test generated` writes the files anew.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test, told to write by the environment")]

use domain::application::Step;
use domain::organization::CustomerState;
use domain::permission::matrix;
fn check(file: &str, generated: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(file);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, generated).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, generated, "docs/{file} is out of date: UPDATE=1 cargo test -p domain --test generated");
}

#[test]
fn the_permission_matrix_is_the_one_checked_in() {
    check("permissions.txt", &matrix());
}

#[test]
fn the_lifecycles_are_the_ones_checked_in() {
    let mut text = String::from("# Lifecycles\n\nGenerated from the rules; `-` means that the rules refuse it.\n");
    text += "\n## Customer\n\n```mermaid\nstateDiagram-v2\n";
    for from in CustomerState::ALL {
        for by in from.moves() {
            text += &format!("    {} --> {}: {}\n", from.word(), by.leads_to().word(), by.word());
        }
    }
    text += "```\n";
    text += "\n## Application\n\n```mermaid\nstateDiagram-v2\n";
    for step in Step::ALL {
        for from in step.starts_from() {
            text += &format!("    {} --> {}: {}\n", from.word(), step.leads_to().word(), step.word());
        }
    }
    text += "```\n";
    text += &lifecycles::registration();
    text += &lifecycles::invitation();
    text += &lifecycles::membership();
    text += &lifecycles::session();
    check("lifecycles.md", &text);
}

mod lifecycles {
    use chrono::TimeDelta;
    use domain::Refusal;
    use domain::invitation::{self, Invitation, Offer};
    use domain::membership::{Cause, Membership};
    use domain::organization::ProfileForm;
    use domain::permission::Role;
    use domain::registration::{self, Contact, Proof, Registration};
    use domain::session::{Session, SessionState};
    use domain::values::*;

    /// What somebody does, and to what.
    type Acts<T> = [(&'static str, fn(T) -> Result<T, Refusal>)];

    fn now() -> Timestamp {
        Timestamp::from_timestamp(1_000_000, 0).unwrap()
    }

    fn id(n: u128) -> uuid::Uuid {
        uuid::Uuid::from_u128(n)
    }

    fn note() -> Note {
        Note::parse("because").unwrap()
    }

    /// Tries everything on every stage, and draws where it leads.
    fn draw<T: Clone>(title: &str, stages: &[T], word: impl Fn(&T) -> &'static str, acts: &Acts<T>) -> String {
        let names: Vec<_> = acts.iter().map(|(name, _)| *name).collect();
        let mut text =
            format!("\n## {title}\n\n| from | {} |\n|---{}|\n", names.join(" | "), "|---".repeat(acts.len()));
        for stage in stages {
            let cells = acts.iter().map(|(_, act)| act(stage.clone()).map_or("-", |next| word(&next)));
            text += &format!("| {} | {} |\n", word(stage), cells.collect::<Vec<_>>().join(" | "));
        }
        text
    }

    pub fn registration() -> String {
        let profile = ProfileForm { name: "A".into(), country: "SE".into(), ..ProfileForm::default() };
        let submitted = Registration {
            id: RegistrationId(id(1)),
            profile: profile.finish(&[Locale::english()]).unwrap(),
            contact: Contact {
                name: PersonName::parse("A").unwrap(),
                address: EmailAddress::parse("a@x.se").unwrap(),
                telephone: None,
                locale: Locale::english(),
            },
            message: None,
            proof: Proof::Given { at: now() },
            generation: 1,
            notes: vec![registration::ReviewNote { by: UserId(id(2)), at: now(), note: note() }],
            stage: registration::Stage::Submitted,
            submitted_at: now(),
        };
        let acts: &Acts<Registration> = &[
            ("take", |one| one.take(UserId(id(2)), now())),
            ("note", |one| one.note(UserId(id(2)), note(), now())),
            ("request information", |one| one.request_information(UserId(id(2)), note(), now(), now())),
            ("amend", |one| {
                let (profile, contact) = (one.profile.clone(), one.contact.clone());
                one.amend(profile, contact, None)
            }),
            ("approve", |one| one.approve(UserId(id(2)), OrganizationId(id(3)), now())),
            ("reject", |one| one.reject(UserId(id(2)), note(), now())),
            ("withdraw", |one| one.withdraw(now())),
            ("lapse", |one| one.lapse(now())),
        ];
        let asked = submitted.clone().request_information(UserId(id(2)), note(), now(), now()).unwrap();
        let stages = [
            submitted.clone(),
            submitted.clone().take(UserId(id(2)), now()).unwrap(),
            asked.clone(),
            submitted.clone().approve(UserId(id(2)), OrganizationId(id(3)), now()).unwrap(),
            submitted.clone().reject(UserId(id(2)), note(), now()).unwrap(),
            submitted.withdraw(now()).unwrap(),
            asked.lapse(now()).unwrap(),
        ];
        draw("Registration", &stages, |one| one.stage.word(), acts)
    }

    pub fn invitation() -> String {
        let pending = Invitation {
            id: InvitationId(id(1)),
            organization: OrganizationId(id(2)),
            offer: Offer::Mentor,
            address: EmailAddress::parse("m@x.se").unwrap(),
            inviter: None,
            name: None,
            activity: None,
            message: None,
            locale: Locale::english(),
            generation: 1,
            invited_at: now(),
            sent_at: Some(now()),
            expires_at: now() + TimeDelta::days(7),
            stage: invitation::Stage::Pending { reminded: false },
        };
        let later = || now() + TimeDelta::days(9);
        let acts: &Acts<Invitation> = &[
            ("accept", |one| one.accept(UserId(id(3)), None, now())),
            ("decline", |one| one.decline(now())),
            ("revoke", |one| one.revoke(None, now())),
            ("resend", |one| one.resend(now(), now() + TimeDelta::days(7))),
            ("remind", |one| one.remind(now())),
        ];
        let expired = Invitation { expires_at: now(), ..pending.clone() };
        assert_eq!(expired.reads(later()), "expired");
        let stages = [
            pending.clone(),
            expired,
            pending.clone().accept(UserId(id(3)), None, now()).unwrap(),
            pending.clone().decline(now()).unwrap(),
            pending.revoke(None, now()).unwrap(),
        ];
        draw("Invitation", &stages, |one| one.reads(now()), acts)
    }

    pub fn membership() -> String {
        let new = |role| {
            let ids = (MembershipId(id(1)), UserId(id(2)), OrganizationId(id(3)));
            Membership::new(ids.0, ids.1, ids.2, role, Cause::PlatformSetUp, now())
        };
        let active = new(Role::Mentor);
        let acts: &Acts<Membership> = &[
            ("suspend", |one| one.suspend(None, now())),
            ("resume", |one| one.resume()),
            ("end", |one| one.end(None, now())),
        ];
        let stages = [active.clone(), active.clone().suspend(None, now()).unwrap(), active.end(None, now()).unwrap()];
        draw("Membership", &stages, |one| one.state.word(), acts)
    }

    pub fn session() -> String {
        let time = |from, to| SessionTime::parse(&mut Form::default(), "2027-01-12", from, to, "UTC").unwrap();
        let scheduled = Session {
            id: SessionId(id(1)),
            offering: OfferingId(id(2)),
            supplier: OrganizationId(id(3)),
            application: None,
            topic: None,
            time: time("09:00", "10:00"),
            place: None,
            sequence: 0,
            state: SessionState::Scheduled,
        };
        let acts: &Acts<Session> = &[
            ("change", |one| {
                let time = one.time;
                one.change(None, time, None)
            }),
            ("cancel", |one| one.cancel(UserId(id(4)), note(), now())),
            ("mark attendance", |one| {
                let ends = one.time.ends_at();
                one.hold(ends)
            }),
        ];
        let ends = scheduled.time.ends_at();
        let states = [
            scheduled.clone(),
            scheduled.clone().hold(ends).unwrap(),
            scheduled.cancel(UserId(id(4)), note(), now()).unwrap(),
        ];
        draw("Session", &states, |one| one.state.word(), acts)
    }
}
