// Replaced by the first test of JSON.
