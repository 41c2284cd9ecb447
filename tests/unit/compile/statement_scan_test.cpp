#include "compile/checks/statement_scan.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sqlgen::compile {
namespace {

std::vector<std::string> found(std::string_view text, std::string_view client, bool terminated = false) {
  std::vector<std::string> result;
  for (const ScanFinding& finding : scan_statement(text, client_syntax(client), terminated).findings) {
    result.push_back(std::to_string(finding.at) + ":" + finding.what);
  }
  return result;
}

using Found = std::vector<std::string>;

TEST(StatementScan, FindsCommandsOutsideOfQuotes) {
  EXPECT_EQ(found("SELECT 1 \\! ls\n+ 1", "postgresql"), (Found{"9:\\! ls"}));
  EXPECT_EQ(found("SELECT '\\!', \"\\d\", $$\\q$$, $a$ $b$ \\q $a$", "postgresql"), Found{});
  EXPECT_EQ(found("SELECT E'a\\' \\q', '\\', 1 /* \\q /* */ \\q */", "postgresql"), Found{});
  EXPECT_EQ(found("SELECT '\\' \\q", "postgresql"), (Found{"11:\\q"}));
  EXPECT_EQ(found("SELECT 1 \\! ls", "sqlite"), Found{});
}

TEST(StatementScan, FindsLinesThatTheShellTakes) {
  EXPECT_EQ(found(".shell ls", "sqlite"), (Found{"0:.shell ls"}));
  EXPECT_EQ(found("SELECT 1;\n.quit", "sqlite"), (Found{"10:.quit"}));
  EXPECT_EQ(found("SELECT 1\n.5; -- c\n  .quit", "sqlite"), Found{});
  EXPECT_EQ(found("-- c\n.quit", "sqlite"), (Found{"5:.quit"}));
  EXPECT_EQ(found("CREATE TRIGGER t AFTER INSERT ON u BEGIN SELECT 1;\n.5; END", "sqlite"), Found{});
  EXPECT_EQ(found(".shell ls", "postgresql"), Found{});
}

TEST(StatementScan, FindsVariables) {
  EXPECT_EQ(found("SELECT a[1:USER], :'HOST', :x", "postgresql"), (Found{"10:USER", "18:HOST"}));
  EXPECT_EQ(found("SELECT a::USER", "postgresql"), Found{});
}

TEST(StatementScan, FindsWhatIsOpen) {
  EXPECT_EQ(found("SELECT 'a", "postgresql"), (Found{"7:string"}));
  EXPECT_EQ(found("SELECT `a", "sqlite"), (Found{"7:quoted name"}));
  EXPECT_EQ(found("SELECT 1 /* /* */", "postgresql"), (Found{"9:comment"}));
  EXPECT_EQ(found("SELECT 1 /* /* */", "sqlite"), Found{});
  EXPECT_EQ(found("SELECT $x$ $y$", "postgresql"), (Found{"7:dollar-quoted string"}));
  EXPECT_EQ(found("SELECT $1 -- c", "postgresql"), (Found{"10:"}));
  EXPECT_EQ(found("SELECT 1 -- c", "postgresql", true), Found{});
  EXPECT_EQ(found("SELECT [it's]", "sqlite"), Found{});
  EXPECT_EQ(found(std::string_view("a\0b", 3), "postgresql"), (Found{"1:"}));
}

// The rest of a statement is looked at once as a whole, and read word by word where it may hold something.
TEST(StatementScan, FindsAllOfThatBehindManyWordsToo) {
  const std::string words = "SELECT a, b, c, d, e, f, g, h ";  // 30 bytes
  EXPECT_EQ(found(words + "'it''s' \"x\"\"y\" - 1 / 2 ::text < 3", "postgresql"), Found{});
  EXPECT_EQ(found(words + "'a' \\q", "postgresql"), (Found{"34:\\q"}));
  EXPECT_EQ(found(words + "E'a\\'' \\q", "postgresql"), (Found{"37:\\q"}));
  EXPECT_EQ(found(words + "E'a\\' ", "postgresql"), (Found{"31:string"}));
  EXPECT_EQ(found(words + "'a', \"b", "postgresql"), (Found{"35:quoted name"}));
  EXPECT_EQ(found(words + "-- c", "postgresql"), (Found{"30:"}));
  EXPECT_EQ(found(words + "/* c", "postgresql"), (Found{"30:comment"}));
  EXPECT_EQ(found(words + ":USER", "postgresql"), (Found{"30:USER"}));
  EXPECT_EQ(found(words + "$x$ a", "postgresql"), (Found{"30:dollar-quoted string"}));
  EXPECT_EQ(found(words + ";\n.quit", "sqlite"), (Found{"32:.quit"}));
  EXPECT_EQ(scan_statement(words + "; COMMIT", client_syntax("postgresql"), false).statements.size(), 2U);
  EXPECT_EQ(scan_statement("CREATE TRIGGER a AFTER INSERT ON b FOR EACH ROW BEGIN SELECT 1; END",
                           client_syntax("sqlite"), false)
                .statements.size(),
            1U);
}

TEST(StatementScan, SplitsIntoStatements) {
  const Scan scan =
      scan_statement("/* c */ begin; Select case 1 end; END", client_syntax("postgresql"), false);
  ASSERT_EQ(scan.statements.size(), 3U);
  EXPECT_EQ(scan.statements[0].words, (std::vector<std::string>{"BEGIN"}));
  EXPECT_EQ(scan.statements[0].at, 8U);
  EXPECT_EQ(scan.statements[2].words, (std::vector<std::string>{"END"}));
  const Scan trigger =
      scan_statement("CREATE TEMP TRIGGER t BEGIN SELECT CASE WHEN 1 THEN 2 END; END; COMMIT",
                     client_syntax("sqlite"), false);
  ASSERT_EQ(trigger.statements.size(), 2U);
  EXPECT_EQ(trigger.statements[1].words.front(), "COMMIT");
}

TEST(StatementScan, TellsWhereAStatementBegins) {
  const Scan scan = scan_statement("  (SELECT 1); -- c\n  'a'; \"b\"", client_syntax("postgresql"), false);
  ASSERT_EQ(scan.statements.size(), 3U);
  EXPECT_EQ(scan.statements[0].at, 2U);
  EXPECT_EQ(scan.statements[1].at, 21U);
  EXPECT_EQ(scan.statements[2].at, 26U);
}

}  // namespace
}  // namespace sqlgen::compile
