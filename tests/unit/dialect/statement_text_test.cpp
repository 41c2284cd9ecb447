#include <gtest/gtest.h>

#include "dialect/operation_renderer.hpp"

namespace sqlgen::dialect {
namespace {

TEST(StatementText, LosesAtItsEndsWhatPythonCallsSpace) {
  for (const char* space : {" ", "\t", "\n", "\x1c", "\x1f", "\u0085", "\u00a0", "\u1680", "\u2000", "\u200a",
                            "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"}) {
    EXPECT_EQ(statement_text(std::string(space) + "SELECT 1" + space + space), "SELECT 1");
  }
}

TEST(StatementText, KeepsOtherSignsAtItsEnds) {
  for (const char* sign : {"\x08", "\x0e", "\x1b", "\u0084", "\u00a1", "\u167f", "\u1fff", "\u200b", "\u2027",
                           "\u202a", "\u2060", "\u3001"}) {
    const std::string text = std::string(sign) + "a" + sign;
    EXPECT_EQ(statement_text(text), text);
  }
}

TEST(StatementText, HasFourSpacesForATab) {
  EXPECT_EQ(statement_text("\tSELECT\t1 \t"), "SELECT    1");
}

}  // namespace
}  // namespace sqlgen::dialect
