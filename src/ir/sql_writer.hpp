#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ir/name.hpp"
#include "ir/operation.hpp"
#include "ir/type.hpp"

namespace sqlgen::ir {

/// Writes SQL while a body is being read, for revisions that make statements of the text of others
/// (`str(query.compile(...))`, sqlalchemy.ext.compiler). Errors: CompileError.
class SqlWriter {
 public:
  SqlWriter() = default;
  SqlWriter(const SqlWriter&) = delete;
  SqlWriter& operator=(const SqlWriter&) = delete;
  virtual ~SqlWriter() = default;

  /// A statement or an expression with its values as literals; `in_ddl`: columns without their tables.
  [[nodiscard]] virtual std::string expression(const Expression& expression, bool in_ddl) const = 0;
  /// The same with places for the values, ":name".
  [[nodiscard]] virtual std::string with_parameters(const Expression& expression) const = 0;
  /// The text of an operation's statements, each without what ends it.
  [[nodiscard]] virtual std::vector<std::string> operation(const Operation& operation) const = 0;
  /// The same with parts of tables written by `hooks`.
  [[nodiscard]] virtual std::vector<std::string> operation(const Operation& operation,
                                                           ElementHooks& hooks) const = 0;
  [[nodiscard]] virtual std::string type(const Type& type) const = 0;
  /// A name, quoted where the dialect's rules ask for it.
  [[nodiscard]] virtual std::string name(const Identifier& name) const = 0;
  [[nodiscard]] virtual std::string table(const TableName& name) const = 0;
};

/// Writers for dialects that are not the run's, by name; "default" is SQLAlchemy's own, in which str()
/// writes.
class SqlWriters {
 public:
  SqlWriters() = default;
  SqlWriters(const SqlWriters&) = delete;
  SqlWriters& operator=(const SqlWriters&) = delete;
  virtual ~SqlWriters() = default;

  /// Null for a dialect that is not known.
  [[nodiscard]] virtual const SqlWriter* find(std::string_view dialect) const = 0;
};

}  // namespace sqlgen::ir
