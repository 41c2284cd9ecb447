#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "unit/dialect/ddl_support.hpp"

// What becomes of each kind of operation where only some of them are meant.

namespace sqlgen::dialect {
namespace {

using test::column;
using test::sqlite;

ir::Sequence sequence() {
  ir::Sequence made;
  made.name = ir::Identifier("s");
  return made;
}

ir::TypePtr named_enum() {
  return test::enumeration("mood", {"ok"});
}

std::shared_ptr<ir::BatchAlterTable> empty_batch() {
  auto batch = std::make_shared<ir::BatchAlterTable>();
  batch->table = {"other"};
  return batch;
}

// Those that change no existing table.
std::vector<ir::Operation> operations_elsewhere() {
  std::vector<ir::Operation> all;
  all.emplace_back(ir::CreateTable{test::table("n", {column("a", ir::TypeKind::integer)})});
  all.emplace_back(ir::DropTable{{"n"}});
  all.emplace_back(ir::RenameTable{{"n"}, "m"});
  all.emplace_back(ir::Execute{ir::make_text("SELECT 1")});
  all.emplace_back(ir::ExecuteText{"SELECT 2"});
  all.emplace_back(ir::BulkInsert{test::table("n", {column("a", ir::TypeKind::integer)}), {{}}});
  all.emplace_back(ir::CreateType{named_enum()});
  all.emplace_back(ir::DropType{named_enum()});
  all.emplace_back(ir::CreateSequence{sequence()});
  all.emplace_back(ir::DropSequence{sequence()});
  all.emplace_back(ir::CreateSchema{"x"});
  all.emplace_back(ir::DropSchema{"x"});
  all.emplace_back(ir::AutocommitBegin{});
  all.emplace_back(ir::AutocommitEnd{});
  all.emplace_back(empty_batch());
  return all;
}

TEST(OperationKinds, SqliteRebuildsOnlyWhatChangesAnExistingTable) {
  const auto rebuilds = [](const ir::Operation& operation) {
    return sqlite().operations().needs_rebuild(operation, nullptr);
  };
  for (const ir::Operation& operation : operations_elsewhere()) {
    EXPECT_FALSE(rebuilds(operation)) << operation.index();
  }
  EXPECT_FALSE(rebuilds(ir::CreateIndex{{"t"}, {}}));
  EXPECT_FALSE(rebuilds(ir::DropIndex{ir::ConstraintName::plain("ix")}));
  EXPECT_FALSE(rebuilds(ir::CreateTableComment{{"t"}}));
  EXPECT_FALSE(rebuilds(ir::DropTableComment{{"t"}}));
  EXPECT_TRUE(rebuilds(ir::AddConstraint{{"t"}, ir::UniqueConstraint{}}));
  EXPECT_TRUE(rebuilds(ir::DropConstraint{{"t"}, ir::ConstraintName::plain("uq")}));
  EXPECT_FALSE(rebuilds(ir::DropColumn{{"t"}, "a"}));  // nothing is known that names it
}

TEST(OperationKinds, SqliteAddsWhatItCanInPlace) {
  const auto rebuilds = [](const ir::ColumnPtr& added) {
    return sqlite().operations().needs_rebuild(ir::AddColumn{{"t"}, added}, nullptr);
  };
  const auto with = [](auto change) {
    ir::ColumnPtr made = column("a", ir::TypeKind::integer);
    change(*made);
    return made;
  };
  const auto with_default = [&](const char* sql) {
    return with([&](ir::Column& c) { c.server_default = ir::make_text(sql); });
  };
  EXPECT_FALSE(rebuilds(with([](ir::Column&) {})));
  EXPECT_TRUE(rebuilds(with([](ir::Column& c) { c.primary_key = true; })));
  EXPECT_TRUE(rebuilds(with([](ir::Column& c) { c.unique = true; })));
  EXPECT_FALSE(rebuilds(with([](ir::Column& c) { c.unique = false; })));
  EXPECT_TRUE(rebuilds(with([](ir::Column& c) { c.checks.emplace_back(); })));
  EXPECT_TRUE(rebuilds(with([](ir::Column& c) { c.foreign_keys.emplace_back(); })));
  EXPECT_TRUE(rebuilds(with([](ir::Column& c) { c.nullable = false; })));
  EXPECT_FALSE(rebuilds(with([](ir::Column& c) {
    c.nullable = false;
    c.server_default = std::string("5");
  })));
  EXPECT_FALSE(rebuilds(with([](ir::Column& c) { c.server_default = ir::Computed{ir::make_text("1")}; })));
  EXPECT_FALSE(rebuilds(with([](ir::Column& c) {
    c.server_default = ir::Computed{ir::make_text("1"), false};
  })));
  EXPECT_TRUE(rebuilds(with([](ir::Column& c) {
    c.server_default = ir::Computed{ir::make_text("1"), true};
  })));
  EXPECT_TRUE(rebuilds(with([](ir::Column& c) {
    c.type = ir::make_type(ir::TypeKind::boolean);
    c.type->create_constraint = true;
  })));
  for (const char* constant : {"'a'", "''", "1", "-1.5", "+2", "NULL", "true", "FALSE"}) {
    EXPECT_FALSE(rebuilds(with_default(constant))) << constant;
  }
  for (const char* expression : {"CURRENT_TIMESTAMP", "(1)", "'a' || 'b'", "'", "-", "1 + 1", "x'00'"}) {
    EXPECT_TRUE(rebuilds(with_default(expression))) << expression;
  }
}

TEST(OperationKinds, SqliteDropsAColumnThatNothingNames) {
  const auto rebuilds = [](const ir::Table& table) {
    return sqlite().operations().needs_rebuild(ir::DropColumn{{"t"}, "a"}, &table);
  };
  const auto table =
      test::table("t", {column("a", ir::TypeKind::integer), column("b", ir::TypeKind::integer)});
  EXPECT_FALSE(rebuilds(*table));
  ir::Table indexed = *table;
  indexed.indexes.emplace_back().elements = {{ir::Identifier("a"), {}}};
  EXPECT_TRUE(rebuilds(indexed));
  ir::Table unique = *table;
  ir::UniqueConstraint constraint;
  constraint.columns = {ir::Identifier("a")};
  unique.constraints.emplace_back(constraint);
  EXPECT_TRUE(rebuilds(unique));
  const auto generated = [&](const char* name, const char* sql) {
    ir::Table made = *table;
    made.columns.push_back(column(name, ir::TypeKind::integer));
    made.columns.back()->server_default = ir::Computed{ir::make_expression(ir::LiteralColumn{sql})};
    return made;
  };
  EXPECT_TRUE(rebuilds(generated("c", "a + 1")));
  EXPECT_FALSE(rebuilds(generated("c", "b + 1")));
  ir::Table itself = *test::table("t", {column("a", ir::TypeKind::integer)});
  itself.columns.front()->server_default = ir::Computed{ir::make_text("1")};
  EXPECT_TRUE(rebuilds(itself));
}

TEST(OperationKinds, SqliteRenamesInPlaceAndNothingElse) {
  ir::AlterColumn operation;
  operation.table = {"t"};
  operation.column = ir::Identifier("a");
  operation.new_name = ir::Identifier("b");
  const auto rebuilds = [](const ir::AlterColumn& o) {
    return sqlite().operations().needs_rebuild(o, nullptr);
  };
  EXPECT_FALSE(rebuilds(operation));
  const auto with = [&](auto change) {
    ir::AlterColumn changed = operation;
    change(changed);
    return changed;
  };
  EXPECT_TRUE(rebuilds(with([](auto& o) { o.nullable = true; })));
  EXPECT_TRUE(rebuilds(with([](auto& o) { o.server_default.emplace(); })));
  EXPECT_TRUE(rebuilds(with([](auto& o) { o.type = ir::make_type(ir::TypeKind::text); })));
  EXPECT_TRUE(rebuilds(with([](auto& o) { o.autoincrement = ir::Autoincrement::on; })));
}

TEST(OperationKinds, PostgresqlRebuildsNothing) {
  EXPECT_FALSE(test::postgresql().operations().needs_rebuild(ir::AddConstraint{{"t"}, {}}, nullptr));
}

// In a batch they are written where they stand, before what the batch does to its table.
TEST(OperationKinds, ABatchLeavesOthersAsTheyAre) {
  for (const ir::Operation& operation : operations_elsewhere()) {
    auto batch = std::make_shared<ir::BatchAlterTable>();
    batch->table = {"t"};
    batch->operations = {operation, ir::DropColumn{{"t"}, "a"}};
    const std::string alone = test::render(test::postgresql(), operation);
    EXPECT_EQ(test::render(test::postgresql(), batch), alone + "ALTER TABLE t DROP COLUMN a;\n")
        << operation.index();
    const auto settled = test::postgresql().operations().settle(batch, {});
    ASSERT_EQ(settled.size(), 2U) << operation.index();
    EXPECT_EQ(settled.front().index(), operation.index());
    const auto* inner = std::get_if<std::shared_ptr<ir::BatchAlterTable>>(&settled.back());
    ASSERT_NE(inner, nullptr);
    EXPECT_EQ((*inner)->operations.size(), 1U);
    EXPECT_EQ((*inner)->recreate, ir::Recreate::never);
  }
}

TEST(OperationKinds, ANewColumnSettlesWithItsChecksAndReference) {
  ir::ColumnPtr added = column("a", ir::TypeKind::integer);
  ir::CheckConstraint check;
  check.condition = ir::make_text("a > 0");
  added->checks = {check};
  added->foreign_keys.push_back({"u.id", {}, ir::ConstraintName::plain("fk_u")});
  ir::AddColumn operation{{"t"}, added};
  const auto kinds = [&] {
    std::vector<std::size_t> found;
    for (const ir::Operation& settled : test::postgresql().operations().settle(operation, {})) {
      const auto* constraint = std::get_if<ir::AddConstraint>(&settled);
      found.push_back(constraint == nullptr ? 100 : constraint->constraint.index());
    }
    return found;
  };
  const std::size_t foreign = ir::Constraint(ir::ForeignKeyConstraint{}).index();
  const std::size_t checked = ir::Constraint(ir::CheckConstraint{}).index();
  EXPECT_EQ(kinds(), (std::vector<std::size_t>{100, checked, foreign}));
  operation.inline_references = true;
  EXPECT_EQ(kinds(), (std::vector<std::size_t>{100, checked, foreign}));
  added->foreign_keys.clear();
  EXPECT_EQ(kinds(), (std::vector<std::size_t>{100, checked}));
}

}  // namespace
}  // namespace sqlgen::dialect
