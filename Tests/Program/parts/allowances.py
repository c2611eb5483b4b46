"""Plans that look at more rows than the rest may, each with its reason. One that is no longer needed fails the tests."""

from .faults import Allowance

KEPT = [
    Allowance("FROM jobs WHERE died_at IS NULL ORDER BY run_at, id LIMIT 500", "",
              "The queue, empty when all is well, on a page for who watches. As long as nobody has told the planner of any rows, it "
              "reads those that wait and sorts them."),
    Allowance("FROM opinion_counts", "",
              "A row a survey, day and class: it grows with the years and surveys of a tenant, not with its tickets."),
    Allowance("FROM ticket_categories AS t\n    WHERE t.tenant_id = c.tenant_id AND t.category_id = c.id\n    LIMIT 1000", "",
              "Counts to 1,000 at most in each category that a tenant has, on a page for administrators."),
    Allowance("SELECT ticket_number FROM ticket_words WHERE tenant_id = ", "",
              "Planned for the words at hand: stops at 1,000 found, or reads those that have a rare word. It grows with the root "
              "of the tickets (0011_search_words_as_rare_as_they_are.sql)."),
    Allowance("AND t.number = ANY(ARRAY(\n  SELECT ticket_number FROM followers", "",
              "As many as one member follows, which is nothing that grows with the tenant's tickets; the test's follows 2,000."),
    Allowance("AND NOT t.is_closed AND t.deadline < ", "without priority",
              "Walks what is open, in the index alone: as much as the team has not done."),
]

# Not right yet: a filter narrows what the walk through a list's index gives, so one that little passes walks the closed
# half of the list, or the archive, to its end.
OWED = [Allowance(narrowing, "", "a filter of the inbox is looked for in the whole list") for narrowing in [
    "AND (t.score ", "AND t.priority = ANY", "WHERE c.tenant_id = t.tenant_id AND c.id = t.customer_id)\n  = ANY", "AND t.survey_id = ",
    "= ANY(t.category_ids)", "AND t.needs_answer\n", "AND t.answered_at >= ", "AND t.answered_at < ",
    "AND t.archived_at IS NOT NULL AND t.owner_id = ",
]]

ALLOWED = KEPT + OWED
