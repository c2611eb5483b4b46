"""The real program, driven as a process: against PostgreSQL, a mail server, and clients that behave badly."""
