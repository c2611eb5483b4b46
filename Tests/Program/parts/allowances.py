"""Plans that look at more rows than the rest may, each with its reason. One that is no longer needed fails the tests."""

from .faults import Allowance

ALLOWED = [
    Allowance("FROM opinion_counts", "",
              "A row a survey, day and class: it grows with the years and surveys of a tenant, not with its tickets."),
    Allowance("FROM ticket_categories AS t\n    WHERE t.tenant_id = c.tenant_id AND t.category_id = c.id\n    LIMIT 1000", "",
              "Counts to 1,000 at most in each category that a tenant has, on a page for administrators."),
    Allowance("FROM (SELECT * FROM ticket_words WHERE tenant_id = ", "looks at too many rows",
              "Walks the newest for words known to be frequent: three times as far at most as 1,000 of them should lie, which grows "
              "with the root of the tickets (0016_search_words_no_longer_than_it_takes.sql)."),
    Allowance("WITH having_them AS MATERIALIZED (SELECT ticket_number FROM ticket_words WHERE tenant_id = ", "looks at too many rows",
              "Reads those that have a rare word, by the index of words."),
    Allowance("AND t.number = ANY(ARRAY(\n  SELECT ticket_number FROM followers", "",
              "As many as one member follows, which is nothing that grows with the tenant's tickets; the test's follows 2,000."),
    Allowance("LIMIT 5000) AS t\nWHERE ", "looks at too many rows",
              "A filter looks through the next 5,000 of a list and says where it ended (InboxQueries.walk).", most=5000),
    Allowance("LIMIT 1 OFFSET 4999", "looks at too many rows", "Where that walk ended.", most=5000),
]
