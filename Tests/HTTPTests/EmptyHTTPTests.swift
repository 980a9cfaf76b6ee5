// Replaced by the first test of HTTP.
