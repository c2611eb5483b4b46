"""Plans that may scan more rows than others, each with its reason. A test fails when one is no longer needed."""

from .findings import Allowance

ALLOWED = [
    Allowance("FROM opinion_counts", "",
              "One row for each survey, day and class: it grows with the years and surveys of a tenant, not with its tickets."),
    Allowance("FROM ticket_categories AS t\n    WHERE t.tenant_id = c.tenant_id AND t.category_id = c.id\n    LIMIT 1000", "",
              "Counts at most 1,000 tickets in each category of a tenant, on a page for administrators."),
    Allowance("FROM (SELECT * FROM ticket_search WHERE tenant_id = ", "scans too many rows",
              "Scans the newest tickets for words known to be frequent: at most three times as many as should contain 1,000 matches, "
              "which grows with the square root of the tickets."),
    Allowance("AND t.number = ANY(ARRAY(\n  SELECT ticket_number FROM followers", "",
              "As many rows as one member follows tickets, independent of the tenant's tickets; the member of this test follows 2,000."),
    Allowance("LIMIT 5000) AS t\n  WHERE ", "scans too many rows",
              "A filter scans the next 5,000 tickets of a list and returns where it stopped.", most=5000),
    Allowance("LIMIT 1 OFFSET 4999", "scans too many rows", "Where that scan stopped.", most=5000),
    Allowance("DELETE FROM sign_in_attempts", "",
              "Once an hour; all windows of this test have ended, so it deletes what it reads.", most=5000),
    Allowance("ORDER BY j.run_at, j.id LIMIT 1000", "scans too many rows",
              "The metrics count at most 1,000 jobs of each tenant and kind.", most=5000, always=False),
]
