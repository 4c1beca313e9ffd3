//! Whom a token leads to: the person with every role, in one query.

use domain::membership::{Cause, Membership, MembershipState, Setup};
use domain::organization::{OrganizationKind, Standing};
use domain::permission::{HeldRole, Person, Role, Via};
use domain::signin::Access;
use domain::signin::ports::Shown;
use domain::store::StoreError;
use domain::user::User;
use domain::values::{ApiTokenId, ApplicationId, OrganizationId, SignInId, Timestamp, TokenHash};
use sqlx::query_as;
use sqlx::types::Json;
use uuid::Uuid;

use super::error::answered;
use super::row::known;
use crate::db::Pool;

/// A token and its user, with one of the user's roles or without any; or a role that follows from taking part.
struct Row {
    id: Uuid,
    access: Option<String>,
    last_seen_at: Option<Timestamp>,
    expires_at: Timestamp,
    user: Option<Json<User>>,
    membership: Option<Json<Membership>>,
    application: Option<Uuid>,
    since: Option<Timestamp>,
    organization: Option<Uuid>,
    name: Option<String>,
    kind: Option<String>,
    standing: Option<String>,
    partner_standing: Option<String>,
}

/// The rows of a token, from the table that holds it.
macro_rules! rows {
    ($access:literal, $table:literal, $token:expr) => {
        query_as!(
            Row,
            r#"SELECT t.id AS "id!: _", "#
                + $access
                + r#" AS "access?: _", t.last_seen_at AS "last_seen_at?: _",
                      t.expires_at AS "expires_at!: _", u.body AS "user?: _", m.body AS "membership?: _",
                      NULL AS "application?: _", NULL AS "since?: _", o.id AS "organization?: _",
                      o.name AS "name?: _", o.kind AS "kind?: _", o.standing AS "standing?: _",
                      p.standing AS "partner_standing?: _"
               FROM "#
                + $table
                + r#" t
               JOIN users u ON u.id = t.user_id
               LEFT JOIN memberships m ON m.user_id = t.user_id AND m.state <> 'ended'
               LEFT JOIN organizations o ON o.id = m.organization_id
               LEFT JOIN organizations p ON p.id = o.partner_id
               WHERE t.token = $1
               UNION ALL
               SELECT t.id, NULL, NULL, t.expires_at, NULL, NULL,
                      a.application_id, y.changed_at, o.id, o.name, o.kind, o.standing, p.standing
               FROM "#
                + $table
                + r#" t
               JOIN users u ON u.id = t.user_id
               JOIN attendees a ON a.address_key = u.address_key AND a.participation = 'listed'
               JOIN applications y ON y.id = a.application_id AND y.stage IN ('accepted', 'approved', 'completed')
               JOIN organizations o ON o.id = y.customer_id
               LEFT JOIN organizations p ON p.id = o.partner_id
               WHERE t.token = $1"#,
            $token.as_str()
        )
    };
}

pub async fn by_sign_in(pool: &Pool, token: &TokenHash) -> Result<Option<Shown>, StoreError> {
    shown(answered(rows!("CAST(NULL AS TEXT)", "sign_ins", token).fetch_all(pool)).await?)
}

pub async fn by_api_token(pool: &Pool, token: &TokenHash) -> Result<Option<Shown>, StoreError> {
    shown(answered(rows!("t.access", "api_tokens", token).fetch_all(pool)).await?)
}

fn shown(rows: Vec<Row>) -> Result<Option<Shown>, StoreError> {
    let (mut person, mut roles) = (None, Vec::new());
    for mut row in rows {
        roles.extend(held(&mut row)?);
        if person.is_none() {
            person = row.user.take().map(|Json(user)| without_roles(user, row)).transpose()?;
        }
    }
    let Some(mut shown) = person else { return Ok(None) };
    // In the order in which they came to be: those held first, then those that follow from taking part.
    roles.sort_by_key(|held: &HeldRole| (held.membership.is_none(), held.membership, derived_from(&held.cause)));
    shown.person.roles = roles;
    Ok(Some(shown))
}

fn derived_from(cause: &Cause) -> Option<ApplicationId> {
    if let Cause::ParticipationConfirmed { application } = cause { Some(*application) } else { None }
}

fn held(row: &mut Row) -> Result<Option<HeldRole>, StoreError> {
    let (Some(organization), Some(organization_name), Some(kind), Some(standing)) =
        (row.organization, row.name.take(), &row.kind, &row.standing)
    else {
        return Ok(None);
    };
    let organization = OrganizationId(organization);
    let organization_kind = known("organizations.kind", kind, OrganizationKind::from_word)?;
    let standing = located(standing, row.partner_standing.as_deref())?;
    let membership = row.membership.take().map(|Json(held)| held);
    Ok(match (membership, row.application.zip(row.since)) {
        (Some(held), _) => Some(HeldRole {
            membership: Some(held.id),
            role: held.role,
            organization,
            organization_name,
            organization_kind,
            standing,
            state: held.state,
            setup: held.setup,
            cause: held.cause,
            since: held.since,
        }),
        (None, Some((application, since))) => Some(HeldRole {
            membership: None,
            role: Role::Attendee,
            organization,
            organization_name,
            organization_kind,
            standing,
            state: MembershipState::Active,
            setup: Setup::NotNeeded,
            cause: Cause::ParticipationConfirmed { application: ApplicationId(application) },
            since,
        }),
        (None, None) => None,
    })
}

fn without_roles(user: User, row: Row) -> Result<Shown, StoreError> {
    let via = match row.access {
        None => Via::SignIn(SignInId(row.id)),
        Some(word) => {
            let read_only = known("api_tokens.access", &word, Access::from_word)? == Access::Read;
            Via::ApiToken { id: ApiTokenId(row.id), read_only }
        }
    };
    let terms = user.terms().cloned();
    Ok(Shown {
        state: user.state,
        last_seen_at: row.last_seen_at,
        expires_at: row.expires_at,
        person: Person {
            user: user.id,
            name: user.name,
            address: user.address,
            locale: user.locale,
            zone: user.zone,
            privileges: user.privileges,
            terms,
            roles: Vec::new(),
            via,
        },
    })
}

/// An organization's standing, its partner's considered when it has one.
pub fn located(own: &str, partner: Option<&str>) -> Result<Standing, StoreError> {
    let standing = |word: &str| known("organizations.standing", word, Standing::from_word);
    let partner_in_force = partner.map(standing).transpose()?.is_none_or(|partner| partner == Standing::InForce);
    Ok(standing(own)?.under(partner_in_force))
}
