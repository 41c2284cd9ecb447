#include <algorithm>

#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/evaluator/evaluator.hpp"

namespace sqlgen::python {

// The variables of a comprehension are its own; the first iterable is evaluated around it.
Frame Evaluator::inner_frame(const void* node) {
  Frame frame;
  frame.scope = &frame_.scopes->of(node);
  frame.scopes = frame_.scopes;
  frame.environment = std::make_shared<Environment>(frame.scope->locals.size(), frame_.environment);
  frame.module = frame_.module;
  frame.function = frame_.function;
  frame.call_span = frame_.call_span;
  frame.handled = frame_.handled;
  return frame;
}

void Evaluator::comprehend(const void* node, ast::Seq<ast::Comprehension> generators,
                           const std::function<void(Evaluator&)>& element, Span where,
                           const Value* iterable) {
  const Value first = iterable != nullptr ? *iterable : evaluate_iterable(*generators[0].iter);
  const DepthGuard depth(in_, where);
  Frame frame = inner_frame(node);
  Evaluator inner(in_, frame);
  inner.comprehend_level(generators, 0, first, element);
}

void Evaluator::comprehend_level(ast::Seq<ast::Comprehension> generators, std::size_t level,
                                 const Value& first, const std::function<void(Evaluator&)>& element) {
  if (level == generators.size()) {
    element(*this);
    return;
  }
  const auto& generator = generators[level];
  const Span where = generator.iter->span;
  const Value iterable = level == 0 ? first : evaluate_iterable(*generator.iter);
  const auto next =
      generator.is_async ? iterate_awaiting(in_, iterable, where) : in_.iterate(iterable, where);
  while (auto item = next()) {
    state_.step(where);
    assign(*generator.target, std::move(*item));
    bool wanted = true;
    for (const auto* condition : generator.ifs) {
      wanted = wanted && in_.truth(evaluate(*condition), condition->span);
    }
    if (wanted) {
      comprehend_level(generators, level + 1, first, element);
    }
  }
}

Value Evaluator::list_comprehension(const ast::ListComp& node, Span where) {
  const Value first = evaluate_iterable(*node.generators[0].iter);
  if (auto unknown = node.generators.size() == 1 ? collect_unknown_rows(node, first) : std::nullopt) {
    return *std::move(unknown);
  }
  std::vector<Value> values;
  comprehend(
      &node, node.generators,
      [&](Evaluator& inner) {
        in_.count_bytes(sizeof(Value), where);
        values.push_back(inner.evaluate(*node.elt));
      },
      where, &first);
  return make_list(std::move(values));
}

Value Evaluator::set_comprehension(const ast::SetComp& node, Span where) {
  auto set = std::make_shared<SetObject>(false);
  comprehend(
      &node, node.generators,
      [&](Evaluator& inner) { set->add(in_, inner.evaluate(*node.elt), node.elt->span); }, where);
  return Value::object(std::move(set));
}

Value Evaluator::dict_comprehension(const ast::DictComp& node, Span where) {
  auto dict = std::make_shared<DictObject>();
  comprehend(
      &node, node.generators,
      [&](Evaluator& inner) {
        const Value key = inner.evaluate(*node.key);
        dict->table.set(in_, key, inner.evaluate(*node.value), node.key->span);
      },
      where);
  return Value::object(std::move(dict));
}

/// (element for ... if ...): the loops stand still between items.
class GeneratorExpression final : public IteratorObject {
 public:
  GeneratorExpression(Interpreter& in, Frame frame, const ast::GeneratorExp& node, const Value& first,
                      Span where)
      : IteratorObject("generator", [this] { return advance(); }),
        in_(in),
        frame_(std::move(frame)),
        module_(std::static_pointer_cast<ModuleObject>(frame_.module->shared_from_this())),
        node_(node) {
    if (frame_.function != nullptr) {
      function_ = frame_.function->shared_from_this();
    }
    loops_.push_back(node.generators[0].is_async ? iterate_awaiting(in, first, where)
                                                 : in.iterate(first, where));
  }

 private:
  std::optional<Value> advance() {
    if (running_) {
      in_.raise("ValueError", "generator already executing", node_.elt->span);
    }
    running_ = true;
    struct Reset {
      bool& flag;
      ~Reset() { flag = false; }
    } const reset{running_};
    const DepthGuard depth(in_, node_.elt->span);
    Evaluator evaluator(in_, frame_);
    while (!loops_.empty()) {
      const std::size_t level = loops_.size() - 1;
      const auto& generator = node_.generators[level];
      in_.count_steps(1, generator.iter->span);
      auto item = loops_.back()();
      if (!item) {
        loops_.pop_back();
        continue;
      }
      evaluator.assign(*generator.target, std::move(*item));
      if (!wanted(evaluator, generator)) {
        continue;
      }
      if (level + 1 == node_.generators.size()) {
        return evaluator.evaluate(*node_.elt);
      }
      const auto& inner = node_.generators[level + 1];
      const Value iterable = evaluator.evaluate_iterable(*inner.iter);
      loops_.push_back(inner.is_async ? iterate_awaiting(in_, iterable, inner.iter->span)
                                      : in_.iterate(iterable, inner.iter->span));
    }
    return std::nullopt;
  }

  bool wanted(Evaluator& evaluator, const ast::Comprehension& generator) {
    for (const auto* condition : generator.ifs) {
      if (!in_.truth(evaluator.evaluate(*condition), condition->span)) {
        return false;
      }
    }
    return true;
  }

  Interpreter& in_;
  Frame frame_;
  std::shared_ptr<ModuleObject> module_;  // the frame's own pointers do not keep these alive
  ObjectPtr function_;
  const ast::GeneratorExp& node_;
  std::vector<Iteration> loops_;
  bool running_ = false;
};

Value Evaluator::generator_expression(const ast::GeneratorExp& node, Span where) {
  const Value first = evaluate_iterable(*node.generators[0].iter);
  in_.count_bytes(sizeof(GeneratorExpression) + 128, where);
  Value generator =
      Value::make<GeneratorExpression>(in_, inner_frame(&node), node, first, node.generators[0].iter->span);
  const bool is_async = std::any_of(node.generators.begin(), node.generators.end(),
                                    [](const ast::Comprehension& part) { return part.is_async; });
  return is_async ? make_async_generator(std::move(generator)) : generator;
}

}  // namespace sqlgen::python
