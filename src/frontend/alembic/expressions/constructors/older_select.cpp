#include "frontend/alembic/expressions/constructors/older_select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/older_notation.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::Argument;
using python::BoundArguments;
using python::Interpreter;
using python::KeywordArgument;
using python::Value;

namespace {

// A clause as an argument, and the method that it is in 2.0.
struct Clause {
  std::string_view argument, method;
};
constexpr std::array<Clause, 11> kClauses{{{"whereclause", "where"},
                                           {"from_obj", "select_from"},
                                           {"distinct", "distinct"},
                                           {"having", "having"},
                                           {"correlate", "correlate"},
                                           {"prefixes", "prefix_with"},
                                           {"group_by", "group_by"},
                                           {"order_by", "order_by"},
                                           {"limit", "limit"},
                                           {"offset", "offset"},
                                           {"for_update", "with_for_update"}}};

// What the method is called with: distinct=True and for_update=True say no more than that it is.
std::vector<Argument> method_arguments(Interpreter& in, const KeywordArgument& keyword) {
  if (keyword.value.is_bool() && keyword.name != "correlate") {
    return {};
  }
  std::vector<Argument> arguments;
  if (python::is_list(keyword.value) || python::is_tuple(keyword.value)) {
    for (const Value& item : in.to_vector(keyword.value, keyword.span)) {
      arguments.push_back({item, keyword.span});
    }
  } else {
    arguments.push_back({keyword.value, keyword.span});
  }
  return arguments;
}

bool is_no_clause(Interpreter& in, const KeywordArgument& keyword) {
  const bool does_not_matter = keyword.name == "bind" || keyword.name == "use_labels";
  const bool correlated = keyword.name == "correlate" && keyword.value.is_bool();
  return keyword.value.is_none() || does_not_matter ||
         (keyword.value.is_bool() && !in.truth(keyword.value, keyword.span) && !correlated);
}

}  // namespace

std::optional<std::vector<Argument>> older_columns(Interpreter& in, const std::vector<Argument>& entities,
                                                   std::string_view function) {
  if (entities.empty() ||
      (!python::is_list(entities.front().value) && !python::is_tuple(entities.front().value))) {
    return std::nullopt;
  }
  note_older_notation(in, fmt::format("`{}([...])`", function), entities.front().span);
  std::vector<Argument> columns;
  for (const Value& column : in.to_vector(entities.front().value, entities.front().span)) {
    columns.push_back({column, entities.front().span});
  }
  return columns;
}

Value with_older_clauses(Interpreter& in, Value select, const BoundArguments& call) {
  for (const KeywordArgument& keyword : call.keywords()) {
    const auto clause = std::find_if(kClauses.begin(), kClauses.end(),
                                     [&](const Clause& known) { return known.argument == keyword.name; });
    if (clause == kClauses.end() && keyword.name != "bind" && keyword.name != "use_labels") {
      bad_argument(in,
                   "Additional keyword arguments are not accepted by this function/method.  The presence of "
                   "**__kw is for pep-484 typing purposes",
                   keyword.span);
    }
    note_older_notation(in, fmt::format("`{}=` of select()", keyword.name), keyword.span);
    if (!is_no_clause(in, keyword)) {
      python::Arguments arguments;
      arguments.span = call.call_span();
      arguments.positional = method_arguments(in, keyword);
      select = in.call(in.get_attribute(select, clause->method, keyword.span), arguments);
    }
  }
  return select;
}

}  // namespace sqlgen::alembic
