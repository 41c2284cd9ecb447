#include "sqlalchemy/naming/label_name.hpp"

#include <gtest/gtest.h>

#include <map>

namespace sqlgen::ir {
namespace {

std::string number(const LabelName& name, std::map<std::string, int>& counts) {
  return numbered(name, [&](const std::string& /*part*/, const std::string& body) {
    return body + "_" + std::to_string(++counts[body]);
  });
}

TEST(LabelName, PlainNamesStayAsTheyAre) {
  std::map<std::string, int> counts;
  EXPECT_EQ(number({Identifier("total")}, counts), "total");
  EXPECT_TRUE(counts.empty());
}

TEST(LabelName, AnonymousNamesAreNumberedByTheirBody) {
  std::map<std::string, int> counts;
  EXPECT_EQ(number(anonymous_name("a", "anon"), counts), "anon_1");
  EXPECT_EQ(number(anonymous_name("b", "anon"), counts), "anon_2");
  EXPECT_EQ(number(anonymous_name("c", "lower"), counts), "lower_1");
}

TEST(LabelName, JoinedNamesKeepTheirParts) {
  const auto name = joined_name(anonymous_name("a", "t"), "_", {Identifier("id")});
  EXPECT_TRUE(name.anonymous);
  EXPECT_TRUE(name.truncated);
  EXPECT_EQ(shown_name(name), "t_1_id");
  EXPECT_EQ(shown_name(joined_name(name, "", anonymous_name("b", ""))), "t_1_id_1");
  EXPECT_FALSE(joined_name({Identifier("t")}, "_", {Identifier("id")}).anonymous);
}

TEST(LabelName, BodiesLoseWhatFormatsTripOver) {
  EXPECT_EQ(shown_name(anonymous_name("a", "50 % (net)$")), "50_net__1");
}

}  // namespace
}  // namespace sqlgen::ir
