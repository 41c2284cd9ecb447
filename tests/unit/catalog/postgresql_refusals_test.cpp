#include <gmock/gmock.h>

#include "catalog/postgresql/catalog.hpp"
#include "catalog/print/ddl.hpp"

namespace sqlgen::catalog {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// What PostgreSQL 15 says of each statement.
class PostgresqlRefusalsTest : public ::testing::Test {
 protected:
  std::vector<std::string> apply(std::string_view text) {
    std::vector<std::string> said;
    for (const Problem& problem : catalog_.apply({text}).problems) {
      said.push_back(problem.sqlstate + " " + problem.message);
    }
    return said;
  }

  PostgresqlCatalog catalog_;
};

TEST_F(PostgresqlRefusalsTest, DefaultsAreValuesOfTheColumnsType) {
  EXPECT_THAT(apply("CREATE TABLE a (x int DEFAULT 'x')"),
              ElementsAre("22P02 invalid input syntax for type integer: \"x\""));
  EXPECT_THAT(apply("CREATE TABLE a (x numeric(10,2) DEFAULT '1.2.3')"),
              ElementsAre("22P02 invalid input syntax for type numeric: \"1.2.3\""));
  EXPECT_THAT(apply("CREATE TABLE a (x boolean DEFAULT 'maybe')"),
              ElementsAre("22P02 invalid input syntax for type boolean: \"maybe\""));
  EXPECT_THAT(apply("CREATE TABLE a (x uuid DEFAULT 'none')"),
              ElementsAre("22P02 invalid input syntax for type uuid: \"none\""));
  EXPECT_THAT(apply("CREATE TABLE a (x text[] DEFAULT '[]'::json)"),
              ElementsAre("42804 column \"x\" is of type text[] but default expression is of type json"));
  EXPECT_THAT(
      apply(
          "CREATE TABLE b (i int DEFAULT ' -7 ', n numeric DEFAULT '1e-5', f float DEFAULT 'NaN', y boolean "
          "DEFAULT 'Y', o bool DEFAULT 'off', u uuid DEFAULT "
          "'{a0eebc999c0b4ef8bb6d6bb9bd380a11}', v uuid DEFAULT 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', "
          "t text DEFAULT 'x'::varchar, j jsonb DEFAULT '{}'::json, k int DEFAULT '5'::bigint)"),
      IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, ArraysAreCastByTheirElements) {
  apply(
      "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (a int[] DEFAULT '{}', b text[] DEFAULT '{}', m mood[] "
      "DEFAULT '{}', s text[])");
  EXPECT_THAT(apply("ALTER TABLE t ALTER a TYPE text[] USING a::text[]; ALTER TABLE t ALTER m TYPE text[]; "
                    "ALTER TABLE t ALTER a TYPE varchar(5)[]"),
              IsEmpty());
  EXPECT_THAT(apply("ALTER TABLE t ALTER b TYPE int[] USING b::int[]"),
              ElementsAre("42804 default for column \"b\" cannot be cast automatically to type integer[]"));
  EXPECT_THAT(apply("ALTER TABLE t ALTER s TYPE int[]"),
              ElementsAre("42804 column \"s\" cannot be cast automatically to type integer[]"));
}

TEST_F(PostgresqlRefusalsTest, AConstraintNeedsWhatItsIndexNames) {
  apply(
      "CREATE TABLE t (a int, b int, l int4range, c int, PRIMARY KEY (c) INCLUDE (b), "
      "CONSTRAINT p EXCLUDE USING gist (l WITH &&) WHERE (a IS NOT NULL), "
      "CONSTRAINT e EXCLUDE USING gist (int4range(a, a + 1) WITH &&))");
  EXPECT_THAT(apply("ALTER TABLE t DROP a"),
              ElementsAre("2BP01 cannot drop column a of table t because other objects depend on it"));
  EXPECT_THAT(apply("ALTER TABLE t DROP b; ALTER TABLE t DROP a CASCADE"), IsEmpty());
  EXPECT_EQ(postgresql_ddl(catalog_.database()),
            "CREATE TABLE t (\n    l int4range,\n    c integer NOT NULL\n);\n");
  apply("CREATE TABLE u (l int4range, EXCLUDE USING gist (l WITH &&) WHERE (lower(l) IS NOT NULL))");
  EXPECT_THAT(apply("ALTER TABLE u DROP l"), IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, GeneratedColumnsStandOnPlainOnes) {
  apply("CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) STORED)");
  EXPECT_THAT(apply("ALTER TABLE t ADD h int GENERATED ALWAYS AS (g + 1) STORED"),
              ElementsAre("42P17 cannot use generated column \"g\" in column generation expression"));
  EXPECT_THAT(apply("ALTER TABLE t ALTER g TYPE bigint USING 1"),
              ElementsAre("42611 cannot specify USING when altering type of generated column"));
  EXPECT_THAT(
      apply("ALTER TABLE t ALTER a ADD GENERATED ALWAYS AS IDENTITY"),
      ElementsAre("55000 column \"a\" of relation \"t\" must be declared NOT NULL before identity can "
                  "be added"));
}

TEST_F(PostgresqlRefusalsTest, ForeignKeysGoByTheKeysOperators) {
  apply(
      "CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN d AS int;"
      "CREATE TABLE i (k int PRIMARY KEY); CREATE TABLE n (k numeric PRIMARY KEY);"
      "CREATE TABLE v (k varchar(9) PRIMARY KEY); CREATE TABLE m (k mood PRIMARY KEY);"
      "CREATE TABLE s (k timestamp PRIMARY KEY)");
  EXPECT_THAT(apply("CREATE TABLE a (x numeric CONSTRAINT c REFERENCES i)"),
              ElementsAre("42804 foreign key constraint \"c\" cannot be implemented"));
  EXPECT_THAT(apply("CREATE TABLE a (x real CONSTRAINT c REFERENCES i)"),
              ElementsAre("42804 foreign key constraint \"c\" cannot be implemented"));
  EXPECT_THAT(apply("CREATE TABLE a (x text CONSTRAINT c REFERENCES m)"),
              ElementsAre("42804 foreign key constraint \"c\" cannot be implemented"));
  EXPECT_THAT(apply("CREATE TABLE b (a int REFERENCES n, b text REFERENCES v, c char(3) REFERENCES v, d d "
                    "REFERENCES i, e date REFERENCES s, f mood REFERENCES m)"),
              IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, PartitionsDoNotOverlap) {
  apply(
      "CREATE TABLE h (a int) PARTITION BY HASH (a); CREATE TABLE l (a int) PARTITION BY LIST (a);"
      "CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 4, REMAINDER 1);"
      "CREATE TABLE l0 PARTITION OF l FOR VALUES IN (1, 2); CREATE TABLE l1 PARTITION OF l DEFAULT");
  EXPECT_THAT(apply("CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 1)"),
              ElementsAre("42P17 partition \"h1\" would overlap partition \"h0\""));
  EXPECT_THAT(apply("CREATE TABLE l2 PARTITION OF l FOR VALUES IN (2, 3)"),
              ElementsAre("42P17 partition \"l2\" would overlap partition \"l0\""));
  EXPECT_THAT(apply("CREATE TABLE l2 PARTITION OF l DEFAULT"),
              ElementsAre("42P17 partition \"l2\" conflicts with existing default partition \"l1\""));
  EXPECT_THAT(apply("ALTER TABLE h ATTACH PARTITION h FOR VALUES WITH (MODULUS 2, REMAINDER 0)"),
              ElementsAre("42P07 circular inheritance not allowed"));
  EXPECT_THAT(apply("CREATE TABLE h2 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
                    "CREATE TABLE l3 PARTITION OF l FOR VALUES IN (3)"),
              IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, PartitionedTablesAreNoPlainParents) {
  apply("CREATE TABLE l (a int) PARTITION BY LIST (a); CREATE TABLE l0 PARTITION OF l DEFAULT");
  EXPECT_THAT(apply("CREATE TABLE c () INHERITS (l)"),
              ElementsAre("42809 cannot inherit from partitioned table \"l\""));
  EXPECT_THAT(apply("CREATE TABLE c () INHERITS (l0)"),
              ElementsAre("42809 cannot inherit from partition \"l0\""));
  EXPECT_THAT(apply("ALTER TABLE l0 ADD b int"), ElementsAre("42809 cannot add column to a partition"));
  EXPECT_THAT(apply("ALTER TABLE l SET (fillfactor = 50)"),
              ElementsAre("22023 unrecognized parameter \"fillfactor\""));
  EXPECT_THAT(apply("ALTER TABLE l ADD EXCLUDE USING btree (a WITH =)"),
              ElementsAre("0A000 exclusion constraints are not supported on partitioned tables"));
}

TEST_F(PostgresqlRefusalsTest, ChildrenHaveTheTypesOfTheirParent) {
  apply("CREATE TABLE p (a int); CREATE TABLE c (b int) INHERITS (p)");
  EXPECT_THAT(apply("ALTER TABLE p ADD b text"),
              ElementsAre("42804 child table \"c\" has different type for column \"b\""));
  EXPECT_THAT(apply("CREATE TABLE d (LIKE p) INHERITS (p)"), IsEmpty());
  EXPECT_THAT(postgresql_ddl(catalog_.database()), HasSubstr("CREATE TABLE d"));
}

TEST_F(PostgresqlRefusalsTest, IndexesAndGeneratedColumnsAreImmutable) {
  apply(
      "CREATE TABLE t (a text, v varchar, b timestamptz, d date, i int);"
      "CREATE FUNCTION own(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN $1; END $$;"
      "CREATE FUNCTION sure(text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN $1; END $$;"
      "CREATE FUNCTION inlined(text) RETURNS text LANGUAGE sql AS 'SELECT $1'");
  const std::string element = "42P17 functions in index expression must be marked IMMUTABLE";
  EXPECT_THAT(apply("CREATE INDEX ON t (date_trunc('day', b))"), ElementsAre(element));
  EXPECT_THAT(apply("CREATE INDEX ON t ((d::text))"), ElementsAre(element));
  EXPECT_THAT(apply("CREATE INDEX ON t (own(a))"), ElementsAre(element));
  EXPECT_THAT(apply("CREATE INDEX ON t (i) WHERE b < now()"),
              ElementsAre("42P17 functions in index predicate must be marked IMMUTABLE"));
  EXPECT_THAT(apply("ALTER TABLE t ADD g text GENERATED ALWAYS AS (concat(a, 'x')) STORED"),
              ElementsAre("42P17 generation expression is not immutable"));
  EXPECT_THAT(
      apply("CREATE INDEX ON t (date_trunc('day', b AT TIME ZONE 'UTC')); CREATE INDEX ON t (sure(a));"
            "CREATE INDEX ON t (inlined(a)); CREATE INDEX ON t (lower(a)) WHERE i::text <> '1';"
            "CREATE INDEX ON t (md5(v)); CREATE INDEX ON t (upper(a)); CREATE INDEX ON t ((i || 'x'))"),
      IsEmpty());
  EXPECT_THAT(apply("CREATE INDEX ON t ((d || 'x'))"), ElementsAre(element));
  EXPECT_THAT(apply("ALTER TABLE t ALTER v TYPE timestamp USING NULL"), ElementsAre(element));
  EXPECT_THAT(apply("ALTER TABLE t ALTER a TYPE timestamp USING NULL"),
              ElementsAre("42883 function does not exist in lower(a)"));
}

TEST_F(PostgresqlRefusalsTest, RowsThatLastReferToRowsThatLast) {
  apply("CREATE UNLOGGED TABLE u (a int PRIMARY KEY); CREATE TABLE t (a int PRIMARY KEY)");
  EXPECT_THAT(apply("ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u"),
              ElementsAre("42P16 constraints on permanent tables may reference only permanent tables"));
  EXPECT_THAT(apply("CREATE TEMP TABLE s (a int REFERENCES t)"),
              ElementsAre("42P16 constraints on temporary tables may reference only temporary tables"));
  EXPECT_THAT(apply("ALTER TABLE u ADD FOREIGN KEY (a) REFERENCES t"), IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, ChildrenHaveWhatTheirParentGets) {
  apply("CREATE TABLE p (a int); CREATE TABLE c (b int) INHERITS (p)");
  EXPECT_THAT(apply("ALTER TABLE p RENAME a TO b"),
              ElementsAre("42701 column \"b\" of relation \"c\" already exists"));
  EXPECT_THAT(apply("ALTER TABLE ONLY p ADD CHECK (a > 0)"),
              ElementsAre("42P16 constraint must be added to child tables too"));
  EXPECT_THAT(apply("ALTER TABLE ONLY p ADD CHECK (a > 0) NO INHERIT; ALTER TABLE p ADD CHECK (a > 1)"),
              IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, ACommandIsGivenOnceOrLater) {
  apply(
      "CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) STORED);"
      "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
  EXPECT_THAT(apply("ALTER TABLE t ALTER a TYPE bigint, ALTER a TYPE text"),
              ElementsAre("0A000 cannot alter type of column \"a\" twice"));
  EXPECT_THAT(apply("CREATE TRIGGER r BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.g > 1) EXECUTE FUNCTION f()"),
              ElementsAre("42P17 BEFORE trigger's WHEN condition cannot reference NEW generated columns"));
  EXPECT_THAT(apply("CREATE TRIGGER r BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.g > 1) EXECUTE FUNCTION f();"
                    "CREATE TRIGGER s AFTER UPDATE ON t FOR EACH ROW WHEN (NEW.g > 1) EXECUTE FUNCTION f()"),
              IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, ANewColumnHasTheValueOfItsDefaultAtOnce) {
  apply(
      "CREATE DOMAIN short AS varchar(3); CREATE TABLE t (a int); CREATE TABLE p (a int) PARTITION BY LIST "
      "(a)");
  EXPECT_THAT(apply("ALTER TABLE t ADD b char(3) DEFAULT 'abcd'"),
              ElementsAre("22001 value too long for type character(3)"));
  EXPECT_THAT(apply("ALTER TABLE t ADD b short DEFAULT 'abcd'"),
              ElementsAre("22001 value too long for type character varying(3)"));
  EXPECT_THAT(apply("ALTER TABLE t ADD b varchar(3) DEFAULT 12345"),
              ElementsAre("22001 value too long for type character varying(3)"));
  EXPECT_THAT(apply("ALTER TABLE t ADD b numeric(3,1) DEFAULT 123"),
              ElementsAre("22003 numeric field overflow"));
  EXPECT_THAT(apply("ALTER TABLE t ADD b smallint DEFAULT 70000"),
              ElementsAre("22003 smallint out of range"));
  EXPECT_THAT(apply("ALTER TABLE t ADD b varchar(3) DEFAULT 'a    ', ADD c varchar(3) DEFAULT 'äöü',"
                    "ADD d numeric(3,1) DEFAULT 0, ADD e numeric(2,2) DEFAULT 0.5;"
                    "ALTER TABLE p ADD b char(3) DEFAULT 'abcd'; CREATE TABLE u (b char(3) DEFAULT 'abcd');"
                    "ALTER TABLE t ALTER b SET DEFAULT 'abcd'"),
              IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, ANewKeyOfArraysWithLengthsIsNotChecked) {
  apply("CREATE TABLE t (a varchar(5)[] PRIMARY KEY, b varchar(5)[]); CREATE TABLE u (a int[] PRIMARY KEY)");
  EXPECT_THAT(apply("ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES t"),
              ElementsAre("42804 cannot determine element type of \"anyarray\" argument"));
  EXPECT_THAT(apply("ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES t NOT VALID;"
                    "ALTER TABLE u ADD FOREIGN KEY (a) REFERENCES u;"
                    "CREATE TABLE v (a varchar(5)[] REFERENCES t)"),
              IsEmpty());
}

TEST_F(PostgresqlRefusalsTest, QueriesNameColumnsThatAreThere) {
  apply("CREATE TABLE t (a int, b text); CREATE TABLE u (c int)");
  EXPECT_THAT(apply("CREATE VIEW v AS SELECT x.c FROM t x"), ElementsAre("42703 column x.c does not exist"));
  EXPECT_THAT(apply("CREATE VIEW v AS SELECT a FROM t WHERE c = 1"),
              ElementsAre("42703 column \"c\" does not exist"));
  EXPECT_THAT(apply("CREATE VIEW v AS SELECT a AS n, count(*) FROM t GROUP BY n ORDER BY n;"
                    "CREATE VIEW w AS SELECT t, ctid FROM t, LATERAL (SELECT * FROM t WHERE a = b::int) x;"
                    "CREATE VIEW y AS WITH q (k) AS (SELECT a FROM t) SELECT k FROM q;"
                    "CREATE VIEW z AS SELECT i FROM generate_series(1, 2) i"),
              IsEmpty());
}

}  // namespace
}  // namespace sqlgen::catalog
