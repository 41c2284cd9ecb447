#include "convert/header.hpp"

#include <gtest/gtest.h>

namespace sqlgen::convert {
namespace {

ir::Revision revision_of(std::string doc) {
  ir::Revision revision;
  revision.id = "ae10";
  revision.doc = std::move(doc);
  return revision;
}

TEST(HeaderText, LeavesOutWhatTheTemplateWrites) {
  const HeaderText header = header_text(revision_of(
      "add mail\n\nfor everybody\n\nRevision ID: ae10\nRevises: 1c2d\nCreate Date: 2024-03-05 10:20:30\n\n"));
  EXPECT_EQ(header.message, "add mail\n\nfor everybody");
  EXPECT_EQ(header.date, "2024-03-05 10:20:30");
}

TEST(HeaderNode, WritesAMomentWhereTheDateIsOne) {
  const auto date = [](const std::string& text) {
    const Node node = header_node(revision_of("m\nCreate Date: " + text));
    const Node* found = node.find("date");
    return found != nullptr && std::holds_alternative<tree::Temporal>(found->value);
  };
  EXPECT_TRUE(date("2024-03-05 10:20:30.123456+00:00"));
  EXPECT_TRUE(date("2024-03-05"));
  EXPECT_FALSE(date("5 March 2024"));
  EXPECT_FALSE(date("2024-03-05 10:20:30 CET"));
}

TEST(HeaderComments, KeepEachEntryOnItsLine) {
  ir::Revision revision = revision_of("add mail\n\nfor everybody\n");
  revision.down_revisions = {{"a", {}}, {"b", {}}};
  revision.branch_labels = {{"mail", {}}};
  revision.author = "somebody";
  EXPECT_EQ(header_comments(revision),
            "-- id: ae10\n-- parents: a, b\n-- labels: mail\n-- message: add mail for everybody\n"
            "-- author: somebody\n");
}

}  // namespace
}  // namespace sqlgen::convert
