#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

namespace sqlgen::python {

BinaryOperator binary_operator(ast::Operator op) {
  switch (op) {
    case ast::Operator::add:
      return BinaryOperator::add;
    case ast::Operator::sub:
      return BinaryOperator::sub;
    case ast::Operator::mult:
      return BinaryOperator::mul;
    case ast::Operator::mat_mult:
      return BinaryOperator::matmul;
    case ast::Operator::div:
      return BinaryOperator::div;
    case ast::Operator::mod:
      return BinaryOperator::mod;
    case ast::Operator::pow:
      return BinaryOperator::pow;
    case ast::Operator::l_shift:
      return BinaryOperator::lshift;
    case ast::Operator::r_shift:
      return BinaryOperator::rshift;
    case ast::Operator::bit_or:
      return BinaryOperator::bit_or;
    case ast::Operator::bit_xor:
      return BinaryOperator::bit_xor;
    case ast::Operator::bit_and:
      return BinaryOperator::bit_and;
    case ast::Operator::floor_div:
      return BinaryOperator::floor_div;
  }
  return BinaryOperator::add;
}

void Evaluator::assign(const ast::Expr& target, Value value) {
  if (const auto* name = target.as<ast::Name>()) {
    store_name(*name, std::move(value), target.span);
  } else if (const auto* attribute = target.as<ast::Attribute>()) {
    in_.set_attribute(evaluate(*attribute->value), attribute->attr.text, value, target.span);
  } else if (const auto* subscript = target.as<ast::Subscript>()) {
    const Value object = evaluate(*subscript->value);
    in_.set_subscript(object, slice(*subscript->slice), value, target.span);
  } else if (const auto* tuple = target.as<ast::Tuple>()) {
    unpack(tuple->elts, value, target.span);
  } else if (const auto* list = target.as<ast::List>()) {
    unpack(list->elts, value, target.span);
  } else if (const auto* starred = target.as<ast::Starred>()) {
    assign(*starred->value, make_list(in_.to_vector(value, target.span)));
  }
}

void Evaluator::unpack(ast::Seq<ast::Expr*> targets, const Value& value, Span where) {
  std::optional<std::size_t> star;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i]->as<ast::Starred>() != nullptr) {
      star = i;
    }
  }
  std::vector<Value> items;
  if (star || value.cast<TupleObject>() != nullptr || value.cast<ListObject>() != nullptr) {
    items = in_.to_vector(value, where);
  } else {
    // One item more than is wanted tells that there are too many; the iterable may have no end.
    if (!is_opaque(value) && !value.is_string() && (!value.is_object())) {
      in_.raise("TypeError", fmt::format("cannot unpack non-iterable {} object", in_.type_name(value)),
                where);
    }
    const auto next = in_.iterate(value, where);
    while (items.size() <= targets.size()) {
      auto item = next();
      if (!item) {
        break;
      }
      items.push_back(std::move(*item));
    }
  }
  const std::size_t wanted = star ? targets.size() - 1 : targets.size();
  if (items.size() < wanted) {
    in_.raise("ValueError",
              fmt::format("not enough values to unpack (expected {}{}, got {})", star ? "at least " : "",
                          wanted, items.size()),
              where);
  }
  if (!star && items.size() > wanted) {
    in_.raise("ValueError", fmt::format("too many values to unpack (expected {})", wanted), where);
  }
  std::size_t position = 0;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (star && i == *star) {
      const auto count = items.size() - wanted;
      std::vector<Value> rest(items.begin() + static_cast<std::ptrdiff_t>(position),
                              items.begin() + static_cast<std::ptrdiff_t>(position + count));
      assign(*targets[i]->as<ast::Starred>()->value, make_list(std::move(rest)));
      position += count;
    } else {
      assign(*targets[i], std::move(items[position++]));
    }
  }
}

