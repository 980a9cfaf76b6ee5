// Replaced by the first test of Compression.
