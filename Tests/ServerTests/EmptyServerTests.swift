// Replaced by the first test of Server.