namespace {

Environment& environment_at(const Frame& frame, std::uint32_t depth) {
  auto* environment = frame.environment.get();
  for (; depth > 0; --depth) {
    environment = environment->parent.get();
  }
  return *environment;
}

}  // namespace

void Evaluator::store_name(const ast::Name& name, Value value, Span where) {
  const auto& binding = frame_.scopes->binding(name);
  if (binding.kind == Binding::Kind::local) {
    environment_at(frame_, binding.depth).slots[binding.index] = std::move(value);
  } else if (binding.kind == Binding::Kind::global) {
    state_.in.count_bytes(16, where);
    state_.bind(frame_.module->names(), name.id, std::move(value));
  } else {
    frame_.class_names->table.set(name.id, std::move(value));
  }
}

bool Evaluator::changes_nothing(const ast::Body& body) {
  for (const auto* statement : body) {
    const auto* assign = statement->as<ast::Assign>();
    const auto* constant_value = assign == nullptr ? nullptr : assign->value->as<ast::Constant>();
    if (constant_value == nullptr) {
      return false;
    }
    const Value value = constant(*constant_value, assign->value->span);
    for (const auto* target : assign->targets) {
      const auto* name = target->as<ast::Name>();
      if (name == nullptr || frame_.scopes->binding(*name).kind != Binding::Kind::global) {
        return false;
      }
      const auto* present = frame_.module->names().find(name->id);
      if (present == nullptr || !identical(*present, value)) {
        return false;
      }
    }
  }
  return true;
}

// For the names that no Name expression stands for: def, class, import, except, patterns.
void Evaluator::store_identifier(std::string_view name, Value value, Span) {
  const auto binding = frame_.scope->resolve(name);
  if (binding.kind == Binding::Kind::local) {
    environment_at(frame_, binding.depth).slots[binding.index] = std::move(value);
  } else if (binding.kind == Binding::Kind::global) {
    state_.bind(frame_.module->names(), name, std::move(value));
  } else {
    frame_.class_names->table.set(name, std::move(value));
  }
}

void Evaluator::delete_identifier(std::string_view name) {
  const auto binding = frame_.scope->resolve(name);
  if (binding.kind == Binding::Kind::local) {
    environment_at(frame_, binding.depth).slots[binding.index] = Value::unset();
  } else if (binding.kind == Binding::Kind::global) {
    frame_.module->names().erase(name);
  } else {
    frame_.class_names->table.erase(name);
  }
}

void Evaluator::execute_annotated(const ast::AnnAssign& node) {
  if (node.value != nullptr) {
    assign(*node.target, evaluate(*node.value));
  }
  const auto* name = node.target->as<ast::Name>();
  if (frame_.class_names == nullptr || name == nullptr || !node.simple) {
    return;
  }
  // Kept as text: an annotation may name what is defined later, or nowhere.
  auto* annotations = frame_.class_names->table.find("__annotations__");
  if (annotations == nullptr) {
    frame_.class_names->table.set("__annotations__", Value::make<DictObject>());
    annotations = frame_.class_names->table.find("__annotations__");
  }
  if (auto* dict = annotations->cast<DictObject>()) {
    dict->table.set(name->id, Value::string(std::string(state_.sources.text(node.annotation->span))));
  }
}

void Evaluator::execute_augmented(const ast::AugAssign& node, Span where) {
  if (const auto* name = node.target->as<ast::Name>()) {
    const Value old = load_name(*name, node.target->span);
    store_name(*name, augment(node.op, old, evaluate(*node.value), where), where);
  } else if (const auto* attribute = node.target->as<ast::Attribute>()) {
    const Value object = evaluate(*attribute->value);
    const Value old = in_.get_attribute(object, attribute->attr.text, node.target->span);
    in_.set_attribute(object, attribute->attr.text, augment(node.op, old, evaluate(*node.value), where),
                      node.target->span);
  } else if (const auto* subscript = node.target->as<ast::Subscript>()) {
    const Value object = evaluate(*subscript->value);
    const Value key = slice(*subscript->slice);
    const Value old = in_.subscript(object, key, node.target->span);
    in_.set_subscript(object, key, augment(node.op, old, evaluate(*node.value), where), node.target->span);
  }
}

