#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/model/problem.hpp"
#include "cli/check/acceptances.hpp"
#include "cli/check/check_result.hpp"
#include "dialect/dialect.hpp"

namespace sqlgen::cli {

/// What following scripts finds, as diagnostics. What a revision accepts is left out, and what only follows
/// from an earlier mistake.
class Mistakes {
 public:
  /// What a script is at.
  struct Place {
    const ir::Revision* revision = nullptr;
    ir::Direction direction = ir::Direction::upgrade;
    std::string_view statement = {};
  };

  Mistakes(const dialect::Dialect& dialect, Acceptances& acceptances)
      : dialect_(dialect), acceptances_(acceptances) {}

  /// What the database says to a statement. `database`: what it holds. Where `certain` is false, a step that
  /// could not be followed may be the reason, and nothing is an error.
  void add(const catalog::Problem& problem, const Place& place, const catalog::Database& database,
           bool certain);
  void add(const Diagnostic& diagnostic, const ir::Revision* revision, ir::Direction direction);

  [[nodiscard]] const std::vector<CheckedDiagnostic>& all() const { return all_; }
  [[nodiscard]] bool has_errors() const;

 private:
  void add_unknown(const catalog::Problem& problem, const Place& place);
  void make_early(const catalog::Problem& problem, bool certain);
  [[nodiscard]] bool follows_from_other(const catalog::Problem& problem) const;
  void note_failure(std::string_view statement, const catalog::Database& database);

  const dialect::Dialect& dialect_;
  Acceptances& acceptances_;
  std::vector<CheckedDiagnostic> all_;
  std::map<std::string, std::size_t> unknown_;  // what no statement made: where that is told
  std::set<std::string> cut_;                   // identifiers
  std::set<std::string> not_made_;              // what statements name that fail, and what was not there then
  std::set<std::string> not_gone_;              // what statements name that fail to drop or rename it
};

}  // namespace sqlgen::cli
