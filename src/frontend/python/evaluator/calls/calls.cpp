#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

bool is_exception_class(const Value& callee) {
  const auto* cls = callee.cast<ClassObject>();
  return cls != nullptr && cls->is_exception;
}

}  // namespace

Value Evaluator::call(const ast::Call& node, Span where) {
  if (const auto* attribute = node.func->as<ast::Attribute>()) {
    const Value object = evaluate(*attribute->value);
    return call_method(object, *attribute, node, where);
  }
  const Value callee = evaluate(*node.func);
  if (auto* function = callee.cast<FunctionObject>()) {
    const Arguments given = arguments(node, where);
    if (in_unknown_pass(where) && state_.library_files.contains(function->span.file)) {
      if (auto made = call_in_pass(*node.func, Value(), given, where)) {
        return *std::move(made);
      }
    }
    return call_function(in_, *function, given);
  }
  if (!in_.is_callable(callee)) {
    in_.raise("TypeError", fmt::format("'{}' object is not callable", in_.type_name(callee)), where);
  }
  const Arguments given = arguments(node, where);
  if (in_unknown_pass(where) && !is_exception_class(callee)) {
    if (auto made = call_in_pass(*node.func, Value(), given, where)) {
      return *std::move(made);
    }
  }
  return in_.state().call_object(*callee.as_object(), given);
}

// Calls a method without making a bound method of it where the object is of a kind that is known here.
Value Evaluator::call_method(const Value& object, const ast::Attribute& attribute, const ast::Call& node,
                             Span where) {
  const auto name = attribute.attr.text;
  if (const auto* table = methods_of(object)) {
    if (const auto* method = table->find(name)) {
      Arguments given = arguments(node, where);
      if (in_unknown_pass(where)) {
        if (auto made = call_in_pass(*node.func, object, given, where)) {
          return *std::move(made);
        }
      }
      if (name == "get" && !given.positional.empty() && object.cast<DictObject>() != nullptr) {
        if (const auto lookup = hook(given.positional.front().value, "__get_from__", where)) {
          given.positional.front().value = object;
          return in_.call(*lookup, given);
        }
      }
      return method->function(in_, object, BoundArguments(in_, method->signature, given));
    }
  } else if (const auto* instance = object.cast<InstanceObject>()) {
    const auto* found = instance->cls->find(name);
    auto* function = found != nullptr ? found->cast<FunctionObject>() : nullptr;
    if (function != nullptr && instance->dict->table.find(name) == nullptr &&
        instance->cls->find("__getattribute__") == nullptr) {
      const Value keep = *found;
      Arguments given = arguments(node, where);
      if (in_unknown_pass(where) && state_.library_files.contains(function->span.file)) {
        if (auto made = call_in_pass(*node.func, object, given, where)) {
          return *std::move(made);
        }
      }
      return call_function(in_, *function, given, &object);
    }
  }
  const Span attribute_span = join(attribute.value->span, attribute.attr.span);
  const Value callee = in_.get_attribute(object, name, attribute_span);
  if (!in_.is_callable(callee)) {
    in_.raise("TypeError", fmt::format("'{}' object is not callable", in_.type_name(callee)), where);
  }
  const Arguments given = arguments(node, where);
  const auto* function = callee.cast<FunctionObject>();
  if (in_unknown_pass(where) && (function == nullptr || state_.library_files.contains(function->span.file))) {
    if (auto made = call_in_pass(*node.func, object, given, where)) {
      return *std::move(made);
    }
  }
  return in_.state().call_object(*callee.as_object(), given);
}

// What a module of ours calls is called where the revision called that module.
Arguments Evaluator::arguments(const ast::Call& node, Span where) {
  Arguments arguments = own_arguments(node, where);
  if (!frame_.call_span.valid() || frame_.call_span.file == where.file ||
      !state_.library_files.contains(where.file)) {
    return arguments;
  }
  arguments.span = frame_.call_span;
  for (Argument& argument : arguments.positional) {
    argument.span = arguments.span;
  }
  for (KeywordArgument& argument : arguments.keywords) {
    argument.span = arguments.span;
    argument.name_span = arguments.span;
  }
  return arguments;
}

Arguments Evaluator::own_arguments(const ast::Call& node, Span where) {
  Arguments arguments;
  arguments.span = where;
  arguments.positional.reserve(node.args.size());
  for (const auto* argument : node.args) {
    if (const auto* starred = argument->as<ast::Starred>()) {
      for (auto& value : in_.to_vector(evaluate(*starred->value), argument->span)) {
        arguments.positional.push_back({std::move(value), argument->span});
      }
    } else {
      arguments.positional.push_back({evaluate(*argument), argument->span});
    }
  }
  arguments.keywords.reserve(node.keywords.size());
  for (const auto& keyword : node.keywords) {
    if (!keyword.arg) {
      spread_mapping(keyword, arguments);
      continue;
    }
    arguments.keywords.push_back(
        {std::string(keyword.arg.text), evaluate(*keyword.value), keyword.value->span, keyword.arg.span});
  }
  return arguments;
}

void Evaluator::spread_mapping(const ast::Keyword& keyword, Arguments& arguments) {
  const Span span = keyword.value->span;
  const Value mapping = evaluate(*keyword.value);
  for (auto& [key, value] : mapping_items(in_, mapping, span)) {
    const auto& name = unwrap(key);
    if (!name.is_string()) {
      in_.raise("TypeError", "keywords must be strings", span);
    }
    if (arguments.find(name.as_string()) != nullptr) {
      in_.raise("TypeError", fmt::format("got multiple values for keyword argument '{}'", name.as_string()),
                span);
    }
    arguments.keywords.push_back({name.as_string(), std::move(value), span, span});
  }
}

std::vector<std::pair<Value, Value>> mapping_items(Interpreter& in, const Value& mapping, Span where) {
  if (is_opaque(mapping)) {
    fail_on_opaque(in, mapping, where);
  }
  if (mapping.cast<InstanceObject>() == nullptr) {
    if (auto items = dict_items(mapping)) {
      return std::move(*items);
    }
  }
  const auto keys = in.find_attribute(mapping, "keys", where);
  if (!keys) {
    in.raise("TypeError", fmt::format("'{}' object is not a mapping", in.type_name(mapping)), where);
  }
  std::vector<std::pair<Value, Value>> items;
  for (auto& key : in.to_vector(in.call(*keys, std::vector<Value>{}, where), where)) {
    Value value = in.subscript(mapping, key, where);
    items.emplace_back(std::move(key), std::move(value));
  }
  return items;
}

}  // namespace sqlgen::python