namespace {

const char* inplace_name(ast::Operator op) {
  static constexpr const char* kNames[] = {
      "__iadd__",    "__isub__",    "__imul__", "__imatmul__", "__itruediv__", "__imod__",     "__ipow__",
      "__ilshift__", "__irshift__", "__ior__",  "__ixor__",    "__iand__",     "__ifloordiv__"};
  return kNames[static_cast<std::size_t>(op)];
}

// sequence *= number of a list or bytearray.
template <class Items>
void repeat_in_place(Interpreter& in, Items& items, std::int64_t times, std::size_t unit, Span where) {
  const std::size_t size = items.size();
  if (times <= 0) {
    items.clear();
  }
  const Items once = items;
  for (std::int64_t i = 1; i < times && size != 0; ++i) {
    in.count_bytes(size * unit, where);
    in.count_steps(size * unit / 256, where);
    items.insert(items.end(), once.begin(), once.end());
  }
}

bool augment_sequence(Interpreter& in, ast::Operator op, const Value& target, const Value& value,
                      Span where) {
  auto* list = target.cast<ListObject>();
  auto* bytes = target.cast<BytesObject>();
  bytes = bytes != nullptr && bytes->is_array ? bytes : nullptr;
  const auto times =
      op == ast::Operator::mult && (list != nullptr || bytes != nullptr) ? small_int(value) : std::nullopt;
  if (list != nullptr && op == ast::Operator::add) {
    auto items = in.to_vector(value, where);
    in.count_bytes(items.size() * sizeof(Value), where);
    list->items.insert(list->items.end(), items.begin(), items.end());
    return true;
  }
  const auto* more = bytes != nullptr && op == ast::Operator::add ? bytes_of(value) : nullptr;
  if (more != nullptr) {
    in.count_bytes(more->size(), where);
    bytes->bytes += std::string(*more);
    return true;
  }
  if (times && list != nullptr) {
    repeat_in_place(in, list->items, *times, sizeof(Value), where);
  } else if (times) {
    repeat_in_place(in, bytes->bytes, *times, 1, where);
  }
  return times.has_value();
}

// list += iterable, set |= set, dict |= mapping or pairs change the object itself.
bool augment_container(Interpreter& in, ast::Operator op, const Value& target, const Value& value,
                       Span where) {
  if (augment_sequence(in, op, target, value, where)) {
    return true;
  }
  if (auto* dict = target.cast<DictObject>(); dict != nullptr && op == ast::Operator::bit_or) {
    update_dict(in, *dict, value, where);
    return true;
  }
  auto* set = target.cast<SetObject>();
  auto* other = value.cast<SetObject>();
  if (set != nullptr && other != nullptr && !set->frozen &&
      (op == ast::Operator::bit_or || op == ast::Operator::bit_and || op == ast::Operator::bit_xor ||
       op == ast::Operator::sub)) {
    set_update(in, binary_operator(op), *set, value, where);
    return true;
  }
  return false;
}

}  // namespace

Value Evaluator::augment(ast::Operator op, const Value& target, const Value& value, Span where) {
  if (target.is_object()) {
    if (augment_container(in_, op, target, value, where)) {
      return target;
    }
    if (const auto* instance = target.cast<InstanceObject>()) {
      if (const auto* method = instance->cls->find(inplace_name(op))) {
        return in_.call(bind_attribute(in_, *method, target, Value::object(instance->cls), where),
                        std::vector{value}, where);
      }
      if (augment_container(in_, op, instance->native, value, where)) {
        return target;
      }
    }
  }
  return in_.binary(binary_operator(op), target, value, where);
}

}  // namespace sqlgen::python
