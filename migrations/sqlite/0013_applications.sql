-- Customers' requests for offerings.
CREATE TABLE applications (
    id                  BLOB PRIMARY KEY CHECK (length(id) = 16),
    version             INTEGER NOT NULL CHECK (version > 0),
    customer_id         BLOB NOT NULL CHECK (length(customer_id) = 16) REFERENCES organizations,
    offering_id         BLOB NOT NULL CHECK (length(offering_id) = 16) REFERENCES offerings,
    applicant_id        BLOB NOT NULL CHECK (length(applicant_id) = 16) REFERENCES users,
    -- An account that is named here is archived, never deleted.
    billing_account_id  BLOB CHECK (length(billing_account_id) = 16) REFERENCES billing_accounts,
    stage               TEXT NOT NULL CHECK (stage IN (
        'draft', 'submitted', 'under_review', 'changes_requested', 'waitlisted', 'accepted', 'approved', 'rejected',
        'withdrawn', 'stopped', 'completed'
    )),
    attendees           INTEGER NOT NULL CHECK (attendees >= 0),
    -- Its place in the queues of reviewers and of those who wait.
    turn                BLOB CHECK (length(turn) = 16),
    submitted_at        TEXT,
    changed_at          TEXT NOT NULL,
    body                TEXT NOT NULL CHECK (json_valid(body)),
    CHECK (turn IS NOT NULL OR stage NOT IN ('submitted', 'under_review', 'waitlisted'))
) STRICT;

CREATE INDEX applications_by_customer ON applications (customer_id, id);
CREATE INDEX applications_by_offering ON applications (offering_id, id);
CREATE INDEX applications_by_billing_account ON applications (billing_account_id) WHERE billing_account_id IS NOT NULL;
CREATE INDEX applications_changed ON applications (customer_id, changed_at, id) WHERE stage <> 'draft';
CREATE INDEX applications_queue ON applications (turn) WHERE stage IN ('submitted', 'under_review');
CREATE INDEX applications_submitted ON applications (turn) WHERE stage = 'submitted';
CREATE INDEX applications_under_review ON applications (turn) WHERE stage = 'under_review';
CREATE INDEX applications_waitlist ON applications (offering_id, turn) WHERE stage = 'waitlisted';
