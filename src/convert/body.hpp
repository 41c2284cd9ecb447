#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "convert/nodes/entries.hpp"
#include "convert/rendering.hpp"
#include "dialect/dialect.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::convert {

/// What a conversion asks of its surroundings.
struct Context {
  SourceManager& sources;
  std::vector<std::unique_ptr<dialect::Dialect>> dialects;
  /// What revisions may ask about the run; the dialect is filled in.
  ir::EvaluationContext evaluation;
  /// Whether the script for a dialect is one transaction; unset: it is where the dialect's DDL is
  /// transactional.
  std::function<bool(const dialect::Dialect&)> one_transaction = {};
  /// The revisions that come before this one, oldest first; unset: none is known.
  std::function<std::vector<const ir::Revision*>(const ir::Revision&)> ancestors = {};
};

/// One direction of a revision for one dialect.
struct Body {
  /// Why it can't be compiled on purpose: it raises, or is not there.
  std::optional<std::string> failure;
  std::vector<ir::Operation> operations;
  std::vector<Rendering> renderings;  // of each operation, as the script has it
};

/// Evaluates and renders; nothing where the body can't be read, which is reported.
[[nodiscard]] std::optional<Body> evaluate_body(const ir::Revision& revision, ir::Direction direction,
                                                const dialect::Dialect& dialect, const Context& context,
                                                Diagnostics& diagnostics);

/// The body as operations of a native revision. What has no form there is written as the SQL that it comes
/// to; each is checked to come to the same when it is read again.
[[nodiscard]] List body_nodes(const ir::Revision& revision, ir::Direction direction, const Body& body,
                              const dialect::Dialect& dialect, const Context& context,
                              Diagnostics& diagnostics);

/// The tables that are known where a direction of the revision begins.
[[nodiscard]] compile::KnownTables known_tables(const ir::Revision& revision, ir::Direction direction,
                                                const dialect::Dialect& dialect,
                                                const ir::EvaluationContext& evaluation,
                                                const Context& context);

}  // namespace sqlgen::convert
