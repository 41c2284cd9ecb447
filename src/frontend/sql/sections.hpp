#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ir/revision.hpp"
#include "support/source.hpp"

namespace sqlgen::sql {

/// A stretch of a .sql file between two markers.
struct Section {
  ir::Direction direction = ir::Direction::upgrade;
  std::string dialect;  // empty: all
  enum class Kind { statements, autocommit_begin, autocommit_end, whole, fail } kind = Kind::statements;
  Span text;
  std::string tag = {};  // of a whole statement: what its end repeats
};

/// The body that sections make; `id` is the place of the revision's id. `sources` must outlive it.
[[nodiscard]] std::shared_ptr<ir::RevisionBody> make_body(const SourceManager& sources,
                                                          std::vector<Section> sections, Span id);

}  // namespace sqlgen::sql
