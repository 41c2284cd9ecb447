#include "frontend/python/evaluator/imports/module_execution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/imports/partial_module.hpp"
#include "support/limits/memory_budget.hpp"

namespace sqlgen::python {

namespace {

void execute_body(Interpreter& in, ModuleObject& module, const ParsedFile& file, ast::Body body) {
  const Span where{file.tree->file, 0, 0};
  Frame frame;
  frame.scope = &file.scopes->module();
  frame.scopes = file.scopes.get();
  frame.module = &module;
  frame.call_span = where;
  const DepthGuard depth(in, where);
  const FrameGuard guard(in.state(), frame);
  Evaluator(in, frame).run(body);
}

// The names that a statement would bind: of an assignment to names, or of a class.
std::vector<std::string> bound_names(const ast::Stmt& statement) {
  std::vector<const ast::Expr*> targets;
  if (const auto* assign = statement.as<ast::Assign>()) {
    targets.assign(assign->targets.begin(), assign->targets.end());
  } else if (const auto* annotated = statement.as<ast::AnnAssign>()) {
    targets.push_back(annotated->target);
  } else if (const auto* cls = statement.as<ast::ClassDef>()) {
    return {std::string(cls->name.text)};
  }
  std::vector<std::string> names;
  for (const ast::Expr* target : targets) {
    const auto* name = target->as<ast::Name>();
    if (name == nullptr) {
      return {};
    }
    names.emplace_back(name->id);
  }
  return names;
}

// A value that can't be made at the top of a module matters only where it is used: its names are opaque then.
bool may_wait(const CompileError& error, bool is_library) {
  constexpr std::array<std::string_view, 4> kMissing = {"unknown-value", "not-a-type", "wrong-argument",
                                                        "not-modelled"};
  constexpr std::array<std::string_view, 2> kOfProjects = {"file-access", "unsupported-python"};
  const std::string_view id = error.diagnostic().id;
  return std::find(kMissing.begin(), kMissing.end(), id) != kMissing.end() ||
         (is_library && std::find(kOfProjects.begin(), kOfProjects.end(), id) != kOfProjects.end());
}

}  // namespace

void execute_module(Interpreter& in, ModuleObject& module, const ParsedFile& file) {
  const bool is_library = in.state().library_files.contains(file.tree->file);
  for (ast::Stmt*& statement : file.tree->body) {
    try {
      execute_body(in, module, file, ast::Body(&statement, 1));
    } catch (const CompileError& error) {
      const auto names = bound_names(*statement);
      if (names.empty() || !may_wait(error, is_library)) {
        throw;
      }
      const Span origin = error.diagnostic().span.valid() ? error.diagnostic().span : statement->span;
      for (const auto& name : names) {
        const std::string full = is_library ? module.name + "." + name : name;
        module.names().set(name, make_opaque(full, origin));
        if (is_library) {  // which called what the project has
          in.state().unfinished.insert_or_assign(full, error.diagnostic());
        }
      }
    }
  }
}

void execute_project_module(Interpreter& in, ModuleObject& module, const ParsedFile& file) {
  for (ast::Stmt*& statement : file.tree->body) {
    in.state().isolated_class = statement->as<ast::ClassDef>();
    run_isolated(in, module, *statement, [&] { execute_body(in, module, file, ast::Body(&statement, 1)); });
  }
}

std::shared_ptr<ModuleObject> new_module(Interpreter& in, const std::string& name, FileId file,
                                         const ParsedFilePtr& parsed) {
  auto module = std::make_shared<ModuleObject>(name);
  module->source = parsed;
  const auto& path = in.sources().path(file);
  // A folder without __init__.py is a package of which only a part may be here, and of Python's own modules
  // what revisions use: other names are opaque.
  const bool is_folder = !path.ends_with(".py");
  module->is_package = is_folder || path.ends_with("__init__.py");
  module->open = is_folder || in.state().library_files.contains(file);
  const auto dot = name.rfind('.');
  const auto package = module->is_package         ? name
                       : dot == std::string::npos ? std::string()
                                                  : name.substr(0, dot);
  constexpr std::size_t kOwnNames = 8;  // and a few that one statement imports together
  auto& names = module->names();
  names.reserve(kOwnNames + parsed->tree->body.size());
  in.state().bind(names, "__file__", Value::string(path));
  in.state().bind(names, "__package__", Value::string(package));
  if (module->is_package && !path.starts_with('<')) {
    const auto folder = is_folder ? path : path.substr(0, path.size() - std::string("/__init__.py").size());
    in.state().bind(names, "__path__", make_list({Value::string(folder)}));
  }
  const auto* text = docstring(parsed->tree->body);
  in.state().bind(names, "__doc__", text != nullptr ? Value::string(std::string(*text)) : Value());
  in.state().all_modules.push_back(module);
  return module;
}

bool is_limit(const Diagnostic& diagnostic) {
  return diagnostic.id == "evaluation-limit";
}

void note_import(Diagnostic& diagnostic, Span where) {
  if (where.valid() && !(where == diagnostic.span)) {
    diagnostic.with_note("the module is imported here", where);
  }
}

ParsedFilePtr parse_module_file(Interpreter::State& state, FileId file, Span where) {
  try {
    return state.trees->parse(state.sources, file, TreeUse::shared);
  } catch (CompileError& error) {
    note_import(error.diagnostic(), where);
    throw;
  }
}

Value Interpreter::run_module(FileId file, const std::string& name) {
  // Whoever parses it, now or ahead of now, it is not the revision's work.
  const std::uint64_t before = MemoryBudget::allocated();
  const auto parsed = state_->trees->parse(state_->sources, file, TreeUse::once);
  state_->allocated_seen += MemoryBudget::allocated() - before;
  auto module = new_module(*this, name, file, parsed);
  module->is_run = true;
  Value value = Value::object(module);
  state_->modules[name] = value;
  execute_module(*this, *module, *parsed);
  return value;
}

Value Interpreter::run_statements(FileId file, const std::string& name,
                                  const std::vector<std::pair<std::string, Value>>& globals,
                                  const Failed& failed) {
  const auto parsed = state_->trees->parse(state_->sources, file, TreeUse::shared);
  auto module = new_module(*this, name, file, parsed);
  module->runs_statement_by_statement = true;
  for (const auto& [global_name, value] : globals) {
    module->names().set(global_name, value);
  }
  state_->modules[name] = Value::object(module);
  for (ast::Stmt*& statement : parsed->tree->body) {
    std::optional<Diagnostic> problem;
    try {
      execute_body(*this, *module, *parsed, ast::Body(&statement, 1));
    } catch (const PythonException& exception) {
      problem = describe(exception);
    } catch (const CompileError& error) {
      problem = error.diagnostic();
    }
    if (problem) {
      const bool stops = is_limit(*problem);
      module->unknown_names = make_opaque(name, statement->span);
      failed(*std::move(problem), *statement);
      if (stops) {
        break;
      }
    }
  }
  return Value::object(module);
}

const ast::Module& Interpreter::tree_of(FileId file) {
  return *state_->trees->parse(state_->sources, file, TreeUse::shared)->tree;
}

}  // namespace sqlgen::python
