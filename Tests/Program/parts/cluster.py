"""PostgreSQL's server programs, as scripts/test finds and runs them."""

import sys

from .program import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

from testing.postgres import PrivatePostgres, program as postgres_program  # noqa: E402

__all__ = ["PrivatePostgres", "postgres_program"]
