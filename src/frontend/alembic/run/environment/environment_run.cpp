#include "frontend/alembic/run/environment/environment_run.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/run.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

constexpr python::Limits kLimits{.steps = 2'000'000};

// What env.py would write beside the script goes nowhere; what it reads are the project's files.
Value open_to_read(Interpreter& in, const BoundArguments& call) {
  const Value& mode = call.value("mode");
  const bool writes = mode.is_string() && mode.as_string().find_first_of("wax+") != std::string::npos;
  if (!writes) {
    const Value builtins = in.import_module("builtins", call.call_span());
    python::Arguments arguments{call.rest(), call.keywords(), call.call_span()};
    arguments.positional.insert(arguments.positional.begin(),
                                {{call.value("file"), call.span("file")}, {mode, call.span("mode")}});
    return in.call(in.get_attribute(builtins, "open", call.call_span()), arguments);
  }
  const Value io = in.import_module("io", call.call_span());
  return in.call(in.get_attribute(io, "StringIO", call.call_span()), std::vector<Value>{}, call.call_span());
}

std::vector<Value> callbacks_of(const std::optional<Value>& value) {
  if (!value || value->is_none()) {
    return {};
  }
  const auto* several = python::sequence_items(*value);
  return several != nullptr ? *several : std::vector<Value>{*value};
}

}  // namespace

const EnvironmentSetting* ConfigureCall::find(std::string_view name) const {
  const auto found = std::find_if(settings.begin(), settings.end(),
                                  [&](const EnvironmentSetting& setting) { return setting.name == name; });
  return found != settings.end() ? &*found : nullptr;
}

std::optional<std::string> ConfigureCall::text(std::string_view name) const {
  const EnvironmentSetting* setting = find(name);
  return setting != nullptr && setting->value ? text_of(*setting->value) : std::nullopt;
}

std::optional<std::string> ConfigureCall::engine() const {
  for (const python::KeywordArgument& argument : arguments) {
    if (argument.name == "engine_name" && argument.value.is_string()) {
      return argument.value.as_string();
    }
  }
  return std::nullopt;
}

EnvironmentRun::EnvironmentRun(Run& run, const EnvironmentFile& file, const ir::EvaluationContext& context)
    : file_(file),
      context_(context),
      told_{[this](Interpreter& in, const BoundArguments& call) { configured(in, call); },
            [this](Interpreter&, const BoundArguments& call) { ran(call); },
            [this](Span where) { add(ir::TransactionBegin{where}); },
            [this](Span where) { add(ir::TransactionEnd{where}); },
            [this](Span where) { unknown_statement(where); },
            [this](Diagnostic problem) { refused(std::move(problem)); },
            // What could not be followed may have called configure().
            [this] { return configured_ || !failures.empty(); },
            [this](Interpreter& in, Span where) -> Value& { return version_table(in, where); }},
      in_(run.begin(context_, "env.py", warnings, kLimits)),
      evaluation_(run.evaluation()) {
  const std::string& path = sources().path(file_.file);
  const auto slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash);
  in_.set_project_files(
      [&project = run.project(), folder]() -> const python::ProjectFiles& { return project.files(folder); });
}

Value EnvironmentRun::run() {
  evaluation_.environment_calls = &told_;
  Value module = in_.run_statements(
      file_.file, "env_py",
      {{"open", python::make_function("open(file, mode='r', *args, **kw)", open_to_read)}},
      [this](Diagnostic failure, const python::ast::Stmt& statement) {
        const bool has_run =
            std::any_of(calls.begin(), calls.end(), [](const ConfigureCall& call) { return call.runs; });
        failures.push_back({std::move(failure), &statement, has_run});
      });
  take_operations();
  evaluation_.environment_calls = nullptr;
  return module;
}

void EnvironmentRun::take_operations() {
  for (ir::Operation& operation : evaluation_.take()) {
    if (calls.empty()) {
      calls.emplace_back();
    }
    calls.back().events.emplace_back(std::move(operation));
  }
}

void EnvironmentRun::add(ir::EnvironmentEvent event) {
  take_operations();
  if (!calls.empty()) {
    calls.back().events.push_back(std::move(event));
  }
}

