#include "frontend/python/evaluator/generators/generators.hpp"

#include "frontend/python/evaluator/evaluator.hpp"

namespace sqlgen::python {

GeneratorObject::GeneratorObject(Interpreter& in, std::shared_ptr<FunctionObject> function,
                                 std::shared_ptr<Environment> environment, Span where)
    : IteratorObject("generator", [this] { return send(Value()); }),
      in_(in),
      function_(std::move(function)),
      environment_(std::move(environment)),
      where_(where) {}

GeneratorObject::~GeneratorObject() {
  if (fiber_ && !finished_) {
    // Its frame runs once more while its stack unwinds.
    frame_.parent = in_.state().frame;
    in_.state().frame = &frame_;
    fiber_.reset();
  }
}

GeneratorObject* generator_of(const Value& value) {
  return dynamic_cast<GeneratorObject*>(value.cast<IteratorObject>());
}

std::optional<Value> GeneratorObject::send(const Value& value) {
  sent_ = value;
  return advance();
}

std::optional<Value> GeneratorObject::raise(const Value& exception) {
  if (!fiber_ || finished_) {
    finished_ = true;
    throw_exception(in_, exception, where_);
  }
  thrown_ = exception;
  return advance();
}

void GeneratorObject::close() {
  if (!fiber_ || finished_) {
    finished_ = true;
    return;
  }
  try {
    if (raise(make_exception(in_, "GeneratorExit", {}))) {
      in_.raise("RuntimeError", "generator ignored GeneratorExit", where_);
    }
  } catch (const PythonException& exception) {
    if (!is_exception(exception.exception, "GeneratorExit") &&
        !is_exception(exception.exception, "StopIteration")) {
      throw;
    }
  }
}

std::optional<Value> GeneratorObject::advance() {
  if (finished_) {
    return std::nullopt;
  }
  if (running_) {
    in_.raise("ValueError", "generator already executing", where_);
  }
  constexpr std::uint64_t kSwitchSteps = 5;
  in_.count_steps(kSwitchSteps, where_);
  const auto keep = shared_from_this();
  auto& state = in_.state();
  if (!fiber_) {
    fiber_ = std::make_unique<Fiber>(
        in_, [this] { result_ = run_body(in_, *function_, environment_, where_, &frame_); }, where_);
  } else {
    frame_.parent = state.frame;
    state.frame = &frame_;
  }
  running_ = true;
  yielded_.reset();
  try {
    fiber_->resume();
  } catch (const PythonException& exception) {
    running_ = false;
    finished_ = true;
    if (is_exception(exception.exception, "StopIteration")) {
      in_.raise("RuntimeError", "generator raised StopIteration", exception.span);
    }
    throw;
  } catch (...) {
    running_ = false;
    finished_ = true;
    throw;
  }
  running_ = false;
  if (fiber_->done()) {
    finished_ = true;
    fiber_.reset();
    return std::nullopt;
  }
  state.frame = frame_.parent;
  return std::exchange(yielded_, std::nullopt);
}

Value GeneratorObject::yield(const Value& value, Span where) {
  yielded_ = value;
  fiber_->suspend();
  if (thrown_) {
    const Value exception = *std::exchange(thrown_, std::nullopt);
    throw_exception(in_, exception, where);
  }
  return std::exchange(sent_, Value());
}

Value make_generator(Interpreter& in, FunctionObject& function,
                     const std::shared_ptr<Environment>& environment, Span where) {
  in.count_bytes(sizeof(GeneratorObject) + 128, where);
  auto generator = std::make_shared<GeneratorObject>(
      in, std::static_pointer_cast<FunctionObject>(function.shared_from_this()), environment, where);
  environment->generator = generator.get();
  return Value::object(std::move(generator));
}

namespace {

// The generator whose body this frame runs; null in a lambda or a comprehension that yields.
GeneratorObject* running_generator(const Frame& frame) {
  return frame.environment != nullptr ? static_cast<GeneratorObject*>(frame.environment->generator) : nullptr;
}

}  // namespace

Value Evaluator::yield(const Value& value, Span where) {
  auto* generator = running_generator(frame_);
  if (generator == nullptr) {
    in_.raise("SyntaxError", "'yield' outside function", where);
  }
  return generator->yield(value, where);
}

Value Evaluator::yield_from(const Value& iterable, Span where) {
  auto* inner = generator_of(iterable);
  const auto next = inner != nullptr ? Iteration{} : in_.iterate(iterable, where);
  Value sent;
  while (true) {
    auto item = inner != nullptr ? inner->send(sent) : next();
    if (!item) {
      return inner != nullptr ? inner->result() : Value();
    }
    sent = yield(*item, where);
  }
}

}  // namespace sqlgen::python
