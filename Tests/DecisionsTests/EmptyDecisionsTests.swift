// Replaced by the first test of Decisions.
