"""Plans that look at more rows than the rest may, each with its reason. One that is no longer needed fails the tests."""

from .faults import Allowance

ALLOWED = [
    Allowance("FROM opinion_counts", "",
              "A row a survey, day and class: it grows with the years and surveys of a tenant, not with its tickets."),
    Allowance("FROM ticket_categories AS t\n    WHERE t.tenant_id = c.tenant_id AND t.category_id = c.id\n    LIMIT 1000", "",
              "Counts to 1,000 at most in each category that a tenant has, on a page for administrators."),
    Allowance("SELECT ticket_number FROM ticket_words WHERE tenant_id = ", "",
              "Planned for the words at hand: stops at 1,000 found, or reads those that have a rare word. It grows with the root "
              "of the tickets (0011_search_words_as_rare_as_they_are.sql)."),
    Allowance("AND t.number = ANY(ARRAY(\n  SELECT ticket_number FROM followers", "",
              "As many as one member follows, which is nothing that grows with the tenant's tickets; the test's follows 2,000."),
    Allowance("LIMIT 5000) AS t\nWHERE ", "looks at too many rows",
              "A filter looks through the next 5,000 of a list and says where it ended (InboxQueries.walk).", most=5000),
    Allowance("LIMIT 1 OFFSET 4999", "looks at too many rows", "Where that walk ended.", most=5000),
]
