#include <gtest/gtest.h>

#include "unit/dialect/ddl_support.hpp"

namespace sqlgen::dialect {
namespace {

using test::column;
using test::postgresql;
using test::primary_key_column;
using test::render;
using test::sqlite;
using test::table;

TEST(CreateTable, IntegerKeyIsSerialInPostgresql) {
  const ir::CreateTable operation{table("t", {primary_key_column("id"), column("name", ir::TypeKind::text)})};
  EXPECT_EQ(render(postgresql(), operation),
            "CREATE TABLE t (\n    id SERIAL NOT NULL, \n    name TEXT, \n    PRIMARY KEY (id)\n);\n");
  EXPECT_EQ(render(sqlite(), operation),
            "CREATE TABLE t (\n    id INTEGER NOT NULL, \n    name TEXT, \n    PRIMARY KEY (id)\n);\n");
}

TEST(CreateTable, SerialFollowsTheSizeOfTheType) {
  const auto serial = [](ir::TypeKind kind) {
    return render(postgresql(), ir::CreateTable{table("t", {primary_key_column("id", kind)})});
  };
  EXPECT_NE(serial(ir::TypeKind::big_integer).find("id BIGSERIAL NOT NULL"), std::string::npos);
  EXPECT_NE(serial(ir::TypeKind::SMALLINT).find("id SMALLSERIAL NOT NULL"), std::string::npos);
  EXPECT_NE(serial(ir::TypeKind::text).find("id TEXT NOT NULL"), std::string::npos);
}

TEST(CreateTable, CompositeKeyIsNotSerialAndAutoincrementGoesFirst) {
  ir::ColumnPtr second = primary_key_column("b");
  const auto composite = [&] { return ir::CreateTable{table("t", {primary_key_column("a"), second})}; };
  EXPECT_NE(render(postgresql(), composite())
                .find("a INTEGER NOT NULL, \n    b INTEGER NOT NULL, \n    PRIMARY KEY (a, b)"),
            std::string::npos);
  second->autoincrement = ir::Autoincrement::on;
  EXPECT_NE(render(postgresql(), composite()).find("b SERIAL NOT NULL, \n    PRIMARY KEY (b, a)"),
            std::string::npos);
  EXPECT_EQ(test::error_of(sqlite(), composite()), "autoincrement");
}

TEST(CreateTable, ForeignKeyColumnIsNotSerial) {
  ir::ColumnPtr key = primary_key_column("id");
  key->foreign_keys.push_back({"o.id"});
  EXPECT_NE(render(postgresql(), ir::CreateTable{table("t", {key})}).find("id INTEGER NOT NULL"),
            std::string::npos);
  key->autoincrement = ir::Autoincrement::ignore_fk;
  EXPECT_NE(render(postgresql(), ir::CreateTable{table("t", {key})}).find("id SERIAL NOT NULL"),
            std::string::npos);
}

TEST(CreateTable, ConstraintsWrittenByHandComeBeforeThoseOfColumns) {
  ir::ColumnPtr flag = column("flag", ir::TypeKind::boolean);
  flag->type->create_constraint = true;
  ir::ColumnPtr other = column("o", ir::TypeKind::integer);
  other->unique = true;
  other->foreign_keys.push_back({"s.other.id"});
  ir::TablePtr made = table("t", {flag, other});
  ir::UniqueConstraint both;
  both.name = ir::ConstraintName::plain("pair");
  both.columns = {"flag", "o"};
  made->constraints.emplace_back(both);
  EXPECT_EQ(render(sqlite(), ir::CreateTable{made}),
            "CREATE TABLE t (\n    flag BOOLEAN, \n    o INTEGER, \n    CONSTRAINT pair UNIQUE (flag, o), \n"
            "    CHECK (flag IN (0, 1)), \n    UNIQUE (o)\n);\n");
  EXPECT_EQ(render(postgresql(), ir::CreateTable{made}),
            "CREATE TABLE t (\n    flag BOOLEAN, \n    o INTEGER, \n    CONSTRAINT pair UNIQUE (flag, o), \n"
            "    UNIQUE (o), \n    FOREIGN KEY(o) REFERENCES s.other (id)\n);\n");
}

TEST(CreateTable, EnumTypeIsMadeOnceInARun) {
  ir::ColumnPtr state = column("state", ir::TypeKind::integer);
  state->type = test::enumeration("state", {"new", "it's"});
  RenderState run;
  const auto& operations = postgresql().operations();
  EXPECT_EQ(test::script(operations.render(ir::CreateTable{table("a", {state})}, {}, run)),
            "CREATE TYPE state AS ENUM ('new', 'it''s');\nCREATE TABLE a (\n    state state\n);\n");
  EXPECT_EQ(test::script(operations.render(ir::CreateTable{table("b", {state})}, {}, run)),
            "CREATE TABLE b (\n    state state\n);\n");
  EXPECT_EQ(render(sqlite(), ir::CreateTable{table("a", {state})}),
            "CREATE TABLE a (\n    state VARCHAR(4)\n);\n");
}

TEST(CreateTable, CommentsAndIndexesFollow) {
  ir::ColumnPtr name = column("name", ir::TypeKind::text);
  name->index = true;
  name->comment = "what it's called";
  ir::TablePtr made = table("t", {name});
  made->name.schema = ir::Identifier("S");
  made->comment = "things";
  EXPECT_EQ(
      render(postgresql(), ir::CreateTable{made}),
      "CREATE TABLE \"S\".t (\n    name TEXT\n);\nCREATE INDEX \"ix_S_t_name\" ON \"S\".t (name);\n"
      "COMMENT ON TABLE \"S\".t IS 'things';\nCOMMENT ON COLUMN \"S\".t.name IS 'what it''s called';\n");
  EXPECT_EQ(render(sqlite(), ir::CreateTable{made}),
            "CREATE TABLE \"S\".t (\n    name TEXT\n);\nCREATE INDEX \"S\".\"ix_S_t_name\" ON t (name);\n");
}

TEST(CreateTable, OptionsOfEachDialect) {
  ir::TablePtr made = table("t", {primary_key_column("id")});
  made->prefixes = {"TEMPORARY"};
  made->options["postgresql_partition_by"] = {std::string("RANGE (id)")};
  made->options["postgresql_on_commit"] = {std::string("preserve_rows")};
  made->options["sqlite_autoincrement"] = {true};
  made->options["sqlite_strict"] = {true};
  EXPECT_EQ(render(postgresql(), ir::CreateTable{made, true}),
            "CREATE TEMPORARY TABLE IF NOT EXISTS t (\n    id SERIAL NOT NULL, \n    PRIMARY KEY (id)\n)\n"
            " PARTITION BY RANGE (id)\n ON COMMIT PRESERVE ROWS;\n");
  EXPECT_EQ(render(sqlite(), ir::CreateTable{made}),
            "CREATE TEMPORARY TABLE t (\n    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n)\n STRICT;\n");
}

TEST(CreateTable, SqliteDefaultsThatAreExpressionsGetParentheses) {
  ir::ColumnPtr created = column("created", ir::TypeKind::text);
  created->server_default = ir::make_text("datetime('now')");
  EXPECT_EQ(render(sqlite(), ir::CreateTable{table("t", {created})}),
            "CREATE TABLE t (\n    created TEXT DEFAULT (datetime('now'))\n);\n");
  created->server_default = ir::make_text("CURRENT_TIMESTAMP");
  EXPECT_EQ(render(sqlite(), ir::CreateTable{table("t", {created})}),
            "CREATE TABLE t (\n    created TEXT DEFAULT CURRENT_TIMESTAMP\n);\n");
}

TEST(CreateTable, IdentityAndComputed) {
  ir::ColumnPtr id = primary_key_column("id");
  ir::Identity identity;
  identity.always = true;
  identity.options.start = 5;
  id->server_default = identity;
  ir::ColumnPtr twice = column("twice", ir::TypeKind::integer);
  twice->server_default = ir::Computed{ir::make_text("id * 2"), std::nullopt};
  EXPECT_EQ(render(postgresql(), ir::CreateTable{table("t", {id, twice})}),
            "CREATE TABLE t (\n    id INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 5), \n"
            "    twice INTEGER GENERATED ALWAYS AS (id * 2) STORED, \n    PRIMARY KEY (id)\n);\n");
  EXPECT_EQ(render(sqlite(), ir::CreateTable{table("t", {id, twice})}),
            "CREATE TABLE t (\n    id INTEGER NOT NULL, \n    twice INTEGER GENERATED ALWAYS AS (id * 2), \n"
            "    PRIMARY KEY (id)\n);\n");
}

TEST(CreateTable, ConstraintOnAMissingColumnIsAnError) {
  ir::TablePtr made = table("t", {primary_key_column("id")});
  ir::UniqueConstraint unique;
  unique.columns = {"nope"};
  made->constraints.emplace_back(unique);
  EXPECT_EQ(test::error_of(postgresql(), ir::CreateTable{made}), "unknown-column");
}

TEST(DropTable, TypesGoOnlyWithAKnownDefinition) {
  EXPECT_EQ(render(postgresql(), ir::DropTable{{"t"}, true}), "DROP TABLE IF EXISTS t;\n");
  ir::ColumnPtr state = column("state", ir::TypeKind::integer);
  state->type = test::enumeration("state", {"a"});
  ir::DropTable known{{"t"}};
  known.definition = table("t", {state});
  EXPECT_EQ(render(postgresql(), known), "DROP TABLE t;\nDROP TYPE state;\n");
}

}  // namespace
}  // namespace sqlgen::dialect
