"""What `make harden` does to the program; docs/hardening.md says what each part proves."""
