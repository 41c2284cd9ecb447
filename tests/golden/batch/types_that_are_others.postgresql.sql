BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_t0 (
    id SERIAL NOT NULL, 
    v BIGINT, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t0 (id, v) SELECT t0.id, t0.v 
FROM t0;

DROP TABLE t0;

ALTER TABLE _alembic_tmp_t0 RENAME TO t0;

CREATE TABLE _alembic_tmp_t1 (
    id SERIAL NOT NULL, 
    v NUMERIC(5, 2), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t1 (id, v) SELECT t1.id, CAST(t1.v AS NUMERIC(5, 2)) AS v 
FROM t1;

DROP TABLE t1;

ALTER TABLE _alembic_tmp_t1 RENAME TO t1;

CREATE TABLE _alembic_tmp_t2 (
    id SERIAL NOT NULL, 
    v FLOAT, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t2 (id, v) SELECT t2.id, t2.v 
FROM t2;

DROP TABLE t2;

ALTER TABLE _alembic_tmp_t2 RENAME TO t2;

CREATE TABLE _alembic_tmp_t3 (
    id SERIAL NOT NULL, 
    v TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t3 (id, v) SELECT t3.id, t3.v 
FROM t3;

DROP TABLE t3;

ALTER TABLE _alembic_tmp_t3 RENAME TO t3;

CREATE TABLE _alembic_tmp_t4 (
    id SERIAL NOT NULL, 
    v VARCHAR(1), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t4 (id, v) SELECT t4.id, t4.v 
FROM t4;

DROP TABLE t4;

ALTER TABLE _alembic_tmp_t4 RENAME TO t4;

CREATE TABLE _alembic_tmp_t5 (
    id SERIAL NOT NULL, 
    v VARCHAR(1), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t5 (id, v) SELECT t5.id, t5.v 
FROM t5;

DROP TABLE t5;

ALTER TABLE _alembic_tmp_t5 RENAME TO t5;

CREATE TABLE _alembic_tmp_t6 (
    id SERIAL NOT NULL, 
    v INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t6 (id, v) SELECT t6.id, CAST(t6.v AS INTEGER) AS v 
FROM t6;

DROP TABLE t6;

ALTER TABLE _alembic_tmp_t6 RENAME TO t6;

CREATE TABLE _alembic_tmp_t7 (
    id SERIAL NOT NULL, 
    v DATE, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t7 (id, v) SELECT t7.id, CAST(t7.v AS DATE) AS v 
FROM t7;

DROP TABLE t7;

ALTER TABLE _alembic_tmp_t7 RENAME TO t7;

CREATE TABLE _alembic_tmp_t8 (
    id SERIAL NOT NULL, 
    v TIMESTAMP WITHOUT TIME ZONE, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t8 (id, v) SELECT t8.id, t8.v 
FROM t8;

DROP TABLE t8;

ALTER TABLE _alembic_tmp_t8 RENAME TO t8;

CREATE TABLE _alembic_tmp_t9 (
    id SERIAL NOT NULL, 
    v INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t9 (id, v) SELECT t9.id, CAST(t9.v AS INTEGER) AS v 
FROM t9;

DROP TABLE t9;

ALTER TABLE _alembic_tmp_t9 RENAME TO t9;

CREATE TABLE _alembic_tmp_t10 (
    id SERIAL NOT NULL, 
    v BLOB, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t10 (id, v) SELECT t10.id, t10.v 
FROM t10;

DROP TABLE t10;

ALTER TABLE _alembic_tmp_t10 RENAME TO t10;

CREATE TABLE _alembic_tmp_t11 (
    id SERIAL NOT NULL, 
    v TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t11 (id, v) SELECT t11.id, CAST(t11.v AS TEXT) AS v 
FROM t11;

DROP TABLE t11;

ALTER TABLE _alembic_tmp_t11 RENAME TO t11;

CREATE TABLE _alembic_tmp_t12 (
    id SERIAL NOT NULL, 
    v JSON, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t12 (id, v) SELECT t12.id, CAST(t12.v AS JSON) AS v 
FROM t12;

DROP TABLE t12;

ALTER TABLE _alembic_tmp_t12 RENAME TO t12;

CREATE TABLE _alembic_tmp_t13 (
    id SERIAL NOT NULL, 
    v VARCHAR(32), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t13 (id, v) SELECT t13.id, CAST(t13.v AS VARCHAR(32)) AS v 
FROM t13;

DROP TABLE t13;

ALTER TABLE _alembic_tmp_t13 RENAME TO t13;

CREATE TABLE _alembic_tmp_t14 (
    id SERIAL NOT NULL, 
    v VARCHAR(9) COLLATE "NOCASE", 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t14 (id, v) SELECT t14.id, t14.v 
FROM t14;

DROP TABLE t14;

ALTER TABLE _alembic_tmp_t14 RENAME TO t14;

CREATE TABLE _alembic_tmp_t15 (
    id SERIAL NOT NULL, 
    v TIMESTAMP WITHOUT TIME ZONE, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t15 (id, v) SELECT t15.id, CAST(t15.v AS TIMESTAMP WITHOUT TIME ZONE) AS v 
FROM t15;

DROP TABLE t15;

ALTER TABLE _alembic_tmp_t15 RENAME TO t15;

CREATE TABLE _alembic_tmp_t16 (
    id SERIAL NOT NULL, 
    v BYTEA, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t16 (id, v) SELECT t16.id, t16.v 
FROM t16;

DROP TABLE t16;

ALTER TABLE _alembic_tmp_t16 RENAME TO t16;

CREATE TABLE _alembic_tmp_t17 (
    id SERIAL NOT NULL, 
    v TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t17 (id, v) SELECT t17.id, t17.v 
FROM t17;

DROP TABLE t17;

ALTER TABLE _alembic_tmp_t17 RENAME TO t17;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

CREATE TABLE _alembic_tmp_t0 (
    id SERIAL NOT NULL, 
    v CIDR, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t0 (id, v) SELECT t0.id, CAST(t0.v AS CIDR) AS v 
FROM t0;

DROP TABLE t0;

ALTER TABLE _alembic_tmp_t0 RENAME TO t0;

CREATE TABLE _alembic_tmp_t1 (
    id SERIAL NOT NULL, 
    v INET, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t1 (id, v) SELECT t1.id, t1.v 
FROM t1;

DROP TABLE t1;

ALTER TABLE _alembic_tmp_t1 RENAME TO t1;

CREATE TABLE _alembic_tmp_t2 (
    id SERIAL NOT NULL, 
    v INT8RANGE, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t2 (id, v) SELECT t2.id, t2.v 
FROM t2;

DROP TABLE t2;

ALTER TABLE _alembic_tmp_t2 RENAME TO t2;

CREATE TABLE _alembic_tmp_t3 (
    id SERIAL NOT NULL, 
    v INT4RANGE, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t3 (id, v) SELECT t3.id, t3.v 
FROM t3;

DROP TABLE t3;

ALTER TABLE _alembic_tmp_t3 RENAME TO t3;

CREATE TABLE _alembic_tmp_t4 (
    id SERIAL NOT NULL, 
    v TEXT[], 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t4 (id, v) SELECT t4.id, t4.v 
FROM t4;

DROP TABLE t4;

ALTER TABLE _alembic_tmp_t4 RENAME TO t4;

CREATE TABLE _alembic_tmp_t5 (
    id SERIAL NOT NULL, 
    v JSONB, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t5 (id, v) SELECT t5.id, CAST(t5.v AS JSONB) AS v 
FROM t5;

DROP TABLE t5;

ALTER TABLE _alembic_tmp_t5 RENAME TO t5;

CREATE TABLE _alembic_tmp_t6 (
    id SERIAL NOT NULL, 
    v BIT VARYING(4), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t6 (id, v) SELECT t6.id, t6.v 
FROM t6;

DROP TABLE t6;

ALTER TABLE _alembic_tmp_t6 RENAME TO t6;

CREATE TABLE _alembic_tmp_t7 (
    id SERIAL NOT NULL, 
    v TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t7 (id, v) SELECT t7.id, CAST(t7.v AS TEXT) AS v 
FROM t7;

DROP TABLE t7;

ALTER TABLE _alembic_tmp_t7 RENAME TO t7;

CREATE TABLE _alembic_tmp_t8 (
    id SERIAL NOT NULL, 
    v NUMERIC, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t8 (id, v) SELECT t8.id, CAST(t8.v AS NUMERIC) AS v 
FROM t8;

DROP TABLE t8;

ALTER TABLE _alembic_tmp_t8 RENAME TO t8;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

