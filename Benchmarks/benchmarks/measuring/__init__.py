"""What the parts stand on: the program and its database as processes, wrk, pgbench, the wire between, the table."""
