// Replaced by the first file of Spreadsheet.
