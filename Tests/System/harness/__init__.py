"""What the system tests, the hardening runs and the benchmarks share: PostgreSQL, the program, a mail server, HTTP clients."""
