#include "frontend/alembic/expressions/sql_func.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

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
    if (!python::is_opaque(given[0].value)) {
      in.raise("AssertionError", "next_value() accepts a Sequence object as input.", arguments.span);
    }
  }
  return std::nullopt;
}

/// The arguments of the functions whose classes have a constructor of their own.
void check_arguments(Interpreter& in, const std::string& name, const python::Arguments& arguments) {
  struct Own {
    std::string_view name, first, second;
    std::size_t least, most;
  };
  constexpr std::array<Own, 4> kOwn{Own{"aggregate_strings", "clause", "separator", 2, 2},
                                    Own{"char_length", "arg", "", 1, 1}, Own{"count", "expression", "", 0, 1},
                                    Own{"next_value", "seq", "", 1, 1}};
  const auto* own =
      std::find_if(kOwn.begin(), kOwn.end(), [&](const Own& each) { return each.name == name; });
  if (own == kOwn.end()) {
    return;
  }
  const auto is_parameter = [&](const python::KeywordArgument& keyword) {
    return keyword.name == own->first || keyword.name == own->second;
  };
  const std::size_t given = arguments.positional.size();
  const auto named = static_cast<std::size_t>(
      std::count_if(arguments.keywords.begin(), arguments.keywords.end(), is_parameter));
  if (given > own->most) {
    const std::string takes = own->least == own->most
                                  ? std::to_string(own->most + 1)
                                  : fmt::format("from {} to {}", own->least + 1, own->most + 1);
    in.raise(
        "TypeError",
        fmt::format("{}.__init__() takes {} positional arguments but {} were given", name, takes, given + 1),
        arguments.span);
  }
  if (given + named < own->least) {
    in.raise("TypeError",
             fmt::format("{}.__init__() missing {} required positional argument{}: '{}'", name,
                         own->least - given - named, own->least - given - named == 1 ? "" : "s",
                         given + named == 1 ? own->second : own->first),
             arguments.span);
  }
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
    check_arguments(in, to_lower(names_.front()), arguments);
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
