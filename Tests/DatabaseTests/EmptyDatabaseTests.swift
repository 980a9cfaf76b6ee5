// Replaced by the first test of Database.
