// Replaced by the first test of App.
