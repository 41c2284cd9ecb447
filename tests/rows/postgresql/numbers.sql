-- Numbers of the type numeric are compared and calculated with exactly, and keep the places that they have.
CREATE TABLE n (id integer PRIMARY KEY, amount numeric, price numeric(8, 2), units integer);
INSERT INTO n VALUES (1, 9007199254740993, 1.5, 2), (2, 9007199254740992, 10, 3), (3, 1.50, 0.05, 1), (4, 1.5, -2, 0),
    (5, NULL, NULL, 7), (6, -0.001, '007.10', -1);
SELECT id FROM n WHERE amount = 9007199254740993;
--= 1
SELECT id FROM n WHERE amount > 9007199254740992;
--= 1
SELECT id FROM n WHERE amount IN (1.500, 9007199254740992) ORDER BY id;
--= 2
--= 3
--= 4
SELECT id FROM n WHERE amount NOT IN (1.5) ORDER BY amount DESC;
--= 1
--= 2
--= 6
SELECT id FROM n WHERE units IN (1.0, 2.5, 3) ORDER BY id;
--= 2
--= 3
SELECT id FROM n WHERE price BETWEEN -2.0 AND 1.5000 ORDER BY price, id;
--= 4
--= 3
--= 1
SELECT a.id, b.id FROM n a JOIN n b ON a.amount = b.amount AND a.id < b.id;
--= 3|4
SELECT id FROM n WHERE units = price ORDER BY id;
SELECT id FROM n WHERE amount IS DISTINCT FROM 1.5 ORDER BY id;
--= 1
--= 2
--= 5
--= 6
SELECT id, nullif(amount, 1.5), price + 1, units - price, price * 1.25, -price, abs(price) FROM n ORDER BY id;
--= 1|9007199254740993|2.50|0.50|1.8750|-1.50|1.50
--= 2|9007199254740992|11.00|-7.00|12.5000|-10.00|10.00
--= 3||1.05|0.95|0.0625|-0.05|0.05
--= 4||-1.00|2.00|-2.5000|2.00|2.00
--= 5||||||
--= 6|-0.001|8.10|-8.10|8.8750|-7.10|7.10
SELECT sum(amount), sum(price), max(price), min(price), count(DISTINCT amount) FROM n;
--= 18014398509481987.999|16.65|10.00|-2.00|4
SELECT round(amount), round(amount, 2), price::integer FROM n WHERE id IN (3, 4, 6) ORDER BY id;
--= 2|1.50|0
--= 2|1.50|-2
--= 0|0.00|7
SELECT price, count(*) FROM n GROUP BY price ORDER BY price;
--= -2.00|1
--= 0.05|1
--= 1.50|1
--= 7.10|1
--= 10.00|1
--= |1
SELECT id, row_number() OVER (PARTITION BY amount ORDER BY id) FROM n WHERE id IN (3, 4) ORDER BY id;
--= 3|1
--= 4|2
SELECT id FROM n WHERE amount IN (SELECT price FROM n) ORDER BY id;
--= 3
--= 4
SELECT price FROM n WHERE id < 3 UNION SELECT amount FROM n WHERE id = 6 ORDER BY 1;
--= -0.001
--= 1.50
--= 10.00
-- Which of the equal ones is shown is not said.
--? SELECT amount FROM n WHERE id > 2 GROUP BY amount
--? SELECT DISTINCT amount FROM n WHERE id > 2
--? SELECT max(amount) FROM n WHERE id IN (3, 4)
--? SELECT price / 3 FROM n
INSERT INTO n (id, amount, price) VALUES (7, '1e3', 1.005), (8, 12.50, 1.2345);
SELECT amount, price FROM n WHERE id > 6 ORDER BY id;
--= 1000|1.01
--= 12.50|1.23
CREATE TABLE keys (k numeric PRIMARY KEY, what text);
INSERT INTO keys VALUES (1.0, 'a');
INSERT INTO keys VALUES (1.00, 'b') ON CONFLICT (k) DO UPDATE SET what = excluded.what;
SELECT k, what FROM keys;
--= 1.0|b
