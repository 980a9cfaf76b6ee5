// Replaced by the first file of Sodium.
