#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/big_int.hpp"
#include "frontend/python/formatting.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/regex.hpp"
#include "frontend/python/str_text.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

namespace {

using Bound = const BoundArguments&;

class PatternObject;

std::int64_t characters(const std::string& text, std::size_t bytes) {
  return static_cast<std::int64_t>(utf8_length(std::string_view(text).substr(0, bytes)));
}

class MatchObject final : public Object {
 public:
  MatchObject(std::shared_ptr<PatternObject> pattern, StringPtr subject, Groups groups)
      : pattern_(std::move(pattern)), subject_(std::move(subject)), groups_(std::move(groups)) {}
  [[nodiscard]] std::string type_name() const override { return "re.Match"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override {
    return group(index_of(in, key, where));
  }
  bool truth(Interpreter&, Span) override { return true; }
  std::string repr(Interpreter&, Span) override {
    return fmt::format("<re.Match object; span=({}, {}), match={}>", characters(*subject_, groups_[0].begin),
                       characters(*subject_, groups_[0].end), string_repr(text(0)));
  }

  [[nodiscard]] std::string text(std::size_t index) const {
    const auto& span = groups_[index];
    return span.begin == std::string::npos ? "" : subject_->substr(span.begin, span.end - span.begin);
  }
  [[nodiscard]] Value group(std::size_t index, const Value& absent = Value()) const {
    return groups_[index].begin == std::string::npos ? absent : Value::string(text(index));
  }
  [[nodiscard]] std::size_t index_of(Interpreter& in, const Value& key, Span where) const;
  std::string expand(Interpreter& in, const std::string& replacement, Span where) const;

 private:
  std::shared_ptr<PatternObject> pattern_;
  StringPtr subject_;
  Groups groups_;
};

class PatternObject final : public Object {
 public:
  PatternObject(Interpreter& in, std::string text, std::int64_t flags, Span where)
      : text_(std::move(text)), flags_(flags), regex_(in, text_, flags, where) {}
  [[nodiscard]] std::string type_name() const override { return "re.Pattern"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter&, Span) override { return fmt::format("re.compile({})", string_repr(text_)); }
  [[nodiscard]] const Regex& regex() const { return regex_; }

  Value find(Interpreter& in, const Value& subject, std::size_t from, Regex::Anchor anchor, Span where) {
    auto groups = regex_.match(in, subject.as_string(), from, anchor, where);
    if (!groups) {
      return Value();
    }
    return Value::make<MatchObject>(std::static_pointer_cast<PatternObject>(shared_from_this()),
                                    subject.string_pointer(), std::move(*groups));
  }

  /// Every match from left to right, as finditer() finds them.
  template <class Visit>
  void each(Interpreter& in, const Value& subject, Span where, const Visit& visit) {
    const auto& text = subject.as_string();
    std::size_t from = 0;
    while (from <= text.size()) {
      auto groups = regex_.match(in, text, from, Regex::Anchor::none, where);
      if (!groups) {
        return;
      }
      const auto whole = (*groups)[0];
      in.count_bytes(sizeof(MatchObject), where);
      const auto match =
          std::make_shared<MatchObject>(std::static_pointer_cast<PatternObject>(shared_from_this()),
                                        subject.string_pointer(), std::move(*groups));
      if (!visit(*match, whole, Value::object(match))) {
        return;
      }
      from = whole.end;
      if (whole.begin == whole.end) {
        if (from >= text.size()) {
          return;
        }
        static_cast<void>(next_code_point(text, from));
      }
    }
  }

  Value sub(Interpreter& in, const Value& replacement, const Value& subject, std::int64_t most, bool counts,
            Span where);
  Value split(Interpreter& in, const Value& subject, std::int64_t most, Span where);
  Value find_all(Interpreter& in, const Value& subject, Span where);

