// Replaced by the first test of Paper.
