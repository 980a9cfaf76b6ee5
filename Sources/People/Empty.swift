// Replaced by the first file of People.
