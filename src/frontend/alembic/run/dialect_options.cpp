#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

std::string_view construct_key(Construct construct) {
  switch (construct) {
    case Construct::table:
      return "table";
    case Construct::column:
      return "column";
    case Construct::index:
      return "index";
    case Construct::check:
      return "check";
    case Construct::foreign_key:
      return "foreign_key";
    case Construct::primary_key:
      return "primary_key";
    case Construct::unique:
      return "unique";
  }
  return "";
}

/// The class that SQLAlchemy's error names.
std::string_view construct_class(Construct construct) {
  switch (construct) {
    case Construct::table:
      return "Table";
    case Construct::column:
      return "Column";
    case Construct::index:
      return "Index";
    case Construct::check:
      return "CheckConstraint";
    case Construct::foreign_key:
      return "ForeignKeyConstraint";
    case Construct::primary_key:
      return "PrimaryKeyConstraint";
    case Construct::unique:
      return "UniqueConstraint";
  }
  return "";
}

/// Reports where nothing catches what the caller raises (DialectKWArgs._validate_dialect_kwargs).
void explain_option(Interpreter& in, const python::KeywordArgument& keyword, std::string message,
                    const std::vector<std::string>& candidates) {
  Diagnostic diagnostic;
  diagnostic.id = "wrong-argument";
  diagnostic.message = std::move(message);
  diagnostic.span = keyword.name_span;
  if (const auto near = closest(keyword.name, candidates)) {
    diagnostic.with_help(fmt::format("an argument with a similar name exists: '{}'", *near));
  }
  Evaluation::of(in).explain(std::move(diagnostic));
}

std::vector<std::string> candidates_of(Construct construct) {
  std::vector<std::string> names;
  for (const dialect::Facts& known : dialect::known_dialects()) {
    const auto options = known.options.find(construct_key(construct));
    if (options == known.options.end()) {
      continue;
    }
    for (const std::string& option : options->second) {
      if (option != "*") {
        names.push_back(fmt::format("{}_{}", known.name, option));
      }
    }
  }
  return names;
}

// Whether the option belongs to a dialect that is known: SQLAlchemy only warns about one that isn't
// installed.
bool check_option(Interpreter& in, Construct construct, const python::KeywordArgument& keyword) {
  const auto underscore = keyword.name.find('_');
  if (underscore == std::string::npos || underscore == 0 || underscore + 1 == keyword.name.size()) {
    explain_option(in, keyword,
                   fmt::format("unexpected argument '{}': additional arguments are named DIALECT_ARGUMENT",
                               keyword.name),
                   candidates_of(construct));
    in.raise(
        "TypeError",
        fmt::format("Additional arguments should be named <dialectname>_<argument>, got '{}'", keyword.name),
        keyword.name_span);
  }
  const auto name = std::string_view(keyword.name).substr(0, underscore);
  const dialect::Facts* known = dialect::find_dialect(name);
  if (known == nullptr) {
    return false;
  }
  if (known->takes_option(construct_key(construct), keyword.name.substr(underscore + 1))) {
    return true;
  }
  explain_option(in, keyword,
                 fmt::format("argument '{}' is not accepted by dialect '{}' here", keyword.name, name),
                 candidates_of(construct));
  raise_sqlalchemy(in, "ArgumentError",
                   fmt::format("Argument '{}' is not accepted by dialect '{}' on behalf of <class "
                               "'sqlalchemy.sql.schema.{}'>",
                               keyword.name, name, construct_class(construct)),
                   keyword.name_span);
}

ir::OptionValue map_option(Interpreter& in, const std::vector<std::pair<Value, Value>>& items, Span where) {
  ir::OptionMap map;
  for (const auto& [key, value] : items) {
    map.push_back({string_of(in, key, where), option_value(in, value, where)});
  }
  return {std::move(map)};
}

}  // namespace

ir::OptionValue option_value(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return {};
  }
  if (value.is_bool()) {
    return {value.as_bool()};
  }
  if (value.is_int()) {
    return {value.as_int()};
  }
  if (value.is_float()) {
    return {value.as_float()};
  }
  if (const auto* name = value.get<NameObject>(); name != nullptr && name->quote()) {
    const ir::Identifier identifier = identifier_of(in, value, where);
    return {ir::make_expression(ir::ColumnReference{identifier, identifier.text}, nullptr, where)};
  }
  if (auto text = text_of(value)) {
    return {*std::move(text)};
  }
  if (const auto items = python::dict_items(value)) {
    return map_option(in, *items, where);
  }
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  if (python::sequence_items(value) != nullptr) {
    ir::OptionList list;
    for (const Value& item : in.to_vector(value, where)) {
      list.push_back(option_value(in, item, where));
    }
    return {std::move(list)};
  }
  return {expression_from_value(in, value, where)};
}

ir::DialectOptions dialect_options(Interpreter& in, Construct construct,
                                   const std::vector<python::KeywordArgument>& keywords) {
  ir::DialectOptions options;
  for (const auto& keyword : keywords) {
    if (check_option(in, construct, keyword)) {
      options.emplace(keyword.name, option_value(in, keyword.value, keyword.span));
    }
  }
  return options;
}

}  // namespace sqlgen::alembic
