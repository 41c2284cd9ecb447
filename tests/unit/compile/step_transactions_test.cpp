#include "compile/steps/step_transactions.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace sqlgen::compile {
namespace {

using Kind = Piece::Kind;

Piece piece(Kind kind, std::uint32_t step) {
  return {.kind = kind, .step = step};
}

// The transaction of the whole script goes; each step gets one, round all of its pieces and nothing else.
TEST(StepTransactions, StandRoundTheSteps) {
  Script script;
  script.pieces = {piece(Kind::transaction_begin, Piece::kNoStep),
                   piece(Kind::version_table, Piece::kNoStep),
                   piece(Kind::step_begin, 0),
                   piece(Kind::statement, 0),
                   piece(Kind::version_row, 0),
                   piece(Kind::step_end, 0),
                   piece(Kind::step_begin, 1),
                   piece(Kind::step_end, 1),
                   piece(Kind::transaction_end, Piece::kNoStep)};
  const Script given = with_step_transactions(script);
  std::vector<Kind> kinds;
  std::vector<std::uint32_t> steps;
  for (const Piece& made : given.pieces) {
    kinds.push_back(made.kind);
    steps.push_back(made.step);
  }
  EXPECT_EQ(kinds,
            (std::vector{Kind::version_table, Kind::transaction_begin, Kind::step_begin, Kind::statement,
                         Kind::version_row, Kind::step_end, Kind::transaction_end, Kind::transaction_begin,
                         Kind::step_begin, Kind::step_end, Kind::transaction_end}));
  EXPECT_EQ(steps, (std::vector<std::uint32_t>{Piece::kNoStep, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1}));
  EXPECT_TRUE(given.transaction_per_revision);
}

TEST(StepTransactions, AreAskedForByStatements) {
  Script script;
  script.texts = " begin TRANSACTIONstart transactionSELECT 1";
  const auto at = [&](std::size_t begin, std::size_t size, Kind kind = Kind::statement) {
    script.pieces = {{.kind = kind, .begin = begin, .size = size}};
    return begins_transaction(script);
  };
  EXPECT_TRUE(at(0, 18));
  EXPECT_TRUE(at(18, 17));
  EXPECT_FALSE(at(35, 8));
  EXPECT_FALSE(at(0, 18, Kind::step_begin));
}

}  // namespace
}  // namespace sqlgen::compile
