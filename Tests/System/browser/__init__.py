"""Tests of the program in Chromium."""
