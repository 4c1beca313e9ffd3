//! The statements of Lyceum's stores. A test tells when theirs have become others.

/// Whom a sign-in's token leads to.
pub const CALLER: &str = r#"SELECT t.id, CAST(NULL AS TEXT) AS "access", t.last_seen_at, t.expires_at,
           u.body AS "user", m.body AS "membership", NULL AS "application", NULL AS "since", o.id AS "organization",
           o.name, o.kind, o.standing, p.standing AS "partner_standing"
    FROM sign_ins t
    JOIN users u ON u.id = t.user_id
    LEFT JOIN memberships m ON m.user_id = t.user_id AND m.state <> 'ended'
    LEFT JOIN organizations o ON o.id = m.organization_id
    LEFT JOIN organizations p ON p.id = o.partner_id
    WHERE t.token = $1
    UNION ALL
    SELECT t.id, NULL, NULL, t.expires_at, NULL, NULL,
           a.application_id, y.changed_at, o.id, o.name, o.kind, o.standing, p.standing
    FROM sign_ins t
    JOIN users u ON u.id = t.user_id
    JOIN attendees a ON a.address_key = u.address_key AND a.participation = 'listed'
    JOIN applications y ON y.id = a.application_id AND y.stage IN ('accepted', 'approved', 'completed')
    JOIN organizations o ON o.id = y.customer_id
    LEFT JOIN organizations p ON p.id = o.partner_id
    WHERE t.token = $1"#;

pub const MEMBERS: &str = r"SELECT m.id, m.user_id, u.name, u.address, m.role, m.state, m.setup, m.cause, m.since, m.version
    FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.organization_id >= $1 AND (m.organization_id, m.id) < ($1, $2)
      AND (CAST($3 AS TEXT) IS NULL OR m.role = $3)
      AND CASE WHEN CAST($4 AS TEXT) IS NULL THEN m.state <> 'ended' ELSE m.state = $4 END
      AND (CAST($5 AS TEXT) IS NULL OR u.name_key LIKE $5 ESCAPE '\' OR u.address_key LIKE $5 ESCAPE '\')
    ORDER BY m.organization_id DESC, m.id DESC LIMIT $6";

pub const INVITATION: &str = "SELECT version, body FROM invitations WHERE id = $1";

pub const CHANGE_INVITATION: &str = "UPDATE invitations SET version = version + 1,
        organization_id = $3, offer = $4, address_key = $5, inviter_id = $6, stage = $7, expires_at = $8,
        reminded = $9, body = $10
    WHERE id = $1 AND version = $2";

pub const USER: &str = "SELECT version, body FROM users WHERE id = $1";

pub const USER_BY_ADDRESS: &str = "SELECT version, body FROM users WHERE address_key = $1";

pub const CREDENTIAL: &str =
    "SELECT user_id, version, hash, generation, changed_at FROM credentials WHERE user_id = $1";

pub const ADD_SIGN_IN: &str = "INSERT INTO sign_ins
        (id, version, user_id, token, created_at, last_seen_at, expires_at, device)
    VALUES ($1, 1, $2, $3, $4, $5, $6, $7)";

// Lyceum writes the rest for any number of rows at once.

pub const ADD_INVITATION: &str = "INSERT INTO invitations
        (id, version, organization_id, offer, address_key, inviter_id, stage, expires_at, reminded, body)
    VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)";

pub const ADD_MEMBERSHIP: &str = "INSERT INTO memberships
        (id, version, user_id, organization_id, role, state, setup, since, cause, body)
    VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)";

pub const ADD_FACT: &str =
    "INSERT INTO facts (id, at, who, user_id, organization_id, body) VALUES ($1, $2, $3, $4, $5, $6)";

pub const ADD_TWO_FACTS: &str = "INSERT INTO facts (id, at, who, user_id, organization_id, body)
    VALUES ($1, $3, $4, $5, $6, $7), ($2, $3, $4, $5, $6, $8)";

pub const ADD_LETTER: &str = "INSERT INTO letters
        (id, at, about, state, due_at, attempts, address_key, mentions, recipient, body)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workloads::growth::prepared;

    /// Without white space, and without what columns are called.
    fn plain(statement: &str) -> String {
        let mut parts = statement.split('"').map(|part| part.strip_suffix(" AS ").unwrap_or(part));
        let mut text = parts.next().unwrap_or_default().to_owned();
        while let (Some(_called), Some(rest)) = (parts.next(), parts.next()) {
            text += rest;
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(").replace(" )", ")")
    }

    #[test]
    fn the_floor_runs_the_statements_of_lyceum() {
        let prepared: Vec<_> = prepared().unwrap().into_iter().map(|(statement, _)| plain(&statement)).collect();
        let all = [CALLER, MEMBERS, INVITATION, CHANGE_INVITATION, USER, USER_BY_ADDRESS, CREDENTIAL, ADD_SIGN_IN];
        let gone: Vec<_> = all.into_iter().map(plain).filter(|one| !prepared.contains(one)).collect();
        assert!(gone.is_empty(), "Lyceum no longer runs {gone:#?}");
    }
}
