// Replaced by the first file of Server.
