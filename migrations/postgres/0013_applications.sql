-- Customers' requests for offerings.
CREATE TABLE applications (
    id                  UUID PRIMARY KEY,
    version             BIGINT NOT NULL CHECK (version > 0),
    customer_id         UUID NOT NULL REFERENCES organizations,
    offering_id         UUID NOT NULL REFERENCES offerings,
    applicant_id        UUID NOT NULL REFERENCES users,
    -- An account that is named here is archived, never deleted.
    billing_account_id  UUID REFERENCES billing_accounts,
    stage               TEXT COLLATE "C" NOT NULL CHECK (stage IN (
        'draft', 'submitted', 'under_review', 'changes_requested', 'waitlisted', 'accepted', 'approved', 'rejected',
        'withdrawn', 'stopped', 'completed'
    )),
    attendees           BIGINT NOT NULL CHECK (attendees >= 0),
    -- Its place in the queues of reviewers and of those who wait.
    turn                UUID,
    submitted_at        TIMESTAMPTZ,
    changed_at          TIMESTAMPTZ NOT NULL,
    body                JSONB NOT NULL,
    CHECK (turn IS NOT NULL OR stage NOT IN ('submitted', 'under_review', 'waitlisted'))
);

CREATE INDEX applications_by_customer ON applications (customer_id, id);
CREATE INDEX applications_by_offering ON applications (offering_id, id);
CREATE INDEX applications_by_billing_account ON applications (billing_account_id) WHERE billing_account_id IS NOT NULL;
CREATE INDEX applications_changed ON applications (customer_id, changed_at, id) WHERE stage <> 'draft';
CREATE INDEX applications_queue ON applications (turn) WHERE stage IN ('submitted', 'under_review');
CREATE INDEX applications_submitted ON applications (turn) WHERE stage = 'submitted';
CREATE INDEX applications_under_review ON applications (turn) WHERE stage = 'under_review';
CREATE INDEX applications_waitlist ON applications (offering_id, turn) WHERE stage = 'waitlisted';
