#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/bytes/bytes_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::python {

namespace {

class Pieces {
 public:
  Pieces(Interpreter& in, const Value& self, Span where) : in_(in), self_(self), where_(where) {}

  void add(std::string_view piece) {
    in_.count_bytes(piece.size() + sizeof(Value) + sizeof(BytesObject), where_);
    pieces_.push_back(same_kind_of_bytes(self_, std::string(piece)));
  }
  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(pieces_.size()); }
  [[nodiscard]] Value list(bool reversed) {
    if (reversed) {
      std::reverse(pieces_.begin(), pieces_.end());
    }
    return make_list(std::move(pieces_));
  }

 private:
  Interpreter& in_;
  const Value& self_;
  Span where_;
  std::vector<Value> pieces_;
};

// Without a separator: words, as many as `most` from the one end, with what is left as the last.
template <bool kFromEnd>
void split_words(std::string_view bytes, std::int64_t most, Pieces& pieces) {
  while (true) {
    while (!bytes.empty() && is_ascii_space(kFromEnd ? bytes.back() : bytes.front())) {
      kFromEnd ? bytes.remove_suffix(1) : bytes.remove_prefix(1);
    }
    if (bytes.empty()) {
      return;
    }
    if (most >= 0 && pieces.size() >= most) {
      pieces.add(bytes);
      return;
    }
    std::size_t word = 0;
    while (word < bytes.size() && !is_ascii_space(kFromEnd ? bytes[bytes.size() - 1 - word] : bytes[word])) {
      ++word;
    }
    pieces.add(kFromEnd ? bytes.substr(bytes.size() - word) : bytes.substr(0, word));
    kFromEnd ? bytes.remove_suffix(word) : bytes.remove_prefix(word);
  }
}

const std::string& bytes_separator(Interpreter& in, Bound a) {
  const auto& separator = bytes_argument(in, a, 0);
  if (separator.empty()) {
    in.raise("ValueError", "empty separator", a.span(std::size_t{0}));
  }
  return separator;
}

template <bool kFromEnd>
Value bytes_split(Interpreter& in, const Value& self, Bound a) {
  std::string_view bytes = own_bytes(self);
  const auto most = count_argument(in, a, 1, -1);
  count_scan(in, bytes.size(), a.call_span());
  Pieces pieces(in, self, a.call_span());
  if (a.value(std::size_t{0}).is_none()) {
    split_words<kFromEnd>(bytes, most, pieces);
    return pieces.list(kFromEnd);
  }
  const auto& separator = bytes_separator(in, a);
  while (most < 0 || pieces.size() < most) {
    const auto at = kFromEnd ? bytes.rfind(separator) : find_text(bytes, separator);
    if (at == std::string_view::npos) {
      break;
    }
    pieces.add(kFromEnd ? bytes.substr(at + separator.size()) : bytes.substr(0, at));
    bytes = kFromEnd ? bytes.substr(0, at) : bytes.substr(at + separator.size());
  }
  pieces.add(bytes);
  return pieces.list(kFromEnd);
}

template <bool kLast>
Value bytes_partition(Interpreter& in, const Value& self, Bound a) {
  const std::string_view bytes = own_bytes(self);
  const auto& separator = bytes_separator(in, a);
  const auto piece = [&](std::string_view part) { return same_kind_of_bytes(self, std::string(part)); };
  in.count_bytes(bytes.size(), a.call_span());
  const auto at = kLast ? find_last_text(bytes, separator) : find_text(bytes, separator);
  if (at == std::string_view::npos) {
    return kLast ? make_tuple({piece(""), piece(""), piece(bytes)})
                 : make_tuple({piece(bytes), piece(""), piece("")});
  }
  return make_tuple(
      {piece(bytes.substr(0, at)), piece(separator), piece(bytes.substr(at + separator.size()))});
}

// Lines of bytes end with \n, \r or both, and with nothing else.
Value bytes_splitlines(Interpreter& in, const Value& self, Bound a) {
  const std::string_view bytes = own_bytes(self);
  const bool keeps = a.given(std::size_t{0}) && in.truth(a.value(std::size_t{0}), a.call_span());
  count_scan(in, bytes.size(), a.call_span());
  Pieces pieces(in, self, a.call_span());
  for (std::size_t begin = 0; begin < bytes.size();) {
    const auto end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
    const auto next = end == bytes.size() ? end : end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1);
    pieces.add(bytes.substr(begin, (keeps ? next : end) - begin));
    begin = next;
  }
  return pieces.list(false);
}

Value bytes_join(Interpreter& in, const Value& self, Bound a) {
  std::string out;
  std::size_t number = 0;
  for (const auto& item : in.to_vector(a.value(std::size_t{0}), a.call_span())) {
    const auto* piece = bytes_of(item);
    if (piece == nullptr) {
      if (is_opaque(item)) {
        fail_on_opaque(in, item, a.call_span());
      }
      in.raise(
          "TypeError",
          fmt::format("sequence item {}: expected a bytes-like object, {} found", number, in.type_name(item)),
          a.call_span());
    }
    in.count_bytes(own_bytes(self).size() + piece->size(), a.call_span());
    out += (number++ == 0 ? "" : own_bytes(self)) + *piece;
  }
  return same_kind_of_bytes(self, std::move(out));
}

}  // namespace

std::vector<BuiltinMethodTable::Row> bytes_split_methods() {
  return {
      {"split(sep=None, maxsplit=-1)", bytes_split<false>},
      {"rsplit(sep=None, maxsplit=-1)", bytes_split<true>},
      {"partition(sep, /)", bytes_partition<false>},
      {"rpartition(sep, /)", bytes_partition<true>},
      {"splitlines(keepends=False)", bytes_splitlines},
      {"join(iterable_of_bytes, /)", bytes_join},
  };
}

}  // namespace sqlgen::python
