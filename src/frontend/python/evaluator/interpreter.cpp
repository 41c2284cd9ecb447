#include "frontend/python/evaluator/interpreter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/generators/fiber.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/limits/memory_budget.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

Interpreter::Interpreter(SourceManager& sources, Diagnostics& diagnostics, Limits limits,
                         std::shared_ptr<SyntaxTrees> trees)
    : state_(std::make_unique<State>(*this, sources, diagnostics, limits,
                                     trees ? std::move(trees) : std::make_shared<SyntaxTrees>())) {
  Stack::measure();
  begin(diagnostics, limits);
}

Interpreter::~Interpreter() = default;

void Interpreter::add_modules(ModuleProvider provider) {
  state_->providers.push_back(std::move(provider));
}
void Interpreter::set_source_loader(SourceLoader loader) {
  state_->loader = std::move(loader);
}
void Interpreter::set_project_files(ProjectFilesProvider provider) {
  state_->project_files = std::move(provider);
}
void Interpreter::set_environment(std::map<std::string, std::string> environment) {
  state_->environment = std::move(environment);
}
void Interpreter::set_now(std::int64_t seconds_since_epoch) {
  state_->now = seconds_since_epoch;
}
void Interpreter::set_seed(std::string seed) {
  state_->seed = std::move(seed);
  state_->random_position = 0;
}
void Interpreter::forget_warnings() {
  state_->warned.clear();
}
void Interpreter::begin(Diagnostics& diagnostics, Limits limits) {
  state_->diagnostics = &diagnostics;
  state_->limits = limits;
  state_->steps = state_->steps_seen = state_->checkpoint = 0;
  state_->bytes = 0;
  state_->depth = state_->catching = 0;
  state_->importing = nullptr;
  // What modules take to be made is not the revision's cost, and must not move the place where it has spent
  // its steps.
  constexpr std::uint64_t kSetUp = 64ULL << 20U;
  state_->allocated_seen = MemoryBudget::allocated() + kSetUp;
  std::erase_if(state_->captured, [](const auto& environment) { return environment.expired(); });
}

SourceManager& Interpreter::sources() {
  return state_->sources;
}
Diagnostics& Interpreter::diagnostics() {
  return *state_->diagnostics;
}

void Interpreter::raise(std::string_view exception_class, std::string message, Span where) {
  throw_exception(*this, make_exception(*this, exception_class, {Value::string(std::move(message))}), where);
}

// What is wrong in a module of ours is so where the revision called it.
Span Interpreter::State::span_of_caller(Span span) const {
  for (const Frame* caller = frame; caller != nullptr && library_files.contains(span.file);
       caller = caller->parent) {
    span = caller->call_span.valid() ? caller->call_span : span;
  }
  return span;
}

void Interpreter::fail(Diagnostic diagnostic) {
  diagnostic.span = state_->span_of_caller(diagnostic.span);
  throw CompileError(std::move(diagnostic));
}

void Interpreter::count_steps(std::uint64_t steps, Span where) {
  state_->steps += steps;
  if (state_->steps > state_->checkpoint) {
    state_->check_costs(where);
  }
}

void Interpreter::count_bytes(std::uint64_t bytes, Span where) {
  state_->bytes += std::min<std::uint64_t>(bytes, UINT64_MAX / 4);
  if (state_->bytes > state_->limits.bytes) {
    state_->out_of_memory(where);
  }
}

void Interpreter::State::bind(HashTable& names, std::string_view name, Value value) {
  constexpr std::size_t kMostKnown = 512;
  auto known = known_names.position(name);
  if (!known && known_names.extent() < kMostKnown) {
    known = known_names.extent();
    known_names.set(name, Value());
  }
  known ? names.set(known_names.entry(*known), std::move(value)) : names.set(name, std::move(value));
}

Value Interpreter::State::call_object(Object& object, const Arguments& arguments) {
  check_stack(arguments.span);
  Value result = object.call(in, arguments);
  weigh(result, arguments.span);
  return result;
}

