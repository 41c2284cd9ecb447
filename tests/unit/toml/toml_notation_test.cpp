#include "frontend/tree/toml/toml_notation.hpp"

#include <gtest/gtest.h>

namespace sqlgen::toml_notation {
namespace {

class TomlNotation : public testing::Test {
 protected:
  std::optional<tree::Node> read(std::string text) {
    file_ = sources_.add("r.toml", std::move(text));
    return parse(sources_, file_, diagnostics_);
  }
  std::string at(Span span) {
    return std::string(sources_.text(file_).substr(span.begin, span.end - span.begin));
  }

  SourceManager sources_;
  Diagnostics diagnostics_;
  FileId file_{};
};

TEST_F(TomlNotation, KeepsTheOrderOfTheFile) {
  const auto root = read("zeta = 1\nalpha = 'x'\n\n[[upgrade]]\nop = 'b'\nname = 'a'\n");
  ASSERT_TRUE(root);
  const tree::Map& map = *root->map();
  ASSERT_EQ(map.size(), 3U);
  EXPECT_EQ(map[0].first, "zeta");
  EXPECT_EQ(map[1].first, "alpha");
  EXPECT_EQ(map[2].second.list()->at(0).map()->at(0).first, "op");
}

TEST_F(TomlNotation, KnowsWhereEachKeyAndValueStands) {
  const auto root = read("id = \"a1\"\nflag = true\n");
  ASSERT_TRUE(root);
  EXPECT_EQ(at(root->find("id")->name_span), "id");
  EXPECT_EQ(at(root->find("id")->span), "\"a1\"");
  EXPECT_EQ(at(root->find("flag")->span), "true");
  EXPECT_FALSE(root->find("id")->untyped);
}

TEST_F(TomlNotation, ReportsWhatIsNoToml) {
  EXPECT_FALSE(read("id = \n"));
  ASSERT_EQ(diagnostics_.all().size(), 1U);
  EXPECT_EQ(diagnostics_.all().front().span.file, file_);
}

TEST_F(TomlNotation, PrintsScalarsBeforeTables) {
  tree::Map table;
  table.emplace_back("op", tree::Node{.value = std::string("execute")});
  tree::Map root;
  root.emplace_back("upgrade", tree::Node{.value = tree::List{tree::Node{.value = table}}});
  root.emplace_back("id", tree::Node{.value = std::string("a1")});
  EXPECT_EQ(print(root), "id = \"a1\"\n\n[[upgrade]]\nop = \"execute\"\n");
}

// Whatever a text holds, what is printed is read as the same text.
TEST_F(TomlNotation, ReadsWhatItPrints) {
  for (const std::string text :
       {"", "a\nb", "a\n", "\na", "it's '''quoted'''\nhere", "tab\tand \"quotes\"", "back\\slash\n\\",
        "a\r\nb", "a\rb\nc", "\x01\x7f", "trailing '\nx'", "\xC3\xA9"}) {
    tree::Map root;
    root.emplace_back("sql", tree::Node{.value = text});
    root.emplace_back("odd key", tree::Node{.value = std::int64_t{-3}});
    const std::string printed = print(root);
    const auto again = read(printed);
    ASSERT_TRUE(again) << printed;
    EXPECT_EQ(*again->find("sql")->text(), text) << printed;
    EXPECT_EQ(std::get<std::int64_t>(again->find("odd key")->value), -3);
  }
}

}  // namespace
}  // namespace sqlgen::toml_notation
