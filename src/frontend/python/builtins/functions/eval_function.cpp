#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "frontend/python/builtins/functions/builtin_functions.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/syntax/source/identifier.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

// What a name is where the call stands.
Value value_of_name(Interpreter& in, const std::string& name, Bound a) {
  if (name == "None") {
    return Value::none();
  }
  if (name == "True" || name == "False") {
    return Value::boolean(name == "True");
  }
  const Value locals = builtin_locals(in, Value(), a);
  if (const Value* found = locals.cast<DictObject>()->table.find(name)) {
    return *found;
  }
  const Frame* frame = in.state().frame;
  if (const Value* found = frame != nullptr ? frame->module->names().find(name) : nullptr) {
    return *found;
  }
  if (auto found = in.state().builtin(name)) {
    return *std::move(found);
  }
  in.raise("NameError", fmt::format("name '{}' is not defined", name), a.call_span());
}

}  // namespace

// Alembic's template `multidb` of old calls eval("upgrade_%s" % engine_name)().
Value builtin_eval(Interpreter& in, const Value&, Bound a) {
  const Value& source = a.value("source");
  if (is_opaque(source)) {
    fail_on_opaque(in, source, a.span("source"));
  }
  const std::vector<std::string> names =
      source.is_string() ? split(trim(source.as_string()), '.') : std::vector<std::string>();
  if (names.empty() || a.given("globals") || a.given("locals") ||
      !std::all_of(names.begin(), names.end(), [](const std::string& name) { return is_identifier(name); })) {
    in.fail(Diagnostic{.id = "unsupported-python",
                       .message = "`eval()` of anything but a name can't be evaluated",
                       .span = a.call_span(),
                       .help = {"write the code that it evaluates into the revision"}});
  }
  Value value = value_of_name(in, normalize_identifier(names.front()), a);
  for (auto name = names.begin() + 1; name != names.end(); ++name) {
    value = in.get_attribute(value, normalize_identifier(*name), a.call_span());
  }
  return value;
}

}  // namespace sqlgen::python
