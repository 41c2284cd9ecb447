#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "compile/checks/statement_checks.hpp"
#include "compile/compiler.hpp"
#include "compile/replay/known_tables.hpp"
#include "compile/replay/script_database.hpp"
#include "compile/script.hpp"
#include "compile/steps/manual_step.hpp"
#include "dialect/dialect.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::compile {

/// Steps of a script that are done elsewhere, by a person or before it: in their place stand checks.
class StepsElsewhere {
 public:
  /// All of these must outlive it.
  StepsElsewhere(const dialect::Dialect& dialect, const ScriptOptions& options, Script& script,
                 Diagnostics& diagnostics, KnownTables& tables, ScriptDatabase& database,
                 StatementChecks& checks)
      : dialect_(dialect),
        options_(options),
        script_(script),
        diagnostics_(diagnostics),
        tables_(tables),
        database_(database),
        checks_(checks) {}

  /// How far script and diagnostics were.
  struct Mark {
    std::size_t pieces = 0, texts = 0;
    Diagnostics diagnostics;
  };

  /// Whether the options say that the step may be one.
  [[nodiscard]] bool may_be_of(const graph::Step& step) const;
  [[nodiscard]] Mark mark() const { return {script_.pieces.size(), script_.texts.size(), diagnostics_}; }
  /// Takes what was compiled of the step of this number since the mark out of the script again, where it is
  /// one. `rows`: of the version table before it.
  void settle(std::uint32_t number, Mark before, const std::set<std::string>& rows);
  /// Puts checks of what is assumed about tables into the first step.
  void check_assumptions();

 private:
  [[nodiscard]] std::vector<Diagnostic> errors_since(const Diagnostics& before) const;
  std::vector<std::string> take_back(const Mark& before);
  void leave_to_person(std::uint32_t number, ManualStep manual);
  void take_as_done(std::uint32_t number, bool all_known, std::vector<std::string> statements);
  void add_check(std::uint32_t number, const std::string& text, Span span);
  [[nodiscard]] std::string command_from(const graph::Step& step, const std::set<std::string>& rows) const;

  const dialect::Dialect& dialect_;
  const ScriptOptions& options_;
  Script& script_;
  Diagnostics& diagnostics_;
  KnownTables& tables_;
  ScriptDatabase& database_;
  StatementChecks& checks_;
};

}  // namespace sqlgen::compile
