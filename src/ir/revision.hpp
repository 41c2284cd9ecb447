#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ir/operation.hpp"
#include "ir/version_table.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::ir {

enum class Direction { upgrade, downgrade };

/// What frontends keep from one body to the next while one script is written, and for that script alone.
class Run {
 public:
  Run() = default;
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  virtual ~Run() = default;

  /// The files whose bodies are evaluated next, in this order: frontends may get ready for them.
  virtual void expect(const std::vector<FileId>& files) = 0;

  /// One for another script of the same project, in which nothing has been evaluated yet.
  [[nodiscard]] virtual std::shared_ptr<Run> fresh() const = 0;
};

class Environment;
class LiveDatabase;
class RevisionDirectory;
class SqlWriter;
class SqlWriters;
struct Configuration;
struct VariableUses;

/// What a revision's body may ask about the run that it is compiled in.
struct EvaluationContext {
  std::string dialect;  // "postgresql", "sqlite"
  std::string now;      // --now, ISO 8601; empty: taken from SOURCE_DATE_EPOCH or 1970
  std::map<std::string, std::string> environment;           // --env
  std::shared_ptr<VariableUses> variable_uses = {};         // null: nobody wants to know
  std::vector<std::string> x_arguments;                     // -x, each as written
  std::optional<std::string> tag = {};                      // --tag
  std::optional<std::string> engine = {};                   // --engine, for multi-database revisions
  std::optional<std::string> starting_revision = {};        // START of the command
  std::optional<std::string> destination = {};              // DEST
  std::shared_ptr<const Configuration> configuration = {};  // null: no Alembic project's
  std::shared_ptr<Environment> environment_run = {};        // null: there is no env.py
  const RevisionDirectory* revisions = nullptr;
  NamingTemplates naming_convention = {};
  VersionTable version_table = {};  // that evaluated code may ask for its schema
  bool derive_downgrades = false;   // of revisions that have none, by what takes back their upgrade
  bool bind_parameters = false;     // what is given beside a statement is written into it
  bool one_transaction = false;     // the whole script is one, with BEGIN and COMMIT of its own
  bool for_conversion = false;      // the operations are written in another format
  std::shared_ptr<Run> run = {};    // null: each body is evaluated by itself
  std::shared_ptr<const SqlWriter> writer = {};            // null where no SQL can be written yet (env.py)
  std::shared_ptr<const SqlWriter> connected_writer = {};  // for a body that is connected; null: the same
  std::shared_ptr<const SqlWriters> writers = {};  // for other dialects; null: only the run's is written
  LiveDatabase* database = nullptr;                // null: nothing can be asked
};

/// What upgrade() and downgrade() hold, read only when a plan needs it. Each frontend has its own.
class RevisionBody {
 public:
  RevisionBody() = default;
  RevisionBody(const RevisionBody&) = delete;
  RevisionBody& operator=(const RevisionBody&) = delete;
  virtual ~RevisionBody() = default;

  /// The operations of one direction for one dialect. Reports to `diagnostics` what can't be read; the
  /// operations up to there are given all the same.
  virtual std::vector<Operation> evaluate(Direction direction, const EvaluationContext& context,
                                          Diagnostics& diagnostics) = 0;

  /// Whether the operations that evaluate() gave last are those of a body that was as if connected: the
  /// values in them go to the database as a driver gives them.
  [[nodiscard]] virtual bool was_connected() const { return false; }

  /// Called for each body of a script, in the order of the files, before the first is evaluated: does what
  /// others may see of reading it. `context` is that of the evaluation.
  virtual void prepare(const EvaluationContext& /*context*/) {}

  /// The databases that it has parts for, in the order of the file; none for a revision of one database.
  [[nodiscard]] virtual std::vector<std::string> engines() const { return {}; }

  /// What the revision's own file holds, where something else goes before it.
  [[nodiscard]] virtual const RevisionBody& original() const { return *this; }
};

/// A word and where it is written.
struct Located {
  std::string text;
  Span span;
};

/// A node of the revision graph, whatever it was written in.
struct Revision {
  std::string id;
  Span id_span;
  std::vector<Located> down_revisions;  // empty: a base
  std::vector<Located> branch_labels;
  std::vector<Located> depends_on;  // ids, partial ids or labels
  std::string doc;                  // the docstring (or message) as written
  std::string date, author;         // as written; empty where nothing says
  std::string path;                 // as it is to be printed
  FileId file = kNoFile;
  std::shared_ptr<RevisionBody> body;
};

}  // namespace sqlgen::ir
