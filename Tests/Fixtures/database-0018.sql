-- A database at 0018: two tenants, rows in every table, every kind of event, an e-mail in each state. Run by a superuser.
INSERT INTO tenants (slug, name, plan, time_zone, suspended_at) VALUES
  ('loja', 'Loja da Ana', 'enterprise', 'America/Sao_Paulo', NULL),
  ('clinica', 'Clínica', 'profissional', 'America/Manaus', '2026-03-01 12:00Z');
UPDATE plans SET features = '{delegation,categories,loop,beta}' WHERE name = 'enterprise';
INSERT INTO ticket_numbers (tenant_id) VALUES (1), (2);

-- Ana is in both tenants, with a password of each; Clara left one.
INSERT INTO members (tenant_id, name, email, role, password_hash, created_at, deactivated_at) VALUES
  (1, 'Ana Souza', 'ana@loja.example', 'agent', 'hash of 2025', '2025-01-01 12:00Z', NULL),
  (1, 'Bruno', 'bruno@loja.example', 'admin', 'hash of Bruno', '2025-01-02 12:00Z', NULL),
  (1, 'Clara', 'clara@loja.example', 'follower', 'hash of Clara', '2025-01-03 12:00Z', '2025-06-01 12:00Z'),
  (2, 'Ana na clínica', 'ana@loja.example', 'admin', 'hash of 2026', '2026-01-01 12:00Z', NULL),
  (2, 'Davi', 'davi@clinica.example', 'agent', 'hash of Davi', '2026-01-02 12:00Z', NULL);
INSERT INTO sessions (tenant_id, token_hash, member_id, expires_at) VALUES
  (1, '\x01', 1, '2030-01-01Z'), (2, '\x02', 4, '2030-01-01Z');
INSERT INTO sign_in_attempts VALUES ('account:ana@loja.example', 2, '2026-02-01Z');
INSERT INTO teams (tenant_id, name) VALUES (1, 'Montagem'), (2, 'Recepção');
INSERT INTO team_members VALUES (1, 1, 1), (1, 1, 2), (2, 2, 5);
INSERT INTO surveys (tenant_id, name, audience, touchpoint) VALUES
  (1, 'Entrega', 'external', 'Site'), (1, 'Clima', 'internal', NULL), (2, 'Consulta', 'external', NULL);
INSERT INTO segments VALUES (1, 'Varejo');
INSERT INTO customers (tenant_id, identity, name, email, phone, segment, company) VALUES
  (1, 'email:caio@cliente.example', 'Caio Ação', 'caio@cliente.example', '+55 11 1', 'Varejo', 'Acme'),
  (1, 'opinion:2', NULL, NULL, NULL, NULL, NULL),
  (2, 'email:caio@cliente.example', 'Caio', 'caio@cliente.example', NULL, NULL, NULL);

INSERT INTO opinions (tenant_id, survey_id, audience, external_id, score, comment, touchpoint, customer_id, answered_at, received_at) VALUES
  (1, 1, 'external', 'a1', 2, 'A geladeira  chegou atrasada. ' || repeat('Muito. ', 30), 'Site', 1, '2026-01-10 01:00Z', '2026-01-10 02:00Z'),
  (1, 1, 'external', 'a2', 10, '', NULL, 2, '2026-01-11 12:00Z', '2026-01-11 12:00Z'),
  (1, 1, 'external', 'a3', 8, 'Boa entrega', NULL, 1, '2026-01-12 12:00Z', '2026-01-12 12:00Z'),
  (1, 2, 'internal', 'i1', 9, 'Bom clima', NULL, NULL, '2026-01-13 12:00Z', '2026-01-13 12:00Z'),
  (2, 3, 'external', 'c1', 5, 'Espera longa', NULL, 3, '2026-01-14 03:30Z', '2026-01-14 12:00Z');

INSERT INTO categories (tenant_id, name, parent_id, retired_at) VALUES
  (1, 'Entrega', NULL, NULL), (1, 'Atraso', 1, NULL), (1, 'Preço', NULL, '2026-01-01Z'), (2, 'Espera', NULL, NULL);
INSERT INTO ticket_categories VALUES (1, 1, 2), (1, 1, 1), (1, 3, 3), (2, 1, 4);
INSERT INTO followers (tenant_id, ticket_number, member_id, interest) VALUES (1, 1, 2, 'everything'), (1, 1, 3, 'messages'), (1, 3, 2, 'changes');
INSERT INTO readings VALUES (1, 1, 1, '2026-01-10 03:00Z'), (2, 4, 1, '2026-01-14 13:00Z');
INSERT INTO notes (tenant_id, ticket_number, member_id, body) VALUES (1, 1, 1, 'Liguei para a loja.'), (2, 1, 5, 'Ok');
UPDATE tickets SET owner_id = 1, team_id = 1, delegated_by = 2, deadline = '2026-01-12Z', priority = 0, needs_answer = false
  WHERE tenant_id = 1 AND number = 1;
UPDATE tickets SET status = 'closed' WHERE tenant_id = 1 AND number = 2;
UPDATE tickets SET status = 'waiting', archived_at = '2026-01-20Z' WHERE tenant_id = 1 AND number = 3;

