#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::python {

namespace {

constexpr std::size_t kLongestDescription = 120;

// What ended the module of the project that the value was to come from, where that is why it is not known.
const Diagnostic* unfinished_module(Interpreter& in, std::string_view description) {
  const auto& unfinished = in.state().unfinished;
  description = description.substr(0, description.find_first_of("[("));
  for (auto end = description.size(); end != std::string_view::npos && end != 0;
       end = description.rfind('.', end - 1)) {
    if (const auto found = unfinished.find(description.substr(0, end)); found != unfinished.end()) {
      return &found->second;
    }
  }
  return nullptr;
}

// Where a call is made for what it does, and not to make what functions use later.
bool runs_for_effect(Interpreter& in) {
  const Frame* frame = in.state().frame;
  return frame != nullptr &&
         (frame->scope != &frame->scopes->module() || frame->module->runs_statement_by_statement);
}

Diagnostic unknown_execution(std::string_view function, bool is_handed, Span where) {
  Diagnostic diagnostic{
      .id = "unknown-call",
      .message = fmt::format("`{}` is not known, and {} what executes SQL: whatever it does "
                             "would be missing from the script",
                             function, is_handed ? "is handed" : "was made with"),
      .span = where};
  diagnostic.with_help(
      "let sqlgen see its module (`--import-path FOLDER`, `prepend_sys_path`), write its "
      "operations into the revision, or give SQL by hand for the step");
  return diagnostic;
}

}  // namespace

std::string_view package_of_path(std::string_view path) {
  return path.substr(0, path.find_first_of(".("));
}

bool only_prints_or_watches(std::string_view path) {
  constexpr std::array<std::string_view, 14> kPackages{
      "click",         "colorama", "colorlog",   "ddtrace",   "icecream",  "loguru", "newrelic",
      "opentelemetry", "rich",     "sentry_sdk", "structlog", "termcolor", "tqdm",   "typer"};
  return std::find(kPackages.begin(), kPackages.end(), package_of_path(path)) != kPackages.end();
}

bool is_handed_what_executes(Interpreter& in, const Arguments& arguments) {
  const auto& reference = in.state().reference;
  if (!reference) {
    return false;
  }
  const auto executes = [&](const Value& value) {
    if (const auto* list = value.cast<ListObject>()) {
      return std::any_of(list->items.begin(), list->items.end(),
                         [&](const Value& item) { return reference->can_execute(in, item); });
    }
    if (const auto* tuple = value.cast<TupleObject>()) {
      return std::any_of(tuple->items.begin(), tuple->items.end(),
                         [&](const Value& item) { return reference->can_execute(in, item); });
    }
    return reference->can_execute(in, value);
  };
  const auto is_executed_with = [&](const auto& argument) { return executes(argument.value); };
  return std::any_of(arguments.positional.begin(), arguments.positional.end(), is_executed_with) ||
         std::any_of(arguments.keywords.begin(), arguments.keywords.end(), is_executed_with);
}

Value make_opaque(std::string description, Span where) {
  return Value::make<OpaqueObject>(std::move(description), where);
}

Value make_opaque_of(Value known_class, std::string description, Span where) {
  Value value = make_opaque(std::move(description), where);
  value.cast<OpaqueObject>()->known_class = std::move(known_class);
  value.cast<OpaqueObject>()->is_imported = true;
  return value;
}

Value make_shaped(std::string description, const std::string& shape, const std::string& identity,
                  Span where) {
  Value value = make_opaque(std::move(description), where);
  if (!shape.empty()) {
    value.cast<OpaqueObject>()->shape =
        std::make_shared<const KnownShape>(KnownShape{TextShape(shape), identity});
  }
  return value;
}

bool has_unknown_class(const Value& value) {
  const auto* opaque = value.cast<OpaqueObject>();
  return opaque != nullptr && opaque->known_class.is_unset();
}

bool is_opaque(const Value& value) {
  return value.cast<OpaqueObject>() != nullptr;
}

std::string opaque_description(const Value& value) {
  const auto* opaque = value.cast<OpaqueObject>();
  return opaque != nullptr ? opaque->description : std::string();
}

Value make_opaque_with(std::string description, Diagnostic instead, Span where) {
  Value value = make_opaque(std::move(description), where);
  value.cast<OpaqueObject>()->instead = std::make_shared<const Diagnostic>(std::move(instead));
  return value;
}

Diagnostic unknown_value(Interpreter& in, const Value& value, Span where) {
  const auto* opaque = value.cast<OpaqueObject>();
  if (opaque != nullptr && opaque->instead != nullptr) {
    Diagnostic diagnostic = *opaque->instead;
    diagnostic.span = where;
    return diagnostic;
  }
  Diagnostic diagnostic{.id = "unknown-value",
                        .message = fmt::format("the script depends on `{}`, whose value is not known",
                                               opaque != nullptr ? opaque->description : in.type_name(value)),
                        .span = where,
                        .label = "its value decides here"};
  const auto* ended = opaque != nullptr ? unfinished_module(in, opaque->description) : nullptr;
  if (opaque != nullptr && opaque->origin.valid() && !(opaque->origin == where) &&
      (ended == nullptr || !(opaque->origin == ended->span))) {
    diagnostic.with_note("it comes from here", opaque->origin);
  }
  if (ended != nullptr) {
    diagnostic.with_note(fmt::format("its module does not give it: {}", ended->message), ended->span);
  }
  diagnostic.with_help(
      "write the value itself into the revision, or a helper of the project's own that gives it");
  return diagnostic;
}

