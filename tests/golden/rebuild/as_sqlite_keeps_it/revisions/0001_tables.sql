-- id: 0001
-- message: tables as nobody's MetaData would have them

-- sqlgen:upgrade
CREATE TABLE `two words` (code TEXT PRIMARY KEY, "a ""b" , amount double precision, n UNSIGNED BIG INT /* ), " */);
CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT REFERENCES other, what TEXT);
CREATE TABLE other (id INTEGER PRIMARY KEY, what, parent TEXT REFERENCES `two words`);
CREATE VIEW `what is there` AS SELECT * FROM `two words`;
CREATE /* " */ TRIGGER noted AFTER INSERT ON other BEGIN INSERT INTO counted (what) VALUES (new.what); END;
CREATE TRIGGER counted_in_brackets AFTER DELETE ON other BEGIN UPDATE [two words] SET amount = 0 WHERE code = old.parent; END;
