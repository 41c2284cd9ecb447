#include "frontend/alembic/expressions/sql_func.hpp"

#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "sqlalchemy/expressions/functions.hpp"
#include "support/text.hpp"

// func (_FunctionGenerator of sqlalchemy/sql/functions.py).

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

/// func.cast, func.extract, func.next_value: constructs that are written like functions.
std::optional<ir::ExpressionPtr> special_form(Interpreter& in, const std::string& name,
                                              const python::Arguments& arguments) {
  const auto& given = arguments.positional;
  if (name == "cast" && given.size() == 2) {
    return ir::make_cast(operand_from(in, given[0].value, given[0].span),
                         type_from_value(in, given[1].value, given[1].span));
  }
  if (name == "extract" && given.size() == 2) {
    const auto operand = operand_from(in, given[1].value, given[1].span);
    return ir::make_expression(ir::Extract{in.str(given[0].value, given[0].span), ir::to_expression(operand)},
                               ir::integer_type(), arguments.span);
  }
  if (name == "next_value" && given.size() == 1) {
    if (const auto* sequence = given[0].value.get<SequenceObject>()) {
      return ir::make_expression(ir::NextValue{sequence->sequence()}, ir::integer_type(), arguments.span);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Value> FunctionGenerator::attribute(Interpreter& /*in*/, std::string_view name,
                                                  Span /*where*/) {
  if (name.starts_with("__")) {
    return std::nullopt;
  }
  auto names = names_;
  names.emplace_back(name.ends_with('_') ? name.substr(0, name.size() - 1) : name);
  return Value::make<FunctionGenerator>(std::move(names));
}

Value FunctionGenerator::call(Interpreter& in, const python::Arguments& arguments) {
  if (names_.empty()) {
    in.raise("IndexError", "list index out of range", arguments.span);
  }
  if (names_.size() == 1) {
    if (auto form = special_form(in, to_lower(names_.front()), arguments)) {
      return wrap_expression(std::move(*form));
    }
  }
  if (names_.size() <= 2) {
    const auto& known = Evaluation::of(in).functions;
    const auto own = known.find({names_.size() == 2 ? names_.front() : "", to_lower(names_.back())});
    if (own != known.end()) {
      return in.call(own->second, arguments);
    }
  }
  ir::TypePtr type;
  for (const auto& keyword : arguments.keywords) {
    if (keyword.name == "type_") {
      type = type_from_value(in, keyword.value, keyword.span);
    } else {
      in.raise("TypeError", "__init__() got an unexpected keyword argument '" + keyword.name + "'",
               keyword.name_span);
    }
  }
  std::vector<std::string> packages(names_.begin(), names_.end() - 1);
  return wrap_expression(ir::make_function(std::move(packages), names_.back(),
                                           operands_from(in, arguments.positional), std::move(type),
                                           arguments.span));
}

}  // namespace sqlgen::alembic
