#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/model/problem.hpp"
#include "catalog/syntax/node.hpp"
#include "catalog/syntax/parsed_texts.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::catalog {

/// A statement of a script in its final text, and what asked for it.
struct Statement {
  std::string_view text;
  Origin origin = {};
};

/// A statement that runs inside another one, in a DO block, with the database as it is around it.
struct InnerStatement {
  Node tree;
  Database before, after;
};

/// What came of a statement.
struct Outcome {
  std::vector<Problem> problems = {};
  /// What runs inside of it, or may run where that can't be told; and why not all of that is known.
  std::vector<InnerStatement> inner = {};
  std::vector<std::string> inner_unknown = {};
  /// What is in doubt since: names of objects, each with why.
  struct NewDoubt {
    std::string object;
    DoubtPtr doubt;
  };
  std::vector<NewDoubt> doubts = {};
  /// Why the rows of any table may be others; null where only those may be that it names.
  DoubtPtr rows_doubt = {};

  /// Whether the statement fails, as far as the catalog is certain.
  [[nodiscard]] bool fails_for_certain() const { return certain_failure() != nullptr; }
  /// The problem by which it does; null where there is none.
  [[nodiscard]] const Problem* certain_failure() const;
};

/// What a database holds after the statements of a script, worked out without one. It begins with the empty
/// database, of which everything is known. Each dialect has its own.
class Catalog {
 public:
  Catalog() = default;
  virtual ~Catalog() = default;

  /// Moves the catalog by a statement, or several with semicolons between. One that fails changes nothing.
  virtual Outcome apply(const Statement& statement) = 0;

  /// The same for one statement that PostgreSQL's parser has read already; another database reads the text.
  virtual Outcome apply_parsed(const Node& /*tree*/, const Statement& statement) { return apply(statement); }

  /// Others read the statements as well: their trees are kept for them, and this is the last one that reads.
  virtual void share_trees(const std::shared_ptr<ParsedTexts>& /*trees*/) {}

  /// Makes uncertain what a text names: a part of the script that could not be worked out.
  virtual void doubt(std::string_view text, const DoubtPtr& why) = 0;

  /// What is wrong with the schema that no statement fails for, as long as nothing is asked of it: foreign
  /// keys that no key matches, where the database looks only at rows.
  [[nodiscard]] virtual std::vector<Problem> latent_problems() const { return {}; }

  /// The schemas that names without one are looked up in now.
  [[nodiscard]] virtual std::vector<std::string> search_path() const = 0;

  [[nodiscard]] virtual const Database& database() const = 0;

  /// What inspection gives of it, good until the next statement.
  [[nodiscard]] virtual std::unique_ptr<ir::SchemaInspector> inspector() const = 0;

  /// What it holds as statements that make it from an empty database.
  [[nodiscard]] virtual std::string ddl() const = 0;

  /// Another one of the same state, which then goes its own way.
  [[nodiscard]] virtual std::unique_ptr<Catalog> clone() const = 0;

 protected:
  Catalog(const Catalog&) = default;
  Catalog& operator=(const Catalog&) = default;
};

}  // namespace sqlgen::catalog
