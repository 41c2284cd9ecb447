#include "frontend/alembic/revision/revision_body.hpp"

#include <fmt/format.h>

#include <charconv>

#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/reference/reference_library.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/ascii.hpp"
#include "support/memory_budget.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

/// "0001_first.py" is the module 0001_first_py (alembic/util/pyfiles.py, load_python_file).
std::string module_name(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  for (char& c : name) {
    const bool word = is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
    c = word ? c : '_';
  }
  return name;
}

void report(Interpreter& in, const python::PythonException& exception, Diagnostics& diagnostics) {
  if (auto missing = explain_missing_result(in, exception)) {
    diagnostics.add(*std::move(missing));
    return;
  }
  const auto* explanation = Evaluation::of(in).explanation(exception.span);
  diagnostics.add(explanation != nullptr ? *explanation : in.describe(exception));
}

/// Whether a function of a multi-database revision wants the engine's name: upgrade(engine_name).
bool takes_engine(const Value& function) {
  const auto* code = function.cast<python::FunctionObject>();
  return code != nullptr && code->parameters != nullptr &&
         code->parameters->posonlyargs.size() + code->parameters->args.size() > code->defaults.size();
}

/// The engines of a multi-database revision: what its upgrade_NAME() functions are called after.
std::vector<std::string> engines_of(Interpreter& in, const Value& module, const std::string& prefix) {
  std::vector<std::string> engines;
  const auto names = in.find_attribute(module, "__dict__", Span{});
  if (!names) {
    return engines;
  }
  for (const Value& key : in.to_vector(*names, Span{})) {
    if (key.is_string() && key.as_string().starts_with(prefix) && key.as_string().size() > prefix.size()) {
      engines.push_back(key.as_string().substr(prefix.size()));
    }
  }
  return engines;
}

void run_direction(Interpreter& in, const Value& module, ir::Direction direction,
                   const ir::EvaluationContext& context, Span file_start) {
  const std::string name = direction == ir::Direction::upgrade ? "upgrade" : "downgrade";
  const auto function = in.global(module, name);
  if (!function) {
    Diagnostic diagnostic;
    diagnostic.id = "missing-function";
    diagnostic.message = fmt::format("the revision has no function '{}'", name);
    diagnostic.span = file_start;
    diagnostic.with_help(fmt::format("add 'def {}():', with 'pass' where there is nothing to do", name));
    in.fail(std::move(diagnostic));
  }
  if (!takes_engine(*function)) {
    in.call(*function, std::vector<Value>{}, file_start);
    return;
  }
  const std::vector<std::string> engines =
      context.engine.empty() ? engines_of(in, module, name + "_") : std::vector<std::string>{context.engine};
  if (engines.empty()) {
    in.call(*function, std::vector<Value>{}, file_start);
  }
  for (const auto& engine : engines) {
    in.call(*function, {Value::string(engine)}, file_start);
  }
}

std::int64_t seconds_of(const std::string& now) {
  std::int64_t seconds = 0;
  std::from_chars(now.data(), now.data() + now.size(), seconds);
  return seconds;
}

}  // namespace

void AlembicBody::prepare(Interpreter& in, const ir::EvaluationContext& context) const {
  add_reference_library(in);
  in.add_modules([](Interpreter& inner, const std::string& name) { return native_module(inner, name); });
  in.set_source_loader([this](const std::string& name) -> std::optional<FileId> {
    if (const auto text = python_module_text(name)) {
      return sources_.add(fmt::format("<{}>", name), std::string(*text));
    }
    return project_ ? project_->find(name) : std::nullopt;
  });
  if (project_) {
    in.set_project_files([this]() -> const python::ProjectFiles& { return project_->files(); });
  }
  in.set_environment(context.environment);
  in.set_now(seconds_of(context.now));
  in.set_seed(id_);
}

std::vector<ir::Operation> AlembicBody::evaluate(ir::Direction direction,
                                                 const ir::EvaluationContext& context,
                                                 Diagnostics& diagnostics) {
  const MemoryBudget budget(MemoryBudget::kStage);
  Evaluation evaluation(context);
  Interpreter in(sources_, diagnostics);
  in.set_host(&evaluation);
  prepare(in, context);
  try {
    const Value module = in.run_module(file_, module_name(sources_.path(file_)));
    run_direction(in, module, direction, context, Span{file_, 0, 0});
  } catch (const python::PythonException& exception) {
    report(in, exception, diagnostics);
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
  }
  return evaluation.take();
}

bool AlembicBody::run_module_only(Diagnostics& diagnostics,
                                  const std::function<void(Interpreter&, const Value&)>& use) {
  ir::EvaluationContext context;
  context.dialect = "postgresql";
  Evaluation evaluation(context);
  Interpreter in(sources_, diagnostics);
  in.set_host(&evaluation);
  prepare(in, context);
  try {
    use(in, in.run_module(file_, module_name(sources_.path(file_))));
    return true;
  } catch (const python::PythonException& exception) {
    report(in, exception, diagnostics);
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
  }
  return false;
}

}  // namespace sqlgen::alembic
