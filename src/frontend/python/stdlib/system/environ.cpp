#include <fmt/format.h>

#include "frontend/python/evaluator/scopes/variables.hpp"
#include "frontend/python/stdlib/library.hpp"

// os.environ: the variables that the run was given. Which others are asked for is told, for what a script
// says then depends on their absence.
namespace sqlgen::python::stdlib {

namespace {

using Bound = const BoundArguments&;

void missed(Interpreter& in, const Value& key, Span where) {
  if (!key.is_string()) {
    return;
  }
  if (auto* listener = dynamic_cast<VariableListener*>(in.host())) {
    listener->variable_missed(key.as_string(), where);
  }
}

class EnvironObject final : public Object {
 public:
  explicit EnvironObject(std::shared_ptr<DictObject> variables)
      : variables_(std::move(variables)), dict_(Value::object(variables_)) {}

  [[nodiscard]] std::string type_name() const override { return "_Environ"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override {
    if (!contains_key(in, key, where)) {
      missed(in, key, where);
    }
    return in.subscript(dict_, key, where);
  }
  bool set_subscript(Interpreter& in, const Value& key, const Value& value, Span where) override {
    in.set_subscript(dict_, key, value, where);
    return true;
  }
  bool delete_subscript(Interpreter& in, const Value& key, Span where) override {
    in.delete_subscript(dict_, key, where);
    return true;
  }
  std::optional<bool> contains(Interpreter& in, const Value& item, Span where) override {
    const bool found = contains_key(in, item, where);
    if (!found) {
      missed(in, item, where);
    }
    return found;
  }
  std::optional<Iteration> iterate(Interpreter& in, Span where) override { return in.iterate(dict_, where); }
  std::optional<std::int64_t> length(Interpreter& in, Span where) override { return in.length(dict_, where); }
  bool truth(Interpreter& in, Span where) override { return in.truth(dict_, where); }
  std::string repr(Interpreter& in, Span where) override {
    return fmt::format("environ({})", in.repr(dict_, where));
  }

  Value get(Interpreter& in, const Value& key, const Value& otherwise, Span where) {
    if (!contains_key(in, key, where)) {
      missed(in, key, where);
      return otherwise;
    }
    return in.subscript(dict_, key, where);
  }

 private:
  bool contains_key(Interpreter& in, const Value& key, Span where) {
    if (is_opaque(key)) {
      fail_on_opaque(in, key, where);
    }
    return in.contains(dict_, key, where);
  }

  std::shared_ptr<DictObject> variables_;
  Value dict_;
};

std::optional<Value> EnvironObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "get") {
    return make_builtin("get(key, default=None)",
                        [self = self<EnvironObject>()](Interpreter& inner, Bound a) {
                          return self->get(inner, a.value(std::size_t{0}), a.value(1), a.call_span());
                        });
  }
  if (name == "pop" || name == "setdefault") {
    Value method = in.get_attribute(dict_, name, where);
    return make_builtin("method(key, *default)", [self = self<EnvironObject>(), method = std::move(method)](
                                                     Interpreter& inner, Bound a) {
      const Value& key = a.value(std::size_t{0});
      if (!self->contains_key(inner, key, a.call_span())) {
        missed(inner, key, a.call_span());
      }
      Arguments arguments{{{key, a.call_span()}}, {}, a.call_span()};
      arguments.positional.insert(arguments.positional.end(), a.rest().begin(), a.rest().end());
      return inner.call(method, arguments);
    });
  }
  return in.find_attribute(dict_, name, where);
}

}  // namespace

std::pair<Value, Value> make_environ(Interpreter& in) {
  auto variables = std::make_shared<DictObject>();
  for (const auto& [name, value] : in.state().environment) {
    variables->table.set(name, Value::string(value));
  }
  auto environ = std::make_shared<EnvironObject>(std::move(variables));
  Value getenv = make_builtin("getenv(key, default=None)", [environ](Interpreter& inner, Bound a) {
    return environ->get(inner, a.value(std::size_t{0}), a.value(1), a.call_span());
  });
  return {Value::object(std::move(environ)), std::move(getenv)};
}

}  // namespace sqlgen::python::stdlib
