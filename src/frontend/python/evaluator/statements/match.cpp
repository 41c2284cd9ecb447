#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/evaluator/evaluator.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::python {

Completion Evaluator::execute_match(const ast::Match& node) {
  const Value subject = evaluate(*node.subject);
  for (const auto& match_case : node.cases) {
    state_.step(match_case.pattern->span);
    if (matches(*match_case.pattern, subject) &&
        (match_case.guard == nullptr || in_.truth(evaluate(*match_case.guard), match_case.guard->span))) {
      return run(match_case.body);
    }
  }
  return Completion::normal;
}

bool Evaluator::matches(const ast::Pattern& pattern, const Value& subject) {
  const Span where = pattern.span;
  // Of a value of unknown rows nobody knows what it is made of.
  const auto looks_inside = [&] {
    if (const auto refuse = hook(subject, "__refuse_pattern__", where)) {
      static_cast<void>(in_.call(*refuse, {}, where));
    }
  };
  const auto is_singleton = [&](const ast::ConstantValue& value) {
    if (std::holds_alternative<ast::NoneValue>(value)) {
      return subject.is_none();
    }
    const auto* flag = std::get_if<bool>(&value);
    return flag != nullptr && subject.is_bool() && subject.as_bool() == *flag;
  };
  return std::visit(Overloaded{[&](const ast::MatchValue& node) {
                                 return in_.truth(
                                     in_.compare(Comparison::eq, subject, evaluate(*node.value), where),
                                     where);
                               },
                               [&](const ast::MatchSingleton& node) {
                                 if (is_opaque(subject)) {
                                   fail_on_opaque(in_, subject, where);
                                 }
                                 if (const auto is = hook(subject, "__is__", where)) {
                                   const auto* flag = std::get_if<bool>(&node.value);
                                   const Value singleton = flag == nullptr ? Value() : Value::boolean(*flag);
                                   return in_.truth(in_.call(*is, {singleton}, where), where);
                                 }
                                 return is_singleton(node.value);
                               },
                               [&](const ast::MatchSequence& node) {
                                 looks_inside();
                                 return matches_sequence(node, subject, where);
                               },
                               [&](const ast::MatchMapping& node) {
                                 looks_inside();
                                 return matches_mapping(node, subject, where);
                               },
                               [&](const ast::MatchClass& node) {
                                 looks_inside();
                                 return matches_class(node, subject, where);
                               },
                               [](const ast::MatchStar&) { return true; },  // belongs to its sequence
                               [&](const ast::MatchAs& node) {
                                 if (node.pattern != nullptr && !matches(*node.pattern, subject)) {
                                   return false;
                                 }
                                 if (node.name) {
                                   store_identifier(node.name.text, subject, node.name.span);
                                 }
                                 return true;
                               },
                               [&](const ast::MatchOr& node) {
                                 for (const auto* alternative : node.patterns) {
                                   if (matches(*alternative, subject)) {
                                     return true;
                                   }
                                 }
                                 return false;
                               }},
                    pattern.node);
}

bool Evaluator::matches_sequence(const ast::MatchSequence& pattern, const Value& subject, Span where) {
  if (is_opaque(subject)) {
    fail_on_opaque(in_, subject, where);
  }
  const auto* given = sequence_items(subject);
  if (given == nullptr && subject.cast<RangeObject>() == nullptr) {
    return false;
  }
  const std::vector<Value> values = given != nullptr ? *given : in_.to_vector(subject, where);
  std::optional<std::size_t> star;
  for (std::size_t i = 0; i < pattern.patterns.size(); ++i) {
    if (std::holds_alternative<ast::MatchStar>(pattern.patterns[i]->node)) {
      star = i;
    }
  }
  const std::size_t fixed = pattern.patterns.size() - (star ? 1 : 0);
  if (star ? values.size() < fixed : values.size() != fixed) {
    return false;
  }
  std::size_t position = 0;
  for (std::size_t i = 0; i < pattern.patterns.size(); ++i) {
    if (star && i == *star) {
      const auto count = values.size() - fixed;
      const auto& name = std::get<ast::MatchStar>(pattern.patterns[i]->node).name;
      if (name) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(position);
        store_identifier(name.text, make_list({begin, begin + static_cast<std::ptrdiff_t>(count)}),
                         name.span);
      }
      position += count;
    } else if (!matches(*pattern.patterns[i], values[position++])) {
      return false;
    }
  }
  return true;
}

