#pragma once

#include <string>
#include <vector>

#include "frontend/native/model/model.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/tree/node.hpp"

namespace sqlgen::native {

using tree::List;
using tree::Map;
using tree::Node;
using tree::Temporal;

/// Turns what a native revision wrote into the Python values that alembic.op and SQLAlchemy take. What does
/// not fit its parameter is an error with its place (CompileError).
class ValueMaker {
 public:
  explicit ValueMaker(python::Interpreter& in) : in_(in) {}

  /// The value of a parameter. `owner` is what it belongs to, for messages ("add_column").
  [[nodiscard]] python::Value make(const Parameter& parameter, const Node& node);

  [[nodiscard]] std::string text(const Node& node, std::string_view name) const;
  /// A text, or a quoted_name where it is written as { name = ..., quote = ... }.
  [[nodiscard]] python::Value identifier(const Node& node, std::string_view name);
  [[nodiscard]] bool flag(const Node& node, std::string_view name) const;
  [[nodiscard]] std::vector<const Node*> items(const Node& node) const;
  /// SQL as a text() that leaves colons alone.
  [[nodiscard]] static python::Value sql(const std::string& text);
  [[nodiscard]] python::Value type(const Node& node);
  /// A typed value, for rows and SET.
  [[nodiscard]] python::Value value(const Node& node);

  // Schema objects.
  [[nodiscard]] python::Value column(const Node& node);
  [[nodiscard]] python::Value constraint(const Node& node);
  [[nodiscard]] python::Value index(const Node& node);
  [[nodiscard]] python::Value identity(const Node& node, std::span<const Parameter> model);
  /// A Sequence of the parameters of one; what only its operation takes is passed over.
  [[nodiscard]] python::Value sequence(const Node& node, std::span<const Parameter> model);
  /// A name for a constraint: op.f(name) where it is final.
  [[nodiscard]] python::Value name(const Node& given, const Node* is_final);
  [[nodiscard]] std::vector<python::Argument> exclude_elements(const Node& node);

  /// sqlalchemy's attribute of this dotted name.
  [[nodiscard]] python::Value sqlalchemy(std::string_view dotted, Span where);
  [[nodiscard]] python::Interpreter& interpreter() { return in_; }

  /// The parameter of this name among `parameters` or the dialects' options; an error with a suggestion
  /// otherwise.
  [[nodiscard]] const Parameter& parameter(std::span<const Parameter> parameters, const std::string& name,
                                           const Node& node, std::string_view owner,
                                           bool dialect_options) const;
  /// Checks that what is required is there.
  void require(std::span<const Parameter> parameters, const Node& node, std::string_view owner) const;

 private:
  python::Value default_value(const Node& node);
  python::Value names(const Node& node, std::string_view name);
  python::Value index_columns(const Node& node);
  python::Value tagged_value(const Node& node);
  void warn_of_default(const Node& column, const Node& given);
  python::Value temporal(const Temporal& at, Span where);
  python::Value function(const Node& node);

  python::Interpreter& in_;
};

/// Throws CompileError: the value at `node` is not what `name` takes.
[[noreturn]] void wrong_value(const Node& node, std::string_view name, std::string_view wanted);

/// Options of other databases as keyword arguments.
void add_other_options(ValueMaker& maker, const Node& node, python::Arguments& arguments);

/// The keyword arguments that a map's entries are, by their parameters.
[[nodiscard]] python::Arguments keyword_arguments(ValueMaker& maker, std::span<const Parameter> parameters,
                                                  const Node& node, std::string_view owner,
                                                  bool dialect_options,
                                                  std::span<const std::string_view> without = {});

/// Parses a type as SQLAlchemy's constructors write it: "String(50)", "postgresql.ARRAY(Text, dimensions=2)".
[[nodiscard]] python::Value type_from_text(ValueMaker& maker, std::string_view text, Span where);

}  // namespace sqlgen::native
