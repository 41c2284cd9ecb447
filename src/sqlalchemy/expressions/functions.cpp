#include "sqlalchemy/expressions/functions.hpp"

#include <map>
#include <optional>

#include "support/diagnostic.hpp"
#include "support/text.hpp"

namespace sqlgen::ir {

namespace {

/// Where a known function's type comes from.
enum class ResultType { fixed, from_arguments, array_of_arguments, unknown };

struct KnownFunction {
  ResultType result = ResultType::unknown;
  TypeKind type = TypeKind::null_type;
  std::string_view spelling = {};   // where SQLCompiler's FUNCTIONS has one
  bool always_parentheses = false;  // _has_args
};

const std::map<std::string, KnownFunction, std::less<>>& known_functions() {
  using enum ResultType;
  static const std::map<std::string, KnownFunction, std::less<>> kFunctions{
      {"aggregate_strings", {fixed, TypeKind::string, "", true}},
      {"array_agg", {array_of_arguments}},
      {"char_length", {fixed, TypeKind::integer}},
      {"coalesce", {from_arguments, TypeKind::null_type, "coalesce", true}},
      {"concat", {fixed, TypeKind::string}},
      {"count", {fixed, TypeKind::integer}},
      {"cube", {unknown, TypeKind::null_type, "CUBE", true}},
      {"cume_dist", {fixed, TypeKind::numeric}},
      {"current_date", {fixed, TypeKind::date, "CURRENT_DATE"}},
      {"current_time", {fixed, TypeKind::time, "CURRENT_TIME"}},
      {"current_timestamp", {fixed, TypeKind::date_time, "CURRENT_TIMESTAMP"}},
      {"current_user", {fixed, TypeKind::string, "CURRENT_USER"}},
      {"dense_rank", {fixed, TypeKind::integer}},
      {"grouping_sets", {unknown, TypeKind::null_type, "GROUPING SETS", true}},
      {"localtime", {fixed, TypeKind::date_time, "LOCALTIME"}},
      {"localtimestamp", {fixed, TypeKind::date_time, "LOCALTIMESTAMP"}},
      {"max", {from_arguments}},
      {"min", {from_arguments}},
      {"mode", {}},
      {"now", {fixed, TypeKind::date_time}},
      {"percent_rank", {fixed, TypeKind::numeric}},
      {"percentile_cont", {}},
      {"percentile_disc", {}},
      {"random", {unknown, TypeKind::null_type, "random", true}},
      {"rank", {fixed, TypeKind::integer}},
      {"rollup", {unknown, TypeKind::null_type, "ROLLUP", true}},
      {"session_user", {fixed, TypeKind::string, "SESSION_USER"}},
      {"sum", {from_arguments}},
      {"sysdate", {fixed, TypeKind::date_time, "sysdate"}},
      {"user", {fixed, TypeKind::string, "USER"}},
  };
  return kFunctions;
}

TypePtr type_from(const std::vector<ExpressionPtr>& arguments) {
  for (const auto& argument : arguments) {
    if (!is_null_type(type_of(argument))) {
      return type_of(argument);
    }
  }
  return null_type();
}

TypePtr result_type(const KnownFunction& known, const std::vector<ExpressionPtr>& arguments) {
  switch (known.result) {
    case ResultType::fixed:
      return make_type(known.type);
    case ResultType::from_arguments:
      return type_from(arguments);
    case ResultType::array_of_arguments: {
      auto item = type_from(arguments);
      if (affinity(*item) == TypeFamily::array) {
        return item;
      }
      auto array = make_type(TypeKind::array);
      array->item = item;
      array->dimensions = 1;
      return array;
    }
    case ResultType::unknown:
      break;
  }
  return null_type();
}

}  // namespace

std::string standard_function_spelling(const std::string& name) {
  const auto found = known_functions().find(to_lower(name));
  return found == known_functions().end() ? std::string() : std::string(found->second.spelling);
}

bool always_has_parentheses(const std::string& name) {
  const auto found = known_functions().find(to_lower(name));
  return found != known_functions().end() && found->second.always_parentheses;
}

ExpressionPtr make_function(std::vector<std::string> packages, const std::string& name,
                            const std::vector<Operand>& arguments, TypePtr type, Span span) {
  FunctionCall call;
  for (auto& package : packages) {
    call.packages.emplace_back(std::move(package));
  }
  call.name = Identifier(name);
  for (const auto& argument : arguments) {
    auto item = to_expression(argument);
    if (const auto* bind = argument.expression ? nullptr : as<BindParameter>(item)) {
      BindParameter named = *bind;
      named.key = name;
      item = make_expression(std::move(named), item->type, item->span);
    }
    call.arguments.push_back(self_group(item, Operator(OperatorKind::comma_op)));
  }
  const auto found = known_functions().find(to_lower(name));
  if (call.packages.empty() && found != known_functions().end()) {
    call.known = true;
    call.name = Identifier(found->first);
    if (found->first == "count" && call.arguments.empty()) {
      call.arguments.push_back(make_expression(LiteralColumn{"*"}));
    }
    if (!type) {
      type = result_type(found->second, call.arguments);
    }
  }
  return make_expression(std::move(call), type ? type : null_type(), span);
}

ExpressionPtr make_within_group(const ExpressionPtr& function, std::vector<ExpressionPtr> order_by) {
  TypePtr type = type_of(function);
  const auto* call = as<FunctionCall>(function);
  if (call != nullptr && call->known && !order_by.empty() &&
      (call->name.text == "mode" || call->name.text == "percentile_cont" ||
       call->name.text == "percentile_disc")) {
    ExpressionPtr first = order_by.front();
    while (const auto* unary = as<Unary>(first)) {
      first = unary->operand;
    }
    type = type_of(first);
    if (call->name.text != "mode" && call->arguments.size() > 1) {
      auto array = make_type(TypeKind::array);
      array->item = type;
      type = array;
    }
  }
  for (auto& item : order_by) {
    item = self_group(item, Operator(OperatorKind::comma_op));
  }
  return make_expression(WithinGroup{function, std::move(order_by)}, type, function->span);
}

ExpressionPtr make_function_filter(const ExpressionPtr& function,
                                   const std::vector<ExpressionPtr>& criteria) {
  if (criteria.empty()) {
    return function;
  }
  ExpressionPtr target = function;
  ExpressionPtr criterion = criteria.front();
  std::size_t next = 1;
  if (const auto* filter = as<FunctionFilter>(function)) {
    target = filter->function;
    criterion = filter->criterion;
    next = 0;
  }
  for (; next < criteria.size(); ++next) {
    criterion = conjunction(OperatorKind::and_, {criterion, criteria[next]});
  }
  return make_expression(FunctionFilter{target, criterion}, type_of(function), function->span);
}

}  // namespace sqlgen::ir