 private:
  std::string text_;
  std::int64_t flags_;
  Regex regex_;
};

std::size_t MatchObject::index_of(Interpreter& in, const Value& key, Span where) const {
  const auto number = small_int(key);
  if (number && *number >= 0 && *number < static_cast<std::int64_t>(groups_.size())) {
    return static_cast<std::size_t>(*number);
  }
  if (key.is_string()) {
    const auto& names = pattern_->regex().names();
    if (const auto found = names.find(key.as_string()); found != names.end()) {
      return found->second;
    }
  }
  in.raise("IndexError", "no such group", where);
}

std::optional<Value> MatchObject::attribute(Interpreter&, std::string_view name, Span) {
  const auto self = std::static_pointer_cast<MatchObject>(shared_from_this());
  if (name == "group") {
    return make_builtin("group(*args)", [self](Interpreter& in, Bound a) {
      if (a.rest().size() <= 1) {
        return self->group(a.rest().empty() ? 0 : self->index_of(in, a.rest()[0].value, a.call_span()));
      }
      std::vector<Value> items;
      for (const auto& argument : a.rest()) {
        items.push_back(self->group(self->index_of(in, argument.value, argument.span)));
      }
      return make_tuple(std::move(items));
    });
  }
  if (name == "groups") {
    return make_builtin("groups(default=None)", [self](Interpreter&, Bound a) {
      std::vector<Value> items;
      for (std::size_t i = 1; i < self->groups_.size(); ++i) {
        items.push_back(self->group(i, a.value(std::size_t{0})));
      }
      return make_tuple(std::move(items));
    });
  }
  if (name == "groupdict") {
    return make_builtin("groupdict(default=None)", [self](Interpreter& in, Bound a) {
      std::vector<std::pair<std::size_t, std::string>> order;
      for (const auto& [key, index] : self->pattern_->regex().names()) {
        order.emplace_back(index, key);
      }
      std::sort(order.begin(), order.end());
      std::vector<std::pair<Value, Value>> items;
      for (const auto& [index, key] : order) {
        items.emplace_back(Value::string(key), self->group(index, a.value(std::size_t{0})));
      }
      return make_dict(in, std::move(items), a.call_span());
    });
  }
  if (name == "start" || name == "end" || name == "span") {
    const char what = name[1] == 't' ? 's' : name[0];
    const bool both = name == "span";
    return make_builtin("start(group=0)", [self, what, both](Interpreter& in, Bound a) {
      const auto index =
          a.given(std::size_t{0}) ? self->index_of(in, a.value(std::size_t{0}), a.call_span()) : 0;
      const auto& span = self->groups_[index];
      const auto place = [&](std::size_t bytes) {
        return Value::integer(span.begin == std::string::npos ? -1 : characters(*self->subject_, bytes));
      };
      return both ? make_tuple({place(span.begin), place(span.end)})
                  : place(what == 'e' ? span.end : span.begin);
    });
  }
  if (name == "expand") {
    return make_builtin("expand(template)", [self](Interpreter& in, Bound a) {
      return Value::string(self->expand(in, in.str(a.value(std::size_t{0}), a.call_span()), a.call_span()));
    });
  }
  if (name == "string") {
    return Value::string(subject_);
  }
  if (name == "re") {
    return Value::object(pattern_);
  }
  if (name == "lastindex") {
    for (std::size_t i = groups_.size(); i-- > 1;) {
      if (groups_[i].begin != std::string::npos) {
        return Value::integer(static_cast<std::int64_t>(i));
      }
    }
    return Value();
  }
  return std::nullopt;
}

std::string MatchObject::expand(Interpreter& in, const std::string& replacement, Span where) const {
  std::string out;
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    if (replacement[i] != '\\' || i + 1 == replacement.size()) {
      out += replacement[i];
      continue;
    }
    const char c = replacement[++i];
    if (c == 'g' && i + 1 < replacement.size() && replacement[i + 1] == '<') {
      const auto close = replacement.find('>', i);
      if (close == std::string::npos) {
        in.raise("ValueError", "re.error: missing >, unterminated name", where);
      }
      const auto key = replacement.substr(i + 2, close - i - 2);
      const auto number = int_from_digits(key, 10);
      out += text(index_of(in, number ? *number : Value::string(key), where));
      i = close;
    } else if (c >= '1' && c <= '9') {
      std::int64_t number = c - '0';
      if (i + 1 < replacement.size() && replacement[i + 1] >= '0' && replacement[i + 1] <= '9') {
        number = number * 10 + (replacement[++i] - '0');
      }
      if (number >= static_cast<std::int64_t>(groups_.size())) {
        in.raise("ValueError", fmt::format("re.error: invalid group reference {} at position {}", number, i),
                 where);
      }
      out += text(static_cast<std::size_t>(number));
    } else {
      static constexpr std::string_view kFrom = "nrtfv\\a";
      static constexpr std::string_view kTo = "\n\r\t\f\v\\\a";
      const auto index = kFrom.find(c);
      out += index != std::string_view::npos ? std::string(1, kTo[index]) : std::string("\\") + c;
    }
  }
  return out;
}

Value PatternObject::sub(Interpreter& in, const Value& replacement, const Value& subject, std::int64_t most,
                         bool counts, Span where) {
  const auto& text = subject.as_string();
  std::string out;
  std::size_t begin = 0;
  std::int64_t count = 0;
  const bool is_text = unwrap(replacement).is_string();
  each(in, subject, where, [&](MatchObject& match, GroupSpan whole, const Value& value) {
    out.append(text, begin, whole.begin - begin);
    const auto piece = is_text ? match.expand(in, unwrap(replacement).as_string(), where)
                               : in.str(in.call(replacement, std::vector{value}, where), where);
    in.count_bytes(piece.size(), where);
    out += piece;
    begin = whole.end;
    return ++count != most;
  });
  out.append(text, begin);
  in.count_bytes(text.size(), where);
  Value result = Value::string(std::move(out));
  return counts ? make_tuple({result, Value::integer(count)}) : result;
}

Value PatternObject::split(Interpreter& in, const Value& subject, std::int64_t most, Span where) {
  const auto& text = subject.as_string();
  std::vector<Value> pieces;
  std::size_t begin = 0;
  std::int64_t count = 0;
  each(in, subject, where, [&](MatchObject& match, GroupSpan whole, const Value&) {
    pieces.push_back(Value::string(text.substr(begin, whole.begin - begin)));
    for (std::size_t i = 1; i <= regex_.group_count(); ++i) {
      pieces.push_back(match.group(i));
    }
    begin = whole.end;
    return ++count != most;
  });
  pieces.push_back(Value::string(text.substr(begin)));
  return make_list(std::move(pieces));
}

Value PatternObject::find_all(Interpreter& in, const Value& subject, Span where) {
  std::vector<Value> found;
  each(in, subject, where, [&](MatchObject& match, GroupSpan, const Value&) {
    const Value empty = Value::string("");
    std::vector<Value> groups;
    for (std::size_t i = 1; i <= regex_.group_count(); ++i) {
      groups.push_back(match.group(i, empty));
    }
    found.push_back(groups.empty()       ? match.group(0)
                    : groups.size() == 1 ? groups[0]
                                         : make_tuple(std::move(groups)));
    return true;
  });
  return make_list(std::move(found));
}

std::int64_t flags_of(const Value& value) {
  return small_int(unwrap(value)).value_or(0);
}

Value subject_of(Interpreter& in, const Value& value, Span where) {
  const auto& plain = unwrap(value);
  if (is_opaque(plain)) {
    fail_on_opaque(in, plain, where);
  }
  if (const auto* bytes = bytes_of(plain)) {
    return Value::string(*bytes);
  }
  if (!plain.is_string()) {
    in.raise("TypeError", fmt::format("expected string or bytes-like object, got '{}'", in.type_name(value)),
             where);
  }
  return plain;
}

// What a pattern's methods and the module's functions of the same names do.
using Operation = Value (*)(Interpreter&, PatternObject&, Bound);

struct OperationRow {
  std::string_view name;
  std::string_view parameters;  // after the pattern
  Operation function;
};

template <Regex::Anchor kAnchor>
Value match_operation(Interpreter& in, PatternObject& pattern, Bound a) {
  const Value subject = subject_of(in, a.value("string"), a.call_span());
  const auto from =
      a.given("pos") ? byte_offset(subject.as_string(), small_int(a.value("pos")).value_or(0)) : 0;
  return pattern.find(in, subject, from, kAnchor, a.call_span());
}

Value iterate_operation(Interpreter& in, PatternObject& pattern, Bound a) {
  std::vector<Value> matches;
  pattern.each(in, subject_of(in, a.value("string"), a.call_span()), a.call_span(),
               [&](MatchObject&, GroupSpan, const Value& match) {
                 matches.push_back(match);
                 return true;
               });
  return make_iterator("callable_iterator", in.iterate(make_list(std::move(matches)), a.call_span()));
}

template <bool kCounts>
Value sub_operation(Interpreter& in, PatternObject& pattern, Bound a) {
  const auto most = a.given("count") ? small_int(a.value("count")).value_or(0) : 0;
  return pattern.sub(in, a.value("repl"), subject_of(in, a.value("string"), a.call_span()),
                     most == 0 ? -1 : most, kCounts, a.call_span());
}

constexpr OperationRow kOperations[] = {
    {"match", "string, pos=0", match_operation<Regex::Anchor::start>},
    {"search", "string, pos=0", match_operation<Regex::Anchor::none>},
    {"fullmatch", "string, pos=0", match_operation<Regex::Anchor::full>},
    {"findall", "string, pos=0",
     [](Interpreter& in, PatternObject& pattern, Bound a) {
       return pattern.find_all(in, subject_of(in, a.value("string"), a.call_span()), a.call_span());
     }},
    {"finditer", "string, pos=0", iterate_operation},
    {"sub", "repl, string, count=0", sub_operation<false>},
    {"subn", "repl, string, count=0", sub_operation<true>},
    {"split", "string, maxsplit=0",
     [](Interpreter& in, PatternObject& pattern, Bound a) {
       const auto most = a.given("maxsplit") ? small_int(a.value("maxsplit")).value_or(0) : 0;
       return pattern.split(in, subject_of(in, a.value("string"), a.call_span()), most == 0 ? -1 : most,
                            a.call_span());
     }},
};

std::optional<Value> PatternObject::attribute(Interpreter& in, std::string_view name, Span where) {
  const auto self = std::static_pointer_cast<PatternObject>(shared_from_this());
  for (const auto& row : kOperations) {
    if (row.name == name) {
      return make_builtin(
          fmt::format("{}({})", row.name, row.parameters),
          [self, function = row.function](Interpreter& inner, Bound a) { return function(inner, *self, a); });
    }
  }
  if (name == "pattern") {
    return Value::string(text_);
  }
  if (name == "flags") {
    return Value::integer(flags_ | kUnicode);
  }
  if (name == "groups") {
    return Value::integer(static_cast<std::int64_t>(regex_.group_count()));
  }
  if (name == "groupindex") {
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [key, index] : regex_.names()) {
      items.emplace_back(Value::string(key), Value::integer(static_cast<std::int64_t>(index)));
    }
    return make_dict(in, std::move(items), where);
  }
  return std::nullopt;
}

