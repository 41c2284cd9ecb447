#include <algorithm>

#include "frontend/python/builtins/text/str_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/objects.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

void add_piece(Interpreter& in, std::vector<Value>& pieces, std::string_view piece, Span where) {
  in.count_bytes(piece.size() + sizeof(Value) + sizeof(std::string), where);
  pieces.push_back(Value::string(std::string(piece)));
}

std::vector<Value> split_spaces(Interpreter& in, std::string_view text, std::int64_t most, Span where) {
  std::vector<Value> pieces;
  std::size_t i = 0;
  const auto skip = [&](bool spaces) {
    while (i < text.size()) {
      auto next = i;
      if (is_space(next_code_point(text, next)) != spaces) {
        break;
      }
      i = next;
    }
  };
  skip(true);
  while (i < text.size()) {
    if (most >= 0 && static_cast<std::int64_t>(pieces.size()) >= most) {
      add_piece(in, pieces, text.substr(i), where);
      break;
    }
    const auto begin = i;
    skip(false);
    add_piece(in, pieces, text.substr(begin, i - begin), where);
    skip(true);
  }
  return pieces;
}

std::vector<Value> rsplit_spaces(Interpreter& in, std::string_view text, std::int64_t most, Span where) {
  if (most < 0) {
    return split_spaces(in, text, most, where);
  }
  std::vector<Value> pieces;
  const auto points = decode_utf8(text);
  std::size_t end = points.size();
  const std::u32string_view view = points;
  while (true) {
    while (end > 0 && is_space(points[end - 1])) {
      --end;
    }
    if (end == 0) {
      break;
    }
    std::size_t begin = end;
    if (static_cast<std::int64_t>(pieces.size()) >= most) {
      add_piece(in, pieces, encode_utf8(view.substr(0, end)), where);
      break;
    }
    while (begin > 0 && !is_space(points[begin - 1])) {
      --begin;
    }
    add_piece(in, pieces, encode_utf8(view.substr(begin, end - begin)), where);
    end = begin;
  }
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

const std::string& separator_argument(Interpreter& in, Bound a) {
  const auto& separator = text_argument(in, a, 0);
  if (separator.empty()) {
    in.raise("ValueError", "empty separator", a.span(std::size_t{0}));
  }
  return separator;
}

Value str_split(Interpreter& in, const Value& self, Bound a) {
  const std::string_view text = self.as_string();
  const auto most = a.given(1) ? small_int(a.value(1)).value_or(-1) : -1;
  if (a.value(std::size_t{0}).is_none()) {
    return make_list(split_spaces(in, text, most, a.call_span()));
  }
  const auto& separator = separator_argument(in, a);
  std::vector<Value> pieces;
  std::size_t begin = 0;
  for (auto at = find_text(text, separator);
       at != std::string_view::npos && (most < 0 || static_cast<std::int64_t>(pieces.size()) < most);
       at = find_text(text, separator, begin)) {
    add_piece(in, pieces, text.substr(begin, at - begin), a.call_span());
    begin = at + separator.size();
  }
  add_piece(in, pieces, text.substr(begin), a.call_span());
  return make_list(std::move(pieces));
}

Value str_rsplit(Interpreter& in, const Value& self, Bound a) {
  std::string_view text = self.as_string();
  const auto most = a.given(1) ? small_int(a.value(1)).value_or(-1) : -1;
  if (a.value(std::size_t{0}).is_none()) {
    return make_list(rsplit_spaces(in, text, most, a.call_span()));
  }
  const auto& separator = separator_argument(in, a);
  std::vector<Value> pieces;
  for (auto at = text.rfind(separator);
       at != std::string_view::npos && (most < 0 || static_cast<std::int64_t>(pieces.size()) < most);
       at = text.rfind(separator)) {
    add_piece(in, pieces, text.substr(at + separator.size()), a.call_span());
    text = text.substr(0, at);
  }
  add_piece(in, pieces, text, a.call_span());
  std::reverse(pieces.begin(), pieces.end());
  return make_list(std::move(pieces));
}

bool is_line_break(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

Value str_splitlines(Interpreter& in, const Value& self, Bound a) {
  const std::string_view text = self.as_string();
  const bool keep = in.truth(a.value(std::size_t{0}), a.call_span());
  std::vector<Value> lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto at = i;
    const char32_t c = next_code_point(text, i);
    if (!is_line_break(c)) {
      continue;
    }
    if (c == '\r' && i < text.size() && text[i] == '\n') {
      ++i;
    }
    add_piece(in, lines, text.substr(begin, (keep ? i : at) - begin), a.call_span());
    begin = i;
  }
  if (begin < text.size()) {
    add_piece(in, lines, text.substr(begin), a.call_span());
  }
  return make_list(std::move(lines));
}

template <bool kLast>
Value str_partition(Interpreter& in, const Value& self, Bound a) {
  const auto& text = self.as_string();
  const auto& separator = separator_argument(in, a);
  const auto at = kLast ? find_last_text(text, separator) : find_text(text, separator);
  if (at == std::string::npos) {
    const Value empty = Value::string("");
    return make_tuple(kLast ? std::vector{empty, empty, self} : std::vector{self, empty, empty});
  }
  return make_tuple({Value::string(text.substr(0, at)), Value::string(separator),
                     Value::string(text.substr(at + separator.size()))});
}

}  // namespace

std::vector<BuiltinMethodTable::Row> str_split_methods() {
  return {
      {"split(sep=None, maxsplit=-1)", str_split},    {"rsplit(sep=None, maxsplit=-1)", str_rsplit},
      {"splitlines(keepends=False)", str_splitlines}, {"partition(sep, /)", str_partition<false>},
      {"rpartition(sep, /)", str_partition<true>},
  };
}

}  // namespace sqlgen::python
