//! The rows of each table: the same text for both engines, but for [`Engine`]'s words.

use chrono::{DateTime, TimeDelta, Utc};
use domain::organization::ROOT;
use domain::permission::Role;
use domain::values::Token;

use super::dialect::Engine;
use super::names::{ADMINS, KNOWN, Kind, id, token};
use super::samples::{
    self, ADDRESS, INVITATION, INVITER, LIFETIME, MEMBERSHIP, NAME, ORGANIZATION, ORGANIZATION_NAME, Samples, USER,
};

/// How many known tokens one statement brings.
const AT_ONCE: usize = 5_000;

/// A table's columns and what each is in row `n`.
pub type Columns<'a> = &'a [(&'a str, String)];

/// The numbers of the first and the last row.
pub type Range = (u64, u64);

/// Writes statements for one engine.
pub struct Writer {
    pub(super) engine: Engine,
    pub(super) now: DateTime<Utc>,
    samples: Samples,
}

impl Writer {
    pub fn new(engine: Engine, now: DateTime<Utc>) -> anyhow::Result<Self> {
        Ok(Self { engine, now, samples: Samples::new(now)? })
    }

    /// Adds a row for each `n` from the first to the last.
    pub(super) fn insert(&self, table: &str, (first, last): Range, columns: Columns<'_>) -> String {
        let numbers = format!("n(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM n WHERE n < {last})");
        select(table, columns, &format!("RECURSIVE {numbers}"), "n")
    }

    /// The text of the id of a kind with this number.
    pub(super) fn id_text(&self, kind: Kind, number: &str) -> String {
        let whole = id(kind, 0).to_string();
        format!("('{}' || {})", &whole[..24], self.engine.hex(number))
    }

    pub(super) fn id(&self, kind: Kind, number: &str) -> String {
        self.engine.id(&self.id_text(kind, number))
    }

    pub(super) fn time(&self, later: TimeDelta) -> String {
        self.engine.time(self.now + later)
    }

    /// A sample with other ids and texts in it.
    pub(super) fn filled(&self, sample: &str, with: &[(&dyn ToString, String)]) -> String {
        let sample = format!("'{}'", sample.replace('\'', "''"));
        let replaced =
            with.iter().fold(sample, |text, (old, new)| format!("replace({text}, '{}', {new})", old.to_string()));
        self.engine.json(&replaced)
    }

    pub fn organizations(&self, all: Range) -> String {
        let name = format!("'{ORGANIZATION_NAME} ' || n");
        let body = [
            (&ORGANIZATION as &dyn ToString, self.id_text(Kind::Organization, "n")),
            (&ORGANIZATION_NAME, name.clone()),
        ];
        self.insert(
            "organizations",
            all,
            &[
                ("id", self.id(Kind::Organization, "n")),
                ("version", "1".into()),
                ("kind", "'customer'".into()),
                ("partner_id", self.engine.id(&format!("'{}'", ROOT))),
                ("name", name.clone()),
                ("name_key", format!("lower({name})")),
                ("state", "'active'".into()),
                ("standing", "'in_force'".into()),
                ("admin_role", "'customer_admin'".into()),
                ("body", self.filled(&self.samples.organization, &body)),
            ],
        )
    }

    pub fn users(&self, all: Range) -> String {
        self.users_with(all, &[])
    }

    /// People who differ from the sample in this too.
    pub fn users_with(&self, all: Range, more: &[(&dyn ToString, String)]) -> String {
        let address = "'person-' || n || '@bench.example'";
        let name = format!("'{NAME} ' || n");
        let body = [
            (&USER as &dyn ToString, self.id_text(Kind::User, "n")),
            (&ADDRESS, address.into()),
            (&NAME, name.clone()),
        ];
        self.insert(
            "users",
            all,
            &[
                ("id", self.id(Kind::User, "n")),
                ("version", "1".into()),
                ("address", address.into()),
                ("address_key", address.into()),
                ("name", name.clone()),
                ("name_key", format!("lower({name})")),
                ("state", "'active'".into()),
                ("body", self.filled(&self.samples.user, &[&body, more].concat())),
            ],
        )
    }

    pub fn credentials(&self, all: Range, hash: &str) -> String {
        self.insert(
            "credentials",
            all,
            &[
                ("user_id", self.id(Kind::User, "n")),
                ("version", "1".into()),
                ("hash", format!("'{hash}'")),
                ("generation", "2".into()),
                ("changed_at", self.time(TimeDelta::zero())),
            ],
        )
    }

    /// Roles of the users with the same numbers; those of System administrators are in Lyceum itself.
    pub fn memberships(&self, all: Range, organization: &str, role: Role) -> anyhow::Result<String> {
        let (sample, [membership, cause]) = samples::membership(role, self.now)?;
        let organization = match role {
            Role::SystemAdministrator => format!("'{ROOT}'"),
            _ => self.id_text(Kind::Organization, organization),
        };
        let invitation = (&INVITATION as &dyn ToString, self.id_text(Kind::Invitation, "n"));
        let body = [
            (&MEMBERSHIP as &dyn ToString, self.id_text(Kind::Membership, "n")),
            (&USER, self.id_text(Kind::User, "n")),
            (&ORGANIZATION, organization.clone()),
            invitation.clone(),
        ];
        let columns = [
            ("id", self.id(Kind::Membership, "n")),
            ("version", "1".into()),
            ("user_id", self.id(Kind::User, "n")),
            ("organization_id", self.engine.id(&organization)),
            ("role", format!("'{}'", role.word())),
            ("state", format!("'{}'", sample.state.word())),
            ("setup", format!("'{}'", sample.setup.word())),
            ("since", self.time(TimeDelta::zero())),
            ("cause", self.filled(&cause, &[invitation])),
            ("body", self.filled(&membership, &body)),
        ];
        Ok(self.insert("memberships", all, &columns))
    }

    pub fn invitations(&self, all: Range, organization: &str, invitee: &str) -> String {
        let address = format!("'{invitee}' || n || '@bench.example'");
        let inviter = format!("{ADMINS} + {organization}");
        let body = [
            (&INVITATION as &dyn ToString, self.id_text(Kind::Invitation, "n")),
            (&ORGANIZATION, self.id_text(Kind::Organization, organization)),
            (&INVITER, self.id_text(Kind::User, &inviter)),
            (&ADDRESS, address.clone()),
        ];
        self.insert(
            "invitations",
            all,
            &[
                ("id", self.id(Kind::Invitation, "n")),
                ("version", "1".into()),
                ("organization_id", self.id(Kind::Organization, organization)),
                ("offer", "'mentor'".into()),
                ("address_key", address),
                ("inviter_id", self.id(Kind::User, &inviter)),
                ("stage", "'pending'".into()),
                ("expires_at", self.time(LIFETIME)),
                ("reminded", self.engine.bool(false).into()),
                ("body", self.filled(&self.samples.invitation, &body)),
            ],
        )
    }

    pub fn facts(&self, all: Range, organization: &str) -> String {
        let body = [(&INVITATION as &dyn ToString, self.id_text(Kind::Invitation, "n"))];
        self.insert(
            "facts",
            all,
            &[
                ("id", self.id(Kind::Fact, "n")),
                ("at", self.time(TimeDelta::zero())),
                ("who", "'user'".into()),
                ("user_id", self.id(Kind::User, &format!("{ADMINS} + {organization}"))),
                ("organization_id", self.id(Kind::Organization, organization)),
                ("body", self.filled(&self.samples.invited, &body)),
            ],
        )
    }

    pub fn letters(&self, all: Range, waiting: bool) -> String {
        let address = "'invited-' || n || '@bench.example'".to_owned();
        let body = [(&INVITATION as &dyn ToString, self.id_text(Kind::Invitation, "n"))];
        let (state, due_at) = if waiting { ("queued", self.time(TimeDelta::zero())) } else { ("sent", "NULL".into()) };
        self.insert(
            "letters",
            all,
            &[
                ("id", self.id(Kind::Letter, "n")),
                ("at", self.time(TimeDelta::zero())),
                ("about", self.id(Kind::Invitation, "n")),
                ("state", format!("'{state}'")),
                ("due_at", due_at),
                ("attempts", if waiting { "0" } else { "1" }.into()),
                ("address_key", address.clone()),
                ("mentions", format!("'{}'", id(Kind::User, ADMINS))),
                ("recipient", self.filled(&self.samples.recipient, &[(&ADDRESS as &dyn ToString, address)])),
                ("body", self.filled(&self.samples.letter, &body)),
            ],
        )
    }

    /// Sign-ins of everybody, whose tokens nobody knows.
    pub fn other_sign_ins(&self, all: Range) -> String {
        let columns = self.sign_in(self.id(Kind::User, "n"), self.engine.random().into());
        self.insert("sign_ins", all, &[&[("id", self.id(Kind::SignIn, "n"))], columns.as_slice()].concat())
    }

    /// Sign-ins with known tokens: each has the number of its token, and its user's.
    pub fn sign_ins(&self, known: impl Iterator<Item = (u64, u64)>) -> Vec<String> {
        let rows: Vec<_> = known.filter_map(|(number, user)| Some((number, user, hash(number)?))).collect();
        let mut statements = Vec::new();
        for some in rows.chunks(AT_ONCE) {
            let values: Vec<_> = some
                .iter()
                .map(|(number, user, hash)| {
                    format!("('{}', '{}', '{hash}')", id(Kind::SignIn, KNOWN + number), id(Kind::User, *user))
                })
                .collect();
            let columns = self.sign_in(self.engine.id("user_id"), "hash".into());
            let columns = [&[("id", self.engine.id("id"))], columns.as_slice()].concat();
            let known = format!("known(id, user_id, hash) AS (VALUES {})", values.join(", "));
            statements.push(select("sign_ins", &columns, &known, "known"));
        }
        statements
    }

    pub fn sign_in(&self, user: String, token: String) -> Vec<(&'static str, String)> {
        vec![
            ("version", "1".into()),
            ("user_id", user),
            ("token", token),
            ("created_at", self.time(TimeDelta::zero())),
            // Later than now, so that reading does not write that it was seen.
            ("last_seen_at", self.time(TimeDelta::hours(1))),
            ("expires_at", self.time(TimeDelta::days(1))),
            ("device", "'bench'".into()),
        ]
    }
}

fn select(table: &str, columns: Columns<'_>, rows: &str, from: &str) -> String {
    let (names, values): (Vec<_>, Vec<_>) = columns.iter().map(|(name, value)| (*name, value.as_str())).unzip();
    format!("INSERT INTO {table} ({}) WITH {rows} SELECT {} FROM {from}", names.join(", "), values.join(", "))
}

fn hash(number: u64) -> Option<String> {
    Token::read(&token(number)).map(|token| token.hash().as_str().to_owned())
}
