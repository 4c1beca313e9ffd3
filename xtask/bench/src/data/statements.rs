//! What is made together.

use chrono::{DateTime, Utc};
use domain::permission::Role;

use super::dialect::Engine;
use super::names::{ADMINS, CALLERS, Caller, GUESTS, PEOPLE, SIGNING_IN, Scale, WAITING};
use super::rows::Writer;

/// The organizations with their members and invitations, and the callers' sign-ins.
pub fn world(engine: Engine, scale: Scale, now: DateTime<Utc>) -> anyhow::Result<Vec<String>> {
    let writer = Writer::new(engine, now)?;
    let (members, last) = ((1, scale.0), scale.small_organizations());
    let organization = format!("CASE WHEN n % 2 = 1 THEN 0 ELSE 1 + n / 2 % {last} END");
    let admins = (ADMINS, ADMINS + last);
    let mut all = vec![
        writer.organizations((0, last)),
        writer.users(members),
        writer.users(admins),
        writer.memberships(members, &organization, Role::Mentor)?,
        writer.memberships(admins, &format!("n - {ADMINS}"), Role::CustomerAdmin)?,
        writer.invitations(members, &organization, "invited-"),
        writer.facts(members, &organization),
        writer.letters(members, false),
        writer.other_sign_ins(members),
    ];
    let callers = (0..CALLERS).map(|caller| Caller::Admin.numbers(scale, caller));
    all.extend(writer.sign_ins(callers));
    Ok(all)
}

/// People with a login, signed in, whom an invitation awaits in the large organization or a small one.
pub fn guests(engine: Engine, scale: Scale, count: u64, now: DateTime<Utc>) -> anyhow::Result<Vec<String>> {
    let writer = Writer::new(engine, now)?;
    let all = (GUESTS, GUESTS + count - 1);
    let organization = format!("CASE WHEN n % 2 = 1 THEN 0 ELSE 1 + n / 2 % {} END", scale.small_organizations());
    let mut statements = vec![writer.users(all), writer.invitations(all, &organization, "person-")];
    statements.extend(writer.sign_ins((all.0..=all.1).map(|guest| (guest, guest))));
    Ok(statements)
}

/// People who can sign in with a password.
pub fn people(engine: Engine, hash: &str, now: DateTime<Utc>) -> anyhow::Result<Vec<String>> {
    let writer = Writer::new(engine, now)?;
    let all = (SIGNING_IN, SIGNING_IN + PEOPLE - 1);
    Ok(vec![writer.users(all), writer.credentials(all, hash)])
}

/// Letters that wait to be sent.
pub fn letters(engine: Engine, count: u64, now: DateTime<Utc>) -> anyhow::Result<Vec<String>> {
    Ok(vec![Writer::new(engine, now)?.letters((WAITING, WAITING + count - 1), true)])
}
