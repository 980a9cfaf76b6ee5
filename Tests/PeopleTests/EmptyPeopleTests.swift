// Replaced by the first test of People.
