"""The same pages over ever more tickets: `make bench-scale`."""
