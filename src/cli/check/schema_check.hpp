#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/model/database.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::cli {

/// Follows scripts from the empty database on and tells what the database would refuse, what downgrades leave
/// behind, and what is not as before after there and back.
class SchemaCheck {
 public:
  SchemaCheck(const dialect::Dialect& dialect, std::unique_ptr<catalog::Catalog> catalog,
              Diagnostics& diagnostics)
      : dialect_(dialect), catalog_(std::move(catalog)), diagnostics_(diagnostics) {}

  /// The script that leads up from base.
  void follow_up(const compile::Script& script);
  /// The one that leads back from where that ended. Each revision's downgrade is held against the schema
  /// before its upgrade. Diagnostics: "statement-fails", "cut-identifier", "round-trip", "type-left-behind".
  void follow_down(const compile::Script& script);

 private:
  void apply(const compile::Script& script, const compile::Piece& piece);
  void report(const catalog::Problem& problem);
  /// Whether something of it was told of before: what follows from that is no news.
  bool is_told(const catalog::Problem& problem);
  void compare(const ir::Revision& revision);
  /// What of a difference no later revision was told of; an object of which nothing is left has no heading.
  std::vector<std::string> untold(const std::vector<std::string>& difference);
  void tell_left_types();

  const dialect::Dialect& dialect_;
  std::unique_ptr<catalog::Catalog> catalog_;
  Diagnostics& diagnostics_;
  std::map<const ir::Revision*, catalog::Database> before_;  // the schema before each upgrade
  std::set<std::string> told_;                               // objects of statements that fail
  std::set<std::string> told_lines_;                         // of differences
};

}  // namespace sqlgen::cli
