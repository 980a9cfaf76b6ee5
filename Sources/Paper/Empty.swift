// Replaced by the first file of Paper.
