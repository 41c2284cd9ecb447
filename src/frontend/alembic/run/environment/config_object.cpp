#include "frontend/alembic/run/environment/config_object.hpp"

#include <algorithm>
#include <iterator>

#include "frontend/python/objects/containers.hpp"
#include "ir/environment.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

Value optional_text(const std::optional<std::string>& text) {
  return text ? Value::string(*text) : Value::none();
}

Value sections_of(Interpreter& in, const ir::Configuration& configuration, Span where) {
  std::vector<std::pair<Value, Value>> sections;
  for (const auto& [name, options] : configuration.sections) {
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [key, value] : options) {
      items.emplace_back(Value::string(key), Value::string(value));
    }
    sections.emplace_back(Value::string(name), python::make_dict(in, std::move(items), where));
  }
  return python::make_dict(in, std::move(sections), where);
}

// What argparse makes of `alembic upgrade START:DEST --sql`.
Value command_options(Interpreter& in, const Value& module, const ir::EvaluationContext& context,
                      Span where) {
  std::vector<Value> x;
  std::transform(context.x_arguments.begin(), context.x_arguments.end(), std::back_inserter(x),
                 [](const std::string& argument) { return Value::string(argument); });
  const std::string revision =
      (context.starting_revision ? *context.starting_revision + ":" : "") + context.destination.value_or("");
  python::Arguments arguments;
  arguments.span = where;
  const auto add = [&](std::string name, Value value) {
    arguments.keywords.push_back({std::move(name), std::move(value), where, where});
  };
  std::vector<Value> files;
  std::transform(context.configuration->named_files.begin(), context.configuration->named_files.end(),
                 std::back_inserter(files), [](const std::string& file) { return Value::string(file); });
  add("cmd", in.call(in.get_attribute(module, "_command", where),
                     {Value::string(context.configuration->command)}, where));
  add("config", files.empty() ? Value::none() : python::make_list(std::move(files)));
  add("name", Value::string(context.configuration->section));
  add("x", x.empty() ? Value::none() : python::make_list(std::move(x)));
  add("raiseerr", Value::boolean(false));
  add("quiet", Value::boolean(false));
  add("sql", Value::boolean(true));
  add("tag", optional_text(context.tag));
  if (context.destination) {
    add("revision", Value::string(revision));
  }
  return in.call(in.get_attribute(module, "Namespace", where), arguments);
}

}  // namespace

Value make_config(Interpreter& in, const ir::EvaluationContext& context, Span where) {
  const Value module = in.import_module("alembic.config", where);
  python::Arguments arguments;
  arguments.span = where;
  if (context.configuration != nullptr) {
    const auto add = [&](std::string name, Value value) {
      arguments.keywords.push_back({std::move(name), std::move(value), where, where});
    };
    add("file_",
        context.configuration->file.empty() ? Value::none() : Value::string(context.configuration->file));
    add("ini_section", Value::string(context.configuration->section));
    add("cmd_opts", command_options(in, module, context, where));
    add("sections", sections_of(in, *context.configuration, where));
  }
  return in.call(in.get_attribute(module, "Config", where), arguments);
}

}  // namespace sqlgen::alembic
