CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO plain (v) VALUES (1);

INSERT INTO plain (k, v) VALUES (coalesce(NULL, 1), 1);

INSERT INTO plain (k) VALUES (4);

INSERT INTO off (v) VALUES (1);

INSERT INTO off (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO off (k) VALUES (4);

INSERT INTO text (v) VALUES (1);

INSERT INTO text (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO text (k) VALUES (4);

INSERT INTO numeric (v) VALUES (1);

INSERT INTO numeric (k, v) VALUES (coalesce(NULL, 1), 1);

INSERT INTO numeric (k) VALUES (4);

INSERT INTO "foreign" (v) VALUES (1);

INSERT INTO "foreign" (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO "foreign" (k) VALUES (4);

INSERT INTO foreign_constraint (v) VALUES (1);

INSERT INTO foreign_constraint (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO foreign_constraint (k) VALUES (4);

INSERT INTO foreign_ignored (v) VALUES (1);

INSERT INTO foreign_ignored (k, v) VALUES (coalesce(NULL, 1), 1);

INSERT INTO foreign_ignored (k) VALUES (4);

INSERT INTO with_default (k, v) VALUES (NULL, 1);

INSERT INTO with_default (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO with_default (k) VALUES (4);

INSERT INTO with_sql_default (k, v) VALUES (next_key(), 1) RETURNING k;

INSERT INTO with_sql_default (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO with_sql_default (k) VALUES (4);

INSERT INTO with_callable (k, v) VALUES (NULL, 1);

INSERT INTO with_callable (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO with_callable (k) VALUES (4);

INSERT INTO with_server_default (v) VALUES (1) RETURNING k;

INSERT INTO with_server_default (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO with_server_default (k) VALUES (4);

INSERT INTO with_sql_server_default (v) VALUES (1) RETURNING k;

INSERT INTO with_sql_server_default (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO with_sql_server_default (k) VALUES (4);

INSERT INTO with_identity (v) VALUES (1);

INSERT INTO with_identity (k, v) VALUES (coalesce(NULL, 1), 1);

INSERT INTO with_identity (k) VALUES (4);

INSERT INTO with_sequence (v) VALUES (1);

INSERT INTO with_sequence (k, v) VALUES (coalesce(NULL, 1), 1);

INSERT INTO with_sequence (k) VALUES (4);

INSERT INTO with_optional_sequence (v) VALUES (1);

INSERT INTO with_optional_sequence (k, v) VALUES (coalesce(NULL, 1), 1);

INSERT INTO with_optional_sequence (k) VALUES (4);

INSERT INTO two (v) VALUES (1);

INSERT INTO two (k, v) VALUES (coalesce(NULL, 1), 1) RETURNING k;

INSERT INTO two (k) VALUES (4);

INSERT INTO two_and_one_counts (v) VALUES (1);

INSERT INTO two_and_one_counts (k, v) VALUES (coalesce(NULL, 1), 1);

INSERT INTO two_and_one_counts (k) VALUES (4);

INSERT INTO none (v) VALUES (1);

INSERT INTO none (k, v) VALUES (coalesce(NULL, 1), 1);

INSERT INTO none (k) VALUES (4);

INSERT INTO other_column (d, s, v) VALUES (NULL, 1 + 1, 1);

INSERT INTO other_column (k, d, s, v) VALUES (coalesce(NULL, 1), NULL, 1 + 1, 1);

INSERT INTO other_column (k, d, s) VALUES (4, NULL, 1 + 1);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

INSERT INTO plain (v) VALUES (1), (2);

INSERT INTO plain (v) VALUES (1) RETURNING v;

INSERT INTO plain (v) SELECT 1 AS anon_1;

INSERT INTO plain (v) SELECT 1 AS anon_1;

UPDATE plain SET v=2;

INSERT INTO plain (v) VALUES (1);

INSERT INTO plain (v) VALUES (1);

INSERT INTO plain (v) VALUES (2);

INSERT INTO off (v) VALUES (1), (2);

INSERT INTO off (v) VALUES (1) RETURNING v;

INSERT INTO off (v) SELECT 1 AS anon_1;

INSERT INTO off (v) SELECT 1 AS anon_1;

UPDATE off SET v=2;

INSERT INTO off (v) VALUES (1);

INSERT INTO off (v) VALUES (1);

INSERT INTO off (v) VALUES (2);

INSERT INTO text (v) VALUES (1), (2);

INSERT INTO text (v) VALUES (1) RETURNING v;

INSERT INTO text (v) SELECT 1 AS anon_1;

INSERT INTO text (v) SELECT 1 AS anon_1;

UPDATE text SET v=2;

INSERT INTO text (v) VALUES (1);

INSERT INTO text (v) VALUES (1);

INSERT INTO text (v) VALUES (2);

INSERT INTO numeric (v) VALUES (1), (2);

INSERT INTO numeric (v) VALUES (1) RETURNING v;

INSERT INTO numeric (v) SELECT 1 AS anon_1;

INSERT INTO numeric (v) SELECT 1 AS anon_1;

UPDATE numeric SET v=2;

INSERT INTO numeric (v) VALUES (1);

INSERT INTO numeric (v) VALUES (1);

INSERT INTO numeric (v) VALUES (2);

INSERT INTO "foreign" (v) VALUES (1), (2);

INSERT INTO "foreign" (v) VALUES (1) RETURNING v;

INSERT INTO "foreign" (v) SELECT 1 AS anon_1;

INSERT INTO "foreign" (v) SELECT 1 AS anon_1;

UPDATE "foreign" SET v=2;

INSERT INTO "foreign" (v) VALUES (1);

INSERT INTO "foreign" (v) VALUES (1);

INSERT INTO "foreign" (v) VALUES (2);

INSERT INTO foreign_constraint (v) VALUES (1), (2);

INSERT INTO foreign_constraint (v) VALUES (1) RETURNING v;

INSERT INTO foreign_constraint (v) SELECT 1 AS anon_1;

INSERT INTO foreign_constraint (v) SELECT 1 AS anon_1;

UPDATE foreign_constraint SET v=2;

INSERT INTO foreign_constraint (v) VALUES (1);

INSERT INTO foreign_constraint (v) VALUES (1);

INSERT INTO foreign_constraint (v) VALUES (2);

INSERT INTO foreign_ignored (v) VALUES (1), (2);

INSERT INTO foreign_ignored (v) VALUES (1) RETURNING v;

INSERT INTO foreign_ignored (v) SELECT 1 AS anon_1;

INSERT INTO foreign_ignored (v) SELECT 1 AS anon_1;

UPDATE foreign_ignored SET v=2;

INSERT INTO foreign_ignored (v) VALUES (1);

INSERT INTO foreign_ignored (v) VALUES (1);

INSERT INTO foreign_ignored (v) VALUES (2);

INSERT INTO with_default (k, v) VALUES (NULL, 1), (NULL, 2);

INSERT INTO with_default (k, v) VALUES (NULL, 1) RETURNING v;

INSERT INTO with_default (v, k) SELECT 1 AS anon_1, NULL AS anon_2;

INSERT INTO with_default (v) SELECT 1 AS anon_1;

UPDATE with_default SET v=2;

INSERT INTO with_default (k, v) VALUES (NULL, 1);

INSERT INTO with_default (k, v) VALUES (NULL, 1);

INSERT INTO with_default (k, v) VALUES (NULL, 2);

INSERT INTO with_sql_default (k, v) VALUES (next_key(), 1), (next_key(), 2);

INSERT INTO with_sql_default (k, v) VALUES (next_key(), 1) RETURNING v;

INSERT INTO with_sql_default (v, k) SELECT 1 AS anon_1, next_key() AS next_key_1;

INSERT INTO with_sql_default (v) SELECT 1 AS anon_1;

UPDATE with_sql_default SET v=2;

INSERT INTO with_sql_default (k, v) VALUES (next_key(), 1);

INSERT INTO with_sql_default (k, v) VALUES (next_key(), 1);

INSERT INTO with_sql_default (k, v) VALUES (next_key(), 2);

INSERT INTO with_callable (k, v) VALUES (NULL, 1), (NULL, 2);

INSERT INTO with_callable (k, v) VALUES (NULL, 1) RETURNING v;

INSERT INTO with_callable (v, k) SELECT 1 AS anon_1, NULL AS anon_2;

INSERT INTO with_callable (v) SELECT 1 AS anon_1;

UPDATE with_callable SET v=2;

INSERT INTO with_callable (k, v) VALUES (NULL, 1);

INSERT INTO with_callable (k, v) VALUES (NULL, 1);

INSERT INTO with_callable (k, v) VALUES (NULL, 2);

INSERT INTO with_server_default (v) VALUES (1), (2);

INSERT INTO with_server_default (v) VALUES (1) RETURNING v;

INSERT INTO with_server_default (v) SELECT 1 AS anon_1;

INSERT INTO with_server_default (v) SELECT 1 AS anon_1;

UPDATE with_server_default SET v=2;

INSERT INTO with_server_default (v) VALUES (1);

INSERT INTO with_server_default (v) VALUES (1);

INSERT INTO with_server_default (v) VALUES (2);

INSERT INTO with_sql_server_default (v) VALUES (1), (2);

INSERT INTO with_sql_server_default (v) VALUES (1) RETURNING v;

INSERT INTO with_sql_server_default (v) SELECT 1 AS anon_1;

INSERT INTO with_sql_server_default (v) SELECT 1 AS anon_1;

UPDATE with_sql_server_default SET v=2;

INSERT INTO with_sql_server_default (v) VALUES (1);

INSERT INTO with_sql_server_default (v) VALUES (1);

INSERT INTO with_sql_server_default (v) VALUES (2);

INSERT INTO with_identity (v) VALUES (1), (2);

INSERT INTO with_identity (v) VALUES (1) RETURNING v;

INSERT INTO with_identity (v) SELECT 1 AS anon_1;

INSERT INTO with_identity (v) SELECT 1 AS anon_1;

UPDATE with_identity SET v=2;

INSERT INTO with_identity (v) VALUES (1);

INSERT INTO with_identity (v) VALUES (1);

INSERT INTO with_identity (v) VALUES (2);

INSERT INTO with_sequence (v) VALUES (1), (2);

INSERT INTO with_sequence (v) VALUES (1) RETURNING v;

INSERT INTO with_sequence (v) SELECT 1 AS anon_1;

INSERT INTO with_sequence (v) SELECT 1 AS anon_1;

UPDATE with_sequence SET v=2;

INSERT INTO with_sequence (v) VALUES (1);

INSERT INTO with_sequence (v) VALUES (1);

INSERT INTO with_sequence (v) VALUES (2);

INSERT INTO with_optional_sequence (v) VALUES (1), (2);

INSERT INTO with_optional_sequence (v) VALUES (1) RETURNING v;

INSERT INTO with_optional_sequence (v) SELECT 1 AS anon_1;

INSERT INTO with_optional_sequence (v) SELECT 1 AS anon_1;

UPDATE with_optional_sequence SET v=2;

INSERT INTO with_optional_sequence (v) VALUES (1);

INSERT INTO with_optional_sequence (v) VALUES (1);

INSERT INTO with_optional_sequence (v) VALUES (2);

INSERT INTO two (v) VALUES (1), (2);

INSERT INTO two (v) VALUES (1) RETURNING v;

INSERT INTO two (v) SELECT 1 AS anon_1;

INSERT INTO two (v) SELECT 1 AS anon_1;

UPDATE two SET v=2;

INSERT INTO two (v) VALUES (1);

INSERT INTO two (v) VALUES (1);

INSERT INTO two (v) VALUES (2);

INSERT INTO two_and_one_counts (v) VALUES (1), (2);

INSERT INTO two_and_one_counts (v) VALUES (1) RETURNING v;

INSERT INTO two_and_one_counts (v) SELECT 1 AS anon_1;

INSERT INTO two_and_one_counts (v) SELECT 1 AS anon_1;

UPDATE two_and_one_counts SET v=2;

INSERT INTO two_and_one_counts (v) VALUES (1);

INSERT INTO two_and_one_counts (v) VALUES (1);

INSERT INTO two_and_one_counts (v) VALUES (2);

INSERT INTO none (v) VALUES (1), (2);

INSERT INTO none (v) VALUES (1) RETURNING v;

INSERT INTO none (v) SELECT 1 AS anon_1;

INSERT INTO none (v) SELECT 1 AS anon_1;

UPDATE none SET v=2;

INSERT INTO none (v) VALUES (1);

INSERT INTO none (v) VALUES (1);

INSERT INTO none (v) VALUES (2);

INSERT INTO other_column (d, s, v) VALUES (NULL, 1 + 1, 1), (NULL, 1 + 1, 2);

INSERT INTO other_column (d, s, v) VALUES (NULL, 1 + 1, 1) RETURNING v;

INSERT INTO other_column (v, d, s) SELECT 1 AS anon_1, NULL AS anon_2, 1 + 1;

INSERT INTO other_column (v) SELECT 1 AS anon_1;

UPDATE other_column SET o=NULL, u=CURRENT_TIMESTAMP, v=2;

INSERT INTO other_column (d, s, v) VALUES (NULL, 1 + 1, 1);

INSERT INTO other_column (d, s, v) VALUES (NULL, 1 + 1, 1);

INSERT INTO other_column (d, s, v) VALUES (NULL, 1 + 1, 2);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

