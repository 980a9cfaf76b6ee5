// Replaced by the first file of App.
