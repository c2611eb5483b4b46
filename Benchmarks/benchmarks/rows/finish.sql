-- The program's ids start after the inserted ones.
SELECT format('SELECT setval(%L, 1 + (SELECT coalesce(max(id), 0) FROM %I))', pg_get_serial_sequence(c.table_name, 'id'), c.table_name)
FROM information_schema.columns AS c
WHERE c.table_schema = 'public' AND c.column_name = 'id' AND c.is_identity = 'YES'
\gexec
DROP SCHEMA bench CASCADE;
