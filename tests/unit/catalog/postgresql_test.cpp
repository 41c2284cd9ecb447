#include "catalog/postgresql/catalog.hpp"

#include <gmock/gmock.h>

#include <array>
#include <string>
#include <string_view>

#include "catalog/print/ddl.hpp"

namespace sqlgen::catalog {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class PostgresqlCatalogTest : public ::testing::Test {
 protected:
  // What is wrong with the statements: SQLSTATE and message.
  std::vector<std::string> apply(std::string_view text) {
    std::vector<std::string> said;
    for (const Problem& problem : catalog_.apply({text}).problems) {
      said.push_back(problem.sqlstate + " " + problem.message);
    }
    return said;
  }
  Problem problem_of(std::string_view text) { return catalog_.apply({text}).problems.at(0); }
  const Object& find(std::string_view name) {
    const Database& db = catalog_.database();
    return *db.find(db.find_relation(db.find_schema("public"), name));
  }
  std::vector<std::string> constraint_names(std::string_view table) {
    std::vector<std::string> names;
    for (const Constraint& constraint : find(table).as<Table>()->constraints) {
      names.push_back(constraint.name);
    }
    return names;
  }
  std::string ddl() { return postgresql_ddl(catalog_.database()); }

  PostgresqlCatalog catalog_;
};

TEST_F(PostgresqlCatalogTest, ConstraintsWithoutANameGetTheServersNames) {
  EXPECT_THAT(apply("CREATE TABLE p (id serial PRIMARY KEY);"
                    "CREATE TABLE t (a int UNIQUE REFERENCES p, b text CHECK (b <> ''), c int, CHECK (c > "
                    "a), UNIQUE (b, c))"),
              IsEmpty());
  EXPECT_THAT(constraint_names("t"), ElementsAre("t_b_check", "t_check", "t_a_key", "t_b_c_key", "t_a_fkey"));
  EXPECT_THAT(constraint_names("p"), ElementsAre("p_pkey"));
  EXPECT_TRUE(find("p_id_seq").as<Sequence>()->owner.table == find("p").oid);
}

TEST_F(PostgresqlCatalogTest, NamesAreNumberedAndCutAsTheServerDoes) {
  const std::string name(60, 'x');
  apply("CREATE TABLE " + name + " (a int, b int)");
  apply("CREATE INDEX ON " + name + " (a)");
  apply("CREATE INDEX ON " + name + " (a)");
  const Database& db = catalog_.database();
  const Oid schema = db.find_schema("public");
  EXPECT_NE(db.find_relation(schema, std::string(57, 'x') + "_a_idx"), kNoOid);
  EXPECT_NE(db.find_relation(schema, std::string(56, 'x') + "_a_idx1"), kNoOid);
}

TEST_F(PostgresqlCatalogTest, NamesOfConstraintsStayWhenATableIsRenamed) {
  apply("CREATE TABLE a (id int PRIMARY KEY); ALTER TABLE a RENAME TO b; ALTER TABLE b RENAME id TO key");
  EXPECT_THAT(constraint_names("b"), ElementsAre("a_pkey"));
  EXPECT_THAT(ddl(), HasSubstr("CONSTRAINT a_pkey PRIMARY KEY (key)"));
}

TEST_F(PostgresqlCatalogTest, WhatDependsOnAColumnGoesWithIt) {
  apply(
      "CREATE TABLE t (a serial, b int, c int, UNIQUE (a, b), CHECK (b > c)); CREATE INDEX i ON t "
      "(lower(b::text))");
  EXPECT_THAT(apply("ALTER TABLE t DROP COLUMN b"), IsEmpty());
  EXPECT_THAT(constraint_names("t"), IsEmpty());
  EXPECT_THAT(apply("DROP INDEX i"), ElementsAre("42704 index \"i\" does not exist"));
  apply("ALTER TABLE t DROP COLUMN a");
  EXPECT_THAT(apply("DROP SEQUENCE t_a_seq"), ElementsAre("42P01 sequence \"t_a_seq\" does not exist"));
}

TEST_F(PostgresqlCatalogTest, WhatOthersNeedIsDroppedOnlyWithCascade) {
  apply(
      "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (id int REFERENCES p); CREATE VIEW v AS SELECT id "
      "FROM p");
  const Problem problem = problem_of("DROP TABLE p");
  EXPECT_EQ(problem.sqlstate, "2BP01");
  EXPECT_EQ(problem.message, "cannot drop table p because other objects depend on it");
  EXPECT_THAT(problem.detail, HasSubstr("constraint c_id_fkey on table c depends on"));
  EXPECT_THAT(problem.detail, HasSubstr("view v depends on"));
  EXPECT_EQ(dbapi_exception(problem), "InternalError");
  EXPECT_THAT(apply("DROP TABLE p CASCADE"), IsEmpty());
  EXPECT_THAT(constraint_names("c"), IsEmpty());
}

TEST_F(PostgresqlCatalogTest, AStatementThatFailsChangesNothing) {
  EXPECT_THAT(apply("CREATE TABLE t (id serial PRIMARY KEY, x nowhere)").size(), 1U);
  EXPECT_THAT(apply("CREATE TABLE t2 (a int, a text)"), ElementsAre(HasSubstr("42701")));
  EXPECT_EQ(catalog_.database().find_relation(catalog_.database().find_schema("public"), "t2"), kNoOid);
}

TEST_F(PostgresqlCatalogTest, ATableThatNothingMadeIsUnknownAndNoCertainError) {
  const Problem problem = problem_of("ALTER TABLE users ADD COLUMN x int");
  EXPECT_EQ(problem.certainty, Certainty::never_made);
  EXPECT_TRUE(find("users").assumed);
  EXPECT_THAT(apply("ALTER TABLE users DROP COLUMN y"), IsEmpty());
  EXPECT_THAT(apply("CREATE TABLE t (a int REFERENCES users (id))"), IsEmpty());
}

TEST_F(PostgresqlCatalogTest, ATableThatIsGoneIsACertainError) {
  apply("CREATE TABLE t (a int); DROP TABLE t");
  EXPECT_EQ(problem_of("ALTER TABLE t ADD b int").certainty, Certainty::certain);
  EXPECT_EQ(dbapi_exception(problem_of("DROP TABLE t")), "ProgrammingError");
}

TEST_F(PostgresqlCatalogTest, ADoBlockMakesUncertainWhatItNames) {
  apply("CREATE TABLE a (x int); CREATE TABLE b (x int)");
  apply("DO $$ BEGIN EXECUTE 'ALTER TABLE ' || quote_ident('a') || ' ADD y int'; END $$");
  EXPECT_NE(find("a").doubt, nullptr);
  EXPECT_EQ(find("b").doubt, nullptr);
}

TEST_F(PostgresqlCatalogTest, ADoBlockThatChangesRowsAloneLeavesTheSchemaCertain) {
  apply("CREATE TABLE a (x int)");
  apply(
      "DO $$ DECLARE r record; BEGIN FOR r IN SELECT x FROM a LOOP IF r.x > 1 THEN "
      "EXECUTE format('UPDATE a SET x = %s', r.x); ELSE EXECUTE 'DELETE FROM a WHERE x = ' || r.x; END IF; "
      "END LOOP; END $$");
  EXPECT_EQ(find("a").doubt, nullptr);
  apply(
      "DO $$ DECLARE r record; BEGIN FOR r IN SELECT x FROM a LOOP "
      "EXECUTE format('ALTER TABLE a ADD y%s int', r.x); END LOOP; END $$");
  EXPECT_NE(find("a").doubt, nullptr);
}

TEST_F(PostgresqlCatalogTest, ATriggersFunctionMakesUncertainWhatItMayChange) {
  const std::string head =
      "CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql "
      "AS $f$ BEGIN ";
  const std::string tail =
      " RETURN NEW; END $f$; CREATE TRIGGER t AFTER INSERT OR TRUNCATE ON a EXECUTE FUNCTION f(); ";
  struct Case {
    std::string_view body, statement;
    bool b_is_certain, c_is_certain;
  };
  for (const Case& one : std::to_array<Case>({
           {"EXECUTE 'CREATE TABLE c (x int)';", "INSERT INTO a VALUES (1)", true, false},
           {"EXECUTE 'CREATE TABLE c (x int)';", "TRUNCATE a", true, false},
           {"EXECUTE 'CREATE TABLE c (x int)';", "COPY a FROM STDIN", true, false},
           {"EXECUTE 'CREATE TABLE c (x int)';",
            "WITH w AS (INSERT INTO a VALUES (1) RETURNING x) SELECT x FROM w", true, false},
           {"EXECUTE 'CREATE TABLE c (x int)';", "UPDATE a SET x = 1", true, true},
           {"EXECUTE 'CREATE TABLE c (x int)';", "INSERT INTO b VALUES (1)", true, true},
           {"ALTER TABLE b ADD y int;", "INSERT INTO a VALUES (1)", false, true},
           {"EXECUTE format('DROP TABLE %I', TG_ARGV[0]);", "INSERT INTO a VALUES (1)", false, true},
           {"EXECUTE format('CREATE TABLE %I (x int)', NEW.x);", "INSERT INTO a VALUES (1)", true, false},
           {"INSERT INTO b VALUES (NEW.x);", "INSERT INTO a VALUES (1)", true, true},
           {"EXECUTE format('INSERT INTO %I VALUES (1)', NEW.x);", "INSERT INTO a VALUES (1)", true, true},
       })) {
    catalog_ = {};
    apply(head + std::string(one.body) + tail + std::string(one.statement));
    EXPECT_EQ(find("b").doubt == nullptr, one.b_is_certain) << one.body << one.statement;
    EXPECT_EQ(catalog_.database().doubt_about("c") == nullptr, one.c_is_certain) << one.body << one.statement;
  }
}

TEST_F(PostgresqlCatalogTest, ADoBlockOfRolesAndPrivilegesLeavesAllCertain) {
  apply("CREATE TABLE a (x int)");
  const std::string begin =
      "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'a') THEN ";
  const std::string end = " END IF; END $$";
  apply(begin +
        "CREATE USER a; EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I;', current_database(), 'a');" +
        end);
  EXPECT_EQ(find("a").doubt, nullptr);
  for (const std::string statement :
       {"EXECUTE format('GRANT SELECT ON a TO %s; DROP TABLE a', x);",
        "EXECUTE format('CREATE USER MAPPING FOR a SERVER %I', x);", "EXECUTE 'ALTER TABLE a ' || x;"}) {
    apply("DROP TABLE IF EXISTS a; CREATE TABLE a (x int)");
    EXPECT_EQ(find("a").doubt, nullptr);
    apply(begin + statement + end);
    EXPECT_NE(find("a").doubt, nullptr) << statement;
  }
}

TEST_F(PostgresqlCatalogTest, ADoBlockIsFollowedWhereItCanBe) {
  const std::string guarded =
      "DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN null; END $$";
  EXPECT_THAT(apply(guarded), IsEmpty());
  EXPECT_THAT(apply(guarded), IsEmpty());
  EXPECT_THAT(apply("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'kind') THEN "
                    "CREATE TYPE kind AS ENUM ('b'); END IF; EXECUTE 'CREATE TABLE t (k kind)'; END $$"),
              IsEmpty());
  EXPECT_EQ(find("t").doubt, nullptr);
  EXPECT_THAT(ddl(), HasSubstr("CREATE TYPE kind AS ENUM ('b')"));
  EXPECT_EQ(problem_of("DO $$ BEGIN CREATE TABLE t (a int); END $$").sqlstate, "42P07");
}

TEST_F(PostgresqlCatalogTest, ForeignKeysNeedAUniqueKeyOfComparableTypes) {
  apply("CREATE TABLE p (id int PRIMARY KEY, code text)");
  EXPECT_THAT(
      apply("CREATE TABLE a (x text REFERENCES p (code))"),
      ElementsAre("42830 there is no unique constraint matching given keys for referenced table \"p\""));
  EXPECT_THAT(apply("CREATE TABLE b (x text REFERENCES p)"),
              ElementsAre("42804 foreign key constraint \"b_x_fkey\" cannot be implemented"));
  EXPECT_THAT(apply("CREATE TABLE c (x bigint REFERENCES p)"), IsEmpty());
}

TEST_F(PostgresqlCatalogTest, EnumValuesKeepTheirOrderAndFollowRenames) {
  apply(
      "CREATE TYPE mood AS ENUM ('a', 'c'); ALTER TYPE mood ADD VALUE 'b' BEFORE 'c'; CREATE TABLE t (m mood "
      "DEFAULT 'a')");
  apply("ALTER TYPE mood RENAME TO feeling");
  EXPECT_THAT(ddl(), HasSubstr("CREATE TYPE feeling AS ENUM ('a', 'b', 'c')"));
  EXPECT_THAT(ddl(), HasSubstr("m feeling DEFAULT 'a'"));
  EXPECT_THAT(apply("ALTER TABLE t ALTER m SET DEFAULT 'z'"),
              ElementsAre("22P02 invalid input value for enum feeling: \"z\""));
}

TEST_F(PostgresqlCatalogTest, TransactionsAreTakenBack) {
  apply("BEGIN; CREATE TABLE a (x int); SAVEPOINT s; CREATE TABLE b (x int); ROLLBACK TO s; COMMIT");
  EXPECT_THAT(ddl(), HasSubstr("TABLE a"));
  EXPECT_THAT(ddl(), Not(HasSubstr("TABLE b")));
  apply("BEGIN; DROP TABLE a; ROLLBACK");
  EXPECT_THAT(ddl(), HasSubstr("TABLE a"));
}

TEST_F(PostgresqlCatalogTest, TheSearchPathSaysWhereNamesAre) {
  apply("CREATE SCHEMA s; SET search_path TO s, public; CREATE TABLE t (a int); SET search_path TO DEFAULT");
  EXPECT_THAT(ddl(), HasSubstr("CREATE TABLE s.t"));
  EXPECT_EQ(problem_of("SELECT * FROM t").sqlstate, "42P01");
}

TEST_F(PostgresqlCatalogTest, IdentifiersThatPostgresqlCutsAreTold) {
  const Problem problem = problem_of("CREATE TABLE " + std::string(70, 'y') + " (a int)");
  EXPECT_EQ(problem.kind, Problem::Kind::truncated_identifier);
  EXPECT_FALSE(problem.fails());
  EXPECT_NE(
      catalog_.database().find_relation(catalog_.database().find_schema("public"), std::string(63, 'y')),
      kNoOid);
}

TEST_F(PostgresqlCatalogTest, CopiesGoTheirOwnWay) {
  apply("CREATE TABLE t (a int)");
  const Database before = catalog_.database();
  const auto copy = catalog_.clone();
  copy->apply({"ALTER TABLE t ADD b int"});
  EXPECT_EQ(find("t").columns().size(), 1U);
  apply("DROP TABLE t");
  EXPECT_NE(before.find_relation(before.find_schema("public"), "t"), kNoOid);
}

TEST_F(PostgresqlCatalogTest, ViewsFollowTheirTables) {
  apply("CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, t.b FROM t");
  apply("ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME a TO c");
  EXPECT_THAT(ddl(), HasSubstr("SELECT c AS a, u.b FROM u"));
}

TEST_F(PostgresqlCatalogTest, WhatIsOfATableThatWasOnlyAssumedGoesWhenTheTableIsMade) {
  apply(
      "CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT to_made FOREIGN KEY (a) REFERENCES made (id);"
      "CREATE INDEX of_made ON made (id); CREATE VIEW seen AS SELECT id FROM made");
  EXPECT_THAT(apply("CREATE TABLE made (other int, id int)"),
              ElementsAre("42P01 table \"made\" is used before it is made"));
  EXPECT_THAT(apply("NONSENSE of_made to_made seen"), SizeIs(1));
  EXPECT_THAT(constraint_names("t"), IsEmpty());
  EXPECT_THAT(ddl(), AllOf(Not(HasSubstr("of_made")), Not(HasSubstr("VIEW seen"))));
}

TEST_F(PostgresqlCatalogTest, NegativeNumbersAreReadFromTheText) {
  apply(
      "CREATE TABLE t (a int DEFAULT -5, b numeric DEFAULT ( - 3)); CREATE SEQUENCE s INCREMENT BY -2 START "
      "WITH - 1");
  EXPECT_THAT(ddl(), HasSubstr("a integer DEFAULT '-5'::integer"));
  EXPECT_THAT(ddl(), HasSubstr("START WITH -1 INCREMENT BY -2"));
}

}  // namespace
}  // namespace sqlgen::catalog
