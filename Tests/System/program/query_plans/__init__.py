"""Judges the plans of all statements that the program runs."""
