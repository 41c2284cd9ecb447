#include "convert/nodes/schema_nodes.hpp"

#include <fmt/format.h>

#include "convert/nodes/type_text.hpp"
#include "convert/nodes/value_node.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "frontend/native/model/model.hpp"
#include "ir/expressions/expression.hpp"
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

}  // namespace sqlgen::convert
