#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/rows/store.hpp"
#include "catalog/syntax/parsed_texts.hpp"
#include "cli/check/acceptances.hpp"
#include "cli/check/check_result.hpp"
#include "cli/check/progress.hpp"
#include "cli/check/schema_check.hpp"
#include "cli/command.hpp"
#include "cli/session.hpp"
#include "graph/map/revision_map.hpp"
#include "graph/plan/plan.hpp"

namespace sqlgen::cli {

/// Compiles a project's revisions, or those that the invocation names, up and down, and follows what they do
/// to the schema.
class Checker {
 public:
  Checker(Session& session, const Invocation& invocation, const graph::RevisionMap& map)
      : session_(session),
        invocation_(invocation),
        map_(map),
        acceptances_(session.sources, session.diagnostics) {}

  CheckResult run();

 private:
  /// The scripts of a range; nothing where not even a part can be made.
  struct Scripts {
    std::optional<CheckedScript> before, up, down;
    bool from_base = false;
  };

  /// Where the database that bodies ask comes from and goes to, as in compile::ScriptOptions.
  struct Databases {
    std::unique_ptr<catalog::Store>*before = nullptr, *after = nullptr;
  };

  [[nodiscard]] std::vector<std::string> dialects();
  void check_dialect(const std::string& name);
  void follow(const Scripts& scripts, const dialect::Dialect& dialect);
  void count_checked(const graph::Plan& plan);
  void tell_no_round_trip(std::string_view what, std::string_view why, const dialect::Dialect& dialect);
  [[nodiscard]] std::string range_of() const;
  [[nodiscard]] bool is_file() const;
  [[nodiscard]] std::optional<std::size_t> width() const { return session_.settings.version_table.width(); }
  /// The steps of a plan that are checked.
  [[nodiscard]] std::optional<CheckedScript> compile(const graph::Plan& plan, ir::Direction direction,
                                                     const dialect::Dialect& dialect,
                                                     const Databases& databases);
  /// Steps of a plan; `begins`: how many diagnostics there were before each of them.
  [[nodiscard]] std::optional<CheckedScript> compile_steps(const graph::Plan& steps, const graph::Plan& of,
                                                           const dialect::Dialect& dialect,
                                                           Diagnostics& diagnostics,
                                                           const Databases& databases, Progress* progress,
                                                           std::vector<std::size_t>& begins);
  /// The steps in front of those that are checked, of which nothing is told; nothing where there are none.
  [[nodiscard]] std::optional<CheckedScript> compile_before(const graph::Plan& checked,
                                                            const dialect::Dialect& dialect);
  [[nodiscard]] std::set<std::string> known_revisions();
  void take(const std::string& dialect, const ir::Revision* revision, ir::Direction direction,
            std::size_t from);
  /// ... up to the diagnostic of this number.
  void take(const std::string& dialect, const ir::Revision* revision, ir::Direction direction,
            std::size_t from, std::size_t to);

  Session& session_;
  const Invocation& invocation_;
  const graph::RevisionMap& map_;
  Acceptances acceptances_;
  std::shared_ptr<catalog::ParsedTexts> trees_;  // of the scripts of a dialect
  std::unique_ptr<catalog::Store> upgraded_;     // the database after the upgrade, where its bodies asked one
  CheckResult result_;
  std::size_t taken_ = 0;         // of the session's diagnostics
  bool all_was_followed_ = true;  // all scripts, to their ends
};

}  // namespace sqlgen::cli