bool Evaluator::matches_mapping(const ast::MatchMapping& pattern, const Value& subject, Span where) {
  if (is_opaque(subject)) {
    fail_on_opaque(in_, subject, where);
  }
  auto* dict = unwrap(subject).cast<DictObject>();
  if (dict == nullptr) {
    return false;
  }
  std::vector<Value> keys;
  for (std::size_t i = 0; i < pattern.keys.size(); ++i) {
    keys.push_back(evaluate(*pattern.keys[i]));
    const auto* value = dict->table.find(in_, keys.back(), where);
    if (value == nullptr) {
      return false;
    }
    const Value item = *value;
    if (!matches(*pattern.patterns[i], item)) {
      return false;
    }
  }
  if (pattern.rest) {
    auto rest = std::make_shared<DictObject>();
    rest->table = dict->table;
    for (const auto& key : keys) {
      rest->table.erase(in_, key, where);
    }
    store_identifier(pattern.rest.text, Value::object(std::move(rest)), pattern.rest.span);
  }
  return true;
}

namespace {

// These builtin classes match the subject itself by their one positional pattern (PEP 634).
bool matches_itself(const std::string& name) {
  static constexpr std::string_view kNames[] = {"bool", "bytearray", "bytes", "dict", "float", "frozenset",
                                                "int",  "list",      "set",   "str",  "tuple"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

}  // namespace

bool Evaluator::matches_class(const ast::MatchClass& pattern, const Value& subject, Span where) {
  const Value cls = evaluate(*pattern.cls);
  if (!in_.is_instance(subject, cls, pattern.cls->span)) {
    return false;
  }
  std::vector<std::string> names;
  if (!pattern.patterns.empty()) {
    if (cls.get<BuiltinType>() != nullptr && matches_itself(class_name(cls)) &&
        pattern.patterns.size() == 1) {
      if (!matches(*pattern.patterns[0], subject)) {
        return false;
      }
    } else {
      const auto arguments = in_.find_attribute(cls, "__match_args__", where);
      if (arguments && arguments->cast<TupleObject>() == nullptr) {
        in_.raise("TypeError",
                  fmt::format("{}.__match_args__ must be a tuple (got {})", class_name(cls),
                              in_.type_name(*arguments)),
                  where);
      }
      const auto* items = arguments ? sequence_items(*arguments) : nullptr;
      const std::size_t count = items != nullptr ? items->size() : 0;
      if (count < pattern.patterns.size()) {
        in_.raise("TypeError",
                  fmt::format("{}() accepts {} positional sub-patterns ({} given)", class_name(cls), count,
                              pattern.patterns.size()),
                  where);
      }
      for (std::size_t i = 0; i < pattern.patterns.size(); ++i) {
        const Value& name = (*items)[i];
        if (!name.is_string()) {
          in_.raise("TypeError",
                    fmt::format("__match_args__ elements must be strings (got {})", in_.type_name(name)),
                    where);
        }
        names.push_back(name.as_string());
      }
    }
  }
  const auto matches_attribute = [&](std::string_view name, const ast::Pattern& inner) {
    const auto value = in_.find_attribute(subject, name, where);
    return value && matches(inner, *value);
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!matches_attribute(names[i], *pattern.patterns[i])) {
      return false;
    }
  }
  for (std::size_t i = 0; i < pattern.kwd_attrs.size(); ++i) {
    if (!matches_attribute(pattern.kwd_attrs[i].text, *pattern.kwd_patterns[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace sqlgen::python
