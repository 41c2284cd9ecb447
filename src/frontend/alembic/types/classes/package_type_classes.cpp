#include "frontend/alembic/types/classes/package_type_classes.hpp"

#include <fmt/format.h>

#include "frontend/alembic/run/run.hpp"
#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_decorator.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

namespace {

using python::Arguments;
using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

[[noreturn]] void fail_on_expression(Interpreter& in, const dialect::PackageType& type, std::string message,
                                     Span where) {
  Diagnostic diagnostic;
  diagnostic.id = "type-expression";
  diagnostic.message = fmt::format("the type of '{}' can't be made: {}", type.full_name(), message);
  diagnostic.span = type.span.valid() ? type.span : where;
  if (type.span.valid()) {
    diagnostic.with_note("it is wanted here", where);
  }
  diagnostic.with_help(
      "write an expression of SQLAlchemy's types, as \"String(30)\" or \"postgresql.UUID()\", or SQL in "
      "quotes: "
      "\"'GEOGRAPHY(POINT)'\"");
  in.fail(std::move(diagnostic));
}

// The function that makes the type: its text is compiled once a run and dialect.
Value maker_of(Interpreter& in, const dialect::PackageType& type, Span where) {
  const std::string& dialect = Recorder::of(in).dialect();
  auto& known = Evaluation::of(in).type_makers[{type.full_name(), dialect}];
  if (!known.is_none()) {
    return known;
  }
  const std::string& expression = type.expression(dialect);
  if (expression.empty()) {
    fail_on_expression(in, type, fmt::format("nothing is said for {}", dialect), where);
  }
  const std::string path = fmt::format("<{} for {}>", type.full_name(), dialect);
  const auto text = fmt::format(
      "from sqlalchemy import *\nfrom sqlalchemy.dialects import mysql, postgresql, sqlite\n\n\n"
      "def {}({}):\n    return {}\n",
      type.name, type.parameters, expression);
  const auto existing = in.sources().find(path);
  const FileId file = existing ? *existing : in.sources().add(path, text);
  in.state().library_files.insert(file);
  std::optional<Diagnostic> problem;
  try {
    const Value module = in.run_statements(
        file, path, {},
        [&](Diagnostic failure, const python::ast::Stmt& /*statement*/) { problem = std::move(failure); });
    known = problem ? Value() : in.get_attribute(module, type.name, where);
  } catch (const CompileError& error) {
    problem = error.diagnostic();
  }
  if (problem) {
    fail_on_expression(in, type, problem->message, where);
  }
  return known;
}

// What the expression gives for a constructor's arguments. Wrong arguments are the revision's to mend,
// a name that there is not whoever wrote the expression has to.
Value made_by_expression(Interpreter& in, const dialect::PackageType& type, const BoundArguments& call) {
  const Value maker = maker_of(in, type, call.call_span());
  Arguments arguments{call.rest(), call.keywords(), call.call_span()};
  try {
    return in.call(maker, arguments);
  } catch (const python::PythonException& exception) {
    const std::string name = in.type_name(exception.exception);
    if (name != "NameError" && name != "AttributeError") {
      throw;
    }
    fail_on_expression(in, type, in.describe(exception).message, call.call_span());
  }
}

Value construct(Interpreter& in, const dialect::PackageType& type, const Value& type_class,
                const BoundArguments& call) {
  const Value made = made_by_expression(in, type, call);
  const bool is_text = made.is_string();
  const ir::TypePtr result =
      ir::make_type(is_text ? ir::TypeKind::user_defined : ir::TypeKind::type_decorator);
  result->span = call.call_span();
  if (is_text) {
    result->text_spelling = made.as_string();
  } else {
    result->item = storing_type(type_from_value(in, made, call.call_span()), type.full_name(),
                                {call.rest(), call.keywords(), call.call_span()});
  }
  auto object = std::make_shared<TypeObject>(result, type_class);
  object->keep_arguments({call.rest(), call.keywords(), call.call_span()});
  return Value::object(std::move(object));
}

const std::vector<dialect::PackageType>& configured_types(Interpreter& in) {
  static const std::vector<dialect::PackageType> kNone;
  auto* run = dynamic_cast<Run*>(Evaluation::of(in).context().run.get());
  return run != nullptr ? run->project().types() : kNone;
}

}  // namespace

std::shared_ptr<NativeClass> make_package_type_class(const dialect::PackageType& type) {
  const auto self = std::make_shared<std::weak_ptr<NativeClass>>();
  auto made = std::make_shared<NativeClass>(
      type.full_name() + "(*args, **kw)",
      [&type, self](Interpreter& in, const BoundArguments& call) {
        return construct(in, type, Value::object(self->lock()), call);
      },
      std::vector<python::ObjectPtr>{find_type_class(kTypeDecorator)});
  *self = made;
  return made;
}

std::optional<Value> configured_type(Interpreter& in, std::string_view module, std::string_view name) {
  for (const dialect::PackageType& type : configured_types(in)) {
    if (type.module == module && type.name == name) {
      return Value::object(make_package_type_class(type));
    }
  }
  return std::nullopt;
}

Value configured_types_module(Interpreter& in, const std::string& dotted_name) {
  std::vector<std::pair<std::string, Value>> names;
  for (const dialect::PackageType& type : configured_types(in)) {
    if (dotted_name == std::string(kConfiguredTypes) + "." + type.module) {
      names.emplace_back(type.name, Value::object(make_package_type_class(type)));
    }
  }
  return python::make_module(dotted_name, std::move(names), true);
}

}  // namespace sqlgen::alembic
