"""Tests of the program as a process: its commands, settings, database, mail, signals and kills."""
