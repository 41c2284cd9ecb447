#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/plan/plan.hpp"
#include "ir/version_table.hpp"
#include "support/source.hpp"

namespace sqlgen::compile {

/// A part of a script, in the order in which it is applied.
struct Piece {
  enum class Kind : std::uint8_t {
    transaction_begin,  // of the whole script, or of a step, as the settings ask for
    transaction_end,
    autocommit_begin,  // what follows runs outside a transaction: the open one ends here
    autocommit_end,    // ... and a new one begins
    version_table,     // the statement that makes the version table
    version_purge,     // ... and the one that empties it
    step_begin,        // a step of the plan: a revision's upgrade or downgrade, or a stamp
    step_end,
    statement,
    version_row  // the statement for one of the step's version_changes
  };
  static constexpr std::uint32_t kNoStep = 0xFFFFFFFFU;

  Kind kind = Kind::statement;
  bool complete = false;  // the text has its own terminator
  bool unended = false;   // ... and what follows stands right behind it
  bool check = false;     // asks something of the database, and stops the script or does nothing
  bool manual =
      false;  // stands in for what is done elsewhere, by a person; what it does says nothing of that
  std::uint32_t step = kNoStep;  // index into Plan::steps; kNoStep: env.py's own, before or after the steps
  std::uint32_t change = 0;      // version_row: index into the step's version_changes
  Span span = {};                // what asked for it
  std::size_t begin = 0, size = 0;  // the text, in Script::texts
};

/// What a plan comes to in one dialect. The revisions that it points at belong to the RevisionMap.
struct Script {
  graph::Plan plan;
  std::string dialect;
  ir::VersionTable version_table;
  bool transactional_ddl = false;         // an autocommit block ends a transaction
  bool transaction_per_revision = false;  // transactions are those of the steps
  std::vector<Piece> pieces;
  std::string texts;  // of all pieces, one after the other

  /// The statement, without a terminator unless it is `complete`; empty for marks.
  [[nodiscard]] std::string_view text(const Piece& piece) const {
    return std::string_view(texts).substr(piece.begin, piece.size);
  }
  /// Of the plan; nullptr for what belongs to no step.
  [[nodiscard]] const graph::Step* step(const Piece& piece) const {
    return piece.step == Piece::kNoStep ? nullptr : &plan.steps[piece.step];
  }
  /// The revision that asks for a piece, or nullptr.
  [[nodiscard]] const ir::Revision* revision(const Piece& piece) const {
    const graph::Step* of = step(piece);
    return of == nullptr ? nullptr : of->revision;
  }
};

}  // namespace sqlgen::compile
