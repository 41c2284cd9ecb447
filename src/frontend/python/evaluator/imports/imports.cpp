#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/imports/file_modules.hpp"
#include "frontend/python/evaluator/imports/module_execution.hpp"
#include "frontend/python/evaluator/imports/partial_module.hpp"
#include "frontend/python/evaluator/module_release.hpp"
#include "frontend/python/stdlib/module_names.hpp"

namespace sqlgen::python {

namespace {

// The attribute `b` of the module `a` once `a.b` is imported.
void attach_to_parent(Interpreter& in, const std::string& name, const Value& module) {
  const auto dot = name.rfind('.');
  if (dot == std::string::npos) {
    return;
  }
  const auto parent = in.state().modules.find(name.substr(0, dot));
  auto* object = parent != in.state().modules.end() ? parent->second.cast<ModuleObject>() : nullptr;
  if (object == nullptr) {
    return;
  }
  const auto& reference = in.state().reference;
  if (reference && reference->names_class(name.substr(0, dot), name.substr(dot + 1))) {
    return;  // as sqlalchemy.dialects.postgresql imports array from its module array
  }
  object->names().set(name.substr(dot + 1), module);
}

// One of Python's modules or of the project's.
Value run_imported_module(Interpreter& in, const std::string& name, FileId file, Span where) {
  auto& state = in.state();
  const auto parsed = parse_module_file(state, file, where);
  auto module = new_module(in, name, file, parsed);
  Value value = Value::object(module);
  state.modules[name] = value;
  const bool is_library = state.library_files.contains(file);
  try {
    is_library ? execute_module(in, *module, *parsed) : execute_project_module(in, *module, *parsed);
  } catch (CompileError& error) {
    state.modules.erase(name);
    note_import(error.diagnostic(), where);
    throw;
  } catch (const PythonException&) {
    state.modules.erase(name);
    throw;
  }
  return value;
}

/// The file of a module; one that is there and can't be read is told of where it is imported.
std::optional<FileId> source_of_module(Interpreter& in, const std::string& name, Span where) {
  try {
    return in.state().loader ? in.state().loader(name) : std::nullopt;
  } catch (CompileError& error) {
    error.diagnostic().span = where;
    throw;
  }
}

std::optional<Value> load_module(Interpreter& in, const std::string& name, Span where);

void import_parents(Interpreter& in, const std::string& name, Span where) {
  const auto dot = name.rfind('.');
  if (dot == std::string::npos) {
    return;
  }
  const auto parent = name.substr(0, dot);
  if (in.state().modules.contains(parent)) {
    return;
  }
  import_parents(in, parent, where);
  auto& state = in.state();
  if (const auto module = load_module(in, parent, where)) {
    state.modules[parent] = *module;
    attach_to_parent(in, parent, *module);
    return;
  }
  // A folder without __init__.py is a package too.
  auto package = std::make_shared<ModuleObject>(parent);
  package->is_package = true;
  package->open = true;
  state.all_modules.push_back(package);
  state.modules[parent] = Value::object(package);
  attach_to_parent(in, parent, Value::object(package));
}

std::optional<Value> load_module(Interpreter& in, const std::string& name, Span where) {
  auto& state = in.state();
  if (auto module = make_library_module(in, name)) {
    return module;
  }
  if (const auto file = state.library_source(name)) {
    return run_imported_module(in, name, *file, where);
  }
  for (const auto& provider : state.providers) {
    if (auto module = provider(in, name)) {
      return module;
    }
  }
  if (const auto file = source_of_module(in, name, where)) {
    import_parents(in, name, where);
    if (const auto found = state.modules.find(name); found != state.modules.end()) {
      return found->second;
    }
    if (in.sources().path(*file).starts_with('<')) {
      state.library_files.insert(*file);
    }
    return run_imported_module(in, name, *file, where);
  }
  return std::nullopt;
}

// `try: import x` with an `except ImportError` asks whether a package is there. One that is not known is not.
void decide_on_unknown(Interpreter& in, const std::string& dotted_name, Span where) {
  const auto& state = in.state();
  const auto package = dotted_name.substr(0, dotted_name.find('.'));
  const auto known = state.modules.find(package);
  const bool is_unknown = known == state.modules.end() || is_opaque(known->second);
  if (state.importing == nullptr || state.importing != state.frame || !is_unknown ||
      stdlib::is_standard_module(package)) {
    return;
  }
  in.warn("unknown-module", fmt::format("`{}` is not known, and taken not to be installed", package), where,
          "if it is there, write what the import gives into the revision, without `try`");
  in.raise("ModuleNotFoundError", fmt::format("No module named '{}'", package), where);
}

}  // namespace

Value make_file_module(Interpreter& in, const std::string& name, const std::string& path, Span where) {
  const auto* files = project_files(in);
  if (files == nullptr || !files->covers(path)) {
    in.fail(Diagnostic{.id = "file-access",
                       .message = fmt::format("'{}' is no file of the project", path),
                       .span = where,
                       .help = {"load only modules of the project, beside the revisions"}});
  }
  const auto known = in.sources().find(path);
  auto text = known ? std::nullopt : files->read(path);
  if (!known && !text) {
    in.raise("FileNotFoundError", fmt::format("[Errno 2] No such file or directory: '{}'", path), where);
  }
  const FileId file = known ? *known : in.sources().add(path, *std::move(text));
  return Value::object(new_module(in, name, file, parse_module_file(in.state(), file, where)));
}

void run_file_module(Interpreter& in, const Value& module, Span where) {
  auto* object = module.cast<ModuleObject>();
  const auto* path = object != nullptr ? object->names().find("__file__") : nullptr;
  const auto file =
      path != nullptr && path->is_string() ? in.sources().find(path->as_string()) : std::nullopt;
  if (!file) {
    in.fail(Diagnostic{.id = "file-access",
                       .message = "this is no module of a file of the project",
                       .span = where,
                       .help = {"make it with importlib.util.module_from_spec()"}});
  }
  execute_module(in, *object, *object->source);
}

void Interpreter::release_module(Value&& module) {
  auto& state = *state_;
  const auto object = std::static_pointer_cast<ModuleObject>(module.as_object());
  module = Value();
  if (const auto known = state.modules.find(object->name);
      known != state.modules.end() && known->second.cast<ModuleObject>() == object.get()) {
    state.modules.erase(known);
  }
  const auto tracked = std::find(state.all_modules.rbegin(), state.all_modules.rend(), object);
  state.all_modules.erase(std::next(tracked).base());
  if (!release_if_unreferenced(object)) {
    state.all_modules.push_back(object);
  }
}

Value Interpreter::import_module(const std::string& dotted_name, Span where) {
  // What is not known is told anew, for an error names the import that the value came from.
  const auto found = state_->modules.find(dotted_name);
  if (found != state_->modules.end() && !is_opaque(found->second)) {
    return found->second;
  }
  auto module = load_module(*this, dotted_name, where);
  if (!module && state_->reference &&
      state_->reference->has_module(dotted_name) == ReferenceLibrary::Answer::no) {
    raise("ModuleNotFoundError", fmt::format("No module named '{}'", dotted_name), where);
  }
  if (!module) {
    // A part of a module that is known: its attribute, where it has one.
    const auto dot = dotted_name.rfind('.');
    const auto parent =
        dot != std::string::npos ? state_->modules.find(dotted_name.substr(0, dot)) : state_->modules.end();
    if (parent != state_->modules.end() && !is_opaque(parent->second)) {
      module = find_attribute(parent->second, dotted_name.substr(dot + 1), where);
    }
  }
  if (!module) {
    decide_on_unknown(*this, dotted_name, where);
    module = make_opaque(dotted_name, where);
    module->cast<OpaqueObject>()->is_module = true;
    module->cast<OpaqueObject>()->is_imported = true;
  }
  state_->modules[dotted_name] = *module;
  attach_to_parent(*this, dotted_name, *module);
  return *module;
}

std::optional<Value> Interpreter::find_submodule(const std::string& dotted_name) {
  if (const auto found = state_->modules.find(dotted_name); found != state_->modules.end()) {
    return found->second;
  }
  return std::nullopt;
}

}  // namespace sqlgen::python
