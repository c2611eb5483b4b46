-- Agents first, then followers, all with the password of the member that the program created.
CREATE TABLE bench.people AS
SELECT b.tenant_id, b.first_id + i AS id, f.name || ' ' || l.name AS name,
  CASE WHEN i < b.agents THEN 'agente' || i + 1 ELSE 'seguidor' || i - b.agents + 1 END || '@' || b.slug || '.example' AS email,
  CASE WHEN i < b.agents THEN 'agent' ELSE 'follower' END AS role
FROM bench.tenants AS b
CROSS JOIN generate_series(0, b.agents + b.followers - 1) AS i
JOIN bench.first_names AS f ON f.id = (i * 7 + b.tenant_id) % 40
JOIN bench.last_names AS l ON l.id = (i * 11 + b.tenant_id) % 60;

INSERT INTO accounts (email, password_hash)
SELECT p.email, a.password_hash FROM bench.people AS p, accounts AS a WHERE a.email = :'admin';

INSERT INTO members (tenant_id, id, account_id, name, email, role) OVERRIDING SYSTEM VALUE
SELECT p.tenant_id, p.id, a.id, p.name, p.email, p.role FROM bench.people AS p JOIN accounts AS a ON a.email = p.email;

INSERT INTO team_members
SELECT b.tenant_id, b.first_id + i % b.teams, b.first_id + i
FROM bench.tenants AS b, generate_series(0, b.agents - 1) AS i;

INSERT INTO saved_views (tenant_id, member_id, name, query, is_shared)
SELECT b.tenant_id, b.first_id + i, v.name, v.query, i = 0
FROM bench.tenants AS b, generate_series(0, b.agents - 1) AS i,
  (VALUES ('Detratores abertos', '?view=team&class=detractor&status=open'), ('Atrasados', '?view=team&overdue=yes')) AS v(name, query);

-- What accumulates in a running installation: sessions, sign-in attempts, discarded jobs and jobs that are due later.
INSERT INTO sessions (tenant_id, token_hash, member_id, expires_at)
SELECT b.tenant_id, sha256(int8send(b.first_id * 100 + i)), b.first_id + i % b.agents, now() + interval '10 days'
FROM bench.tenants AS b, generate_series(1, CASE WHEN b.is_big THEN 2000 ELSE 10 END) AS i;

INSERT INTO sign_in_attempts (subject, attempts, window_ends_at)
SELECT 'account:alguem' || i || '@provedor.example', 1 + i % 5, now() - interval '1 hour'
FROM generate_series(1, 3000) AS i;

INSERT INTO jobs (tenant_id, kind, queue, priority, payload, run_at, attempt, last_error, discarded_at)
SELECT b.tenant_id, 'send_reply', 'replies', 2, jsonb_build_object('email', i), now() + interval '1 day', 8 * (i % 2), CASE i % 2 WHEN 1 THEN 'no answer' END,
  CASE i % 2 WHEN 1 THEN now() - interval '1 day' END
FROM bench.tenants AS b, generate_series(1, CASE WHEN b.is_big THEN 2000 ELSE 5 END) AS i;
