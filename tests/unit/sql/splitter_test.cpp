#include "frontend/sql/splitter.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sqlgen::sql {
namespace {

std::vector<std::string> split(std::string_view text) {
  Diagnostics diagnostics;
  std::vector<std::string> pieces;
  for (const StatementRange& range :
       split_statements(text, {0, 0, static_cast<std::uint32_t>(text.size())}, diagnostics)) {
    pieces.emplace_back(text.substr(range.begin, range.end - range.begin));
  }
  EXPECT_FALSE(diagnostics.has_errors());
  return pieces;
}

using Pieces = std::vector<std::string>;

TEST(Splitter, SplitsAtSemicolons) {
  EXPECT_EQ(split("SELECT 1;\n\nSELECT 2;\n"), (Pieces{"SELECT 1", "SELECT 2"}));
  EXPECT_EQ(split("SELECT 1"), (Pieces{"SELECT 1"}));
  EXPECT_EQ(split(";;  ;"), Pieces{});
}

TEST(Splitter, LeavesQuotedSemicolonsAlone) {
  EXPECT_EQ(split("SELECT 'a;''b;' ; SELECT \"x;\"\"y\"").size(), 2U);
  EXPECT_EQ(split("SELECT E'a\\';b'; SELECT 2").size(), 2U);
  EXPECT_EQ(split("SELECT 'a\\'; SELECT 2").size(), 2U);  // a plain string knows no backslash
  EXPECT_EQ(split("SELECT `a;b`"), (Pieces{"SELECT `a;b`"}));
}

TEST(Splitter, KnowsDollarQuotes) {
  EXPECT_EQ(split("DO $$ BEGIN x; END $$; SELECT 1").size(), 2U);
  EXPECT_EQ(split("DO $f$ a $$ ; $$ ; $f$; SELECT $1; SELECT a$b$c").size(), 3U);
}

TEST(Splitter, KeepsCommentsWithTheNextStatement) {
  EXPECT_EQ(split("-- first; of all\nSELECT 1; /* a ; /* nested ; */ */ SELECT 2"),
            (Pieces{"-- first; of all\nSELECT 1", "/* a ; /* nested ; */ */ SELECT 2"}));
  EXPECT_EQ(split("SELECT 1; -- the end"), (Pieces{"SELECT 1; -- the end"}));
}

TEST(Splitter, KnowsBodiesWithStatementsInside) {
  EXPECT_EQ(split("CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; DELETE "
                  "FROM d; END; "
                  "SELECT 1")
                .size(),
            2U);
  EXPECT_EQ(split("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; SELECT 3").size(),
            2U);
  EXPECT_EQ(split("BEGIN; UPDATE a SET b = 1; COMMIT;").size(), 3U);
}

TEST(Splitter, KeepsWhatStandsInBrackets) {
  EXPECT_EQ(split("CREATE RULE r AS ON DELETE TO a DO ALSO (DELETE FROM b; DELETE FROM c;); SELECT 1").size(),
            2U);
  EXPECT_EQ(split("SELECT [a;b], t.[c;'d] FROM [e;f]; SELECT 1").size(), 2U);
  EXPECT_EQ(split("SELECT ARRAY['a]', 'b;'], c['d]'], ARRAY [[1], ['e]']]; SELECT 1").size(), 2U);
}

TEST(Splitter, ReportsWhatNeverEnds) {
  for (const std::string_view text : {"SELECT 'a", "SELECT \"a", "DO $$ x", "SELECT 1 /* x"}) {
    Diagnostics diagnostics;
    (void)split_statements(text, {0, 0, 20}, diagnostics);
    ASSERT_EQ(diagnostics.error_count(), 1U) << text;
    EXPECT_EQ(diagnostics.all()[0].id, "sql-unterminated");
  }
}

}  // namespace
}  // namespace sqlgen::sql
