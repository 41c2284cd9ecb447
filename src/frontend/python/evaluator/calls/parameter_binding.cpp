#include <fmt/format.h>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

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
