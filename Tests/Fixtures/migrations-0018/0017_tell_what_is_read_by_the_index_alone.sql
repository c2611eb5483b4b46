-- Each row of a list asks when the member read it: thirty pages of the table a list, far from each other where many tickets were read.
ALTER TABLE readings DROP CONSTRAINT readings_pkey, ADD PRIMARY KEY (tenant_id, member_id, ticket_number) INCLUDE (read_at);
