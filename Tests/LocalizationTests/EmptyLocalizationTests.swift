// Replaced by the first test of Localization.