std::shared_ptr<PatternObject> compile(Interpreter& in, const Value& pattern, const Value& flags,
                                       Span where) {
  if (auto compiled = pattern.as<PatternObject>()) {
    return compiled;
  }
  const Value text = subject_of(in, pattern, where);
  return std::make_shared<PatternObject>(in, text.as_string(), flags_of(flags), where);
}

Value module_function(const OperationRow& row) {
  return make_builtin(fmt::format("{}(pattern, {}, flags=0)", row.name, row.parameters),
                      [function = row.function](Interpreter& in, Bound a) {
                        const auto pattern = compile(in, a.value("pattern"), a.value("flags"), a.call_span());
                        return function(in, *pattern, a);
                      });
}

Value escape(Interpreter& in, Bound a) {
  const Value subject = subject_of(in, a.value(std::size_t{0}), a.call_span());
  std::string out;
  for (const char c : subject.as_string()) {
    if (std::string_view("()[]{}?*+-|^$\\.&~# \t\n\r\v\f").find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return Value::string(std::move(out));
}

}  // namespace

Value make_re(Interpreter& in) {
  std::vector<std::pair<std::string, Value>> names{
      {"compile", make_builtin("compile(pattern, flags=0)",
                               [](Interpreter& inner, Bound a) {
                                 return Value::object(
                                     compile(inner, a.value("pattern"), a.value("flags"), a.call_span()));
                               })},
      {"escape", make_builtin("escape(pattern)", escape)},
      {"error", *in.state().builtin("ValueError")},
      {"Pattern", in.state().type("re.Pattern")},
      {"Match", in.state().type("re.Match")}};
  for (const auto& row : kOperations) {
    names.emplace_back(row.name, module_function(row));
  }
  for (const auto& [name, letter, flag] :
       std::initializer_list<std::tuple<const char*, const char*, RegexFlag>>{
           {"IGNORECASE", "I", kIgnoreCase},
           {"MULTILINE", "M", kMultiline},
           {"DOTALL", "S", kDotAll},
           {"UNICODE", "U", kUnicode},
           {"VERBOSE", "X", kVerbose},
           {"ASCII", "A", kAscii}}) {
    names.emplace_back(name, Value::integer(flag));
    names.emplace_back(letter, Value::integer(flag));
  }
  return make_module("re", std::move(names), true);
}

}  // namespace sqlgen::python::stdlib
