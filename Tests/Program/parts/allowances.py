"""Plans that look at more rows than the rest may, each with its reason. One that is no longer needed fails the tests."""

from .faults import Allowance

KEPT = [
    Allowance("FROM opinion_counts", "",
              "A row a survey, day and class: it grows with the years and surveys of a tenant, not with its tickets."),
    Allowance("FROM ticket_categories AS t\n    WHERE t.tenant_id = c.tenant_id AND t.category_id = c.id\n    LIMIT 1000", "",
              "Counts to 1,000 at most in each category that a tenant has, on a page for administrators."),
    Allowance("SELECT ticket_number FROM ticket_words WHERE tenant_id = ", "",
              "Planned for the words at hand: stops at 1,000 found, or reads those that have a rare word. It grows with the root "
              "of the tickets (0011_search_words_as_rare_as_they_are.sql)."),
]

# Not right yet: a filter narrows what the walk through a list's index gives, so one that little passes walks the list to its
# end, and the joins with what is shown come before the page is cut off.
OWED = [Allowance(narrowing, "", "a filter of the inbox is looked for in the whole list") for narrowing in [
    "AND (t.score ", "AND t.status = ANY", "AND t.priority = ANY", "AND c.segment = ANY", "AND t.survey_id = ",
    "AND EXISTS (\n  SELECT FROM ticket_categories", "AND t.deadline < ", "AND t.needs_answer\n", "AND t.answered_at >= ",
    "AND t.answered_at < ", "AND t.archived_at IS NOT NULL AND t.owner_id = ",
]] + [
    Allowance("coalesce($", "walks to where the page begins",
              "coalesce() counts as leaky, so row security keeps the comparison out of the index condition; CASE does not"),
    Allowance("AND t.number IN (\n  SELECT ticket_number FROM followers", "", "what one follows is joined from both ends"),
    Allowance("ARRAY(SELECT tickets_with_words(", "", "1,000 tickets are joined with all that is shown before 50 are shown"),
    Allowance("SELECT external_id FROM opinions", "opinions_tenant_id_survey_id_external_id_key",
              "planned while a survey has few opinions, it reads them all"),
]

ALLOWED = KEPT + OWED
