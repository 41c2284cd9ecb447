#include "convert/schema_nodes.hpp"

#include <fmt/format.h>

#include "convert/type_text.hpp"
#include "convert/value_node.hpp"
#include "dialect/expression_compiler.hpp"
#include "frontend/native/model.hpp"
#include "ir/expression.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::convert {

namespace {

// func.name(arguments) of plain values: each dialect spells it its own way.
std::optional<Node> function_node(const ir::ExpressionPtr& expression) {
  const auto* call = ir::as<ir::FunctionCall>(expression);
  if (call == nullptr || call->name.quote) {
    return std::nullopt;
  }
  std::string name;
  for (const ir::Identifier& package : call->packages) {
    name += package.text + ".";
  }
  name += call->name.text;
  List arguments;
  for (const ir::ExpressionPtr& argument : call->arguments) {
    if (const auto* bind = ir::as<ir::BindParameter>(argument); bind != nullptr && !bind->required) {
      arguments.push_back(value_node(bind->value));
    } else if (auto nested = function_node(argument)) {
      arguments.push_back(*std::move(nested));
    } else {
      return std::nullopt;
    }
  }
  Map map;
  map.emplace_back("function", text_node(std::move(name)));
  if (!arguments.empty()) {
    map.emplace_back("arguments", Node{std::move(arguments)});
  }
  return Node{std::move(map)};
}

void sequence_options(Entries& entries, const ir::SequenceOptions& options) {
  entries.number("start", options.start);
  entries.number("increment", options.increment);
  entries.number("minvalue", options.minvalue);
  entries.number("maxvalue", options.maxvalue);
  entries.switch_on("nominvalue", options.nominvalue);
  entries.switch_on("nomaxvalue", options.nomaxvalue);
  entries.flag("cycle", options.cycle);
  entries.number("cache", options.cache);
  entries.flag("order", options.order);
}

Node autoincrement_node(ir::Autoincrement value) {
  return value == ir::Autoincrement::ignore_fk ? text_node("ignore_fk")
                                               : Node{value == ir::Autoincrement::on};
}

Node naming_convention_node(const std::map<std::string, std::string>& convention) {
  Map map;
  for (const auto& [kind, pattern] : convention) {
    map.emplace_back(kind, text_node(pattern));
  }
  return {std::move(map)};
}

}  // namespace

std::string SchemaNodes::sql(const ir::ExpressionPtr& expression) const {
  return dialect_.expressions().compile_in_ddl(*expression);
}

void SchemaNodes::name(Entries& entries, std::string_view key, const ir::ConstraintName& name) {
  if (name.kind == ir::ConstraintName::Kind::no_name) {
    throw Unsayable{"a constraint that must have no name"};
  }
  if (name.given()) {
    entries.identifier(key, name.name);
    entries.switch_on("name_is_final", name.kind == ir::ConstraintName::Kind::final);
  }
}

void SchemaNodes::type(Entries& entries, std::string_view key, const ir::TypePtr& type) {
  if (type && type->kind != ir::TypeKind::null_type) {
    entries.text(key, type_text(*type));
  }
}

void SchemaNodes::deferral(Entries& entries, const std::optional<bool>& deferrable,
                           const std::optional<std::string>& initially) {
  entries.flag("deferrable", deferrable);
  entries.text("initially", initially);
}

void SchemaNodes::sequence(Entries& entries, const ir::Sequence& sequence) {
  entries.identifier("name", sequence.name);
  entries.identifier("schema", sequence.schema);
  type(entries, "type", sequence.data_type);
  sequence_options(entries, sequence.options);
}

Node SchemaNodes::option(std::string_view name, const ir::OptionValue& value) const {
  return std::visit(Overloaded{
                        [](std::monostate) { return tagged("none", Node{true}); },
                        [](bool flag) { return Node{flag}; },
                        [](std::int64_t number) { return Node{number}; },
                        [](double number) { return Node{number}; },
                        [](const std::string& text) { return text_node(text); },
                        [&](const ir::ExpressionPtr& expression) { return text_node(sql(expression)); },
                        [](const ir::TypePtr&) -> Node { throw Unsayable{"a type as an option"}; },
                        [&](const ir::OptionList& list) {
                          List items;
                          for (const ir::OptionValue& item : list) {
                            items.push_back(option(name, item));
                          }
                          return Node{std::move(items)};
                        },
                        [&](const ir::OptionMap& map) {
                          Map entries;
                          for (const ir::OptionEntry& entry : map) {
                            entries.emplace_back(entry.key, option(name, entry.value));
                          }
                          return Node{std::move(entries)};
                        },
                    },
                    value.value);
}

