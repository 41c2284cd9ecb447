#include "catalog/inspection/shown_condition.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"

namespace sqlgen::catalog {

namespace {

// The type of an operand that is shown as it is; none where that is not known.
Oid plain_type(const Node& node, const std::vector<Column>& columns) {
  if (node.is("Column")) {
    for (const Column& column : columns) {
      if (column.number == node["number"].number()) {
        return column.type.array ? kNoOid : column.type.type;
      }
    }
  }
  if (node.is("A_Const") && node["ival"] && node["ival"]["ival"].number() >= 0) {
    return type_oid::kInt4;
  }
  if (node.is("A_Const") && node["boolval"]) {
    return type_oid::kBool;
  }
  return kNoOid;
}

bool is_comparison(const Node& node) {
  static constexpr std::array<std::string_view, 7> kOperators{"=", "<", ">", "<=", ">=", "<>", "!="};
  const std::vector<std::string> names = texts(node["name"]);
  return node.is("A_Expr") && node["kind"].str() == "AEXPR_OP" && names.size() == 1 &&
         std::find(kOperators.begin(), kOperators.end(), names.front()) != kOperators.end();
}

}  // namespace

bool is_shown_as_written(const Node& expression, const std::vector<Column>& columns) {
  if (is_comparison(expression)) {
    const Oid left = plain_type(expression["lexpr"], columns);
    const Oid right = plain_type(expression["rexpr"], columns);
    const auto is_integer = [](Oid type) {
      return type == type_oid::kInt2 || type == type_oid::kInt4 || type == type_oid::kInt8;
    };
    // Each pair of integer types has operators of its own.
    return left != kNoOid && right != kNoOid && (left == right || (is_integer(left) && is_integer(right))) &&
           left != type_oid::kVarchar;
  }
  if (expression.is("NullTest")) {
    return plain_type(expression["arg"], columns) != kNoOid;
  }
  if (expression.is("BoolExpr")) {
    const auto& parts = expression["args"].items();
    return std::all_of(parts.begin(), parts.end(),
                       [&](const Node& part) { return is_shown_as_written(part, columns); });
  }
  return plain_type(expression, columns) == type_oid::kBool;
}

}  // namespace sqlgen::catalog
