-- Believable numbers of everything, which may take their time.
SET statement_timeout = 0;
CREATE FUNCTION pg_temp.id(kind int, n bigint) RETURNS uuid LANGUAGE sql AS
$$ SELECT (lpad(to_hex(n), 12, '0') || '7000' || lpad(to_hex(kind), 16, '8'))::uuid $$;
INSERT INTO organizations (id, version, kind, partner_id, name, name_key, state, standing, admin_role, body)
SELECT pg_temp.id(1, n), 1, 'customer', '00000000-0000-7000-8000-000000000001', 'c' || n, 'c' || n, 'active', 'in_force', 'customer_admin', '{}'
FROM generate_series(1, 5000) n;
INSERT INTO organizations (id, version, kind, name, name_key, state, standing, admin_role, body)
SELECT pg_temp.id(0, n), 1, 'supplier', 's' || n, 's' || n, 'active', 'in_force', 'supplier_admin', '{}'
FROM generate_series(1, 500) n;
INSERT INTO users SELECT pg_temp.id(2, n), 1, 'u' || n, 'u' || n, 'u' || n, 'u' || n, 'active', '{}' FROM generate_series(1, 20000) n;
INSERT INTO credentials SELECT id, 1, '', 1, now() FROM users;
INSERT INTO sign_ins SELECT id, 1, id, address, now(), now(), now(), '' FROM users;
INSERT INTO api_tokens SELECT id, 1, id, address, '', 'full', now(), now(), now() FROM users;
INSERT INTO memberships SELECT pg_temp.id(3, n), 1, pg_temp.id(2, n), pg_temp.id(1, n % 500 + 1), CASE WHEN n <= 500 THEN 'customer_admin' ELSE 'mentor' END, 'active', 'ready', now(), '{}', '{}' FROM generate_series(1, 20000) n;
INSERT INTO registrations SELECT pg_temp.id(4, n), 1, 'r' || n, 'r' || n, 'SE:' || n, 'u' || n, (ARRAY['submitted', 'info_requested', 'approved', 'rejected', 'withdrawn', 'lapsed', 'under_review'])[n % 7 + 1], true, CASE n % 7 WHEN 1 THEN now() END, '{}' FROM generate_series(1, 5000) n;
INSERT INTO invitations SELECT pg_temp.id(5, n), 1, pg_temp.id(1, n % 500 + 1), CASE n % 3 WHEN 0 THEN 'attendee' ELSE 'mentor' END, 'u' || n, pg_temp.id(2, n), CASE n % 4 WHEN 0 THEN 'pending' ELSE 'accepted' END, now() + n * interval '1 minute', false, '{}' FROM generate_series(1, 20000) n;
INSERT INTO facts SELECT pg_temp.id(6, n), now(), 'user', pg_temp.id(2, n), pg_temp.id(1, n % 500 + 1), '{}' FROM generate_series(1, 20000) n;
INSERT INTO letters SELECT pg_temp.id(7, n), now(), pg_temp.id(5, n), CASE WHEN n > 19900 THEN 'queued' ELSE 'sent' END, CASE WHEN n > 19900 THEN now() END, 0, NULL, '{}', '{}' FROM generate_series(1, 20000) n;
INSERT INTO answers SELECT n, n, n, n, timestamptz '2026-01-01' + n * interval '1 second' FROM generate_series(1, 20000) n;
INSERT INTO subjects SELECT pg_temp.id(8, n), 1, 'a' || n % 20, 's' || n, '{}' FROM generate_series(1, 300) n;
INSERT INTO offerings SELECT pg_temp.id(9, n), 1, pg_temp.id(0, n % 500 + 1), pg_temp.id(8, n % 300 + 1), (ARRAY['course', 'ongoing_course', 'coaching', 'on_request'])[n % 4 + 1], 'sv', 'f' || n, 'f' || n, NULL, 20, n % 21, n % 10 > 0, '{}' FROM generate_series(1, 5000) n;
INSERT INTO billing_accounts SELECT pg_temp.id(10, n), 1, pg_temp.id(1, n % 5000 + 1), n <= 5000, false, '{}' FROM generate_series(1, 10000) n;
INSERT INTO applications SELECT pg_temp.id(11, n), 1, pg_temp.id(1, n % 500 + 1), pg_temp.id(9, n % 5000 + 1), pg_temp.id(2, n), pg_temp.id(10, n % 10000 + 1), (ARRAY['draft', 'approved', 'completed', 'rejected', 'withdrawn', 'accepted', 'stopped', 'changes_requested', CASE n / 9 % 3 WHEN 0 THEN 'submitted' WHEN 1 THEN 'under_review' ELSE 'waitlisted' END])[n % 9 + 1], 4, pg_temp.id(11, n), now(), now() + n * interval '1 minute', '{}' FROM generate_series(1, 20000) n;
INSERT INTO attendees SELECT pg_temp.id(12, n), 1, pg_temp.id(11, n % 20000 + 1), pg_temp.id(1, n % 500 + 1), 'u' || n / 4 + 1, CASE n % 10 WHEN 0 THEN 'removed' ELSE 'listed' END, pg_temp.id(2, n % 20000 + 1), '{}' FROM generate_series(1, 79999) n;
INSERT INTO assignments SELECT pg_temp.id(13, n), 1, pg_temp.id(11, n), pg_temp.id(3, n), pg_temp.id(2, n % 1000 + 1), CASE n % 5 WHEN 0 THEN now() END, '{}' FROM generate_series(1, 20000) n;
INSERT INTO observations SELECT pg_temp.id(14, n), 1, pg_temp.id(11, n % 5000 + 1), pg_temp.id(2, n), pg_temp.id(12, n), 'mentors', false, '{}' FROM generate_series(1, 20000) n;
INSERT INTO sessions SELECT pg_temp.id(15, n), 1, pg_temp.id(9, n % 5000 + 1), pg_temp.id(0, n % 500 + 1), CASE n % 2 WHEN 0 THEN pg_temp.id(9, n % 5000 + 1) ELSE pg_temp.id(11, n) END, pg_temp.id(15, n), '{}' FROM generate_series(1, 20000) n;
INSERT INTO attendances SELECT pg_temp.id(16, n), 1, pg_temp.id(15, n / 4 + 1), pg_temp.id(12, n % 16000 + 1), pg_temp.id(11, n % 20000 + 1), (ARRAY['present', 'late', 'excused', 'absent'])[n % 4 + 1], '{}' FROM generate_series(1, 79999) n;
ANALYZE;
