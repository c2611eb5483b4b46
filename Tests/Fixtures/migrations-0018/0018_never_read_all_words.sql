-- For a rare word the planner read all words of all tenants while there are few of them (20,000 tickets), instead of their index.
ALTER FUNCTION tickets_with_words(text) SET enable_seqscan = off;
