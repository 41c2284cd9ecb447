#include <fmt/format.h>

#include <functional>
#include <utility>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/generators/generators.hpp"

// Nothing runs beside a revision: what is awaited runs to its end at once.

namespace sqlgen::python {

namespace {

/// What an `async def` gives, and what the methods of an asynchronous generator give: it runs when it is
/// awaited.
class CoroutineObject final : public Object {
 public:
  explicit CoroutineObject(std::function<Value(Interpreter&)> body) : body_(std::move(body)) {}
  [[nodiscard]] std::string type_name() const override { return "coroutine"; }
  std::optional<Value> attribute(Interpreter&, std::string_view name, Span) override {
    if (name == "__await__") {
      return make_builtin("__await__()",
                          [self = Value::object(shared_from_this())](Interpreter&, Bound) { return self; });
    }
    if (name == "send") {
      return make_builtin(
          "send(value, /)", [self = Value::object(shared_from_this())](Interpreter& in, Bound a) -> Value {
            const Value result = self.get<CoroutineObject>()->run(in, a.call_span());
            std::vector<Value> carried;
            if (!result.is_none()) {
              carried.push_back(result);
            }
            throw_exception(in, make_exception(in, "StopIteration", std::move(carried)), a.call_span());
          });
    }
    if (name == "close") {
      return make_builtin("close()", [](Interpreter&, Bound) { return Value(); });
    }
    return std::nullopt;
  }
  Value run(Interpreter& in, Span where) {
    if (!body_) {
      in.raise("RuntimeError", "cannot reuse already awaited coroutine", where);
    }
    return std::exchange(body_, nullptr)(in);
  }

 private:
  std::function<Value(Interpreter&)> body_;
};

/// What an asynchronous generator function, or such an expression, gives: its items, each of them awaited.
class AsyncGeneratorObject final : public Object {
 public:
  explicit AsyncGeneratorObject(Value iterator) : iterator_(std::move(iterator)) {}
  [[nodiscard]] std::string type_name() const override { return "async_generator"; }

  std::optional<Value> attribute(Interpreter&, std::string_view name, Span) override {
    if (name == "__aiter__") {
      return make_builtin("__aiter__()",
                          [self = Value::object(shared_from_this())](Interpreter&, Bound) { return self; });
    }
    if (name == "__anext__") {
      return awaitable("__anext__()", "__next__", 0);
    }
    if (name == "asend") {
      return awaitable("asend(value, /)", "send", 1);
    }
    if (name == "athrow") {
      return awaitable("athrow(typ, val=None, tb=None, /)", "throw", 3);
    }
    if (name == "aclose") {
      return awaitable("aclose()", "close", 0);
    }
    return std::nullopt;
  }

 private:
  // The method of the iterator below, whose end is StopAsyncIteration here.
  [[nodiscard]] Value awaitable(std::string_view declaration, const char* method, std::size_t size) const {
    return make_builtin(declaration, [iterator = iterator_, method, size](Interpreter&, Bound a) {
      std::vector<Value> given;
      for (std::size_t i = 0; i != size && a.given(i); ++i) {
        given.push_back(a.value(i));
      }
      return Value::make<CoroutineObject>(
          [iterator, method, given = std::move(given), where = a.call_span()](Interpreter& in) {
            return stepped(in, iterator, method, given, where);
          });
    });
  }

  static Value stepped(Interpreter& in, const Value& iterator, const char* method,
                       const std::vector<Value>& given, Span where) {
    try {
      return in.call(in.get_attribute(iterator, method, where), given, where);
    } catch (const PythonException& exception) {
      if (is_exception(exception.exception, "StopIteration")) {
        in.raise("StopAsyncIteration", "", where);
      }
      if (is_exception(exception.exception, "StopAsyncIteration")) {
        in.raise("RuntimeError", "async generator raised StopAsyncIteration", exception.span);
      }
      throw;
    }
  }

  Value iterator_;
};

}  // namespace

Value make_coroutine(Interpreter&, FunctionObject& function, std::shared_ptr<Environment> environment,
                     Span where) {
  return Value::make<CoroutineObject>(
      [function = std::static_pointer_cast<FunctionObject>(function.shared_from_this()),
       environment = std::move(environment),
       where](Interpreter& in) { return run_body(in, *function, environment, where); });
}

Value make_async_generator(Value iterator) {
  return Value::make<AsyncGeneratorObject>(std::move(iterator));
}

std::optional<Value> run_coroutine(Interpreter& in, const Value& value, Span where) {
  auto* coroutine = value.get<CoroutineObject>();
  if (coroutine == nullptr) {
    return std::nullopt;
  }
  const DepthGuard depth(in, where);
  return coroutine->run(in, where);
}

Value await_value(Interpreter& in, const Value& value, Span where) {
  if (is_opaque(value)) {
    return value;
  }
  if (auto result = run_coroutine(in, value, where)) {
    return std::move(*result);
  }
  // Of __await__() only what hands on to a coroutine is followed, as classes of libraries do.
  if (const auto method = in.find_attribute(value, "__await__", where)) {
    if (auto result = run_coroutine(in, in.call(*method, std::vector<Value>(), where), where)) {
      return std::move(*result);
    }
  }
  in.raise("TypeError", fmt::format("object {} can't be used in 'await' expression", in.type_name(value)),
           where);
}

Iteration iterate_awaiting(Interpreter& in, const Value& value, Span where) {
  if (is_opaque(value)) {
    return in.iterate(value, where);
  }
  const auto method = in.find_attribute(value, "__aiter__", where);
  if (!method) {
    in.raise("TypeError",
             fmt::format("'async for' requires an object with __aiter__ method, got {}", in.type_name(value)),
             where);
  }
  const Value iterator = in.call(*method, std::vector<Value>(), where);
  return [&in, iterator, where]() -> std::optional<Value> {
    try {
      const Value next = in.call(in.get_attribute(iterator, "__anext__", where), std::vector<Value>(), where);
      return await_value(in, next, where);
    } catch (const PythonException& exception) {
      if (!is_exception(exception.exception, "StopAsyncIteration")) {
        throw;
      }
      return std::nullopt;
    }
  };
}

}  // namespace sqlgen::python
