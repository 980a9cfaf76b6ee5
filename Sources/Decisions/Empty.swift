// Replaced by the first file of Decisions.
