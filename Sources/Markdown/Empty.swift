// Replaced by the first file of Markdown.
