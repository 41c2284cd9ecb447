#include "frontend/native/values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/expressions/expression.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

using python::Arguments;
using python::Value;

const Parameter& ValueMaker::parameter(std::span<const Parameter> parameters, const std::string& name,
                                       const Node& node, std::string_view owner, bool dialect_options) const {
  const auto known = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const Parameter& parameter) { return parameter.name == name; });
  if (known != parameters.end()) {
    return *known;
  }
  if (const Parameter* option = dialect_options ? find_dialect_option(name) : nullptr) {
    return *option;
  }
  std::vector<std::string> names;
  for (const auto group :
       {parameters, dialect_options ? dialect_option_models() : std::span<const Parameter>()}) {
    for (const Parameter& parameter : group) {
      names.emplace_back(parameter.name);
    }
  }
  Diagnostic diagnostic;
  diagnostic.id = "unknown-key";
  diagnostic.message = fmt::format("'{}' has no '{}'", owner, name);
  diagnostic.span = node.name_span;
  // What is `name` elsewhere has its kind before it here: `table_name`.
  const auto longer =
      std::find_if(names.begin(), names.end(), [&](const std::string& n) { return n.ends_with("_" + name); });
  if (longer != names.end()) {
    diagnostic.with_label(fmt::format("did you mean '{}'?", *longer));
  } else if (const auto near = closest(name, names)) {
    diagnostic.with_label(fmt::format("did you mean '{}'?", *near));
  }
  std::erase_if(names, [](const std::string& n) {
    const dialect::Facts* dialect = dialect::find_dialect(n.substr(0, n.find('_')));
    return dialect != nullptr && dialect->written;
  });
  diagnostic.with_help(fmt::format("it takes {}", join(names, ", ")));
  throw CompileError(std::move(diagnostic));
}

void ValueMaker::require(std::span<const Parameter> parameters, const Node& node,
                         std::string_view owner) const {
  for (const Parameter& parameter : parameters) {
    if (parameter.required && node.find(parameter.name) == nullptr) {
      throw CompileError("missing-key", fmt::format("'{}' needs '{}'", owner, parameter.name), node.span,
                         fmt::format("{}: {}", parameter.name, parameter.help));
    }
  }
}

void add_other_options(ValueMaker& maker, const Node& node, Arguments& arguments) {
  if (node.map() == nullptr) {
    wrong_value(node, other_options_model().name, "a map");
  }
  // A map is a dict, { decimal = "1.5" } a value all the same.
  const auto is_dict = [](const Node& value) {
    const auto tags = typed_value_model();
    return value.map() != nullptr &&
           (value.map()->empty() || std::none_of(tags.begin(), tags.end(), [&](const auto& tag) {
              return tag.name == value.map()->front().first;
            }));
  };
  for (const auto& [name, value] : *node.map()) {
    Value made = is_dict(value) ? maker.make({name, Kind::set}, value) : maker.value(value);
    arguments.keywords.push_back({name, std::move(made), value.span, value.name_span});
  }
}

Arguments keyword_arguments(ValueMaker& maker, std::span<const Parameter> parameters, const Node& node,
                            std::string_view owner, bool dialect_options,
                            std::span<const std::string_view> without) {
  Arguments arguments;
  arguments.span = node.span;
  for (const auto& [name, value] : *node.map()) {
    if (std::find(without.begin(), without.end(), name) != without.end()) {
      continue;
    }
    const Parameter& parameter = maker.parameter(parameters, name, value, owner, dialect_options);
    if (&parameter == &other_options_model()) {
      add_other_options(maker, value, arguments);
      continue;
    }
    arguments.keywords.push_back({name, maker.make(parameter, value), value.span, value.name_span});
  }
  return arguments;
}

}  // namespace sqlgen::native
