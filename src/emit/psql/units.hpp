#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compile/script.hpp"
#include "emit/client/options.hpp"
#include "emit/client/states.hpp"
#include "emit/psql/placement.hpp"

namespace sqlgen::emit::psql {

/// Something that a part has to do.
struct Item {
  compile::Piece::Kind kind = compile::Piece::Kind::statement;
  std::string text = {};
  bool complete = false;  // has its own terminator
  std::uint32_t step = compile::Piece::kNoStep;
};

/// What is committed at once. A part that was is not run again.
struct Part {
  enum class Kind { transaction, setting, outside };
  Kind kind = Kind::transaction;
  std::vector<Item> items;
  PlacedStatement outside = {};  // the one statement of a part outside of a transaction
  std::string digest = {};       // of all that the unit has done with it
};

/// A step of the plan, or several that the version table does not tell apart: done as a whole or, where it
/// has several parts, as far as a note in the database says.
struct Unit {
  std::uint32_t first_step = 0, last_step = 0;
  std::vector<Part> parts;
  VersionSet before, after;
  bool makes_version_table = false;

  /// Whether it commits more than once, settings left aside.
  [[nodiscard]] bool in_parts() const;
};

/// A script as units, and what env.py does around its steps.
struct Units {
  std::vector<std::string> settings;  // statements that each session needs before anything else
  std::vector<Item> opening;          // before the first step
  std::vector<Unit> units;
};

[[nodiscard]] Units make_units(const compile::Script& script, Transactions transactions);

}  // namespace sqlgen::emit::psql
