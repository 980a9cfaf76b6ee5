// Replaced by the first file of Core.
