// Replaced by the first file of Choice.
