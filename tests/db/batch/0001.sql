INSERT INTO owners (id) VALUES (1);
INSERT INTO parts (id, owner, name, code, amount, flag, state) VALUES (1, 1, 'Bolt', 'b-1', 3, TRUE, 'open');
INSERT INTO parts (id, parent, name, code, amount) VALUES (2, 1, 'nut', 'n-1', 5);
INSERT INTO parts (id, name) VALUES (9, 'gone');
DELETE FROM parts WHERE id = 9;
INSERT INTO uses (part, owner) VALUES (2, 1);
