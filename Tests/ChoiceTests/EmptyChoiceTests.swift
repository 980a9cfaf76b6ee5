// Replaced by the first test of Choice.
