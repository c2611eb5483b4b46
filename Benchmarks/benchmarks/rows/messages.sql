-- Looks rows up by key: a hash join would read the whole other table for each piece.
SET enable_hashjoin = off;
SET enable_mergejoin = off;
-- Alternating: a reply by e-mail, a customer reply logged by an agent, a reply again.
WITH said AS (
  SELECT b.tenant_id, (b.base + t.number) * :messages + m - 1 AS id, t.number, m % 2 = 1 AS is_reply,
    coalesce(t.owner_id, b.first_id) AS member_id, t.respondent_name AS name,
    t.respondent_email AS email, b.slug,
    t.responded_at + (t.changed_at - t.responded_at) * m / :messages AS created_at,
    CASE WHEN m % 2 = 1 THEN (ARRAY[
      'Olá! Sentimos muito pelo que aconteceu. Já falamos com a equipe responsável e voltamos até amanhã com uma solução.',
      'Olá! Obrigado por nos contar. O seu pedido foi revisto e a correção já está a caminho; avisamos assim que sair.',
      'Olá! Que bom ler isso. Repassamos o elogio a quem atendeu você. Conte sempre com a gente para o que precisar.',
      'Olá! Precisamos do número do pedido e de uma foto do produto para abrir a troca ainda hoje, sem custo para você.'
    ])[1 + (t.number + m) % 4]
    ELSE (ARRAY['Recebi, obrigado. Fico no aguardo.', 'Ainda não resolveu, por favor verifiquem de novo.',
      'Agora está certo. Agradeço a atenção.'])[1 + (t.number + m) % 3] END AS body
  FROM bench.tenants AS b
  JOIN tickets AS t ON t.tenant_id = b.tenant_id AND t.number BETWEEN :from AND :to
  CROSS JOIN LATERAL generate_series(1, :messages) AS m
  WHERE b.is_big = :big
), emails AS (
  INSERT INTO emails (tenant_id, id, ticket_number, from_name, reply_to, to_name, to_address, subject, body, state, attempts,
    created_at, resolved_at) OVERRIDING SYSTEM VALUE
  SELECT tenant_id, id, number, 'Loja', 'respostas@' || slug || '.example', name, coalesce(email, 'sem-endereco@correio.example'),
    'Sobre a sua avaliação', body, 'sent', 1, created_at, created_at
  FROM said
  WHERE is_reply
)
INSERT INTO messages (tenant_id, id, ticket_number, direction, member_id, email_id, channel, subject, body, created_at)
  OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, number, CASE WHEN is_reply THEN 'out' ELSE 'in' END, member_id, CASE WHEN is_reply THEN id END,
  CASE WHEN is_reply THEN 'email' ELSE 'phone' END, CASE WHEN is_reply THEN 'Sobre a sua avaliação' ELSE '' END, body, created_at
FROM said;