void SchemaNodes::options(Entries& entries, const ir::DialectOptions& options) const {
  Map others;
  for (const auto& [name, value] : options) {
    if (value.is_none()) {
      continue;  // as if it were not given
    }
    if (entries.takes(name)) {
      entries.set(name, option(name, value));
    } else {
      others.emplace_back(name, option(name, value));
    }
  }
  if (!others.empty()) {
    if (!entries.takes(native::other_options_model().name)) {
      throw Unsayable{fmt::format("the option {}", others.front().first)};
    }
    entries.set(native::other_options_model().name, Node{std::move(others)});
  }
}

void SchemaNodes::foreign_key_options(Entries& entries, const ir::ForeignKeyOptions& options) const {
  entries.text("onupdate", options.onupdate);
  entries.text("ondelete", options.ondelete);
  deferral(entries, options.deferrable, options.initially);
  entries.text("match", options.match);
  entries.switch_on("use_alter", options.use_alter);
  this->options(entries, options.dialect);
}

Node SchemaNodes::default_node(const ir::ExpressionPtr& expression) const {
  if (auto function = function_node(expression)) {
    return *std::move(function);
  }
  if (const auto* constant = ir::as<ir::Constant>(expression);
      constant != nullptr && constant->kind != ir::ConstantKind::null) {
    return tagged("boolean", Node{constant->kind == ir::ConstantKind::true_value});
  }
  return tagged("sql", text_node(sql(expression)));
}

void SchemaNodes::server_default(Entries& entries, const ir::ServerDefault& value,
                                 std::string_view prefix) const {
  const std::string key = fmt::format("{}server_default", prefix);
  std::visit(Overloaded{
                 [&](std::monostate) { entries.set(key, tagged("none", Node{true})); },
                 [&](const std::string& text) { entries.text(key, text); },
                 [&](const ir::ExpressionPtr& expression) { entries.set(key, default_node(expression)); },
                 [&](const ir::Identity& identity) {
                   Entries inner(inner_model(native::column_model(), "identity"));
                   inner.flag("always", identity.always);
                   inner.flag("on_null", identity.on_null);
                   sequence_options(inner, identity.options);
                   entries.set(fmt::format("{}identity", prefix), inner.take());
                 },
                 [&](const ir::Computed& computed) {
                   const std::string name = fmt::format("{}computed", prefix);
                   if (!entries.takes(name)) {
                     throw Unsayable{"a computed column that is altered"};
                   }
                   Entries inner(inner_model(native::column_model(), "computed"));
                   inner.text("sqltext", sql(computed.expression));
                   inner.flag("persisted", computed.persisted);
                   entries.set(name, inner.take());
                 },
                 [](const ir::Sequence&) { throw Unsayable{"a Sequence as a server default"}; },
             },
             value);
}

Node SchemaNodes::foreign_key(const ir::ForeignKey& key) const {
  Entries entries(inner_model(native::column_model(), "foreign_keys"), true);
  entries.text("column", key.target);
  name(entries, "name", key.name);
  foreign_key_options(entries, key.options);
  return entries.take();
}

Node SchemaNodes::check(const ir::CheckConstraint& check) const {
  Entries entries(inner_model(native::column_model(), "checks"), true);
  entries.text("sqltext", sql(check.condition));
  name(entries, "name", check.name);
  deferral(entries, check.deferrable, check.initially);
  options(entries, check.options);
  return entries.take();
}

// What only inserts read: a function's value exists only where Python runs it.
void SchemaNodes::column_default(Entries& entries, const ir::Column& column) const {
  if (const auto* bind = ir::as<ir::BindParameter>(column.python_default)) {
    try {
      entries.set("default", value_node(bind->value));
    } catch (const Unsayable&) {
      entries.set("default", tagged("sql", text_node("NULL")));
    }
  } else if (column.python_default) {
    entries.set("default", tagged("sql", text_node(sql(column.python_default))));
  } else if (column.has_python_default && column.primary_key) {
    // That there is one keeps the database from numbering the rows.
    entries.set("default", tagged("sql", text_node("NULL")));
  }
}

Node SchemaNodes::column(const ir::Column& column) const {
  Entries entries(native::column_model(), true);
  entries.text("name", column.name.text);
  entries.flag("quote", column.name.quote);
  type(entries, "type", column.type);
  entries.flag("nullable", column.nullable_given);
  entries.switch_on("primary_key", column.primary_key);
  if (ir::has_default(column.server_default)) {
    server_default(entries, column.server_default);
  }
  if (column.autoincrement != ir::Autoincrement::automatic) {
    entries.set("autoincrement", autoincrement_node(column.autoincrement));
  }
  if (column.sequence) {
    Entries inner(inner_model(native::column_model(), "sequence"));
    sequence(inner, *column.sequence);
    inner.switch_on("optional", column.sequence->optional);
    entries.set("sequence", inner.take());
  }
  column_default(entries, column);
  List keys;
  for (const ir::ForeignKey& key : column.foreign_keys) {
    keys.push_back(foreign_key(key));
  }
  entries.list("foreign_keys", std::move(keys));
  List checks;
  for (const ir::CheckConstraint& constraint : column.checks) {
    checks.push_back(check(constraint));
  }
  entries.list("checks", std::move(checks));
  entries.flag("index", column.index);
  entries.flag("unique", column.unique);
  entries.text("comment", column.comment);
  if (!column.key.empty() && column.key != column.name.text) {
    entries.text("key", column.key);
  }
  entries.switch_on("system", column.system);
  options(entries, column.options);
  return entries.take();
}

