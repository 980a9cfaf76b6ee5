// Replaced by the first test of Markdown.
