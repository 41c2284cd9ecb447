#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ir/operation.hpp"
#include "ir/version_table.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::ir {

enum class Direction { upgrade, downgrade };

/// What a revision's body may ask about the run that it is compiled in.
struct EvaluationContext {
  std::string dialect;  // "postgresql", "sqlite"
  std::string now;      // --now, ISO 8601; empty: taken from SOURCE_DATE_EPOCH or 1970
  std::map<std::string, std::string> environment;  // --env NAME=VALUE
  std::map<std::string, std::string> x_arguments;  // -x key=value
  std::string tag;                                 // --tag
  std::string engine;                              // --engine, for multi-database revisions
  std::map<std::string, std::string> naming_convention;
  VersionTable version_table = {};  // that evaluated code may ask for its schema
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

  /// The databases that it has parts for, in the order of the file; none for a revision of one database.
  [[nodiscard]] virtual std::vector<std::string> engines() const { return {}; }
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