void fail_on_opaque(Interpreter& in, const Value& value, Span where) {
  in.fail(unknown_value(in, value, where));
}

bool certainly_differ(const Value& one, const Value& other) {
  const auto* opaque = one.cast<OpaqueObject>();
  const auto* second = other.cast<OpaqueObject>();
  if (opaque == nullptr || opaque->shape == nullptr) {
    return second != nullptr && second->shape != nullptr && opaque == nullptr && certainly_differ(other, one);
  }
  if (second != nullptr) {
    return second->shape != nullptr && !opaque->shape->identity.empty() && !second->shape->identity.empty() &&
           opaque->shape->identity != second->shape->identity;
  }
  return other.is_none() || (other.is_string() && !opaque->shape->shape.may_be(other.as_string()));
}

Value OpaqueObject::derived(std::string text) const {
  if (text.size() > kLongestDescription) {
    text = description;
  }
  Value value = make_opaque(std::move(text), origin);
  value.cast<OpaqueObject>()->instead = instead;
  value.cast<OpaqueObject>()->can_execute = can_execute;
  return value;
}

std::optional<Value> OpaqueObject::class_object(Interpreter& /*in*/) {
  return known_class.is_unset() ? std::nullopt : std::optional(known_class);
}

// Whether the text has the part where the method looks for it, as far as its shape tells.
std::optional<bool> OpaqueObject::has_part(std::string_view method, const Value& part) const {
  if (shape == nullptr || !part.is_string()) {
    return std::nullopt;
  }
  return method == "startswith" ? shape->shape.starts_with(part.as_string())
         : method == "endswith" ? shape->shape.ends_with(part.as_string())
                                : shape->shape.contains(part.as_string());
}

std::optional<Value> OpaqueObject::attribute(Interpreter& in, std::string_view name, Span) {
  if (shape != nullptr && (name == "startswith" || name == "endswith")) {
    const auto self = std::static_pointer_cast<OpaqueObject>(shared_from_this());
    return make_function(std::string(name) + "(part, /)",
                         [self, method = std::string(name)](Interpreter&, const BoundArguments& arguments) {
                           const auto has = self->has_part(method, arguments.value(0));
                           return has ? Value::boolean(*has) : self->derived(self->description);
                         });
  }
  const auto& reference = in.state().reference;
  if (!known_class.is_unset() && reference && !name.starts_with("__") &&
      reference->has_attribute(in, Value::object(shared_from_this()), name) == ReferenceLibrary::Answer::no) {
    return std::nullopt;
  }
  return derived(fmt::format("{}.{}", description, name));
}

Value OpaqueObject::call(Interpreter& in, const Arguments& arguments) {
  Value result = derived(description.ends_with(')') ? description : description + "()");
  const bool is_handed = is_handed_what_executes(in, arguments);
  if ((is_handed || can_execute) && !only_prints_or_watches(opaque_description(result))) {
    if (runs_for_effect(in)) {
      in.fail(unknown_execution(opaque_description(result), is_handed, arguments.span));
    }
    result.cast<OpaqueObject>()->can_execute = true;
  }
  return result;
}

std::optional<Value> OpaqueObject::unary(Interpreter&, UnaryOperator, Span) {
  return derived(description);
}

std::optional<Value> OpaqueObject::binary(Interpreter&, BinaryOperator, const Value&, bool, Span) {
  return derived(description);
}

std::optional<Value> OpaqueObject::compare(Interpreter&, Comparison op, const Value& other, Span) {
  if ((op == Comparison::eq || op == Comparison::ne) &&
      certainly_differ(Value::object(shared_from_this()), other)) {
    return Value::boolean(op == Comparison::ne);
  }
  return derived(description);
}

std::optional<Value> OpaqueObject::subscript(Interpreter&, const Value&, Span) {
  return derived(description.ends_with(']') ? description : description + "[...]");
}

std::optional<bool> OpaqueObject::contains(Interpreter& in, const Value& item, Span where) {
  if (const auto has = has_part("in", item)) {
    return has;
  }
  fail_on_opaque(in, Value::object(shared_from_this()), where);
}

std::optional<Iteration> OpaqueObject::iterate(Interpreter& in, Span where) {
  fail_on_opaque(in, Value::object(shared_from_this()), where);
}

std::optional<std::int64_t> OpaqueObject::length(Interpreter& in, Span where) {
  fail_on_opaque(in, Value::object(shared_from_this()), where);
}

bool OpaqueObject::truth(Interpreter& in, Span where) {
  if (is_module) {
    return true;
  }
  fail_on_opaque(in, Value::object(shared_from_this()), where);
}

std::string OpaqueObject::str(Interpreter& in, Span where) {
  fail_on_opaque(in, Value::object(shared_from_this()), where);
}

std::string OpaqueObject::repr(Interpreter& in, Span where) {
  fail_on_opaque(in, Value::object(shared_from_this()), where);
}

std::optional<std::string> OpaqueObject::format(Interpreter& in, std::string_view, Span where) {
  fail_on_opaque(in, Value::object(shared_from_this()), where);
}

std::optional<Value> OpaqueObject::enter(Interpreter&, Span) {
  return derived(description);
}

}  // namespace sqlgen::python
