#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

namespace {

// What json.loads() is told beside the text: functions that make the values, and whether strings may hold
// control characters.
struct JsonOptions {
  Value pairs_hook, object_hook, parse_float, parse_int, parse_constant;
  bool strict = true;
};

class JsonReader {
 public:
  JsonReader(Interpreter& in, std::string_view text, Value error, JsonOptions options, Span where)
      : in_(in), text_(text), error_(std::move(error)), options_(std::move(options)), where_(where) {}

  Value read() {
    skip();
    Value result = value();
    skip();
    if (at_ != text_.size()) {
      fail("Extra data");
    }
    return result;
  }

 private:
  [[noreturn]] void fail(const char* what, std::optional<std::size_t> place = std::nullopt) {
    const auto at = std::min(place.value_or(at_), text_.size());
    const auto before = text_.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto last = before.rfind('\n');
    const auto column = utf8_length(last == std::string_view::npos ? before : before.substr(last + 1)) + 1;
    const auto message =
        fmt::format("{}: line {} column {} (char {})", what, line, column, utf8_length(before));
    const Value error = in_.call(error_, std::vector{Value::string(message)}, where_);
    const auto set = [&](std::string_view name, const Value& value) {
      in_.set_attribute(error, name, value, where_);
    };
    set("msg", Value::string(what));
    set("doc", Value::string(std::string(text_)));
    set("pos", Value::integer(static_cast<std::int64_t>(utf8_length(before))));
    set("lineno", Value::integer(line));
    set("colno", Value::integer(static_cast<std::int64_t>(column)));
    throw_exception(in_, error, where_);
  }

