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

namespace {

std::string_view parameter_name(const ast::Parameters& parameters, std::size_t index) {
  return index < parameters.posonlyargs.size()
             ? parameters.posonlyargs[index].arg.text
             : parameters.args[index - parameters.posonlyargs.size()].arg.text;
}

[[noreturn]] void too_many(Interpreter& in, const FunctionObject& function, std::size_t wanted,
                           std::size_t given, Span where) {
  const auto least = wanted - function.defaults.size();
  const auto expected =
      function.defaults.empty() ? fmt::format("{}", wanted) : fmt::format("from {} to {}", least, wanted);
  in.raise(
      "TypeError",
      fmt::format("{}() takes {} positional argument{} but {} {} given", function.qualified_name, expected,
                  wanted == 1 && function.defaults.empty() ? "" : "s", given, given == 1 ? "was" : "were"),
      where);
}

[[noreturn]] void missing(Interpreter& in, const FunctionObject& function,
                          const std::vector<std::string>& names, const char* kind, Span where) {
  std::string list = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) {
    list += (i + 1 < names.size() ? ", " : names.size() > 2 ? ", and " : " and ") + names[i];
  }
  in.raise("TypeError",
           fmt::format("{}() missing {} required {} argument{}: {}", function.qualified_name, names.size(),
                       kind, names.size() == 1 ? "" : "s", list),
           where);
}

// The slot of the parameter that a keyword names, or nothing.
std::optional<std::size_t> keyword_slot(const ast::Parameters& parameters, std::string_view name) {
  for (std::size_t i = 0; i < parameters.args.size(); ++i) {
    if (parameters.args[i].arg.text == name) {
      return parameters.posonlyargs.size() + i;
    }
  }
  for (std::size_t i = 0; i < parameters.kwonlyargs.size(); ++i) {
    if (parameters.kwonlyargs[i].arg.text == name) {
      return parameters.posonlyargs.size() + parameters.args.size() + i;
    }
  }
  return std::nullopt;
}

[[noreturn]] void unexpected_keyword(Interpreter& in, const FunctionObject& function,
                                     const KeywordArgument& keyword) {
  std::vector<std::string> names;
  for (const auto& argument : function.parameters->args) {
    names.emplace_back(argument.arg.text);
  }
  for (const auto& argument : function.parameters->kwonlyargs) {
    names.emplace_back(argument.arg.text);
  }
  const auto near = closest(keyword.name, names);
  in.raise("TypeError",
           fmt::format("{}() got an unexpected keyword argument '{}'{}", function.qualified_name,
                       keyword.name, near ? fmt::format(". Did you mean '{}'?", *near) : ""),
           keyword.name_span.valid() ? keyword.name_span : keyword.span);
}

void bind_keywords(Interpreter& in, const FunctionObject& function, const Arguments& arguments,
                   std::size_t kwarg_slot, Environment& environment) {
  const auto& parameters = *function.parameters;
  for (const auto& keyword : arguments.keywords) {
    const auto slot = keyword_slot(parameters, keyword.name);
    if (slot) {
      auto& target = environment.slots[*slot];
      if (!target.is_unset()) {
        in.raise(
            "TypeError",
            fmt::format("{}() got multiple values for argument '{}'", function.qualified_name, keyword.name),
            keyword.span);
      }
      target = keyword.value;
    } else if (parameters.kwarg != nullptr) {
      environment.slots[kwarg_slot].cast<DictObject>()->table.set(keyword.name, keyword.value);
    } else {
      unexpected_keyword(in, function, keyword);
    }
  }
}

void fill_defaults(Interpreter& in, const FunctionObject& function, Environment& environment, Span where) {
  const auto& parameters = *function.parameters;
  const auto positional = parameters.posonlyargs.size() + parameters.args.size();
  const auto first_default = positional - function.defaults.size();
  std::vector<std::string> absent;
  for (std::size_t i = 0; i < positional; ++i) {
    if (!environment.slots[i].is_unset()) {
      continue;
    }
    if (i >= first_default) {
      environment.slots[i] = function.defaults[i - first_default];
    } else {
      absent.push_back(fmt::format("'{}'", parameter_name(parameters, i)));
    }
  }
  if (!absent.empty()) {
    missing(in, function, absent, "positional", where);
  }
  for (std::size_t i = 0; i < parameters.kwonlyargs.size(); ++i) {
    auto& slot = environment.slots[positional + i];
    if (slot.is_unset()) {
      slot = function.keyword_defaults[i];
    }
    if (slot.is_unset()) {
      absent.push_back(fmt::format("'{}'", parameters.kwonlyargs[i].arg.text));
    }
  }
  if (!absent.empty()) {
    missing(in, function, absent, "keyword-only", where);
  }
}

}  // namespace

void bind_parameters(Interpreter& in, const FunctionObject& function, const Arguments& arguments,
                     const Value* self, Environment& environment) {
  const auto& parameters = *function.parameters;
  const auto positional = parameters.posonlyargs.size() + parameters.args.size();
  const auto vararg_slot = positional + parameters.kwonlyargs.size();
  const auto kwarg_slot = vararg_slot + (parameters.vararg != nullptr ? 1 : 0);
  std::vector<Value> rest;
  std::size_t given = 0;
  const auto take = [&](const Value& value) {
    if (given < positional) {
      environment.slots[given] = value;
    } else if (parameters.vararg != nullptr) {
      rest.push_back(value);
    } else {
      const auto total = arguments.positional.size() + (self != nullptr ? 1 : 0);
      const auto first_extra = positional - (self != nullptr && positional > 0 ? 1 : 0);
      too_many(in, function, positional, total,
               first_extra < arguments.positional.size() ? arguments.positional[first_extra].span
                                                         : arguments.span);
    }
    ++given;
  };
  if (self != nullptr) {
    take(*self);
  }
  for (const auto& argument : arguments.positional) {
    take(argument.value);
  }
  if (parameters.vararg != nullptr) {
    environment.slots[vararg_slot] = make_tuple(std::move(rest));
  }
  if (parameters.kwarg != nullptr) {
    environment.slots[kwarg_slot] = Value::make<DictObject>();
  }
  bind_keywords(in, function, arguments, kwarg_slot, environment);
  fill_defaults(in, function, environment, arguments.span);
}

}  // namespace sqlgen::python