void Interpreter::State::weigh_object(const Object& object, Span where) {
  const std::uint64_t weight = object.weight();
  in.count_bytes(weight, where);
  in.count_steps(weight / 256, where);
}

void Interpreter::State::check_costs(Span where) {
  constexpr std::uint64_t kInterval = 256;      // steps
  constexpr std::uint64_t kUsual = 1024;        // bytes that a step allocates without costing more
  constexpr std::uint64_t kBytesPerStep = 512;  // beyond that
  const std::uint64_t total = MemoryBudget::allocated();
  const std::uint64_t allocated = total - std::min(total, allocated_seen);
  const std::uint64_t usual = (steps - steps_seen) * kUsual;
  steps += allocated > usual ? (allocated - usual) / kBytesPerStep : 0;
  allocated_seen += allocated;
  steps_seen = steps;
  if (steps > limits.steps) {
    out_of_steps(where);
  }
  checkpoint = std::min(limits.steps, steps + kInterval);
}

void Interpreter::State::out_of_steps(Span where) {
  steps = steps_seen = checkpoint =
      0;  // what runs while the stack unwinds ends too, and does not end at once
  in.fail(
      Diagnostic{.id = "evaluation-limit",
                 .message = fmt::format("the revision takes more than {} steps to evaluate", limits.steps),
                 .span = where,
                 .label = "the limit is passed here",
                 .help = {"check that this loop ends; load large data with its own script"}});
}

void Interpreter::State::out_of_memory(Span where) {
  in.fail(
      Diagnostic{.id = "evaluation-limit",
                 .message = fmt::format("the revision makes more than {} MiB of values", limits.bytes >> 20U),
                 .span = where,
                 .label = "the limit is passed here",
                 .help = {"load large data with its own script, outside of the revision"}});
}

void Interpreter::State::out_of_stack(Span where) {
  in.fail(Diagnostic{.id = "evaluation-limit",
                     .message = fmt::format("calls are nested too deep ({} levels)", depth),
                     .span = where,
                     .label = "the limit is passed here",
                     .help = {"check that this recursion ends"}});
}

Interpreter::State::~State() {
  for (const auto& weak : captured) {
    if (const auto alive = weak.lock()) {
      const auto slots = std::move(alive->slots);
      alive->slots.clear();
    }
  }
  for (const auto& module : all_modules) {
    module->names().clear();
  }
  heap.release_all();
  ids.clear();
  modules.clear();
  builtins.clear();
  types.clear();
  release_stacks(*this);
}

Value Interpreter::call(const Value& callee, const Arguments& arguments) {
  if (!callee.is_object()) {
    raise("TypeError", fmt::format("'{}' object is not callable", type_name(callee)), arguments.span);
  }
  state_->step(arguments.span);
  return state_->call_object(*callee.as_object(), arguments);
}

Value Interpreter::call(const Value& callee, std::vector<Value> positional, Span where) {
  Arguments arguments;
  arguments.span = where;
  arguments.positional.reserve(positional.size());
  for (auto& value : positional) {
    arguments.positional.push_back({std::move(value), where});
  }
  return call(callee, arguments);
}

void Interpreter::warn(const std::string& id, std::string message, Span where, std::string help) {
  where = state_->span_of_caller(where);
  if (!state_->warned.emplace(id, where.file, where.begin).second) {
    return;
  }
  auto& warning = state_->diagnostics->warning(id, std::move(message), where);
  if (!help.empty()) {
    warning.with_help(std::move(help));
  }
}

std::optional<Value> Interpreter::global(const Value& module, std::string_view name) {
  auto* object = module.cast<ModuleObject>();
  const auto* value = object != nullptr ? object->names().find(name) : nullptr;
  return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::string Interpreter::evaluate_global(FileId file, std::string_view name) {
  const auto module = run_module(file, "__main__");
  const auto value = global(module, name);
  return value ? repr(*value, Span{file, 0, 0}) : std::string("<unset>");
}

}  // namespace sqlgen::python
