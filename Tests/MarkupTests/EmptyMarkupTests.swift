// Replaced by the first test of Markup.
