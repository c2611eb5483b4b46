"""The program and its database as processes, wrk, pgbench, recorded statements, and the table."""
