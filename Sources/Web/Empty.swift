// Replaced by the first file of Web.
