#include "catalog/sql_names.hpp"

#include <gtest/gtest.h>

namespace sqlgen::catalog {
namespace {

TEST(SqlNames, AColumnIsFoundInAnyQuotesAndCase) {
  for (const char* sql :
       {"a > 0", "A > 0", "\"a\" > 0", "[a] > 0", "`a` > 0", "t.a > 0", "lower(a)", "(a)"}) {
    EXPECT_TRUE(names_column(sql, "a")) << sql;
  }
  EXPECT_TRUE(names_column("\"a \"\"b\" IS NULL", "a \"b"));
}

TEST(SqlNames, OtherWordsAreNotTheColumn) {
  for (const char* sql : {"'a' > b", "ab > 0", "a(b)", "a.b > 0", "CAST(b AS a)", "b COLLATE a", "b::a",
                          "b -- a\n > 0", "b /* a */ > 0", "'it''s a' = b", "1a"}) {
    EXPECT_FALSE(names_column(sql, "a")) << sql;
  }
}

TEST(SqlNames, RenamingLeavesTheRest) {
  EXPECT_EQ(rename_column("a > 0 AND lower(\"A\") <> 'a' AND a(t.a)", "a", "\"b c\""),
            "\"b c\" > 0 AND lower(\"b c\") <> 'a' AND a(t.\"b c\")");
  EXPECT_EQ(rename_column("x[a] = [a]", "a", "b"), "x[b] = b");
  EXPECT_EQ(rename_column("'open", "open", "b"), "'open");
}

TEST(SqlNames, TheTablesNameIsLeftOutBeforeColumns) {
  EXPECT_EQ(without_qualifier("T.a > \"t\".b AND x.t.a = t(1) AND 't.a' = t", "t"),
            "a > b AND x.t.a = t(1) AND 't.a' = t");
}

}  // namespace
}  // namespace sqlgen::catalog
