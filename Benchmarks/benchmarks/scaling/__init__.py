"""The same pages over more and more tickets: `make bench-scale`."""
