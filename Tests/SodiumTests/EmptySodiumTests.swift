// Replaced by the first test of Sodium.
