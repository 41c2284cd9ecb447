#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/stdlib/module_names.hpp"
#include "support/text.hpp"

// A call that stands alone, for what it does, of what nobody knows.

namespace sqlgen::python {

namespace {

/// `nonebot.logger.opt().info()`, `app.logger.warning()`: what an object that is called a logger is told is
/// no part of a script, whoever's it is.
bool is_told_to_logger(const std::string& call) {
  constexpr std::array<std::string_view, 11> kMethods{"trace",    "debug", "info",  "success",
                                                      "warning",  "warn",  "error", "exception",
                                                      "critical", "fatal", "log"};
  constexpr std::array<std::string_view, 5> kLoggers{"logger", "log", "logging", "_logger", "_log"};
  std::vector<std::string> names = split(call, '.');
  for (std::string& name : names) {
    name = to_lower(name.substr(0, name.find('(')));
  }
  const std::string method = std::exchange(names.back(), "");
  return std::find(kMethods.begin(), kMethods.end(), method) != kMethods.end() &&
         std::find_first_of(names.begin(), names.end(), kLoggers.begin(), kLoggers.end()) != names.end();
}

/// The call that a statement is, awaited or not; null where it is another expression.
const ast::Call* call_of(const ast::Expr& expression) {
  const auto* await = expression.as<ast::Await>();
  return (await == nullptr ? expression : *await->value).as<ast::Call>();
}

}  // namespace

/// Whether what is called is a function that some package has, by the names that lead to it: no method of a
/// value, and no function of Python's own that only got an unknown value.
bool Evaluator::calls_unknown_function(const ast::Expr& callee) {
  const auto value_of = [this](const auto& self, const ast::Expr& node) -> std::optional<Value> {
    if (const auto* name = node.as<ast::Name>()) {
      return load_name(*name, node.span);
    }
    const auto* attribute = node.as<ast::Attribute>();
    const auto base = attribute != nullptr ? self(self, *attribute->value) : std::nullopt;
    return base ? in_.find_attribute(*base, attribute->attr.text, node.span) : std::nullopt;
  };
  const auto value = value_of(value_of, callee);
  if (!value || !is_opaque(*value)) {
    return false;
  }
  const std::string path = opaque_description(*value);
  return path.find_first_of("([") == std::string::npos && !stdlib::is_standard_module(package_of_path(path));
}

// What a function of the revision's own calls for its effect belongs to the revision; what a module of the
// project calls while it is imported or asked for a value, an application made ready, seldom has to do with
// it.
void Evaluator::tell_unknown_call(const ast::Expr& statement, const std::string& result) {
  const ast::Call* call = call_of(statement);
  const bool is_for_effect =
      frame_.scope != &frame_.scopes->module() || frame_.module->runs_statement_by_statement;
  if (call == nullptr || !is_for_effect || is_told_to_logger(result) || only_prints_or_watches(result)) {
    return;
  }
  std::string message = fmt::format("`{}` is not known: whatever it would do is not in the script", result);
  if (!frame_.module->is_run || !calls_unknown_function(*call->func)) {
    in_.warn("unknown-call", std::move(message), statement.span,
             "make its module visible to sqlgen, or write the operations here");
    return;
  }
  in_.fail(Diagnostic{
      .id = "unknown-call",
      .message = std::move(message),
      .span = statement.span,
      .help = {"make its module visible to sqlgen ('--import-path DIR'), or write the operations here",
               "where it does nothing to the database, call it only when Alembic is connected: 'if not "
               "context.is_offline_mode():'"}});
}

}  // namespace sqlgen::python
