#include <map>

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/functions.hpp"

// What a column can do by its type: JSON, ARRAY, HSTORE and ranges (sqlalchemy/dialects/postgresql/json.py,
// array.py, hstore.py, ranges.py, operators.py; sqltypes.JSON.Comparator).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

using CustomPtr = std::shared_ptr<const ir::CustomOperator>;

CustomPtr custom_comparison(std::string text, bool grouped) {
  return std::make_shared<const ir::CustomOperator>(
      ir::CustomOperator{std::move(text), 5, true, grouped, grouped, nullptr});
}

CustomPtr access(std::string text) {
  return std::make_shared<const ir::CustomOperator>(
      ir::CustomOperator{std::move(text), 15, false, true, true, nullptr});
}

/// Methods of one operand that are one of PostgreSQL's operators.
const CustomPtr* simple_operator(ir::TypeFamily family, ir::TypeKind kind, std::string_view name) {
  using Table = std::map<std::string, CustomPtr, std::less<>>;
  static const Table kContainment{{"contains", custom_comparison("@>", true)},
                                  {"contained_by", custom_comparison("<@", true)}};
  static const Table kKeys{{"has_key", custom_comparison("?", true)},
                           {"has_all", custom_comparison("?&", true)},
                           {"has_any", custom_comparison("?|", true)}};
  static const Table kPaths{{"path_exists", custom_comparison("@?", true)},
                            {"path_match", custom_comparison("@@", true)}};
  static const Table kOverlap{{"overlap", custom_comparison("&&", false)}};
  static const Table kRanges{{"overlaps", custom_comparison("&&", false)},
                             {"strictly_left_of", custom_comparison("<<", false)},
                             {"strictly_right_of", custom_comparison(">>", false)},
                             {"not_extend_right_of", custom_comparison("&<", false)},
                             {"not_extend_left_of", custom_comparison("&>", false)},
                             {"adjacent_to", custom_comparison("-|-", false)}};
  std::vector<const Table*> tables;
  if (kind == ir::TypeKind::pg_jsonb) {
    tables = {&kContainment, &kKeys, &kPaths};
  } else if (family == ir::TypeFamily::hstore) {
    tables = {&kContainment, &kKeys};
  } else if (kind == ir::TypeKind::pg_array) {
    tables = {&kContainment, &kOverlap};
  } else if (family == ir::TypeFamily::range || family == ir::TypeFamily::multirange) {
    tables = {&kContainment, &kRanges};
  }
  for (const auto* table : tables) {
    if (const auto found = table->find(name); found != table->end()) {
      return &found->second;
    }
  }
  return nullptr;
}

Value operator_method(const ir::ExpressionPtr& left, const CustomPtr& op) {
  return python::make_function(
      "operator(other, **kw)", [left, op](Interpreter& in, const BoundArguments& call) {
        return wrap_expression(ir::with_span(
            ir::operate_typed(left, op, operand_from(in, call.value("other"), call.span("other")),
                              ir::boolean_type()),
            call.call_span()));
      });
}

/// x["key"].astext: the same access by the operator that gives text.
std::optional<Value> as_text(const ir::ExpressionPtr& expression) {
  static const CustomPtr kText = access("->>");
  static const CustomPtr kPathText = access("#>>");
  const auto* binary = ir::as<ir::Binary>(expression);
  if (binary == nullptr) {
    return std::nullopt;
  }
  const bool path = ir::type_of(binary->right)->kind == ir::TypeKind::json_path;
  return wrap_expression(ir::operate_typed(binary->left, path ? kPathText : kText, binary->right,
                                           ir::make_type(ir::TypeKind::text)));
}

/// as_string() and its like: the same access with another result type.
std::optional<Value> json_conversion(Interpreter& in, const ir::ExpressionPtr& expression,
                                     std::string_view name, Span where) {
  static const std::map<std::string, ir::TypeKind, std::less<>> kTypes{
      {"as_boolean", ir::TypeKind::boolean}, {"as_string", ir::TypeKind::unicode},
      {"as_integer", ir::TypeKind::integer}, {"as_float", ir::TypeKind::floating},
      {"as_numeric", ir::TypeKind::numeric}, {"as_json", ir::TypeKind::json}};
  const auto found = kTypes.find(name);
  if (found == kTypes.end()) {
    return std::nullopt;
  }
  if (found->second == ir::TypeKind::json) {
    return python::make_function("as_json()", [expression](Interpreter&, const BoundArguments&) {
      return wrap_expression(expression);
    });
  }
  const auto* binary = ir::as<ir::Binary>(expression);
  if (binary == nullptr || (!(binary->op == ir::Operator(ir::OperatorKind::json_getitem_op)) &&
                            !(binary->op == ir::Operator(ir::OperatorKind::json_path_getitem_op)))) {
    in.raise("TypeError",
             fmt::format("The JSON cast operator JSON.{}() only works with a JSON index expression e.g. "
                         "col['q'].{}()",
                         name, name),
             where);
  }
  const bool numeric = found->second == ir::TypeKind::numeric;
  return python::make_function(
      numeric ? "as_numeric(precision, scale, asdecimal=True)" : "as_type()",
      [expression, kind = found->second, numeric](Interpreter& inner, const BoundArguments& call) {
        auto type = ir::make_type(kind);
        if (numeric) {
          type->precision = optional_integer(inner, call, "precision");
          type->scale = optional_integer(inner, call, "scale");
        }
        return wrap_expression(
            ir::make_expression(ir::Binary(*ir::as<ir::Binary>(expression)), type, call.call_span()));
      });
}

