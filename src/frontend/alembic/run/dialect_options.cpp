#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

struct KnownOptions {
  std::string_view dialect;
  Construct construct;
  std::string_view options;  // "*": any
};

// The dialects' construct_arguments. SQLite's on_conflict belongs to every constraint.
constexpr std::array kKnownOptions = {
    KnownOptions{"postgresql", Construct::index,
                 "using include where ops concurrently with tablespace nulls_not_distinct"},
    KnownOptions{"postgresql", Construct::table,
                 "ignore_search_path tablespace partition_by with_oids on_commit inherits using"},
    KnownOptions{"postgresql", Construct::check, "not_valid"},
    KnownOptions{"postgresql", Construct::foreign_key, "not_valid"},
    KnownOptions{"postgresql", Construct::primary_key, "include"},
    KnownOptions{"postgresql", Construct::unique, "include nulls_not_distinct"},
    KnownOptions{"sqlite", Construct::table, "autoincrement with_rowid strict"},
    KnownOptions{"sqlite", Construct::index, "where"},
    KnownOptions{"sqlite", Construct::column,
                 "on_conflict_primary_key on_conflict_not_null on_conflict_unique"},
    KnownOptions{"sqlite", Construct::check, "on_conflict"},
    KnownOptions{"sqlite", Construct::foreign_key, "on_conflict"},
    KnownOptions{"sqlite", Construct::primary_key, "on_conflict"},
    KnownOptions{"sqlite", Construct::unique, "on_conflict"},
    KnownOptions{"mysql", Construct::table, "*"},
    KnownOptions{"mysql", Construct::primary_key, "using"},
    KnownOptions{"mysql", Construct::index, "using length prefix with_parser"},
    KnownOptions{"mssql", Construct::primary_key, "clustered"},
    KnownOptions{"mssql", Construct::unique, "clustered"},
    KnownOptions{"mssql", Construct::index, "clustered include where columnstore"},
    KnownOptions{"mssql", Construct::column, "identity_start identity_increment"},
    KnownOptions{"oracle", Construct::table, "resolve_synonyms on_commit compress tablespace"},
    KnownOptions{"oracle", Construct::index, "bitmap compress vector"},
};
constexpr std::array<std::string_view, 5> kKnownDialects = {"postgresql", "sqlite", "mysql", "mssql",
                                                            "oracle"};

[[noreturn]] void fail_on_option(Interpreter& in, const python::KeywordArgument& keyword, std::string message,
                                 const std::vector<std::string>& candidates) {
  Diagnostic diagnostic;
  diagnostic.id = "wrong-argument";
  diagnostic.message = std::move(message);
  diagnostic.span = keyword.name_span;
  if (const auto near = closest(keyword.name, candidates)) {
    diagnostic.with_help(fmt::format("an argument with a similar name exists: '{}'", *near));
  }
  in.fail(std::move(diagnostic));
}

std::vector<std::string> candidates_of(Construct construct) {
  std::vector<std::string> names;
  for (const auto& known : kKnownOptions) {
    if (known.construct == construct && known.options != "*") {
      for (const auto& option : split(known.options, ' ')) {
        names.push_back(fmt::format("{}_{}", known.dialect, option));
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
    fail_on_option(in, keyword,
                   fmt::format("unexpected argument '{}': additional arguments are named DIALECT_ARGUMENT",
                               keyword.name),
                   candidates_of(construct));
  }
  const auto dialect = std::string_view(keyword.name).substr(0, underscore);
  const auto option = keyword.name.substr(underscore + 1);
  if (std::find(kKnownDialects.begin(), kKnownDialects.end(), dialect) == kKnownDialects.end()) {
    return false;
  }
  for (const auto& known : kKnownOptions) {
    if (known.dialect != dialect || known.construct != construct) {
      continue;
    }
    const auto options = split(known.options, ' ');
    if (known.options == "*" || std::find(options.begin(), options.end(), option) != options.end()) {
      return true;
    }
  }
  fail_on_option(in, keyword,
                 fmt::format("argument '{}' is not accepted by dialect '{}' here", keyword.name, dialect),
                 candidates_of(construct));
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