INSERT INTO emails (tenant_id, ticket_number, from_name, reply_to, to_name, to_address, subject, body, unsubscribe_url, state, attempts, server_words, settled_at) VALUES
  (1, 1, 'Loja', 'loja@r.example', 'Caio', 'caio@cliente.example', 'Oi', 'waiting', NULL, 'waiting', 0, NULL, NULL),
  (1, 1, 'Loja', 'loja@r.example', 'Caio', 'caio@cliente.example', 'Oi', 'sending', NULL, 'sending', 1, NULL, NULL),
  (1, 1, 'Loja', 'loja@r.example', 'Caio', 'caio@cliente.example', 'Oi', 'handing over', NULL, 'handing_over', 1, NULL, NULL),
  (1, 1, 'Loja', 'loja@r.example', 'Caio', 'caio@cliente.example', 'Oi', 'sent', NULL, 'sent', 1, NULL, '2026-01-15Z'),
  (1, 1, 'Loja', 'loja@r.example', 'Caio', 'caio@cliente.example', 'Oi', 'refused', NULL, 'refused', 2, '550 No such user', '2026-01-15Z'),
  (1, 1, 'Loja', 'loja@r.example', 'Caio', 'caio@cliente.example', 'Oi', 'doubtful', NULL, 'doubtful', 1, 'lost', '2026-01-15Z'),
  (1, 1, 'Loja', 'loja@r.example', NULL, 'bruno@loja.example', 'Novidade', 'notice', 'https://r.example/f/1', 'waiting', 0, NULL, NULL);
INSERT INTO messages (tenant_id, ticket_number, direction, member_id, email_id, channel, subject, body)
  SELECT tenant_id, ticket_number, 'out', 1, id, 'email', subject, body FROM emails WHERE unsubscribe_url IS NULL;
-- returns ticket 3 to the inbox
INSERT INTO messages (tenant_id, ticket_number, direction, member_id, channel, body) VALUES (1, 3, 'in', 1, 'phone', 'Ligou de novo.');

INSERT INTO events (tenant_id, ticket_number, member_id, event)
SELECT 1, 1, 1, event::jsonb FROM unnest(ARRAY[
  '{"replied": {"subject": "Oi"}}', '{"replySent": {"to": "caio@cliente.example"}}', '{"replyRefused": {"words": "550 No such user"}}',
  '{"replyDoubtful": {}}', '{"replyResent": {}}', '{"replyMarkedSent": {}}', '{"noted": {}}', '{"received": {"_0": "in_person"}}',
  '{"archived": {}}', '{"unarchived": {}}', '{"delegated": {"to": "Montagem", "toTeam": true, "message": "delegated words"}}',
  '{"handedBack": {"message": "Não é comigo"}}', '{"statusChanged": {"from": "open", "to": "waiting"}}',
  '{"priorityChanged": {"from": 1, "to": 0}}', '{"deadlineChanged": {"to": 790000000}}', '{"categoryAdded": {"_0": "Entrega"}}',
  '{"categoryRemoved": {"_0": "Preço"}}', '{"followerAdded": {"_0": "Clara"}}', '{"followerRemoved": {"_0": "Clara"}}',
  '{"followed": {}}', '{"unfollowed": {}}']) AS event;
INSERT INTO events (tenant_id, member_id, event)
SELECT 1, 2, event::jsonb FROM unnest(ARRAY[
  '{"loopSettingsChanged": {}}', '{"categoryAdded": {"_0": "Entrega"}}', '{"categoryRenamed": {"_0": "Entrega"}}',
  '{"categoryRetired": {"_0": "Preço"}}', '{"teamAdded": {"_0": "Montagem"}}', '{"teamChanged": {"_0": "Montagem"}}',
  '{"teamRemoved": {"_0": "Vendas"}}', '{"opinionsImported": {"file": "a.csv", "added": 3}}']) AS event;

INSERT INTO jobs (tenant_id, kind, subject_id, run_at, attempts, last_error, died_at) VALUES
  (1, 'sendEmail', 1, '2026-01-15Z', 0, NULL, NULL), (1, 'sendEmail', 2, '2026-01-16Z', 3, repeat('x', 2500), NULL),
  (1, 'sendEmail', 7, '2026-01-15Z', 0, NULL, NULL), (1, 'notifyFollowers', 5, '2026-01-15Z', 0, NULL, NULL),
  (2, 'notifyFollowers', 4, '2026-01-15Z', 12, 'gone', '2026-01-17Z'), (1, 'sendEmail', 4, '2026-01-15Z', 0, NULL, NULL);
-- The last job is done and gone: its id must not be given out again.
DELETE FROM jobs WHERE id = 6;
INSERT INTO saved_views (tenant_id, member_id, name, query, is_shared) VALUES (1, 1, 'Detratores', 'score=detractor&needs_answer=1', true);
INSERT INTO loop_settings VALUES (1, 'Loja', 'Equipe Loja'), (2, 'Clínica', '');
INSERT INTO loop_templates VALUES (1, 'detractor', 'Sobre a sua avaliação', 'Olá, {{Nome do cliente}}.');

-- Times and versions that differ from run to run.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'tenants', 'surveys', 'customers', 'events', 'emails', 'messages', 'notes', 'jobs'] LOOP
    EXECUTE format('UPDATE %I SET created_at = ''2026-02-01Z''::timestamptz + id * interval ''1 minute''', name);
  END LOOP;
END $$;
UPDATE followers SET created_at = '2026-02-02Z';
UPDATE sessions SET created_at = '2026-02-03Z';
UPDATE tickets SET changed_at = '2026-02-04Z'::timestamptz + number * interval '1 minute';
-- before the triggers that are deferred to the end write random ones
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE directory_versions SET version = tenant_id * 1000;
