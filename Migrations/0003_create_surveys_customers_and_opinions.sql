CREATE TABLE surveys (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  audience text NOT NULL CHECK (audience IN ('external', 'internal')),
  touchpoint text CHECK (length(touchpoint) <= 120),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name),
  -- For the foreign key of opinions, which binds an opinion's audience to its survey's.
  UNIQUE (tenant_id, id, audience)
);

-- A customer is identified by e-mail, else by phone, else by the one opinion.
CREATE TABLE customers (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  identity text COLLATE "C" NOT NULL,
  name text CHECK (length(name) <= 200),
  email text COLLATE "C" CHECK (email = lower(email) AND length(email) <= 254),
  phone text CHECK (length(phone) <= 40),
  segment text CHECK (length(segment) <= 120),
  company text CHECK (length(company) <= 200),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, identity)
);
CREATE INDEX customers_by_email ON customers (tenant_id, email) WHERE email IS NOT NULL;

-- The distinct values of customers.segment, so that a filter's options do not need a scan of all customers.
CREATE TABLE segments (
  tenant_id bigint NOT NULL REFERENCES tenants,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  PRIMARY KEY (tenant_id, name)
);

-- Internal opinions are anonymous: no customer and no name of a respondent, whatever the code does.
CREATE TABLE opinions (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  survey_id bigint NOT NULL,
  audience text NOT NULL,
  external_id text COLLATE "C" NOT NULL CHECK (length(external_id) BETWEEN 1 AND 200),
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
  score_class text NOT NULL GENERATED ALWAYS AS (
    CASE WHEN score <= 6 THEN 'detractor' WHEN score <= 8 THEN 'passive' ELSE 'promoter' END) STORED,
  comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 20000),
  touchpoint text CHECK (length(touchpoint) <= 120),
  customer_id bigint,
  -- The name given with this answer; customers.name is the one given last.
  respondent_name text CHECK (length(respondent_name) <= 200),
  responded_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id),
  -- An opinion that is imported twice is one opinion.
  UNIQUE (tenant_id, survey_id, external_id),
  -- For the foreign key of tickets, which only external opinions have.
  UNIQUE (tenant_id, id, audience),
  FOREIGN KEY (tenant_id, survey_id, audience) REFERENCES surveys (tenant_id, id, audience),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers,
  CONSTRAINT internal_opinions_are_anonymous CHECK (
    (audience = 'external') = (customer_id IS NOT NULL) AND (audience = 'external' OR respondent_name IS NULL))
);
CREATE INDEX opinions_by_response ON opinions (tenant_id, responded_at DESC, id DESC);
CREATE INDEX opinions_by_survey ON opinions (tenant_id, survey_id, responded_at DESC, id DESC);
CREATE INDEX opinions_by_customer ON opinions (tenant_id, customer_id, responded_at DESC);

CALL enable_tenant_rls('surveys');
CALL enable_tenant_rls('customers');
CALL enable_tenant_rls('segments');
CALL enable_tenant_rls('opinions');
