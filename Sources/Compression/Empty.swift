// Replaced by the first file of Compression.
