#include <fmt/format.h>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"

// Modules that have no effect on a script (warnings, asyncio, ...) and small ones: sys, io.
namespace sqlgen::python::stdlib {

namespace {

Value give_none(Interpreter&, Bound) {
  return Value();
}

/// A stream, a warnings filter: whatever is called on it does nothing.
class SilentObject final : public Object {
 public:
  explicit SilentObject(std::string name) : name_(std::move(name)) {}
  [[nodiscard]] std::string type_name() const override { return name_; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter&, const Arguments&) override { return Value::make<SilentObject>(name_); }
  std::optional<Value> attribute(Interpreter&, std::string_view name, Span) override {
    if (name.starts_with("__")) {
      return std::nullopt;
    }
    return make_builtin("silent(*args, **kwargs)", give_none);
  }
  bool set_attribute(Interpreter&, std::string_view, const Value&, Span) override { return true; }
  std::optional<Value> enter(Interpreter&, Span) override { return Value::object(shared_from_this()); }

 private:
  std::string name_;
};

Value lazy(std::string name, ModuleObject::Lazy function) {
  auto module = std::make_shared<ModuleObject>(std::move(name));
  module->lazy = std::move(function);
  module->open = true;
  return Value::object(std::move(module));
}

std::optional<Value> warnings_attribute(Interpreter&, std::string_view name, Span) {
  if (name == "catch_warnings") {
    return Value::make<SilentObject>("catch_warnings");
  }
  if (name == "deprecated") {
    return make_builtin("deprecated(*args, **kwargs)", [](Interpreter&, Bound) {
      return make_builtin("decorator(function)",
                          [](Interpreter&, Bound a) { return a.value(std::size_t{0}); });
    });
  }
  return name.starts_with("__") ? std::nullopt
                                : std::optional(make_builtin("warn(*args, **kwargs)", give_none));
}

}  // namespace

Value make_warnings(Interpreter&) {
  return lazy("warnings", warnings_attribute);
}

Value make_sys(Interpreter& in) {
  const auto stream = [] { return Value::make<SilentObject>("TextIOWrapper"); };
  const auto late = [](Interpreter& inner, std::string_view name, Span where) -> std::optional<Value> {
    if (name == "version_info") {
      return make_struct_sequence(inner, "version_info",
                                  {"major", "minor", "micro", "releaselevel", "serial"},
                                  {Value::integer(3), Value::integer(12), Value::integer(0),
                                   Value::string("final"), Value::integer(0)},
                                  where);
    }
    if (name != "modules") {
      return std::nullopt;
    }
    auto dict = std::make_shared<DictObject>();
    for (const auto& [key, module] : inner.state().modules) {
      dict->table.set(key, module);
    }
    return Value::object(std::move(dict));
  };
  Value module = make_module(
      "sys",
      {{"version", Value::string("3.12.0")},
       {"platform", Value::string("linux")},
       {"path", make_list({})},
       {"argv", make_list({Value::string("alembic")})},
       {"maxsize", Value::integer(INT64_MAX)},
       {"byteorder", Value::string("little")},
       {"stdout", stream()},
       {"stderr", stream()},
       {"exit", *in.state().builtin("exit")},
       {"getrecursionlimit",
        make_builtin("getrecursionlimit()", [](Interpreter&, Bound) { return Value::integer(1000); })},
       {"setrecursionlimit", make_builtin("setrecursionlimit(n)", give_none)},
       {"exc_info",
        make_builtin("exc_info()",
                     [](Interpreter& inner, Bound) {
                       for (const auto* frame = inner.state().frame; frame != nullptr;
                            frame = frame->parent) {
                         if (!frame->handled.is_none()) {
                           return make_tuple({inner.type_of(frame->handled), frame->handled, Value()});
                         }
                       }
                       return make_tuple({Value(), Value(), Value()});
                     })}},
      true);
  module.cast<ModuleObject>()->lazy = late;
  return module;
}

Value make_io(Interpreter& in) {
  const auto file = [](std::string_view declaration, bool is_bytes) {
    return make_builtin(declaration, [is_bytes](Interpreter& inner, Bound a) {
      const Value& initial = a.value(std::size_t{0});
      const auto* bytes = bytes_of(initial);
      return make_text_file(bytes != nullptr    ? *bytes
                            : initial.is_none() ? ""
                                                : inner.str(initial, a.call_span()),
                            is_bytes);
    });
  };
  return make_module("io",
                     {{"StringIO", file("StringIO(initial_value='', newline=None)", false)},
                      {"BytesIO", file("BytesIO(initial_bytes=b'')", true)},
                      {"open", *in.state().builtin("open")},
                      {"SEEK_SET", Value::integer(0)},
                      {"SEEK_CUR", Value::integer(1)},
                      {"SEEK_END", Value::integer(2)}},
                     true);
}

// A coroutine's result: asyncio itself is Python.
Value make_asyncio_core(Interpreter&) {
  return make_module("_asyncio",
                     {{"complete", make_builtin("complete(awaitable, /)",
                                                [](Interpreter& in, Bound a) {
                                                  return await_value(in, a.value(std::size_t{0}),
                                                                     a.call_span());
                                                })}},
                     true);
}

Value make_future(Interpreter&) {
  return lazy("__future__", [](Interpreter&, std::string_view name, Span) -> std::optional<Value> {
    return name.starts_with("__") ? std::nullopt : std::optional(Value::boolean(true));
  });
}

Value make_abc(Interpreter& in) {
  const auto same = [](Interpreter&, Bound a) { return a.value(std::size_t{0}); };
  const Value abc = make_class(in, "ABC", {}, std::make_shared<DictObject>(), {}, {});
  return make_module("abc",
                     {{"ABC", abc},
                      {"ABCMeta", in.state().type("type")},
                      {"abstractmethod", make_builtin("abstractmethod(function)", same)},
                      {"abstractproperty", in.state().type("property")}},
                     true);
}

}  // namespace sqlgen::python::stdlib
