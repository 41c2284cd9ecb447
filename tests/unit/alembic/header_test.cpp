#include <gtest/gtest.h>

#include "unit/alembic/harness.hpp"

namespace sqlgen::alembic {
namespace {

using testing::Compiled;

std::vector<std::string> texts(const std::vector<ir::Located>& located) {
  std::vector<std::string> result;
  for (const auto& item : located) {
    result.push_back(item.text);
  }
  return result;
}

using Strings = std::vector<std::string>;

TEST(Header, ReadsPlainAndAnnotatedAssignments) {
  Compiled c(
      "\"\"\"add users\n\nCreate Date: x\n\"\"\"\n"
      "from typing import Sequence, Union\n"
      "revision: str = 'ae1027a6acf'\n"
      "down_revision: Union[str, None] = ('a', \"b\")\n"
      "branch_labels: Union[str, Sequence[str], None] = {'main'}\n"
      "depends_on = ['x1']\n");
  ASSERT_TRUE(c.revision) << c.messages();
  EXPECT_EQ(c.revision->id, "ae1027a6acf");
  EXPECT_EQ(c.sources.text(c.revision->id_span), "'ae1027a6acf'");
  EXPECT_EQ(texts(c.revision->down_revisions), (Strings{"a", "b"}));
  EXPECT_EQ(texts(c.revision->branch_labels), (Strings{"main"}));
  EXPECT_EQ(texts(c.revision->depends_on), (Strings{"x1"}));
  EXPECT_EQ(c.revision->doc, "add users\n\nCreate Date: x\n");
}

TEST(Header, FollowsEarlierConstantsAndConcatenation) {
  Compiled c("BASE = 'ab'\nrevision = BASE + '12'\ndown_revision = BASE\n");
  ASSERT_TRUE(c.revision) << c.messages();
  EXPECT_EQ(c.revision->id, "ab12");
  EXPECT_EQ(texts(c.revision->down_revisions), (Strings{"ab"}));
}

TEST(Header, EvaluatesWhatIsComputed) {
  Compiled c("revision = '-'.join(['a', 'b']).replace('-', '')\ndown_revision = None\n");
  ASSERT_TRUE(c.revision) << c.messages();
  EXPECT_EQ(c.revision->id, "ab");
}

TEST(Header, TakesTheIdOfAnOldFileFromItsName) {
  Compiled c("down_revision = None\n", "versions/1ce7873ac4ced.py");
  ASSERT_TRUE(c.revision) << c.messages();
  EXPECT_EQ(c.revision->id, "1ce7873ac4ced");
}

TEST(Header, SaysThatAFileIsNoRevision) {
  Compiled c("x = 1\n", "versions/helpers.py");
  EXPECT_FALSE(c.revision);
  EXPECT_EQ(c.ids(), Strings{"not-a-revision"});
}

TEST(Header, SaysThatAnIdIsNoString) {
  Compiled c("revision = 12\ndown_revision = None\n");
  EXPECT_FALSE(c.revision);
  EXPECT_EQ(c.ids(), Strings{"bad-revision-id"});
  EXPECT_EQ(c.marked(), "12");
}

TEST(Header, WantsDownRevision) {
  Compiled c("revision = 'a'\n");
  EXPECT_FALSE(c.revision);
  EXPECT_EQ(c.ids(), Strings{"not-a-revision"});
}

TEST(Header, ReportsASyntaxError) {
  Compiled c("revision = = 'a'\n");
  EXPECT_FALSE(c.revision);
  EXPECT_EQ(c.ids(), Strings{"syntax-error"});
}

TEST(RevisionFileName, FollowsAlembicsPattern) {
  EXPECT_TRUE(is_revision_file_name("0001_first.py"));
  EXPECT_TRUE(is_revision_file_name(".hidden.py"));
  EXPECT_FALSE(is_revision_file_name("__init__.py"));
  EXPECT_FALSE(is_revision_file_name(".#0001_first.py"));
  EXPECT_FALSE(is_revision_file_name("0001_first.pyc"));
  EXPECT_FALSE(is_revision_file_name("README"));
}

TEST(AncestorRoots, GoUpFromRelativeAndAbsoluteFolders) {
  EXPECT_EQ(ancestor_roots("/a/b", 5), (Strings{"/a/b", "/a", "/"}));
  EXPECT_EQ(ancestor_roots("a/b", 3), (Strings{"a/b", "a", ".", ".."}));
}

}  // namespace
}  // namespace sqlgen::alembic
