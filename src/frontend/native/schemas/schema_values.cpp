#include <fmt/format.h>

#include <array>

#include "frontend/native/values.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::native {

using python::Argument;
using python::Arguments;
using python::Value;

namespace {

const Map& map_of(const Node& node, std::string_view what) {
  if (node.map() == nullptr) {
    throw CompileError("wrong-value", fmt::format("{} is a map of its keys", what), node.span);
  }
  return *node.map();
}

}  // namespace

Value ValueMaker::identity(const Node& node, std::span<const Parameter> model) {
  (void)map_of(node, "an identity");
  return in_.call(sqlalchemy("Identity", node.span),
                  keyword_arguments(*this, model, node, "identity", false));
}

Value ValueMaker::sequence(const Node& node, std::span<const Parameter> model) {
  (void)map_of(node, "a sequence");
  require(model, node, "sequence");
  constexpr std::array<std::string_view, 5> kOwn{"name", "type", "if_not_exists", "if_exists",
                                                 "where_supported"};
  Node options = node;
  std::erase_if(std::get<Map>(options.value),
                [](const auto& entry) { return entry.first == "op" || entry.first == "dialect"; });
  Arguments arguments = keyword_arguments(*this, model, options, "sequence", false, kOwn);
  const Node& named = *node.find("name");
  arguments.positional.push_back({identifier(named, "name"), named.span});
  if (const Node* given = node.find("type")) {
    arguments.keywords.push_back({"data_type", type(*given), given->span, given->name_span});
  }
  return in_.call(sqlalchemy("Sequence", node.span), arguments);
}

// For a key that the database would number the default's being there counts.
void ValueMaker::warn_of_default(const Node& column, const Node& given) {
  if (column.find("server_default") == nullptr && column.find("primary_key") == nullptr) {
    in_.diagnostics()
        .warning("default-unused", "'default' is what Python's inserts would use: the table gets none",
                 given.name_span.valid() ? given.name_span : given.span)
        .with_help("write server_default for a DEFAULT of the column");
  }
}

Value ValueMaker::column(const Node& node) {
  (void)map_of(node, "a column");
  require(column_model(), node, "column");
  constexpr std::array<std::string_view, 8> kPositional{"name",         "type",   "identity", "computed",
                                                        "foreign_keys", "checks", "quote",    "sequence"};
  Arguments arguments = keyword_arguments(*this, column_model(), node, "column", true, kPositional);
  const Node& named = *node.find("name");
  arguments.positional.push_back({identifier(named, "name"), named.span});
  if (const Node* given = node.find("type")) {
    arguments.positional.push_back({type(*given), given->span});
  }
  if (const Node* given = node.find("default")) {
    warn_of_default(node, *given);
  }
  if (const Node* given = node.find("sequence")) {
    arguments.positional.push_back(
        {sequence(*given, parameter(column_model(), "sequence", *given, "column", false).inner),
         given->span});
  }
  if (const Node* given = node.find("identity")) {
    arguments.positional.push_back(
        {identity(*given, parameter(column_model(), "identity", *given, "column", false).inner),
         given->span});
  }
  if (const Node* given = node.find("computed")) {
    const auto& model = parameter(column_model(), "computed", *given, "column", false).inner;
    require(model, *given, "computed");
    arguments.positional.push_back({in_.call(sqlalchemy("Computed", given->span),
                                             keyword_arguments(*this, model, *given, "computed", false)),
                                    given->span});
  }
  if (const Node* given = node.find("foreign_keys")) {
    const auto& model = parameter(column_model(), "foreign_keys", *given, "column", false).inner;
    for (const Node* item : items(*given)) {
      (void)map_of(*item, "a foreign key");
      require(model, *item, "foreign_keys");
      constexpr std::array<std::string_view, 2> kNamed{"name", "name_is_final"};
      Arguments of_key = keyword_arguments(*this, model, *item, "foreign_keys", true, kNamed);
      if (const Node* named_key = item->find("name")) {
        of_key.keywords.push_back(
            {"name", name(*named_key, item->find("name_is_final")), named_key->span, named_key->name_span});
      }
      arguments.positional.push_back({in_.call(sqlalchemy("ForeignKey", item->span), of_key), item->span});
    }
  }
  if (const Node* given = node.find("checks")) {
    for (const Node* item : items(*given)) {
      Node check = *item;
      (void)map_of(check, "a check");
      std::get<Map>(check.value)
          .emplace_back("kind", Node{std::string("check"), false, item->span, item->span});
      arguments.positional.push_back({constraint(check), item->span});
    }
  }
  if (const Node* given = node.find("quote")) {
    arguments.keywords.push_back(
        {"quote", Value::boolean(flag(*given, "quote")), given->span, given->name_span});
  }
  return in_.call(sqlalchemy("Column", node.span), arguments);
}

