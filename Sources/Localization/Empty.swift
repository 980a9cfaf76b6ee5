// Replaced by the first file of Localization.
