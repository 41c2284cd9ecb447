#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/syntax/tree/ast.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

/// What keeps a piece of code from being the same each time.
struct LoopProblem {
  std::string what;
  Span where;
};

/// What reading a piece of code found out.
struct PlainCode {
  std::optional<LoopProblem> problem;           // nothing where each pass is by itself
  std::vector<const ast::Expr*> assigned = {};  // the names that it gives values
  /// Functions of calls that change their object if it is one of Python's own containers: `rows.add(x)`.
  std::vector<const ast::Expr*> may_change = {};
  /// The name of a list that is not the loop's own and that it only appends to; null where there is none.
  const ast::Expr* collected = nullptr;
};

/// Whether a pass through a loop's body leaves nothing to the next one: it changes only names, objects that
/// it has made itself and attributes of what it goes over, and each of its statements is followed.
[[nodiscard]] PlainCode read_plain_loop(const ast::For& loop);
/// The same for a function that is called in a pass.
[[nodiscard]] PlainCode read_plain_function(const ast::FunctionDef& function);

/// Whether what is called so, and is none of the evaluated code's own functions, gives the same for the same
/// arguments and changes nothing: SQLAlchemy's constructors, methods of texts, what tells something to
/// whoever runs the revision.
[[nodiscard]] bool is_plain_call(std::string_view name);
/// The name by which something is called: of a function, or of a method. "" where it has none.
[[nodiscard]] std::string_view callee_name(const ast::Expr& function);
/// sa.func.anything() is a statement's.
[[nodiscard]] bool is_sql_function(const ast::Expr& function);
/// list.append and its like.
[[nodiscard]] bool changes_its_object(std::string_view method);
/// dict(), sorted(): what is called so gives an object that is of no one else.
[[nodiscard]] bool makes_new_object(std::string_view name);

}  // namespace sqlgen::python
