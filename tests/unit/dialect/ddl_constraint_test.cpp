#include <gtest/gtest.h>

#include "unit/dialect/ddl_support.hpp"

namespace sqlgen::dialect {
namespace {

using test::postgresql;
using test::render;
using test::sqlite;

ir::AddConstraint add(ir::Constraint constraint) {
  return {{"t"}, std::move(constraint)};
}

TEST(AddConstraint, ForeignKeyWithEverything) {
  ir::ForeignKeyConstraint key;
  key.name = ir::ConstraintName::plain("fk");
  key.columns = {"a", "b"};
  key.referred = {"u", ir::Identifier("s")};
  key.referred_columns = {"x", "y"};
  key.options.ondelete = "set null (a)";
  key.options.onupdate = "CASCADE";
  key.options.match = "FULL";
  key.options.deferrable = true;
  key.options.initially = "DEFERRED";
  key.options.dialect["postgresql_not_valid"] = {true};
  EXPECT_EQ(
      render(postgresql(), add(key)),
      "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY(a, b) REFERENCES s.u (x, y) MATCH FULL ON DELETE set null "
      "(a) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID;\n");
  EXPECT_EQ(test::error_of(sqlite(), add(key)), "sqlite-alter-constraint");
  key.options.ondelete = "DESTROY";
  EXPECT_EQ(test::error_of(postgresql(), add(key)), "sql-phrase");
}

TEST(AddConstraint, UniqueAndPrimaryKey) {
  ir::UniqueConstraint unique;
  unique.columns = {"a", "B"};
  unique.options["postgresql_nulls_not_distinct"] = {true};
  EXPECT_EQ(render(postgresql(), add(unique)), "ALTER TABLE t ADD UNIQUE NULLS NOT DISTINCT (a, \"B\");\n");
  ir::PrimaryKeyConstraint key;
  key.name = ir::ConstraintName::plain("pk");
  key.columns = {"a"};
  EXPECT_EQ(render(postgresql(), add(key)), "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a);\n");
}

TEST(AddConstraint, ExcludeIsPostgresqlOnly) {
  ir::ExcludeConstraint exclude;
  exclude.name = ir::ConstraintName::plain("ex");
  exclude.elements = {{ir::make_text("during"), "&&", "during"}};
  exclude.ops["during"] = "range_ops";
  exclude.where = ir::make_text("active");
  EXPECT_EQ(
      render(postgresql(), add(exclude)),
      "ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (during range_ops WITH &&) WHERE (active);\n");
}

TEST(DropConstraint, NeedsAName) {
  ir::DropConstraint operation{{"t"}, ir::ConstraintName::plain("c")};
  EXPECT_EQ(render(postgresql(), operation), "ALTER TABLE t DROP CONSTRAINT c;\n");
  operation.if_exists = true;
  EXPECT_EQ(render(postgresql(), operation), "ALTER TABLE t DROP CONSTRAINT IF EXISTS c;\n");
  operation.name = {};
  EXPECT_EQ(test::error_of(postgresql(), operation), "unnamed-constraint");
}

TEST(Names, TooLongOnesAreErrorsUnlessFinal) {
  ir::DropConstraint operation{{"t"}, ir::ConstraintName::plain(ir::Identifier(std::string(70, 'x')))};
  EXPECT_EQ(test::error_of(postgresql(), operation), "identifier-too-long");
  EXPECT_EQ(render(sqlite(), ir::DropIndex{operation.name}),
            "DROP INDEX " + operation.name.name.text + ";\n");
  operation.name.kind = ir::ConstraintName::Kind::final;
  EXPECT_EQ(render(postgresql(), operation),
            "ALTER TABLE t DROP CONSTRAINT " + std::string(55, 'x') + "_eedd;\n");
}

}  // namespace
}  // namespace sqlgen::dialect
