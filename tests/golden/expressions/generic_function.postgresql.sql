BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT as_text_v2(1) AS as_text_v2_1, as_text_v2('x') AS as_text_v2_2, other.as_text(1) AS as_text_1, as_text_v2(2) AS two;

SELECT coalesce(x, 1) + 1 AS anon_1, as_text_v2(3) AS as_text_v2_1 
WHERE as_text_v2(x) = '1';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

SELECT as_text_v2(2) AS as_text_v2_1;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