void EnvironmentRun::configured(Interpreter& in, const BoundArguments& call) {
  take_operations();
  configured_ = true;
  const bool is_first = calls.size() == 1 && calls.front().settings.empty();
  ConfigureCall& configure = is_first ? calls.front() : calls.emplace_back();
  for (const python::KeywordArgument& keyword : call.keywords()) {
    configure.settings.push_back({keyword.name, keyword.value, keyword.span});
  }
  choose_dialect(configure);
  if (auto tag = configure.text("tag"); tag && !tag->empty()) {
    context_.tag = std::move(tag);
  }
  if (const EnvironmentSetting* callbacks = configure.find("on_version_apply")) {
    configure.callbacks = callbacks_of(callbacks->value);
  }
  follow_output_buffer(in, configure, call.call_span());
  make_version_table(in, configure, call.call_span());
  follow_own_impl(in, configure, call.call_span());
}

void EnvironmentRun::ran(const BoundArguments& call) {
  add(ir::MigrationsRun{call.call_span()});
  if (!calls.empty()) {
    calls.back().runs = true;
    calls.back().arguments = call.keywords();
  }
}

void EnvironmentRun::refused(Diagnostic problem) {
  if (calls.empty()) {
    calls.emplace_back();
  }
  problem.with_help("with a sqlgen.toml, which 'sqlgen init' writes, env.py is not read");
  calls.back().problems.push_back(std::move(problem));
}

void EnvironmentRun::unknown_statement(Span where) {
  if (calls.empty()) {
    calls.emplace_back();
  }
  Diagnostic problem;
  problem.id = kExecutesId;
  problem.message =
      fmt::format("{} executes a statement that is not known here", in_.sources().path(file_.file));
  problem.span = where;
  problem.with_help(
      "write the statement as it is; with a sqlgen.toml, which 'sqlgen init' writes, env.py is not read");
  calls.back().problems.push_back(std::move(problem));
}

// MigrationContext.configure(): the URL's dialect goes before the name of one.
void EnvironmentRun::choose_dialect(const ConfigureCall& call) {
  if (file_.dialect_is_given) {
    return;
  }
  auto dialect = call.text("url") ? file_.dialect_of_url(*call.text("url")) : std::nullopt;
  if (!dialect && call.text("dialect_name")) {
    dialect = file_.dialect_of_url(*call.text("dialect_name") + "://");
  }
  if (dialect) {
    context_.dialect = *dialect;
    evaluation_.dialect_changed();
  }
}

// `function` of alembic.ddl.impl with what configure() says of the version table.
Value EnvironmentRun::call_for_version_table(Interpreter& in, const ConfigureCall& call,
                                             std::string_view function, Span where) const {
  const Value module = in.import_module("alembic.ddl.impl", where);
  const auto make = in.find_attribute(module, function, where);
  if (!make) {
    return {};
  }
  const auto value_of = [&](const char* name, const Value& otherwise) {
    const EnvironmentSetting* setting = call.find(name);
    return setting != nullptr && setting->value ? *setting->value : otherwise;
  };
  return in.call(
      *make,
      {Value::string(context_.dialect), value_of("version_table", Value::string(context_.version_table.name)),
       value_of("version_table_schema", Value::none()), value_of("version_table_pk", Value::boolean(true))},
      where);
}

void EnvironmentRun::make_version_table(Interpreter& in, ConfigureCall& call, Span where) {
  try {
    const Value table = call_for_version_table(in, call, "_own_version_table", where);
    if (const auto* object = table.get<TableObject>()) {
      call.version_table = object->table();
    }
  } catch (const python::PythonException& exception) {
    call.problems.push_back(in.describe(exception));
  } catch (const CompileError& error) {
    call.problems.push_back(error.diagnostic());
  }
}

Value& EnvironmentRun::version_table(Interpreter& in, Span where) {
  if (calls.empty()) {
    calls.emplace_back();
  }
  ConfigureCall& call = calls.back();
  if (call.version_object.is_none()) {
    call.version_object = call_for_version_table(in, call, "_made_version_table", where);
  }
  return call.version_object;
}

// A file of env.py's own: what env.py itself writes to it is in the script, whose text is not there yet.
void EnvironmentRun::follow_output_buffer(Interpreter& in, const ConfigureCall& call, Span where) {
  const EnvironmentSetting* buffer = call.find("output_buffer");
  if (buffer == nullptr || !buffer->value) {
    return;
  }
  const auto write = [](Interpreter& inner, const std::string& text, Span at) {
    Recorder::of(inner).write(text, at);
  };
  const auto read = [this](Span at) {
    output_read_ = at;
    Diagnostic problem{.id = kOutputId,
                       .message = fmt::format("{} changes the script in its output_buffer, which is not "
                                              "followed",
                                              in_.sources().path(file_.file)),
                       .span = at};
    problem.with_help(
        "what it writes there itself is in the script; change the script that sqlgen gives: sqlgen ... | sed "
        "...");
    problem.with_help("with a sqlgen.toml, which 'sqlgen init' writes, env.py is not read");
    return problem;
  };
  const auto held = python::redirect_file(*buffer->value, {write, read});
  if (held && !held->empty()) {
    write(in, *held, where);
  }
}

