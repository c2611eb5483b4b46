"""The parts of `make harden`; docs/hardening.md says what each proves."""