  void skip() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) {
      ++at_;
    }
  }
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(std::string_view word) {
    const bool found = text_.substr(at_).starts_with(word);
    at_ += found ? word.size() : 0;
    return found;
  }

  Value value() {
    const DepthGuard guard(in_, where_);
    in_.count_steps(1, where_);
    in_.count_bytes(sizeof(Value), where_);
    switch (peek()) {
      case '"':
        return Value::string(string());
      case '{':
        return object();
      case '[':
        return array();
      default:
        break;
    }
    if (take("null")) {
      return Value();
    }
    if (take("true")) {
      return Value::boolean(true);
    }
    if (take("false")) {
      return Value::boolean(false);
    }
    constexpr std::pair<std::string_view, double> kConstants[] = {
        {"NaN", std::numeric_limits<double>::quiet_NaN()},
        {"Infinity", std::numeric_limits<double>::infinity()},
        {"-Infinity", -std::numeric_limits<double>::infinity()}};
    for (const auto& [name, number] : kConstants) {
      if (take(name)) {
        return options_.parse_constant.is_none() ? Value::floating(number)
                                                 : made_by(options_.parse_constant, name);
      }
    }
    return number();
  }

  Value made_by(const Value& function, std::string_view text) {
    return in_.call(function, std::vector{Value::string(std::string(text))}, where_);
  }

  void digits() {
    while (peek() >= '0' && peek() <= '9') {
      ++at_;
    }
  }

  Value number() {
    const auto begin = at_;
    take("-");
    const auto first = at_;
    if (!take("0")) {
      digits();
    }
    if (at_ == first) {
      fail("Expecting value", begin);
    }
    bool real = false;
    const auto fraction = [&](std::size_t prefix) {
      const auto save = at_;
      at_ += prefix;
      const auto start = at_;
      digits();
      if (at_ == start) {
        at_ = save;
      } else {
        real = true;
      }
    };
    if (peek() == '.') {
      fraction(1);
    }
    if (peek() == 'e' || peek() == 'E') {
      const bool sign = at_ + 1 < text_.size() && (text_[at_ + 1] == '+' || text_[at_ + 1] == '-');
      fraction(sign ? 2 : 1);
    }
    const auto word = text_.substr(begin, at_ - begin);
    if (const Value& function = real ? options_.parse_float : options_.parse_int; !function.is_none()) {
      return made_by(function, word);
    }
    if (!real) {
      check_decimal_digits(in_, word.size() - (word.starts_with('-') ? 1 : 0), where_);
    }
    return real ? parse_float(in_, Value::string(std::string(word)), where_) : *int_from_digits(word, 10);
  }

  unsigned hex4() {
    unsigned code = 0;
    const auto* begin = text_.data() + at_;
    if (at_ + 4 > text_.size() || std::from_chars(begin, begin + 4, code, 16).ptr != begin + 4) {
      fail("Invalid \\uXXXX escape", at_ - 1);
    }
    at_ += 4;
    return code;
  }

  void escape(std::string& out, std::size_t begin) {
    if (at_ >= text_.size()) {
      fail("Unterminated string starting at", begin);
    }
    const char c = text_[at_++];
    static constexpr std::string_view kFrom = "\"\\/bfnrt";
    static constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
    if (const auto index = kFrom.find(c); index != std::string_view::npos) {
      out += kTo[index];
      return;
    }
    if (c != 'u') {
      fail("Invalid \\escape", at_ - 2);
    }
    char32_t code = hex4();
    if (code >= 0xD800 && code < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
      const auto save = at_;
      at_ += 2;
      const auto low = hex4();
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
      } else {
        at_ = save;
      }
    }
    append_utf8(out, code);
  }

  std::string string() {
    const auto begin = at_++;
    std::string out;
    while (true) {
      if (at_ >= text_.size()) {
        fail("Unterminated string starting at", begin);
      }
      const char c = text_[at_++];
      if (c == '"') {
        in_.count_bytes(out.size(), where_);
        return out;
      }
      if (c == '\\') {
        escape(out, begin);
      } else if (options_.strict && static_cast<unsigned char>(c) < 0x20) {
        fail("Invalid control character at", at_ - 1);
      } else {
        out += c;
      }
    }
  }

  Value array() {
    ++at_;
    std::vector<Value> items;
    skip();
    if (take("]")) {
      return make_list({});
    }
    while (true) {
      skip();
      items.push_back(value());
      skip();
      if (take("]")) {
        return make_list(std::move(items));
      }
      if (!take(",")) {
        fail("Expecting ',' delimiter");
      }
    }
  }

  Value object() {
    ++at_;
    std::vector<std::pair<Value, Value>> entries;
    skip();
    if (!take("}")) {
      while (true) {
        skip();
        if (peek() != '"') {
          fail("Expecting property name enclosed in double quotes");
        }
        Value key = Value::string(string());
        skip();
        if (!take(":")) {
          fail("Expecting ':' delimiter");
        }
        skip();
        Value item = value();
        entries.emplace_back(std::move(key), std::move(item));
        skip();
        if (take("}")) {
          break;
        }
        if (!take(",")) {
          fail("Expecting ',' delimiter");
        }
      }
    }
    if (!options_.pairs_hook.is_none()) {
      std::vector<Value> pairs;
      for (const auto& [key, item] : entries) {
        pairs.push_back(make_tuple({key, item}));
      }
      return in_.call(options_.pairs_hook, std::vector{make_list(std::move(pairs))}, where_);
    }
    Value dict = make_dict(in_, std::move(entries), where_);
    return options_.object_hook.is_none() ? dict : in_.call(options_.object_hook, std::vector{dict}, where_);
  }

  Interpreter& in_;
  std::string_view text_;
  Value error_;
  JsonOptions options_;
  Span where_;
  std::size_t at_ = 0;
};

}  // namespace

Value make_json_loads(const Value& decode_error) {
  return make_builtin(
      "loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
      "object_pairs_hook=None, strict=True)",
      [decode_error](Interpreter& in, Bound a) {
        const auto* bytes = bytes_of(a.value("s"));
        const Value& plain = unwrap(a.value("s"));
        if (is_opaque(plain)) {
          fail_on_opaque(in, plain, a.span("s"));
        }
        if (bytes == nullptr && !plain.is_string()) {
          in.raise(
              "TypeError",
              fmt::format("the JSON object must be str, bytes or bytearray, not {}", in.type_name(plain)),
              a.call_span());
        }
        if (!a.value("cls").is_none()) {
          const Value decoder = in.call(a.value("cls"), std::vector<Value>{}, a.call_span());
          return in.call(in.get_attribute(decoder, "decode", a.call_span()), std::vector{plain},
                         a.call_span());
        }
        JsonOptions options{a.value("object_pairs_hook"), a.value("object_hook"),    a.value("parse_float"),
                            a.value("parse_int"),         a.value("parse_constant"), true};
        options.strict = !a.given("strict") || in.truth(a.value("strict"), a.call_span());
        return JsonReader(in, bytes != nullptr ? *bytes : plain.as_string(), decode_error, std::move(options),
                          a.call_span())
            .read();
      });
}

}  // namespace sqlgen::python::stdlib
