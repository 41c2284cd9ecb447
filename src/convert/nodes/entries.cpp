#include "convert/nodes/entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace sqlgen::convert {

Node tagged(std::string_view tag, Node value) {
  Map map;
  map.emplace_back(std::string(tag), std::move(value));
  return {std::move(map)};
}

Node texts_node(const std::map<std::string, std::string>& texts) {
  Map map;
  for (const auto& [key, text] : texts) {
    map.emplace_back(key, text_node(text));
  }
  return {std::move(map)};
}

Node identifier_node(const ir::Identifier& name) {
  if (!name.quote) {
    return text_node(name.text);
  }
  Map map;
  map.emplace_back("name", text_node(name.text));
  map.emplace_back("quote", Node{*name.quote});
  return {std::move(map)};
}

std::span<const native::Parameter> inner_model(std::span<const native::Parameter> model,
                                               std::string_view name) {
  for (const native::Parameter& parameter : model) {
    if (parameter.name == name) {
      return parameter.inner;
    }
  }
  throw std::logic_error(fmt::format("the model of native revisions has no '{}'", name));
}

bool Entries::takes(std::string_view name) const {
  return std::any_of(model_.begin(), model_.end(),
                     [&](const native::Parameter& parameter) { return parameter.name == name; }) ||
         (dialect_options_ && native::find_dialect_option(name) != nullptr);
}

void Entries::set(std::string_view name, Node value) {
  if (!takes(name)) {
    throw std::logic_error(fmt::format("the model of native revisions has no '{}' here", name));
  }
  entries_.emplace_back(std::string(name), std::move(value));
}

void Entries::text(std::string_view name, const std::optional<std::string>& text) {
  if (text) {
    set(name, text_node(*text));
  }
}

void Entries::identifier(std::string_view name, const std::optional<ir::Identifier>& value) {
  if (value) {
    identifier(name, *value);
  }
}

void Entries::flag(std::string_view name, const std::optional<bool>& value) {
  if (value) {
    flag(name, *value);
  }
}

void Entries::switch_on(std::string_view name, bool value) {
  if (value) {
    flag(name, true);
  }
}

void Entries::number(std::string_view name, const std::optional<std::int64_t>& value) {
  if (value) {
    set(name, Node{*value});
  }
}

void Entries::list(std::string_view name, List items) {
  if (!items.empty()) {
    set(name, Node{std::move(items)});
  }
}

void Entries::names(std::string_view name, const std::vector<ir::Identifier>& names) {
  List items;
  for (const ir::Identifier& item : names) {
    items.push_back(identifier_node(item));
  }
  list(name, std::move(items));
}

Node Entries::take(std::string_view operation) {
  const auto place = [&](const std::string& name) {
    const auto found = std::find_if(model_.begin(), model_.end(), [&](const native::Parameter& parameter) {
      return parameter.name == name;
    });
    return found - model_.begin();
  };
  std::stable_sort(entries_.begin(), entries_.end(),
                   [&](const auto& a, const auto& b) { return place(a.first) < place(b.first); });
  if (!operation.empty()) {
    entries_.insert(entries_.begin(), {"op", text_node(std::string(operation))});
  }
  return {std::move(entries_)};
}

Entries entries_of(std::string_view operation) {
  const native::OperationModel& model = *native::find_operation(operation);
  return Entries(model.parameters, model.dialect_options);
}

}  // namespace sqlgen::convert