std::vector<Argument> ValueMaker::exclude_elements(const Node& node) {
  std::vector<Argument> elements;
  for (const Node* item : items(node)) {
    const Node* operation = item->find("operator");
    const Node* column = item->find("column");
    const Node* expression = item->find("sql");
    if (operation == nullptr || (column == nullptr) == (expression == nullptr)) {
      throw CompileError("missing-key", "an element has an 'operator' and either a 'column' or 'sql'",
                         item->span);
    }
    const Value what = column != nullptr ? identifier(*column, "column") : sql(text(*expression, "sql"));
    elements.push_back({python::make_tuple({what, Value::string(text(*operation, "operator"))}), item->span});
  }
  return elements;
}

Value ValueMaker::constraint(const Node& node) {
  (void)map_of(node, "a constraint");
  require(constraint_model(), node, "constraint");
  constexpr std::array<std::string_view, 6> kOwn{"kind",    "name",     "name_is_final",
                                                 "columns", "elements", "sqltext"};
  Arguments arguments = keyword_arguments(*this, constraint_model(), node, "constraint", true, kOwn);
  if (const Node* given = node.find("name")) {
    arguments.keywords.push_back(
        {"name", name(*given, node.find("name_is_final")), given->span, given->name_span});
  }
  const std::string kind =
      make(parameter(constraint_model(), "kind", node, "constraint", false), *node.find("kind")).as_string();
  const Node* columns = node.find("columns");
  if (kind == "check") {
    const Node* condition = node.find("sqltext");
    if (condition == nullptr) {
      throw CompileError("missing-key", "a check needs 'sqltext'", node.span);
    }
    arguments.positional.push_back({sql(text(*condition, "sqltext")), condition->span});
    return in_.call(sqlalchemy("CheckConstraint", node.span), arguments);
  }
  if (kind == "exclude") {
    if (const Node* elements = node.find("elements")) {
      arguments.positional = exclude_elements(*elements);
    }
    return in_.call(sqlalchemy("dialects.postgresql.ExcludeConstraint", node.span), arguments);
  }
  if (columns != nullptr && kind == "foreign_key") {
    arguments.keywords.push_back(
        {"columns", make({"columns", Kind::names}, *columns), columns->span, columns->name_span});
  } else if (columns != nullptr) {
    for (const Node* item : items(*columns)) {
      arguments.positional.push_back({identifier(*item, "columns"), item->span});
    }
  }
  const std::string_view class_name = kind == "foreign_key" ? "ForeignKeyConstraint"
                                      : kind == "unique"    ? "UniqueConstraint"
                                                            : "PrimaryKeyConstraint";
  return in_.call(sqlalchemy(class_name, node.span), arguments);
}

Value ValueMaker::index(const Node& node) {
  (void)map_of(node, "an index");
  require(index_model(), node, "index");
  constexpr std::array<std::string_view, 3> kOwn{"name", "name_is_final", "columns"};
  Arguments arguments = keyword_arguments(*this, index_model(), node, "index", true, kOwn);
  const Node* named = node.find("name");
  arguments.positional.push_back({named != nullptr ? name(*named, node.find("name_is_final")) : Value::none(),
                                  named != nullptr ? named->span : node.span});
  const Node& columns = *node.find("columns");
  for (const Value& item : in_.to_vector(make({"columns", Kind::index_columns}, columns), columns.span)) {
    arguments.positional.push_back({item, columns.span});
  }
  return in_.call(sqlalchemy("Index", node.span), arguments);
}

}  // namespace sqlgen::native
