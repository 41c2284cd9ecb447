#include "compile/compiler.hpp"

#include <utility>

#include "compile/attempt.hpp"

namespace sqlgen::compile {

namespace {

std::optional<Script> compile(std::optional<graph::Plan> plan, const dialect::Dialect& dialect,
                              const ScriptOptions& options, const ir::EvaluationContext& context,
                              Diagnostics& diagnostics) {
  const Diagnostics before = diagnostics;
  Attempt made = attempt(std::move(plan), dialect, options, context, diagnostics);
  if (made.is_to_be_bound) {
    diagnostics = before;
    ir::EvaluationContext bound = context;
    bound.bind_parameters = true;
    bound.run = context.run ? context.run->fresh() : nullptr;
    made = attempt(std::move(made.script.plan), dialect.connected(), options, bound, diagnostics);
  }
  if (diagnostics.error_count() != before.error_count() && !options.partial) {
    return std::nullopt;
  }
  return std::move(made.script);
}

}  // namespace

std::optional<Script> compile_script(graph::Plan plan, const dialect::Dialect& dialect,
                                     const ScriptOptions& options, const ir::EvaluationContext& context,
                                     Diagnostics& diagnostics) {
  return compile(std::move(plan), dialect, options, context, diagnostics);
}

std::optional<Script> compile_version_table(const dialect::Dialect& dialect, const ScriptOptions& options,
                                            const ir::EvaluationContext& context, Diagnostics& diagnostics) {
  return compile(std::nullopt, dialect, options, context, diagnostics);
}

}  // namespace sqlgen::compile
