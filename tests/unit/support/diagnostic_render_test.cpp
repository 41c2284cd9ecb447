#include <gtest/gtest.h>

#include <string>

#include "support/diagnostic.hpp"
#include "support/spelling/shortened.hpp"

namespace sqlgen {
namespace {

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST(Shortened, KeepsWhatCanBeRead) {
  EXPECT_EQ(shortened("short"), "short");
}

TEST(Shortened, CutsBetweenCharacters) {
  std::string text(1999, 'x');
  for (int i = 0; i < 1000; ++i) {
    text += "\xC3\xA9";
  }
  EXPECT_EQ(shortened(text), std::string(1999, 'x') + "\xC3\xA9... (1998 more bytes)");
}

TEST(Render, BoundsMessagesNotesErrorsAndWarnings) {
  const SourceManager sources;
  Diagnostics diagnostics;
  Diagnostic& first = diagnostics.error("revision-cycle", std::string(100'000, 'x'));
  for (int i = 0; i < 1000; ++i) {
    first.with_note("note " + std::to_string(i));
  }
  for (int i = 0; i < 1000; ++i) {
    diagnostics.error("some-error", std::to_string(i));
    diagnostics.warning("some-warning", std::to_string(i));
  }
  const std::string text = render(diagnostics, sources);
  EXPECT_EQ(count(text, "note: note"), 20U);
  EXPECT_NE(text.find("note: and 980 more\n"), std::string::npos);
  EXPECT_EQ(count(text, "error["), 20U);
  EXPECT_NE(text.find("and 981 more errors\n"), std::string::npos);
  EXPECT_EQ(count(text, "warning["), 500U);
  EXPECT_NE(text.find("and 500 more warnings\n"), std::string::npos);
  EXPECT_LT(text.size(), 30'000U);
}

TEST(Render, ShowsWhatIsToldTwiceOnce) {
  const SourceManager sources;
  Diagnostics diagnostics;
  diagnostics.error("some-error", "the same");
  diagnostics.error("some-error", "the same");
  EXPECT_EQ(count(render(diagnostics, sources), "error["), 1U);
}

}  // namespace
}  // namespace sqlgen