// A class of env.py's for the dialect (ImplMeta): whether its DDL is transactional is asked of it, where
// configure() does not say; what else it does to the script is not followed.
void EnvironmentRun::follow_own_impl(Interpreter& in, ConfigureCall& call, Span where) {
  const Value module = in.import_module("alembic.ddl.impl", where);
  const auto own = in.find_attribute(module, "_own_impl", where);
  const Value said = own ? in.call(*own, {Value::string(context_.dialect)}, where) : Value::none();
  const auto* parts = python::sequence_items(said);
  if (parts == nullptr) {
    return;
  }
  const EnvironmentSetting* given = call.find("transactional_ddl");
  if (const Value& transactional = parts->at(1);
      !transactional.is_none() && (given == nullptr || !given->value || given->value->is_none())) {
    call.settings.push_back({"transactional_ddl", transactional, where});
  }
  if (const std::string& names = parts->at(2).as_string(); !names.empty()) {
    Diagnostic problem;
    problem.id = "env-setting";
    problem.message = fmt::format("{}: the class '{}' has its own {}, which the script is not written with",
                                  in_.sources().path(file_.file), parts->at(0).as_string(), names);
    problem.span = where;
    problem.with_help("with a sqlgen.toml, which 'sqlgen init' writes, env.py is not read");
    call.problems.push_back(std::move(problem));
  }
}

const ConfigureCall* EnvironmentPartRun::configure_call(const ir::EvaluationContext& context) const {
  const auto* run = dynamic_cast<const Run*>(context.run.get());
  const EnvironmentRun* environment = run != nullptr ? run->environment() : nullptr;
  return environment != nullptr && call_ < environment->calls.size() ? &environment->calls[call_] : nullptr;
}

namespace {

Value tuple_of(const std::vector<std::string>& ids) {
  std::vector<Value> items;
  std::transform(ids.begin(), ids.end(), std::back_inserter(items),
                 [](const std::string& id) { return Value::string(id); });
  return python::make_tuple(std::move(items));
}

void call_back(Interpreter& in, const ConfigureCall& configure, const ir::AppliedStep& step) {
  const bool up = step.direction == ir::Direction::upgrade;
  const Value module = in.import_module("alembic._migration_info", Span{});
  const Value info = in.call(in.get_attribute(module, "MigrationInfo", Span{}),
                             {Value::boolean(up), Value::boolean(step.revision == nullptr),
                              tuple_of(up ? step.to : step.from), tuple_of(up ? step.from : step.to)},
                             Span{});
  const Value heads = in.call(in.get_attribute(module, "make_set", Span{}), {tuple_of(step.heads)}, Span{});
  std::vector<std::pair<Value, Value>> keywords;
  for (const python::KeywordArgument& argument : configure.arguments) {
    keywords.emplace_back(Value::string(argument.name), argument.value);
  }
  const Value run_arguments = python::make_dict(in, std::move(keywords), Span{});
  for (const Value& callback : configure.callbacks) {
    python::Arguments call;
    call.keywords = {{"ctx", Evaluation::of(in).migration_context(), {}, {}},
                     {"step", info, {}, {}},
                     {"heads", heads, {}, {}},
                     {"run_args", run_arguments, {}, {}}};
    in.call(callback, call);
  }
}

}  // namespace

std::vector<ir::Operation> EnvironmentPartRun::version_applied(const ir::AppliedStep& step,
                                                               const ir::EvaluationContext& context,
                                                               Diagnostics& diagnostics) {
  const auto run = std::dynamic_pointer_cast<Run>(context.run);
  const ConfigureCall* configure = configure_call(context);
  if (run == nullptr || configure == nullptr) {
    return {};
  }
  Interpreter& in = run->begin(context, "env.py", diagnostics, kLimits);
  try {
    call_back(in, *configure, step);
  } catch (const python::PythonException& exception) {
    diagnostics.add(in.describe(exception));
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
  }
  return run->evaluation().take();
}

}  // namespace sqlgen::alembic
