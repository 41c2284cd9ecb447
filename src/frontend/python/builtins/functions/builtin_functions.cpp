#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/functions/builtin_functions.hpp"
#include "frontend/python/builtins/python_hash.hpp"
#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

namespace sqlgen::python {

namespace {

template <bool kAll>
Value all_or_any(Interpreter& in, const Value&, Bound a) {
  const auto next = in.iterate(a.value("iterable"), a.span("iterable"));
  while (const auto item = next()) {
    in.count_steps(1, a.call_span());
    if (in.truth(*item, a.span("iterable")) != kAll) {
      return Value::boolean(!kAll);
    }
  }
  return Value::boolean(kAll);
}

Value builtin_ascii(Interpreter& in, const Value&, Bound a) {
  return Value::string(escape_non_ascii(in.repr(a.value("object"), a.call_span())));
}

Value builtin_callable(Interpreter& in, const Value&, Bound a) {
  if (is_opaque(a.value("object"))) {
    fail_on_opaque(in, a.value("object"), a.span("object"));
  }
  return Value::boolean(in.is_callable(a.value("object")));
}

Value builtin_format(Interpreter& in, const Value&, Bound a) {
  const std::string spec = a.given("format_spec") ? in.str(a.value("format_spec"), a.call_span()) : "";
  return Value::string(in.format(a.value("value"), spec, a.call_span()));
}

Value builtin_hash(Interpreter& in, const Value&, Bound a) {
  if (is_opaque(a.value("object"))) {
    fail_on_opaque(in, a.value("object"), a.call_span());
  }
  return Value::integer(static_cast<std::int64_t>(python_hash(in, a.value("object"), a.call_span()).value));
}

// The same object gives the same number within a run; no address is shown.
Value builtin_id(Interpreter& in, const Value&, Bound a) {
  const Value& value = a.value("object");
  if (!value.is_object()) {
    return Value::integer(static_cast<std::int64_t>(in.hash(value, a.call_span()) >> 2U));
  }
  auto& ids = in.state().ids;
  const auto number = ids.try_emplace(value.as_object(), ids.size() + 1).first->second;
  return Value::integer(static_cast<std::int64_t>(number * 16));
}

Value builtin_isinstance(Interpreter& in, const Value&, Bound a) {
  return Value::boolean(in.is_instance(a.value("object"), a.value("classinfo"), a.call_span()));
}

Value builtin_issubclass(Interpreter& in, const Value&, Bound a) {
  return Value::boolean(in.is_subclass(a.value("cls"), a.value("classinfo"), a.call_span()));
}

Value builtin_len(Interpreter& in, const Value&, Bound a) {
  return Value::integer(in.length(a.value("obj"), a.call_span()));
}

Value print_nothing(Interpreter&, const Value&, Bound) {
  return Value();
}

Value builtin_repr(Interpreter& in, const Value&, Bound a) {
  return Value::string(in.repr(a.value("object"), a.call_span()));
}

[[noreturn]] void refuse(Interpreter& in, const char* name, const char* help, Span where) {
  in.fail(Diagnostic{.id = "unsupported-python",
                     .message = fmt::format("`{}()` can't be evaluated", name),
                     .span = where,
                     .help = {help}});
}

Value refuse_code(Interpreter& in, const Value&, Bound a) {
  refuse(in, "exec", "write the code that it runs into the revision", a.call_span());
}

Value refuse_input(Interpreter& in, const Value&, Bound a) {
  refuse(in, "input", "nobody can answer while a script is made: take the value from os.environ",
         a.call_span());
}

Value builtin_import(Interpreter& in, const Value&, Bound a) {
  return in.import_module(in.str(a.value("name"), a.call_span()), a.call_span());
}

Value builtin_sorted(Interpreter& in, const Value&, Bound a) {
  auto items = in.to_vector(a.value("iterable"), a.span("iterable"));
  sort_values(in, items, a.value("key"), in.truth(a.value("reverse"), a.call_span()), a.call_span());
  return make_list(std::move(items));
}

template <bool kMax>
Value extreme(Interpreter& in, const Value&, Bound a) {
  std::vector<Value> items;
  if (a.rest().empty()) {
    in.raise("TypeError", fmt::format("{} expected at least 1 argument, got 0", kMax ? "max" : "min"),
             a.call_span());
  }
  if (a.rest().size() == 1) {
    items = in.to_vector(a.rest()[0].value, a.rest()[0].span);
  } else {
    for (const auto& argument : a.rest()) {
      items.push_back(argument.value);
    }
  }
  if (items.empty()) {
    if (a.given("default")) {
      return a.value("default");
    }
    in.raise("ValueError", fmt::format("{}() iterable argument is empty", kMax ? "max" : "min"),
             a.call_span());
  }
  const auto key_of = [&](const Value& item) {
    return a.absent("key") ? item : in.call(a.value("key"), std::vector{item}, a.call_span());
  };
  Value best = items[0];
  Value best_key = key_of(best);
  for (std::size_t i = 1; i < items.size(); ++i) {
    in.count_steps(1, a.call_span());
    Value key = key_of(items[i]);
    if (in.truth(in.compare(kMax ? Comparison::gt : Comparison::lt, key, best_key, a.call_span()),
                 a.call_span())) {
      best = items[i];
      best_key = std::move(key);
    }
  }
  return best;
}

Value builtin_open(Interpreter& in, const Value&, Bound a) {
  return open_file(in, a);
}

const BuiltinMethodTable& functions() {
  static const BuiltinMethodTable table{
      {"abs(x, /)", builtin_abs},
      {"all(iterable, /)", all_or_any<true>},
      {"any(iterable, /)", all_or_any<false>},
      {"ascii(object, /)", builtin_ascii},
      {"bin(number, /)", builtin_bin},
      {"breakpoint(*args, **kws)", print_nothing},
      {"callable(object, /)", builtin_callable},
      {"chr(i, /)", builtin_chr},
      {"compile(*args, **kwargs)", refuse_code},
      {"delattr(object, name, /)", builtin_delattr},
      {"dir(*args)", builtin_dir},
      {"divmod(a, b, /)", builtin_divmod},
      {"eval(source, /, globals=None, locals=None)", builtin_eval},
      {"exec(*args, **kwargs)", refuse_code},
      {"format(value, format_spec='', /)", builtin_format},
      {"getattr(object, name, default=None, /)", builtin_getattr},
      {"globals()", builtin_globals},
      {"hasattr(object, name, /)", builtin_hasattr},
      {"hash(object, /)", builtin_hash},
      {"hex(number, /)", builtin_hex},
      {"id(object, /)", builtin_id},
      {"input(*args)", refuse_input},
      {"isinstance(object, classinfo, /)", builtin_isinstance},
      {"issubclass(cls, classinfo, /)", builtin_issubclass},
      {"iter(object, sentinel=None, /)", builtin_iter},
      {"len(obj, /)", builtin_len},
      {"locals()", builtin_locals},
      {"max(*args, key=None, default=None)", extreme<true>},
      {"min(*args, key=None, default=None)", extreme<false>},
      {"next(iterator, default=None, /)", builtin_next},
      {"oct(number, /)", builtin_oct},
      {"open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "
       "opener=None)",
       builtin_open},
      {"ord(c, /)", builtin_ord},
      {"pow(base, exp, mod=None)", builtin_pow},
      {"print(*args, **kwargs)", print_nothing},
      {"repr(object, /)", builtin_repr},
      {"round(number, ndigits=None)", builtin_round},
      {"setattr(object, name, value, /)", builtin_setattr},
      {"sorted(iterable, /, *, key=None, reverse=False)", builtin_sorted},
      {"sum(iterable, /, start=0)", builtin_sum},
      {"vars(*args)", builtin_vars},
      {"__import__(name, *args, **kwargs)", builtin_import},
  };
  return table;
}

/// A builtin function: shares its signature with all interpreters.
class BuiltinFunction final : public Object {
 public:
  explicit BuiltinFunction(const BuiltinMethod& method) : method_(method) {}
  [[nodiscard]] std::string type_name() const override { return "builtin_function_or_method"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override {
    return method_.function(in, Value(), BoundArguments(in, method_.signature, arguments));
  }
  std::optional<Value> attribute(Interpreter&, std::string_view name, Span) override {
    return name == "__name__" || name == "__qualname__"
               ? std::optional(Value::string(method_.signature.function()))
               : std::nullopt;
  }
  std::string repr(Interpreter&, Span) override {
    return fmt::format("<built-in function {}>", method_.signature.function());
  }

 private:
  const BuiltinMethod& method_;
};

}  // namespace

std::optional<Value> make_builtin_function(std::string_view name) {
  if (name == "Ellipsis") {
    return Value::make<SingletonObject>("ellipsis", "Ellipsis");
  }
  if (name == "NotImplemented") {
    return Value::make<SingletonObject>("NotImplementedType", "NotImplemented");
  }
  if (name == "__name__" || name == "__debug__") {
    return name == "__debug__" ? Value::boolean(true) : Value::string("builtins");
  }
  if (name == "exit" || name == "quit") {
    return make_builtin("exit(code=None)", [](Interpreter& in, Bound a) -> Value {
      throw_exception(in, make_exception(in, "SystemExit", {a.value("code")}), a.call_span());
    });
  }
  const auto* method = functions().find(name);
  return method != nullptr ? std::optional(Value::make<BuiltinFunction>(*method)) : std::nullopt;
}

std::vector<std::string> builtin_names() {
  auto names = functions().names();
  for (const auto* name :
       {"str",        "int",          "float",       "bool",      "list",  "tuple",    "dict",
        "set",        "bytes",        "range",       "enumerate", "zip",   "map",      "filter",
        "reversed",   "type",         "super",       "complex",   "slice", "property", "object",
        "frozenset",  "staticmethod", "classmethod", "Exception", "None",  "True",     "False",
        "ValueError", "TypeError",    "KeyError"}) {
    names.emplace_back(name);
  }
  return names;
}

}  // namespace sqlgen::python