Value delete_path_method(const ir::ExpressionPtr& expression) {
  return python::make_function(
      "delete_path(array)", [expression](Interpreter& in, const BoundArguments& call) {
        static const CustomPtr kDelete = access("#-");
        auto path = find_expression(in, call.value("array"), call.span("array"));
        if (!path) {
          std::vector<ir::Operand> items;
          for (const auto& item : in.to_vector(call.value("array"), call.span("array"))) {
            items.push_back(operand_from(in, item, call.span("array")));
          }
          path = ir::make_array(items, nullptr, call.call_span());
        }
        auto type = ir::make_type(ir::TypeKind::pg_array);
        type->item = ir::make_type(ir::TypeKind::TEXT);
        return wrap_expression(ir::operate_typed(expression, kDelete, ir::make_cast(path, type),
                                                 ir::make_type(ir::TypeKind::pg_jsonb)));
      });
}

/// ARRAY's any() and all(): the operand comes before ANY (...).
Value array_aggregate(const ir::ExpressionPtr& expression, bool all) {
  return python::make_function("any(other, operator=None)",
                               [expression, all](Interpreter& in, const BoundArguments& call) {
                                 return compare_with_array(in, expression, all, call);
                               });
}

/// HSTORE's functions of the column: keys(), defined(key) ...
std::optional<Value> hstore_function(const ir::ExpressionPtr& expression, std::string_view name) {
  static const std::map<std::string, std::string, std::less<>> kFunctions{{"defined", "defined"},
                                                                          {"delete", "delete"},
                                                                          {"slice", "slice"},
                                                                          {"keys", "akeys"},
                                                                          {"vals", "avals"},
                                                                          {"array", "hstore_to_array"},
                                                                          {"matrix", "hstore_to_matrix"}};
  const auto found = kFunctions.find(name);
  if (found == kFunctions.end()) {
    return std::nullopt;
  }
  return python::make_function(
      "hstore(*args)", [expression, function = found->second](Interpreter& in, const BoundArguments& call) {
        std::vector<ir::Operand> arguments{expression};
        for (const auto& argument : operands_from(in, call.rest())) {
          arguments.push_back(argument);
        }
        return wrap_expression(ir::make_function({}, function, arguments, nullptr, call.call_span()));
      });
}

}  // namespace

Value compare_with_array(Interpreter& in, const ir::ExpressionPtr& array, bool all,
                         const BoundArguments& call) {
  const auto aggregate = ir::make_any(array, all);
  const auto other = operand_from(in, call.value("other"), call.span("other"));
  if (call.absent("operator")) {
    return wrap_expression(
        ir::with_span(ir::operate(aggregate, ir::OperatorKind::eq, other), call.call_span()));
  }
  const auto left = ir::to_operand_of(aggregate, ir::OperatorKind::eq, other);
  return in.call(call.value("operator"), {wrap_expression(left), wrap_expression(aggregate)},
                 call.call_span());
}

std::optional<Value> type_attribute(Interpreter& in, const ir::ExpressionPtr& expression,
                                    std::string_view name, Span where) {
  const auto& type = ir::underlying(*ir::type_of(expression));
  const auto family = ir::affinity(type);
  if (const auto* op = simple_operator(family, type.kind, name)) {
    return operator_method(expression, *op);
  }
  if (family == ir::TypeFamily::json) {
    if (name == "astext") {
      return as_text(expression);
    }
    if (name == "delete_path" && type.kind == ir::TypeKind::pg_jsonb) {
      return delete_path_method(expression);
    }
    return json_conversion(in, expression, name, where);
  }
  if (family == ir::TypeFamily::array && (name == "any" || name == "all")) {
    return array_aggregate(expression, name == "all");
  }
  return family == ir::TypeFamily::hstore ? hstore_function(expression, name) : std::nullopt;
}

}  // namespace sqlgen::alembic
