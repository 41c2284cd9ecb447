#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ir/operation.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

// What a project's env.py has to do with a script.

namespace sqlgen::ir {

/// context.begin_transaction() is entered, and left: BEGIN and COMMIT, where the script is one transaction.
struct TransactionBegin {
  Span span = {};
};
struct TransactionEnd {
  Span span = {};
};
/// context.run_migrations(): the steps of the plan stand here.
struct MigrationsRun {
  Span span = {};
};
/// What an env.py does to the script, in its order.
using EnvironmentEvent = std::variant<Operation, TransactionBegin, TransactionEnd, MigrationsRun>;

/// A step whose rows of the version table are written.
struct AppliedStep {
  const Revision* revision = nullptr;  // none: a stamp
  Direction direction = Direction::upgrade;
  std::vector<std::string> from, to;
  std::vector<std::string> heads;  // rows of the version table after it
};

/// An env.py that was run, as far as it takes part in compiling the revisions.
class Environment {
 public:
  Environment() = default;
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  virtual ~Environment() = default;

  /// Whether version_applied() is to be asked (context.configure(on_version_apply=)).
  [[nodiscard]] virtual bool follows_steps() const = 0;
  /// The operations that follow a step.
  virtual std::vector<Operation> version_applied(const AppliedStep& step, const EvaluationContext& context,
                                                 Diagnostics& diagnostics) = 0;
};

/// What an Alembic project's configuration says, as context.config gives it.
struct Configuration {
  std::string file;
  std::string section;
  std::map<std::string, std::map<std::string, std::string>> sections;
  std::string command = "upgrade";            // what the script is for: upgrade, downgrade, stamp
  std::vector<std::string> named_files = {};  // what -c names
};

/// The environment variables that were asked for and not passed on, and where.
struct VariableUses {
  std::set<std::string> present;  // set where sqlgen runs
  std::vector<std::pair<std::string, Span>> missed;
};

/// The other revisions, for one that asks for them (ScriptDirectory).
class RevisionDirectory {
 public:
  RevisionDirectory() = default;
  RevisionDirectory(const RevisionDirectory&) = delete;
  RevisionDirectory& operator=(const RevisionDirectory&) = delete;
  virtual ~RevisionDirectory() = default;

  /// From the heads downwards, as walk_revisions() gives them.
  [[nodiscard]] virtual std::vector<const Revision*> all() const = 0;
  [[nodiscard]] virtual std::vector<std::string> heads() const = 0;
  /// The revisions that a symbol names ("head", "label@head", the beginning of an id); none for base. Errors:
  /// CompileError.
  [[nodiscard]] virtual std::vector<const Revision*> resolve(const std::string& symbol) const = 0;
};

}  // namespace sqlgen::ir
