// Replaced by the first file of School.
