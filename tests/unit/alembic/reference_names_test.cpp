#include "frontend/alembic/reference/reference_names.hpp"

#include <gtest/gtest.h>

#include "frontend/alembic/reference/name_table.hpp"

namespace sqlgen::alembic {
namespace {

TEST(NameTable, FindsEntriesByTheirKeys) {
  const NameTable table("a x y\n one two=\n three=q.r\nab\nb z\n four\n");
  const auto first = table.find("a");
  ASSERT_TRUE(first);
  EXPECT_EQ(words_of(first->words), (std::vector<std::string_view>{"x", "y"}));
  EXPECT_TRUE(first->has("one"));
  EXPECT_TRUE(first->has("two"));
  EXPECT_FALSE(first->has("on"));
  EXPECT_FALSE(first->has("ne"));
  EXPECT_FALSE(first->value_of("one"));
  EXPECT_EQ(first->value_of("two"), "");
  EXPECT_EQ(first->value_of("three"), "q.r");
  ASSERT_TRUE(table.find("ab"));
  EXPECT_EQ(table.find("ab")->names, "");
  ASSERT_TRUE(table.find("b"));
  EXPECT_TRUE(table.find("b")->has("four"));
  EXPECT_FALSE(table.find("aa"));
  EXPECT_FALSE(table.find("c"));
  EXPECT_FALSE(NameTable("").find("a"));
  EXPECT_EQ(table.keys(), (std::vector<std::string_view>{"a", "ab", "b"}));
}

TEST(ReferenceNames, KnowsModules) {
  EXPECT_EQ(reference_has_module("sqlalchemy.dialects.mysql.base"), ReferenceAnswer::yes);
  EXPECT_EQ(reference_has_module("sqlalchemy.databases"), ReferenceAnswer::no);
  EXPECT_EQ(reference_has_module("alembic.testing.env"), ReferenceAnswer::unknown);
  EXPECT_EQ(reference_has_module("sqlalchemy_utils"), ReferenceAnswer::unknown);
  EXPECT_EQ(reference_module_has("sqlalchemy", "Uuid"), ReferenceAnswer::yes);
  EXPECT_EQ(reference_module_has("sqlalchemy", "Binary"), ReferenceAnswer::no);
  EXPECT_EQ(reference_module_has("sqlalchemy", "_private"), ReferenceAnswer::unknown);
  EXPECT_EQ(reference_module_has("shop.models", "Uuid"), ReferenceAnswer::unknown);
}

TEST(ReferenceNames, KnowsClasses) {
  EXPECT_EQ(reference_class_named("sqlalchemy", "Column"), "sqlalchemy.sql.schema.Column");
  EXPECT_EQ(reference_class_named("sqlalchemy.dialects.mysql", "dialect"),
            "sqlalchemy.dialects.mysql.mysqldb.MySQLDialect_mysqldb");
  EXPECT_EQ(reference_class_named("sqlalchemy", "select"), "");
  EXPECT_EQ(reference_class("sqlalchemy.Index"), "sqlalchemy.sql.schema.Index");
  EXPECT_EQ(reference_class("dml.Insert"), "sqlalchemy.sql.dml.Insert");
  EXPECT_EQ(reference_class("uuid.UUID"), "");
  EXPECT_TRUE(reference_derives("sqlalchemy.sql.schema.Table", "sqlalchemy.sql.selectable.FromClause"));
  EXPECT_FALSE(
      reference_derives("sqlalchemy.engine.mock.MockConnection", "sqlalchemy.engine.base.Connection"));
}

TEST(ReferenceNames, KnowsAttributes) {
  constexpr std::string_view kMock = "sqlalchemy.engine.mock.MockConnection";
  EXPECT_EQ(reference_class_has(kMock, "execute"), ReferenceAnswer::yes);
  EXPECT_EQ(reference_class_has(kMock, "exec_driver_sql"), ReferenceAnswer::no);
  EXPECT_EQ(reference_class_has("sqlalchemy.sql.sqltypes.Integer", "length"), ReferenceAnswer::no);
  EXPECT_EQ(reference_class_has("sqlalchemy.sql.sqltypes.Integer", "with_variant"), ReferenceAnswer::yes);
  EXPECT_EQ(reference_class_has("sqlalchemy.orm.mapper.Mapper", "columns"), ReferenceAnswer::yes);
  EXPECT_EQ(reference_class_has("sqlalchemy.ext.horizontal_shard.ShardedQuery", "shards"),
            ReferenceAnswer::unknown);
  EXPECT_EQ(reference_class_has("shop.models.User", "columns"), ReferenceAnswer::unknown);
}

TEST(ReferenceNames, TellsConstantsOfClassesInTheirOrder) {
  EXPECT_EQ(reference_constant("sqlalchemy.sql.schema.Column", "__visit_name__"), "'column'");
  EXPECT_EQ(reference_constant("sqlalchemy.sql.schema.Table", "is_selectable"), "True");
  EXPECT_EQ(reference_constant("sqlalchemy.sql.schema.Identity", "is_identity"), "True");
  EXPECT_EQ(reference_constant("sqlalchemy.sql.schema.DefaultClause", "has_argument"), "True");
  EXPECT_FALSE(reference_constant("sqlalchemy.sql.schema.Column", "server_default"));
  EXPECT_FALSE(reference_constant("sqlalchemy.sql.schema.Column", "nothing"));
  const auto order = reference_mro("sqlalchemy.sql.sqltypes.String");
  ASSERT_GE(order.size(), 2U);
  EXPECT_EQ(order[1], "sqlalchemy.sql.sqltypes.Concatenable");
}

}  // namespace
}  // namespace sqlgen::alembic
