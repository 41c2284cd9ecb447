#include "catalog/syntax/identifiers.hpp"

#include <gtest/gtest.h>

namespace sqlgen::catalog {
namespace {

TEST(WordsOf, NamesAreFoundInTheQuotesOfEitherDatabase) {
  for (const char* sql :
       {"DELETE FROM \"two words\"", "DELETE FROM `two words`", "DELETE FROM [two words]"}) {
    EXPECT_EQ(words_of(sql).count("two words"), 1U) << sql;
  }
  EXPECT_EQ(words_of("SELECT \"a \"\"b\"").count("a \"b"), 1U);
}

TEST(WordsOf, AQuoteThatOpensNoNameHidesNone) {
  for (const char* sql :
       {"/* a \" in it */ DELETE FROM users", "-- 5\"\nDELETE FROM users", "SELECT '\"'; DELETE FROM users",
        "/* \" */ DELETE FROM \"users\"", "execute(\"DELETE FROM users\")", "ARRAY['users']"}) {
    EXPECT_EQ(words_of(sql).count("users"), 1U) << sql;
  }
}

}  // namespace
}  // namespace sqlgen::catalog
