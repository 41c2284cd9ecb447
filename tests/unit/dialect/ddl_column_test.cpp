#include <gtest/gtest.h>

#include "unit/dialect/ddl_support.hpp"

namespace sqlgen::dialect {
namespace {

using test::column;
using test::postgresql;
using test::render;
using test::sqlite;

ir::AlterColumn alter(std::string name) {
  ir::AlterColumn operation;
  operation.table = {"t", ir::Identifier("a.b")};
  operation.column = ir::Identifier(std::move(name));
  return operation;
}

TEST(AddColumn, WhatItBringsAlongComesAfter) {
  ir::AddColumn operation{{"t"}, column("c", ir::TypeKind::integer)};
  operation.column->foreign_keys.push_back({"o.id"});
  operation.column->foreign_keys.front().options.ondelete = "CASCADE";
  operation.column->index = true;
  operation.column->comment = "it's";
  EXPECT_EQ(render(postgresql(), operation),
            "ALTER TABLE t ADD COLUMN c INTEGER;\n"
            "ALTER TABLE t ADD FOREIGN KEY(c) REFERENCES o (id) ON DELETE CASCADE;\n"
            "CREATE INDEX ix_t_c ON t (c);\nCOMMENT ON COLUMN t.c IS 'it''s';\n");
  EXPECT_EQ(test::error_of(sqlite(), operation), "sqlite-alter-constraint");
  operation.inline_references = true;
  EXPECT_EQ(render(sqlite(), operation),
            "ALTER TABLE t ADD COLUMN c INTEGER REFERENCES o (id) ON DELETE CASCADE;\n"
            "CREATE INDEX ix_t_c ON t (c);\n");
}

TEST(AlterColumn, OrderOfThePartsInEachDialect) {
  ir::AlterColumn operation = alter("c");
  operation.nullable = false;
  operation.server_default = ir::ServerDefault(std::string("q"));
  operation.type = ir::make_type(ir::TypeKind::text);
  operation.new_name = ir::Identifier("D");
  EXPECT_EQ(render(postgresql(), operation),
            "ALTER TABLE a.b.t ALTER COLUMN c TYPE TEXT;\nALTER TABLE a.b.t ALTER COLUMN c SET NOT NULL;\n"
            "ALTER TABLE a.b.t ALTER COLUMN c SET DEFAULT 'q';\nALTER TABLE a.b.t RENAME c TO \"D\";\n");
  EXPECT_EQ(
      render(sqlite(), operation),
      "ALTER TABLE a.b.t ALTER COLUMN c SET NOT NULL;\nALTER TABLE a.b.t ALTER COLUMN c SET DEFAULT 'q';\n"
      "ALTER TABLE a.b.t ALTER COLUMN c TYPE TEXT;\nALTER TABLE a.b.t RENAME COLUMN c TO \"D\";\n");
}

TEST(AlterColumn, UsingNeedsAType) {
  ir::AlterColumn operation = alter("c");
  operation.options["postgresql_using"] = {std::string("c::int")};
  EXPECT_EQ(test::error_of(postgresql(), operation), "using-without-type");
  operation.type = ir::make_type(ir::TypeKind::integer);
  EXPECT_EQ(render(postgresql(), operation), "ALTER TABLE a.b.t ALTER COLUMN c TYPE INTEGER USING c::int;\n");
}

TEST(AlterColumn, IdentityIsAddedChangedAndDropped) {
  ir::AlterColumn operation = alter("c");
  ir::Identity wanted;
  wanted.always = true;
  wanted.options.start = 3;
  wanted.options.cycle = false;
  operation.server_default = ir::ServerDefault(wanted);
  operation.existing_server_default = ir::ServerDefault();
  EXPECT_EQ(render(postgresql(), operation),
            "ALTER TABLE a.b.t ALTER COLUMN c ADD GENERATED ALWAYS AS IDENTITY (START WITH 3 NO CYCLE);\n");
  ir::Identity existing;
  existing.options.cycle = true;
  operation.existing_server_default = ir::ServerDefault(existing);
  EXPECT_EQ(render(postgresql(), operation),
            "ALTER TABLE a.b.t ALTER COLUMN c SET GENERATED ALWAYS SET NO CYCLE SET START WITH 3;\n");
  operation.server_default = ir::ServerDefault();
  EXPECT_EQ(render(postgresql(), operation), "ALTER TABLE a.b.t ALTER COLUMN c DROP IDENTITY;\n");
  EXPECT_EQ(test::error_of(sqlite(), operation), "alter-identity");
}

TEST(AlterColumn, ChecksOfSchemaTypesAreDroppedAndAdded) {
  ir::AlterColumn operation = alter("c");
  operation.table.schema.reset();
  const auto checked = [](std::string name) {
    ir::TypePtr type = test::enumeration(std::move(name), {"a"});
    type->enumeration->native = false;
    type->create_constraint = true;
    return type;
  };
  operation.existing_type = checked("ck_old");
  operation.type = checked("ck_new");
  EXPECT_EQ(render(postgresql(), operation),
            "ALTER TABLE t DROP CONSTRAINT ck_old;\nALTER TABLE t ALTER COLUMN c TYPE VARCHAR(1);\n"
            "ALTER TABLE t ADD CONSTRAINT ck_new CHECK (c IN ('a'));\n");
  EXPECT_EQ(render(sqlite(), operation), "ALTER TABLE t ALTER COLUMN c TYPE VARCHAR(1);\n");
}

TEST(AlterColumn, CommentsAreUnknownToSqlite) {
  ir::AlterColumn operation = alter("c");
  operation.comment = std::optional<std::string>();
  EXPECT_EQ(render(postgresql(), operation), "COMMENT ON COLUMN a.b.t.c IS NULL;\n");
  EXPECT_EQ(test::error_of(sqlite(), operation), "unsupported-comment");
}

TEST(DropColumn, IfExists) {
  ir::DropColumn operation{{"t"}, "C"};
  operation.if_exists = true;
  EXPECT_EQ(render(postgresql(), operation), "ALTER TABLE t DROP COLUMN IF EXISTS \"C\";\n");
}

}  // namespace
}  // namespace sqlgen::dialect