List SchemaNodes::index_columns(const std::vector<ir::IndexElement>& elements) const {
  List columns;
  for (const ir::IndexElement& element : elements) {
    columns.push_back(
        element.column
            ? identifier_node(*element.column)
            : tagged("sql", text_node(dialect_.expressions().compile_index_element(*element.expression))));
  }
  return columns;
}

List SchemaNodes::exclude_elements(const ir::ExcludeConstraint& exclude) const {
  List elements;
  for (const ir::ExcludeConstraint::Element& element : exclude.elements) {
    Entries entries(inner_model(native::constraint_model(), "elements"));
    if (const auto* column = ir::as<ir::ColumnReference>(element.expression)) {
      entries.identifier("column", column->name);
    } else {
      entries.text("sql", sql(element.expression));
    }
    entries.text("operator", element.operator_text);
    elements.push_back(entries.take());
  }
  return elements;
}

Node SchemaNodes::constraint(const ir::Constraint& constraint) const {
  Entries entries(native::constraint_model(), true);
  std::visit(Overloaded{
                 [&](const ir::CheckConstraint& check) {
                   entries.text("kind", "check");
                   entries.text("sqltext", sql(check.condition));
                   options(entries, check.options);
                 },
                 [&](const ir::PrimaryKeyConstraint& key) {
                   entries.text("kind", "primary_key");
                   entries.names("columns", key.columns);
                   options(entries, key.options);
                 },
                 [&](const ir::UniqueConstraint& unique) {
                   entries.text("kind", "unique");
                   entries.names("columns", unique.columns);
                   options(entries, unique.options);
                 },
                 [&](const ir::ForeignKeyConstraint& key) {
                   entries.text("kind", "foreign_key");
                   entries.names("columns", key.columns);
                   const std::string schema = key.referred.schema ? key.referred.schema->text + "." : "";
                   List referred;
                   for (const ir::Identifier& column : key.referred_columns) {
                     referred.push_back(
                         text_node(fmt::format("{}{}.{}", schema, key.referred.name.text, column.text)));
                   }
                   entries.list("refcolumns", std::move(referred));
                   foreign_key_options(entries, key.options);
                 },
                 [&](const ir::ExcludeConstraint& exclude) {
                   entries.text("kind", "exclude");
                   entries.list("elements", exclude_elements(exclude));
                   entries.text("using", exclude.using_method);
                   if (exclude.where) {
                     entries.text("where", sql(exclude.where));
                   }
                   if (!exclude.ops.empty()) {
                     entries.set("ops", naming_convention_node(exclude.ops));
                   }
                 },
             },
             constraint);
  std::visit(
      [&](const auto& any) {
        name(entries, "name", any.name);
        if constexpr (!std::is_same_v<std::decay_t<decltype(any)>, ir::ForeignKeyConstraint>) {
          deferral(entries, any.deferrable, any.initially);
        }
      },
      constraint);
  return entries.take();
}

Node SchemaNodes::index(const ir::Index& index) const {
  Entries entries(native::index_model(), true);
  name(entries, "name", index.name);
  entries.list("columns", index_columns(index.elements));
  entries.switch_on("unique", index.unique);
  options(entries, index.options);
  return entries.take();
}

void SchemaNodes::table(Entries& entries, const ir::Table& table) const {
  entries.identifier("table_name", table.name.name);
  entries.identifier("schema", table.name.schema);
  List columns, constraints, indexes;
  for (const ir::ColumnPtr& item : table.columns) {
    columns.push_back(column(*item));
  }
  for (const ir::Constraint& item : table.constraints) {
    constraints.push_back(constraint(item));
  }
  for (const ir::Index& item : table.indexes) {
    indexes.push_back(index(item));
  }
  entries.list("columns", std::move(columns));
  entries.list("constraints", std::move(constraints));
  entries.list("indexes", std::move(indexes));
  entries.text("comment", table.comment);
  List prefixes;
  for (const std::string& prefix : table.prefixes) {
    prefixes.push_back(text_node(prefix));
  }
  entries.list("prefixes", std::move(prefixes));
  if (table.has_naming_convention) {
    entries.set("naming_convention", naming_convention_node(table.naming_convention));
  }
  options(entries, table.options);
}

}  // namespace sqlgen::convert
