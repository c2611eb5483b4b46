"""The five parts of the benchmark, one a file. Each has `measure(bench)`, which adds rows to the table."""
