#include <gtest/gtest.h>

#include "unit/dialect/ddl_support.hpp"

namespace sqlgen::dialect {
namespace {

using test::postgresql;
using test::render;
using test::sqlite;

ir::CreateIndex create(std::string name) {
  ir::CreateIndex operation;
  operation.table = {"t", ir::Identifier("s")};
  if (!name.empty()) {
    operation.index.name = ir::ConstraintName::plain(ir::Identifier(std::move(name)));
  }
  operation.index.elements = {{ir::Identifier("a"), {}}};
  return operation;
}

TEST(CreateIndex, SchemaGoesToTheTableOrToTheIndex) {
  ir::CreateIndex operation = create("ix");
  operation.index.unique = true;
  operation.if_not_exists = true;
  EXPECT_EQ(render(postgresql(), operation), "CREATE UNIQUE INDEX IF NOT EXISTS ix ON s.t (a);\n");
  EXPECT_EQ(render(sqlite(), operation), "CREATE UNIQUE INDEX IF NOT EXISTS s.ix ON t (a);\n");
}

TEST(CreateIndex, TheDefaultConventionNamesIt) {
  EXPECT_EQ(render(postgresql(), create("")), "CREATE INDEX ix_s_t_a ON s.t (a);\n");
  RenderSettings settings;
  settings.naming_convention = {{"uq", "uq_%(table_name)s"}};
  EXPECT_EQ(test::error_of(postgresql(), create(""), settings), "unnamed-index");
}

TEST(CreateIndex, OptionsOfPostgresql) {
  ir::CreateIndex operation = create("ix");
  operation.index.elements.push_back({{}, ir::make_text("lower(b)")});
  ir::DialectOptions& options = operation.index.options;
  options["postgresql_using"] = {std::string("GIN")};
  options["postgresql_concurrently"] = {true};
  options["postgresql_ops"] = {
      ir::OptionMap{{"a", {std::string("x_ops")}}, {"lower(b)", {std::string("y_ops")}}}};
  options["postgresql_include"] = {ir::OptionList{{std::string("C")}}};
  options["postgresql_with"] = {ir::OptionMap{{"fillfactor", {std::int64_t{50}}}, {"fastupdate", {true}}}};
  options["postgresql_tablespace"] = {std::string("T")};
  options["postgresql_where"] = {std::string("a > 1")};
  options["sqlite_where"] = {ir::make_text("a > 2")};
  EXPECT_EQ(render(postgresql(), operation),
            "CREATE INDEX CONCURRENTLY ix ON s.t USING gin (a x_ops, lower(b) y_ops) INCLUDE (\"C\") WITH "
            "(fillfactor "
            "= 50, fastupdate = True) TABLESPACE \"T\" WHERE a > 1;\n");
  EXPECT_EQ(render(sqlite(), operation), "CREATE INDEX s.ix ON t (a, lower(b)) WHERE a > 2;\n");
}

TEST(DropIndex, ConcurrentlyAndWithItsSchema) {
  ir::DropIndex operation{ir::ConstraintName::plain("ix")};
  operation.schema = ir::Identifier("s");
  operation.options["postgresql_concurrently"] = {true};
  operation.if_exists = true;
  EXPECT_EQ(render(postgresql(), operation), "DROP INDEX CONCURRENTLY IF EXISTS s.ix;\n");
  EXPECT_EQ(render(sqlite(), operation), "DROP INDEX IF EXISTS s.ix;\n");
}

}  // namespace
}  // namespace sqlgen::dialect
