// Replaced by the first test of Spreadsheet.
