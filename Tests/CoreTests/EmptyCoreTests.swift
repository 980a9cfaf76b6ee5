// Replaced by the first test of Core.
