#include "review/acceptance/acceptance.hpp"

#include <gtest/gtest.h>

namespace sqlgen::review {
namespace {

std::vector<Acceptance> read(const std::string& text) {
  static ir::Revision revision;
  SourceManager sources;
  Diagnostics diagnostics;
  revision = {};
  revision.file = sources.add("a.py", text);
  auto found = read_acceptances(revision, sources, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  return found;
}

TEST(Acceptance, HasARuleAndAReason) {
  const Acceptance acceptance = parse_acceptance("drop-table because nobody  reads it ");
  EXPECT_EQ(acceptance.rule, "drop-table");
  EXPECT_EQ(acceptance.reason, "nobody  reads it");
  EXPECT_TRUE(parse_acceptance("drop-table").rule.empty());
}

TEST(Acceptance, IsAboutItsLineOrTheNextThatHoldsSomething) {
  const auto found = read(
      "# sqlgen: accept drop-table because a\n"
      "\n"
      "# another comment\n"
      "drop()\n"
      "drop()  # sqlgen: accept drop-column because b\n"
      "-- sqlgen: accept drop-column because c\n");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].line, 4U);
  EXPECT_EQ(found[1].line, 5U);
  EXPECT_EQ(found[2].line, 0U);
}

TEST(Acceptance, IsACommentOfAnyNotation) {
  EXPECT_EQ(read("<!-- sqlgen: accept drop-table because a -->\n<x/>\n").front().reason, "a");
  EXPECT_TRUE(read("x = 'sqlgen: accept drop-table because a'\n").empty());
}

}  // namespace
}  // namespace sqlgen::review
