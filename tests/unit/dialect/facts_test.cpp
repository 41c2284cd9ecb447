#include "dialect/facts/facts.hpp"

#include <gmock/gmock.h>

#include <stdexcept>
#include <string>

#include "dialect/facts/known_dialects.hpp"

namespace sqlgen::dialect {
namespace {

constexpr const char* kUnwritten =
    "name = 'x'\ntitle = 'X'\nwritten = false\nurl_schemes = ['x', 'x2']\n[options]\nindex = ['using']\n";

TEST(Facts, RefuseUnknownKeysAndMissingOnes) {
  const std::string text = kUnwritten;
  EXPECT_NO_THROW((void)parse_facts(text));
  EXPECT_THROW((void)parse_facts("vendor = 'y'\n" + text), std::runtime_error);
  EXPECT_THROW((void)parse_facts("name = 'x'"), std::runtime_error);
  EXPECT_THROW((void)parse_facts(text + "view = ['y']\n"), std::runtime_error);
  EXPECT_THROW((void)parse_facts(text + "table = [1]\n"), std::runtime_error);
  EXPECT_THROW((void)parse_facts("name = 'x'\ntitle = 'X'\nwritten = true\nurl_schemes = []\n[options]\n"),
               std::runtime_error);
}

constexpr const char* kWritten = R"(name = 'x'
title = 'X'
written = true
least_version = '1.2'
url_schemes = ['x']
[python]
class = 'C'
base_class = 'B'
driver = 'd'
paramstyle = 'p'
implementation = 'I'
[identifiers]
max_length = 1
illegal_initial = ''
reserved = []
[capabilities]
views = true
[options]
[types]
TEXT = 'TEXT'
[substitutes]
CLOB = 'TEXT'
)";

// Whether the facts are refused with this message when one line of them says something else.
bool is_refused(const std::string& line, const std::string& instead, const std::string& message) {
  std::string text = kWritten;
  text.replace(text.find(line), line.size(), instead);
  try {
    (void)parse_facts(text);
  } catch (const std::runtime_error& error) {
    return std::string(error.what()).find(message) != std::string::npos;
  }
  return false;
}

TEST(Facts, RefuseValuesOfOtherKinds) {
  EXPECT_EQ(parse_facts(kWritten).max_identifier_length, 1U);
  EXPECT_TRUE(is_refused("max_length = 1", "max_length = 0", "must be positive"));
  EXPECT_TRUE(is_refused("max_length = 1", "max_length = -5", "must be positive"));
  EXPECT_TRUE(is_refused("views = true", "views = 1", "true or false"));
  EXPECT_TRUE(is_refused("TEXT = 'TEXT'", "TEXT = 1", "must be a string"));
  EXPECT_TRUE(is_refused("CLOB = 'TEXT'", "CLOB = true", "must be a string"));
}

TEST(Facts, SayWhichOptionsAConstructTakes) {
  const Facts facts = parse_facts(std::string(kUnwritten) + "table = ['*']\n");
  EXPECT_TRUE(facts.takes_option("index", "using"));
  EXPECT_FALSE(facts.takes_option("index", "engine"));
  EXPECT_TRUE(facts.takes_option("table", "engine"));
  EXPECT_FALSE(facts.takes_option("column", "engine"));
}

// A dialect that sqlgen writes for says the same things as the others, so that each may be asked.
TEST(KnownDialects, NameTheSameCapabilities) {
  for (const Facts& facts : known_dialects()) {
    for (const auto& [capability, value] : usual_dialect().capabilities) {
      EXPECT_EQ(facts.capabilities.contains(capability), facts.written) << facts.name << ": " << capability;
    }
    EXPECT_EQ(facts.capabilities.size(), facts.written ? usual_dialect().capabilities.size() : 0)
        << facts.name;
  }
  EXPECT_THROW((void)usual_dialect().can("time_travel"), std::logic_error);
}

TEST(KnownDialects, AreFoundByNameAndByScheme) {
  EXPECT_EQ(find_dialect("sqlite")->title, "SQLite");
  EXPECT_EQ(find_dialect("dbase"), nullptr);
  EXPECT_EQ(find_dialect_of_scheme("postgres"), find_dialect("postgresql"));
  EXPECT_EQ(find_dialect_of_scheme("postgresql+psycopg2"), nullptr);
  EXPECT_EQ(&dialect_or_usual(""), &usual_dialect());
  EXPECT_FALSE(dialect_can("", "comments"));
  EXPECT_FALSE(dialect_can("mysql", "comments"));
  EXPECT_TRUE(known_dialects().front().written);
  EXPECT_FALSE(known_dialects().back().written);
}

}  // namespace
}  // namespace sqlgen::dialect
