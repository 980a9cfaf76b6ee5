// Replaced by the first file of Database.
