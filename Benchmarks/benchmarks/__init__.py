"""Measures the program: see Benchmarks/README.md."""
