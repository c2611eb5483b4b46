"""The five things that are measured, one a file. Each has `measure(bench)`, which adds rows to the bench's table."""
