#include <gtest/gtest.h>

#include "unit/dialect/ddl_support.hpp"

namespace sqlgen::dialect {
namespace {

using test::column;
using test::postgresql;
using test::render;
using test::sqlite;

ir::TablePtr existing() {
  ir::ColumnPtr other = column("c", ir::TypeKind::integer);
  other->foreign_keys.push_back({"u.id", {}, ir::ConstraintName::plain("fk_u")});
  ir::TablePtr table =
      test::table("t", {test::primary_key_column("id"), column("a", ir::TypeKind::text), other});
  ir::Index index;
  index.name = ir::ConstraintName::plain("ix_a");
  index.elements = {{ir::Identifier("a"), {}}};
  table->indexes.push_back(index);
  return table;
}

std::shared_ptr<ir::BatchAlterTable> batch(std::vector<ir::Operation> operations) {
  auto result = std::make_shared<ir::BatchAlterTable>();
  result->table = {"t"};
  result->copy_from = existing();
  result->operations = std::move(operations);
  return result;
}

ir::AlterColumn altered_column(std::string name) {
  ir::AlterColumn operation;
  operation.table = {"t"};
  operation.column = ir::Identifier(std::move(name));
  return operation;
}

TEST(Batch, RenameAndCastMoveAndCopyInSqlite) {
  ir::AlterColumn operation = altered_column("a");
  operation.new_name = ir::Identifier("A2");
  operation.type = ir::make_type(ir::TypeKind::integer);
  EXPECT_EQ(
      render(sqlite(), batch({operation})),
      "CREATE TABLE _alembic_tmp_t (\n    id INTEGER NOT NULL, \n    \"A2\" INTEGER, \n    c INTEGER, \n"
      "    PRIMARY KEY (id), \n    CONSTRAINT fk_u FOREIGN KEY(c) REFERENCES u (id)\n);\n"
      "INSERT INTO _alembic_tmp_t (id, \"A2\", c) SELECT t.id, CAST(t.a AS INTEGER) AS a, t.c \nFROM t;\n"
      "DROP TABLE t;\nALTER TABLE _alembic_tmp_t RENAME TO t;\nCREATE INDEX ix_a ON t (\"A2\");\n");
  EXPECT_EQ(render(postgresql(), batch({operation})),
            "ALTER TABLE t ALTER COLUMN a TYPE INTEGER;\nALTER TABLE t RENAME a TO \"A2\";\n");
}

TEST(Batch, ConstraintsGoByNameAndWithTheirColumns) {
  ir::DropConstraint drop{{"t"}, ir::ConstraintName::plain("fk_u")};
  EXPECT_EQ(render(sqlite(), batch({drop})).find("FOREIGN KEY"), std::string::npos);
  drop.name = ir::ConstraintName::plain("nope");
  EXPECT_EQ(test::error_of(sqlite(), batch({drop})), "batch-operation");
  const ir::DropColumn column_gone{{"t"}, "c"};
  EXPECT_EQ(render(sqlite(), batch({column_gone})).find("FOREIGN KEY"), std::string::npos);
}

TEST(Batch, PostgresqlReleasesNamesBeforeItCopies) {
  auto always = batch({});
  always->recreate = ir::Recreate::always;
  EXPECT_EQ(render(postgresql(), always).rfind("ALTER TABLE t DROP CONSTRAINT fk_u;\nCREATE TABLE", 0), 0u);
}

TEST(Batch, AddingAColumnNeedsNoCopyUnlessItsDefaultIsAnExpression) {
  ir::AddColumn add{{"t"}, column("z", ir::TypeKind::integer)};
  add.column->server_default = std::string("1");
  EXPECT_EQ(render(sqlite(), batch({add})), "ALTER TABLE t ADD COLUMN z INTEGER DEFAULT '1';\n");
  add.column->server_default = ir::make_text("1");
  EXPECT_EQ(render(sqlite(), batch({add})).rfind("CREATE TABLE _alembic_tmp_t", 0), 0u);
}

TEST(Batch, WithoutCopyFromItIsAnError) {
  auto unknown = batch({altered_column("a")});
  unknown->copy_from = nullptr;
  EXPECT_EQ(test::error_of(sqlite(), unknown), "batch-needs-table");
  unknown->recreate = ir::Recreate::never;
  EXPECT_EQ(test::error_of(sqlite(), unknown), "");
}

TEST(Batch, NewConstraintsNeedNames) {
  ir::UniqueConstraint unique;
  unique.columns = {"a"};
  EXPECT_EQ(test::error_of(sqlite(), batch({ir::AddConstraint{{"t"}, unique}})), "batch-operation");
  unique.name = ir::ConstraintName::plain("uq");
  EXPECT_NE(render(sqlite(), batch({ir::AddConstraint{{"t"}, unique}})).find("CONSTRAINT uq UNIQUE (a)"),
            std::string::npos);
}

}  // namespace
}  // namespace sqlgen::dialect
