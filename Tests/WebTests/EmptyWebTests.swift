// Replaced by the first test of Web.
