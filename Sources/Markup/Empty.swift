// Replaced by the first file of Markup.
