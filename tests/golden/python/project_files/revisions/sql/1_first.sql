CREATE TABLE scripts (name TEXT)
