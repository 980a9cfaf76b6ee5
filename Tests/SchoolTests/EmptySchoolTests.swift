// Replaced by the first test of School.
