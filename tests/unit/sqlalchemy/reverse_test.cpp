#include "sqlalchemy/reverse.hpp"

#include <gtest/gtest.h>

namespace sqlgen::ir {
namespace {

std::shared_ptr<Column> column(const std::string& name) {
  auto made = std::make_shared<Column>();
  made->name = name;
  made->key = name;
  made->type = make_type(TypeKind::integer);
  return made;
}

TEST(Reverse, TakesBackTheLastFirst) {
  auto table = std::make_shared<Table>();
  table->name.name = "t";
  CreateIndex index;
  index.table.name = "t";
  index.index.name = ConstraintName::plain("ix");
  AddColumn add;
  add.table.name = "t";
  add.column = column("a");
  CreateTable create;
  create.table = table;
  Diagnostics diagnostics;
  const auto back = reverse({create, add, index}, {}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  ASSERT_EQ(back.size(), 3U);
  EXPECT_EQ(std::get<DropIndex>(back[0]).name.name.text, "ix");
  EXPECT_EQ(std::get<DropColumn>(back[1]).column.text, "a");
  EXPECT_EQ(std::get<DropTable>(back[2]).table.name.text, "t");
}

TEST(Reverse, NeedsToKnowWhatWasThere) {
  AlterColumn alter;
  alter.table.name = "t";
  alter.column = "a";
  alter.type = make_type(TypeKind::text);
  Diagnostics diagnostics;
  EXPECT_TRUE(reverse({alter}, {}, diagnostics).empty());
  ASSERT_EQ(diagnostics.error_count(), 1U);
  EXPECT_EQ(diagnostics.all()[0].id, "irreversible");

  alter.existing_type = make_type(TypeKind::integer);
  Diagnostics none;
  const auto back = reverse({alter}, {}, none);
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(std::get<AlterColumn>(back[0]).type->kind, TypeKind::integer);
  EXPECT_EQ(std::get<AlterColumn>(back[0]).existing_type->kind, TypeKind::text);
}

TEST(Reverse, RefusesWhatSaysNothingOfBefore) {
  ExecuteText text;
  text.sql = "DELETE FROM t";
  for (const Operation& operation : {Operation(DropTable{}), Operation(DropColumn{}), Operation(text)}) {
    Diagnostics diagnostics;
    (void)reverse({operation}, {}, diagnostics);
    EXPECT_EQ(diagnostics.error_count(), 1U);
  }
}

}  // namespace
}  // namespace sqlgen::ir
