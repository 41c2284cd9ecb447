#include "frontend/python/stdlib/text/re/re_operations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/text/re/re_objects.hpp"

// The functions of `re`, which are the methods of its patterns.

namespace sqlgen::python::stdlib {

namespace {

/// The call's `string` from `pos` to `endpos`.
Subject subject_of(Interpreter& in, const PatternObject& pattern, Bound a) {
  auto subject = text_or_bytes(in, a.value("string"), a.call_span());
  if (subject.is_bytes != pattern.is_bytes()) {
    in.raise("TypeError",
             pattern.is_bytes() ? "cannot use a bytes pattern on a string-like object"
                                : "cannot use a string pattern on a bytes-like object",
             a.call_span());
  }
  const auto offset = [&](std::string_view name) {
    const auto index = std::max<std::int64_t>(small_int(a.value(name)).value_or(0), 0);
    return subject.is_bytes ? std::min(static_cast<std::size_t>(index), subject.text->size())
                            : byte_offset(*subject.text, index);
  };
  if (a.given("pos")) {
    subject.begin = offset("pos");
  }
  if (!a.absent("endpos")) {
    subject.end = offset("endpos");
  }
  return subject;
}

Value find_match(Interpreter& in, const Pattern& pattern, Subject subject, Regex::Anchor anchor, Span where) {
  const std::string_view text = std::string_view(*subject.text).substr(0, subject.end);
  if (subject.begin > subject.end) {
    return Value();
  }
  auto groups = pattern->regex().match(in, text, subject.begin, anchor, false, where);
  return groups ? Value::make<MatchObject>(pattern, std::move(subject), std::move(*groups)) : Value();
}

/// Every match from left to right, as finditer() finds them: one that is empty is followed by one that is not
/// and begins at the same place, where there is one.
template <class Visit>
void each(Interpreter& in, const Pattern& pattern, const Subject& subject, Span where, const Visit& visit) {
  const std::string_view text = std::string_view(*subject.text).substr(0, subject.end);
  bool not_empty = false;
  for (std::size_t from = subject.begin; from <= text.size();) {
    auto groups = pattern->regex().match(in, text, from, Regex::Anchor::none, not_empty, where);
    if (!groups) {
      return;
    }
    const auto whole = (*groups)[0];
    in.count_bytes(sizeof(MatchObject), where);
    const auto match = std::make_shared<MatchObject>(pattern, subject, std::move(*groups));
    if (!visit(match, whole)) {
      return;
    }
    from = whole.end;
    not_empty = whole.begin == whole.end;
  }
}

/// What stands for a match: the template with its groups put in, or what the function gives.
std::string replaced(Interpreter& in, const Value& replacement, const Match& match, Span where) {
  const auto& plain = unwrap(replacement);
  if (plain.is_string()) {
    return expand_template(in, *match, plain.as_string(), where);
  }
  if (const auto* bytes = bytes_of(plain)) {
    return expand_template(in, *match, *bytes, where);
  }
  const Value piece = in.call(replacement, std::vector{Value::object(match)}, where);
  return piece.is_none() ? "" : *text_or_bytes(in, piece, where).text;
}

template <bool kCounts>
Value sub_operation(Interpreter& in, const Pattern& pattern, Bound a) {
  const auto most = a.given("count") ? small_int(a.value("count")).value_or(0) : 0;
  const Subject subject = subject_of(in, *pattern, a);
  const Span where = a.call_span();
  std::string out;
  std::size_t begin = 0;
  std::int64_t count = 0;
  each(in, pattern, subject, where, [&](const Match& match, GroupSpan whole) {
    out.append(*subject.text, begin, whole.begin - begin);
    const auto piece = replaced(in, a.value("repl"), match, where);
    in.count_bytes(piece.size(), where);
    out += piece;
    begin = whole.end;
    return ++count != most;
  });
  out.append(*subject.text, begin);
  in.count_bytes(subject.text->size(), where);
  Value result = subject.is_bytes ? make_bytes(std::move(out)) : Value::string(std::move(out));
  return kCounts ? make_tuple({result, Value::integer(count)}) : result;
}

Value split_operation(Interpreter& in, const Pattern& pattern, Bound a) {
  const auto most = a.given("maxsplit") ? small_int(a.value("maxsplit")).value_or(0) : 0;
  const Subject subject = subject_of(in, *pattern, a);
  std::vector<Value> pieces;
  std::size_t begin = 0;
  std::int64_t count = 0;
  if (most >= 0) {
    each(in, pattern, subject, a.call_span(), [&](const Match& match, GroupSpan whole) {
      pieces.push_back(subject.part(begin, whole.begin));
      for (std::size_t i = 1; i < match->groups().size(); ++i) {
        pieces.push_back(match->group(i));
      }
      begin = whole.end;
      return ++count != most;
    });
  }
  pieces.push_back(subject.part(begin, subject.text->size()));
  return make_list(std::move(pieces));
}

Value find_all_operation(Interpreter& in, const Pattern& pattern, Bound a) {
  const Subject subject = subject_of(in, *pattern, a);
  const Value empty = subject.part(0, 0);
  std::vector<Value> found;
  each(in, pattern, subject, a.call_span(), [&](const Match& match, GroupSpan) {
    std::vector<Value> groups;
    for (std::size_t i = 1; i < match->groups().size(); ++i) {
      groups.push_back(match->group(i, empty));
    }
    found.push_back(groups.empty()       ? match->group(0)
                    : groups.size() == 1 ? groups[0]
                                         : make_tuple(std::move(groups)));
    return true;
  });
  return make_list(std::move(found));
}

Value iterate_operation(Interpreter& in, const Pattern& pattern, Bound a) {
  std::vector<Value> matches;
  each(in, pattern, subject_of(in, *pattern, a), a.call_span(), [&](const Match& match, GroupSpan) {
    matches.push_back(Value::object(match));
    return true;
  });
  return make_iterator("callable_iterator", in.iterate(make_list(std::move(matches)), a.call_span()));
}

template <Regex::Anchor kAnchor>
Value match_operation(Interpreter& in, const Pattern& pattern, Bound a) {
  return find_match(in, pattern, subject_of(in, *pattern, a), kAnchor, a.call_span());
}

constexpr std::string_view kPlaces = ", pos=0, endpos=None";
constexpr OperationRow kOperations[] = {
    {"match", "string", kPlaces, match_operation<Regex::Anchor::start>},
    {"search", "string", kPlaces, match_operation<Regex::Anchor::none>},
    {"fullmatch", "string", kPlaces, match_operation<Regex::Anchor::full>},
    {"findall", "string", kPlaces, find_all_operation},
    {"finditer", "string", kPlaces, iterate_operation},
    {"sub", "repl, string, count=0", "", sub_operation<false>},
    {"subn", "repl, string, count=0", "", sub_operation<true>},
    {"split", "string, maxsplit=0", "", split_operation},
};

}  // namespace

Subject text_or_bytes(Interpreter& in, const Value& value, Span where) {
  const auto& plain = unwrap(value);
  if (is_opaque(plain)) {
    fail_on_opaque(in, plain, where);
  }
  if (const auto* bytes = bytes_of(plain)) {
    return {value, std::make_shared<const std::string>(*bytes), true, 0, bytes->size()};
  }
  if (!plain.is_string()) {
    in.raise("TypeError", fmt::format("expected string or bytes-like object, got '{}'", in.type_name(value)),
             where);
  }
  return {value, plain.string_pointer(), false, 0, plain.as_string().size()};
}

std::span<const OperationRow> pattern_operations() {
  return kOperations;
}

}  // namespace sqlgen::python::stdlib
