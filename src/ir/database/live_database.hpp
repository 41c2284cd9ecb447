#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ir/database/answer.hpp"
#include "ir/database/inspection.hpp"
#include "ir/database/not_known.hpp"
#include "ir/operation.hpp"

namespace sqlgen::ir {

/// The database as the script so far has left it, for a body that asks in the middle. Nothing is worked out
/// until something is asked.
class LiveDatabase {
 public:
  LiveDatabase() = default;
  LiveDatabase(const LiveDatabase&) = delete;
  LiveDatabase& operator=(const LiveDatabase&) = delete;
  virtual ~LiveDatabase() = default;

  /// Takes an operation of the body that is being evaluated; each is handed over once, in their order. What
  /// can't be said in the dialect is told elsewhere.
  virtual Outcome follow(const Operation& operation) = 0;
  /// The same for one that has to be said in the dialect. Errors: CompileError.
  virtual Outcome execute(const Operation& operation) = 0;
  /// The columns that a query gives, as in Uncertain; it is not asked. None where they are not known.
  virtual std::vector<std::pair<std::string, std::string>> query_columns(const std::string& sql) = 0;
  /// The schema as it is now; good until the next operation.
  virtual const SchemaInspector& inspector() = 0;
  /// What is to be made, or dropped, only where the database lacks it, or has it (checkfirst=True): whether
  /// that is looked for. Alembic's script can't look; one of its steps is as Alembic's, whatever the database
  /// holds. `in_body`: an operation of the body has named it already.
  [[nodiscard]] virtual bool looks_for(std::string_view name, bool to_drop, bool in_body) const = 0;
  /// Whether a statement that it refuses ends the transaction that the script's statements run in.
  [[nodiscard]] virtual bool ends_at_refusal() const = 0;
  /// The body begins anew: what it handed over has not been.
  virtual void restart_body() = 0;
};

}  // namespace sqlgen::ir
