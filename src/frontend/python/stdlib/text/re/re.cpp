#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/text/re/re_objects.hpp"
#include "frontend/python/stdlib/text/re/re_operations.hpp"

// The functions of `re`, which are the methods of its patterns.

namespace sqlgen::python::stdlib {

namespace {

Pattern compile(Interpreter& in, const Value& pattern, const Value& flags, Span where) {
  const auto given = small_int(unwrap(flags)).value_or(0);
  if (auto compiled = pattern.as<PatternObject>()) {
    if (given != 0) {
      in.raise("ValueError", "cannot process flags argument with a compiled pattern", where);
    }
    return compiled;
  }
  const Subject text = text_or_bytes(in, pattern, where);
  constexpr std::size_t kLongest = 1U << 20U;  // PCRE2 takes some twenty times as much memory to compile it
  if (text.text->size() > kLongest) {
    in.fail(Diagnostic{.id = "evaluation-limit",
                       .message = "the regular expression is too long",
                       .span = where,
                       .help = {"write a shorter pattern, or several"}});
  }
  in.count_steps(10 + text.text->size() / 8, where);
  try {
    return std::make_shared<PatternObject>(*text.text, given, text.is_bytes);
  } catch (const RegexProblem& problem) {
    raise_regex_error(in, problem, *text.text, where);
  }
}

Value module_function(const OperationRow& row) {
  return make_builtin(fmt::format("{}(pattern, {}, flags=0)", row.name, row.parameters),
                      [function = row.function](Interpreter& in, Bound a) {
                        const auto pattern = compile(in, a.value("pattern"), a.value("flags"), a.call_span());
                        return function(in, pattern, a);
                      });
}

Value re_escape(Interpreter& in, Bound a) {
  const Subject subject = text_or_bytes(in, a.value(std::size_t{0}), a.call_span());
  std::string out;
  for (const char c : *subject.text) {
    if (std::string_view("()[]{}?*+-|^$\\.&~# \t\n\r\v\f").find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return subject.is_bytes ? make_bytes(std::move(out)) : Value::string(std::move(out));
}

struct FlagRow {
  const char* name;
  const char* letter;
  RegexFlag flag;
};

constexpr FlagRow kFlags[] = {{"IGNORECASE", "I", kIgnoreCase},
                              {"LOCALE", "L", kLocale},
                              {"MULTILINE", "M", kMultiline},
                              {"DOTALL", "S", kDotAll},
                              {"UNICODE", "U", kUnicode},
                              {"VERBOSE", "X", kVerbose},
                              {"ASCII", "A", kAscii}};

}  // namespace

void raise_regex_error(Interpreter& in, const RegexProblem& problem, const std::string& pattern, Span where) {
  const Value error = in.get_attribute(in.import_module("re", where), "error", where);
  const Value instance = in.call(
      error, {Value::string(fmt::format("{} at position {}", problem.message, problem.position))}, where);
  in.set_attribute(instance, "msg", Value::string(problem.message), where);
  in.set_attribute(instance, "pattern", Value::string(pattern), where);
  in.set_attribute(instance, "pos", Value::integer(static_cast<std::int64_t>(problem.position)), where);
  throw PythonException{instance, where};
}

std::optional<Value> PatternObject::attribute(Interpreter& in, std::string_view name, Span where) {
  const auto self = std::static_pointer_cast<PatternObject>(shared_from_this());
  for (const auto& row : pattern_operations()) {
    if (row.name == name) {
      return make_builtin(
          fmt::format("{}({}{})", row.name, row.parameters, row.method_parameters),
          [self, function = row.function](Interpreter& inner, Bound a) { return function(inner, self, a); });
    }
  }
  if (name == "pattern") {
    return is_bytes_ ? make_bytes(text_) : Value::string(text_);
  }
  if (name == "flags") {
    return Value::integer(flags());
  }
  if (name == "groups") {
    return Value::integer(static_cast<std::int64_t>(regex_.group_count()));
  }
  if (name == "groupindex") {
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [key, index] : regex_.names()) {
      items.emplace_back(Value::string(key), Value::integer(static_cast<std::int64_t>(index)));
    }
    std::sort(items.begin(), items.end(),
              [](const auto& one, const auto& other) { return one.second.as_int() < other.second.as_int(); });
    return make_dict(in, std::move(items), where);
  }
  return std::nullopt;
}

std::string PatternObject::repr(Interpreter& in, Span where) {
  std::string names;
  for (const auto& row : kFlags) {
    if ((flags() & row.flag) != 0 && (row.flag != kUnicode || is_bytes_)) {
      names += (names.empty() ? "re." : "|re.") + std::string(row.name);
    }
  }
  const auto text = in.repr(is_bytes_ ? make_bytes(text_) : Value::string(text_), where);
  return fmt::format("re.compile({}{}{})", text.substr(0, byte_offset(text, 200)), names.empty() ? "" : ", ",
                     names);
}

std::optional<Value> PatternObject::compare(Interpreter& in, Comparison op, const Value& other, Span where) {
  if (other.get<PatternObject>() == nullptr || (op != Comparison::eq && op != Comparison::ne)) {
    return std::nullopt;
  }
  return Value::boolean(equals(in, other, where) == (op == Comparison::eq));
}

bool PatternObject::equals(Interpreter&, const Value& other, Span) {
  const auto* pattern = other.get<PatternObject>();
  return pattern != nullptr && pattern->text_ == text_ && pattern->is_bytes_ == is_bytes_ &&
         pattern->flags() == flags();
}

std::size_t PatternObject::hash(Interpreter&, Span) {
  return std::hash<std::string>{}(text_);
}

Value make_re(Interpreter& in) {
  const Value error =
      make_class(in, "error", {*in.state().builtin("Exception")}, std::make_shared<DictObject>(), {}, {});
  std::vector<std::pair<std::string, Value>> names{
      {"compile", make_builtin("compile(pattern, flags=0)",
                               [](Interpreter& inner, Bound a) {
                                 return Value::object(
                                     compile(inner, a.value("pattern"), a.value("flags"), a.call_span()));
                               })},
      {"escape", make_builtin("escape(pattern)", re_escape)},
      {"purge", make_builtin("purge()", [](Interpreter&, Bound) { return Value(); })},
      {"error", error},
      {"Pattern", in.state().type("re.Pattern")},
      {"Match", in.state().type("re.Match")},
      {"NOFLAG", Value::integer(0)}};
  for (const auto& row : pattern_operations()) {
    names.emplace_back(row.name, module_function(row));
  }
  for (const auto& row : kFlags) {
    names.emplace_back(row.name, Value::integer(row.flag));
    names.emplace_back(row.letter, Value::integer(row.flag));
  }
  return make_module("re", std::move(names), true);
}

}  // namespace sqlgen::python::stdlib
