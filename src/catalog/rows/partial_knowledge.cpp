#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// Functions of the extensions that come with PostgreSQL, each of which gives one value.
constexpr auto kOfExtensions = std::to_array<std::string_view>(
    {"uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v3", "uuid_generate_v4", "uuid_generate_v5",
     "uuid_nil", "gen_random_bytes", "gen_salt", "crypt", "digest", "hmac", "unaccent", "similarity"});

std::string hexadecimal(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    digits += fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  return digits;
}

bool returns_set(const Function& function) {
  if (function.kind != 'f' || function.definition == nullptr) {
    return true;
  }
  const auto& parameters = (*function.definition)["parameters"].items();
  return (*function.definition)["returnType"]["setof"].truth() ||
         std::any_of(parameters.begin(), parameters.end(),
                     [](const Node& parameter) { return parameter["mode"].str() == "FUNC_PARAM_TABLE"; });
}

}  // namespace

// Not so what gives several rows, and functions of which nothing is known.
bool Translator::gives_one_value(const Node& node) const {
  bool single = true;
  node.walk([&](const Node& part) {
    if (!part.is("FuncCall") || !single) {
      return;
    }
    const std::string name = to_lower(last_name(part["funcname"]));
    const auto functions = builtin_functions(name);
    if (!functions.empty()) {
      single = std::none_of(functions.begin(), functions.end(),
                            [](const BuiltinFunction& function) { return function.returns_set; });
      return;
    }
    bool found = std::find(kOfExtensions.begin(), kOfExtensions.end(), name) != kOfExtensions.end();
    database_.for_each([&](const Object& object) {
      const auto* function = object.name == name ? object.as<Function>() : nullptr;
      found = found || function != nullptr;
      single = single && (function == nullptr || !returns_set(*function));
    });
    single = single && found;
  });
  return single;
}

Term Translator::output(const Node& node) {
  const std::size_t depth = scopes_.size();
  try {
    return expression(node);
  } catch (const ir::NotKnown& reason) {
    if (!gives_one_value(node)) {
      throw;
    }
    scopes_.resize(depth);
    const std::string value = fmt::format("X'{}'", hexadecimal(reason.reason()));
    Term term;
    // An aggregate makes one row of all.
    term.sql = has_aggregate(node) && !over_nothing_
                   ? fmt::format("CASE WHEN count(*) >= 0 THEN {} END", value)
                   : value;
    term.doubt = std::make_shared<Doubt>(Doubt{reason.reason(), Origin{{}, reason.since()}});
    return term;
  }
}

// Of parts that all have to be true those that are known.
Translator::Condition Translator::condition(const Node& node) {
  const std::size_t depth = scopes_.size();
  try {
    return {operand(node).sql};
  } catch (const ir::NotKnown& reason) {
    std::vector<std::string> known;
    const bool all = node.is("BoolExpr") && node["boolop"].str() == "AND_EXPR";
    for (const Node& part : all ? node["args"].items() : std::vector<Node>()) {
      scopes_.resize(depth);
      try {
        const Term term = operand(part);
        if (term.kind == ValueKind::boolean) {
          known.push_back(term.sql);
        }
      } catch (const ir::NotKnown&) {
        continue;  // the first of them has been told
      }
    }
    scopes_.resize(depth);
    if (known.empty()) {
      throw;
    }
    return {"(" + sqlgen::join(known, " AND ") + ")", reason};
  }
}

// What is not known of a condition does not matter where the rest is true of no row.
std::string Translator::where(const Node& select, const std::string& from) {
  if (!select["whereClause"]) {
    return {};
  }
  const Condition made = condition(select["whereClause"]);
  if (made.unknown) {
    bool none = false;
    try {
      none = !from.empty() &&
             rows_.run(fmt::format("SELECT 1 FROM {} WHERE {} LIMIT 1", from, made.sql)).rows.empty();
    } catch (const ir::NotKnown&) {
      none = false;  // it refers to the row of a query around it
    }
    if (!none) {
      throw ir::NotKnown(*made.unknown);
    }
  }
  return " WHERE " + made.sql;
}

// A column in a view's query, which goes by its number.
Term Translator::bound_column(const Node& node) {
  const Object* table = database_.find(static_cast<Oid>(node["table"].number()));
  const auto* own = table == nullptr ? nullptr : table->as<Table>();
  const Column* column = own == nullptr ? nullptr : own->column(static_cast<int>(node["number"].number()));
  if (column == nullptr) {
    not_known("a view's column is no column of a table");
  }
  std::vector<std::string> names{column->name};
  if (const Node& qualifier = node["qualifier"]) {
    names.insert(names.begin(), qualifier.is_text() ? qualifier.str() : table->name);
  }
  const SourceColumn* found = find_column(names);
  if (found == nullptr) {
    not_known(fmt::format("\"{}\" is no column that is known", column->name));
  }
  return found->term;
}

TranslatedQuery Translator::view_query(Oid oid) {
  const Object& object = *database_.find(oid);
  const View& view = *object.as<View>();
  if (view.materialized || view.query == nullptr || view.recursive || !view.columns_known ||
      object.doubt != nullptr) {
    not_known(fmt::format("\"{}\" is a view", object.name), object.doubt);
  }
  TranslatedQuery made = Translator(database_, session_, rows_, {}).query(*view.query);
  if (made.columns.size() != view.columns.size()) {
    not_known(fmt::format("\"{}\" is a view", object.name));
  }
  for (std::size_t i = 0; i < made.columns.size(); ++i) {
    made.columns[i].name = view.columns[i].name;
  }
  return made;
}

}  // namespace sqlgen::catalog
