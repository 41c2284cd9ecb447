#include "frontend/tree/xml/xml_notation.hpp"

#include <gtest/gtest.h>

namespace sqlgen::xml_notation {
namespace {

class XmlNotation : public testing::Test {
 protected:
  std::optional<tree::Node> read(std::string text) {
    file_ = sources_.add("r.xml", std::move(text));
    return parse(sources_, file_, "revision", diagnostics_);
  }
  std::string at(Span span) {
    return std::string(sources_.text(file_).substr(span.begin, span.end - span.begin));
  }

  SourceManager sources_;
  Diagnostics diagnostics_;
  FileId file_{};
};

TEST_F(XmlNotation, TakesAttributesAndElementsAsEntries) {
  const auto root = read("<revision id=\"a1\"><parent>b</parent><parent>c</parent><upgrade/></revision>");
  ASSERT_TRUE(root);
  const tree::Map& map = *root->map();
  ASSERT_EQ(map.size(), 4U);
  EXPECT_EQ(*map[0].second.text(), "a1");
  EXPECT_EQ(map[1].first, "parent");
  EXPECT_EQ(*map[2].second.text(), "c");
  ASSERT_NE(map[3].second.map(), nullptr);
  EXPECT_TRUE(map[3].second.map()->empty());
  EXPECT_TRUE(map[0].second.untyped);
}

TEST_F(XmlNotation, RefusesWhatStandsForTextElsewhere) {
  EXPECT_FALSE(read("<revision>&e;</revision>"));
  EXPECT_FALSE(read("<!DOCTYPE r [<!ENTITY e 'x'>]><revision/>"));
  EXPECT_TRUE(
      read("<!DOCTYPE revision><!-- &e; --><revision><execute><![CDATA[a &e; b]]></execute></revision>"));
  EXPECT_TRUE(read("<revision>&amp;&#228;&#xe4; a & b; &;</revision>"));
}

TEST_F(XmlNotation, KeepsTextBesideAttributesUnderNoName) {
  const auto root = read("<revision><execute dialect=\"sqlite\">SELECT 1 &lt; 2</execute></revision>");
  ASSERT_TRUE(root);
  const tree::Node& execute = *root->find("execute");
  EXPECT_EQ(*execute.find("dialect")->text(), "sqlite");
  EXPECT_EQ(*execute.find("")->text(), "SELECT 1 < 2");
}

TEST_F(XmlNotation, KnowsWhereAnAttributeStands) {
  const auto root = read("<revision\n  note='id = \"x\"' id=\"a1\"/>");
  ASSERT_TRUE(root);
  EXPECT_EQ(at(root->find("id")->name_span), "id");
  EXPECT_EQ(at(root->find("id")->span), "a1");
}

TEST_F(XmlNotation, ReportsWhatIsNotWellFormed) {
  EXPECT_FALSE(read("<revision><upgrade></revision>"));
  ASSERT_EQ(diagnostics_.all().size(), 1U);
  EXPECT_EQ(diagnostics_.all().front().id, "syntax-error");
}

TEST_F(XmlNotation, AsksForTheRoot) {
  EXPECT_FALSE(read("<revisions/>"));
  EXPECT_EQ(diagnostics_.all().front().id, "not-a-revision");
}

// Whatever a text holds, what is printed is read as the same text.
TEST_F(XmlNotation, ReadsWhatItPrints) {
  for (const std::string text :
       {"a < b && \"c\" > 'd'", "a\nb", "tab\tx", "a\rb", "]]>", "&amp;", "\xC3\xA9"}) {
    tree::Map root;
    root.emplace_back("id", tree::Node{.value = text});
    const std::string printed = print(root, "revision");
    const auto again = read(printed);
    ASSERT_TRUE(again) << printed;
    ASSERT_NE(again->find("id"), nullptr) << printed;
    EXPECT_EQ(*again->find("id")->text(), text) << printed;
  }
}

}  // namespace
}  // namespace sqlgen::xml_notation
