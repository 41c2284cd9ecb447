#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/statement.hpp"
#include "ir/database/inspection.hpp"
#include "ir/operation.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::dialect {

/// A batch has to copy a table that nothing describes.
class BatchNeedsTable final : public CompileError {
 public:
  explicit BatchNeedsTable(const ir::BatchAlterTable& batch);
};

/// What one run of a script remembers between its operations; one object from the first step to the last.
struct RenderState {
  // Named types that a table of this run brought along, by (schema, name): they are made once
  // (sqlalchemy/dialects/postgresql/named_types.py, _check_for_name_in_memos).
  std::set<std::pair<std::string, std::string>> named_types = {};
  std::set<std::pair<std::string, std::string>> domains = {};
  // A table as the run has left it, settled (settled.hpp), or nullptr; none: no table is known.
  std::function<ir::TablePtr(const ir::TableName&)> known_table = {};
  // The tables that the run knows, settled, which have a foreign key to the table.
  std::function<std::vector<ir::TablePtr>(const ir::TableName&)> tables_referring_to = {};
  // The views and triggers that name a table.
  std::function<std::vector<ir::DependentObject>(const ir::TableName&)> dependents = {};
  // Where warnings go ("skipping unsupported ALTER ..."); none: they are dropped.
  Diagnostics* diagnostics = nullptr;
  // Who writes parts of tables in the project's way; null: nobody, or what an operation keeps of it.
  ir::ElementHooks* hooks = nullptr;
};

/// Turns operations into a dialect's statements, exactly as Alembic's impl classes and SQLAlchemy's DDL
/// compilers write them in offline mode.
class OperationRenderer {
 public:
  OperationRenderer() = default;
  OperationRenderer(const OperationRenderer&) = delete;
  OperationRenderer& operator=(const OperationRenderer&) = delete;
  virtual ~OperationRenderer() = default;

  /// The statements of one operation, in the order in which they run. Their text has no terminator: the
  /// script adds ';' to each. Throws CompileError, with the operation's span where nothing narrower is known,
  /// when the operation can't be said in this dialect.
  [[nodiscard]] virtual std::vector<Statement> render(const ir::Operation& operation,
                                                      const RenderSettings& settings,
                                                      RenderState& state) const = 0;

  /// What the operation does to the database, settled (settled.hpp), in the order in which it does it. Throws
  /// CompileError as render() does.
  [[nodiscard]] virtual std::vector<ir::Operation> settle(const ir::Operation& operation,
                                                          const RenderSettings& settings) const = 0;

  /// Whether the database can do an operation to an existing table only by making the table again. `table`:
  /// as it is, settled; nullptr where it is not known.
  [[nodiscard]] virtual bool needs_rebuild(const ir::Operation& /*operation*/,
                                           const ir::Table* /*table*/) const {
    return false;
  }

  /// The statements of an operation alone.
  [[nodiscard]] std::vector<Statement> render(const ir::Operation& operation,
                                              const RenderSettings& settings) const {
    RenderState state;
    return render(operation, settings, state);
  }
};

/// SQL text as Alembic's DefaultImpl._exec prints it: tabs become four spaces, white space at both ends goes.
[[nodiscard]] std::string statement_text(std::string_view sql);

}  // namespace sqlgen::dialect
