#include "dialect/names.hpp"

#include <gtest/gtest.h>

#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::dialect {
namespace {

TEST(Names, QuotesWhereSqlalchemyDoes) {
  const auto dialect = make_postgresql();
  const Names& names = dialect->names();
  EXPECT_EQ(names.quote("plain_1$"), "plain_1$");
  EXPECT_EQ(names.quote("Mixed"), "\"Mixed\"");
  EXPECT_EQ(names.quote("user"), "\"user\"");
  EXPECT_EQ(names.quote("1st"), "\"1st\"");
  EXPECT_EQ(names.quote("$x"), "\"$x\"");
  EXPECT_EQ(names.quote("_x"), "_x");
  EXPECT_EQ(names.quote("with space"), "\"with space\"");
  EXPECT_EQ(names.quote("quo\"te"), "\"quo\"\"te\"");
  EXPECT_EQ(names.quote("perc%ent"), "\"perc%ent\"");
  EXPECT_EQ(names.quote("größe"), "\"größe\"");
}

TEST(Names, KeepsOdditiesOfThePattern) {
  const auto dialect = make_postgresql();
  EXPECT_EQ(dialect->names().quote("line\n"), "line\n");  // `$` of the pattern lets a last newline be
  EXPECT_EQ(dialect->names().quote("line\n\n"), "\"line\n\n\"");
  EXPECT_EQ(dialect->names().quote("\u017Fharp\u0131"),
            "\u017Fharp\u0131");  // equal to S and I where case is ignored
}

TEST(Names, LetsTheNameDecide) {
  const auto dialect = make_postgresql();
  EXPECT_EQ(dialect->names().quote({"plain", true}), "\"plain\"");
  EXPECT_EQ(dialect->names().quote({"User Name", false}), "User Name");
}

TEST(Names, HasReservedWordsOfEachDialect) {
  const auto postgresql = make_postgresql();
  const auto sqlite = make_sqlite();
  EXPECT_EQ(postgresql->names().quote("key"), "key");
  EXPECT_EQ(sqlite->names().quote("key"), "\"key\"");
  EXPECT_EQ(postgresql->names().quote("user"), "\"user\"");
  EXPECT_EQ(sqlite->names().quote("user"), "user");
}

TEST(Names, PutsTheSchemaBefore) {
  const auto dialect = make_postgresql();
  EXPECT_EQ(dialect->names().table({"t", "s"}), "s.t");
  EXPECT_EQ(dialect->names().table({"t", "My Schema"}), "\"My Schema\".t");
  EXPECT_EQ(dialect->names().table({"t", ""}), "t");
  EXPECT_THROW((void)dialect->names().quote(""), CompileError);
}

}  // namespace
}  // namespace sqlgen::dialect
