#include <fmt/format.h>

#include <cmath>

#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "support/spelling/float_repr.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

namespace {

class JsonWriter {
 public:
  JsonWriter(Interpreter& in, Bound a) : in_(in), where_(a.call_span()), default_(a.value("default")) {
    ascii_ = !a.given("ensure_ascii") || in.truth(a.value("ensure_ascii"), where_);
    sort_ = in.truth(a.value("sort_keys"), where_);
    skip_ = in.truth(a.value("skipkeys"), where_);
    allow_nan_ = !a.given("allow_nan") || in.truth(a.value("allow_nan"), where_);
    if (const Value& indent = a.value("indent"); !indent.is_none()) {
      pretty_ = true;
      indent_ =
          indent.is_string()
              ? indent.as_string()
              : std::string(
                    static_cast<std::size_t>(std::max<std::int64_t>(0, small_int(indent).value_or(0))), ' ');
      item_separator_ = ",";
    }
    if (const auto* separators = sequence_items(a.value("separators"));
        separators != nullptr && separators->size() == 2) {
      item_separator_ = in.str((*separators)[0], where_);
      key_separator_ = in.str((*separators)[1], where_);
    }
  }

  std::string write(const Value& value) {
    append(value, 0);
    return std::move(out_);
  }

 private:
  void append(const Value& given, std::size_t depth) {
    const DepthGuard guard(in_, where_);
    in_.count_steps(1, where_);
    const auto before = out_.size();
    const Value value = unwrap(given);
    if (value.is_none()) {
      out_ += "null";
    } else if (value.is_bool()) {
      out_ += value.as_bool() ? "true" : "false";
    } else if (is_integer(value)) {
      out_ += int_to_decimal(in_, value, where_);
    } else if (value.is_float()) {
      out_ += number(value.as_float());
    } else if (value.is_string()) {
      append_string(value.as_string());
    } else if (const auto* items = sequence_items(value)) {
      append_list(*items, depth);
    } else if (const auto entries = dict_items(value)) {
      append_dict(*entries, depth);
    } else if (is_opaque(given)) {
      fail_on_opaque(in_, given, where_);
    } else if (!default_.is_none()) {
      append(in_.call(default_, std::vector{given}, where_), depth);
    } else {
      in_.raise("TypeError", fmt::format("Object of type {} is not JSON serializable", in_.type_name(given)),
                where_);
    }
    in_.count_bytes(out_.size() - before, where_);
  }

  std::string number(double value) {
    if (!allow_nan_ && !std::isfinite(value)) {
      in_.raise("ValueError", "Out of range float values are not JSON compliant", where_);
    }
    return std::isnan(value)   ? "NaN"
           : std::isinf(value) ? (value < 0 ? "-Infinity" : "Infinity")
                               : float_repr(value);
  }

  void append_string(const std::string& text) {
    out_ += '"';
    for (std::size_t i = 0; i < text.size();) {
      const auto begin = i;
      const char32_t c = next_code_point(text, i);
      append_character(c, std::string_view(text).substr(begin, i - begin));
    }
    out_ += '"';
  }

  void append_character(char32_t c, std::string_view bytes) {
    static constexpr std::pair<char32_t, const char*> kShort[] = {
        {'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\r', "\\r"},
        {'\t', "\\t"}, {'\b', "\\b"},  {'\f', "\\f"}};
    for (const auto& [character, escape] : kShort) {
      if (character == c) {
        out_ += escape;
        return;
      }
    }
    if (c < 0x20 || (ascii_ && c > 0x7E && c < 0x10000)) {
      out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else if (ascii_ && c >= 0x10000) {
      const auto rest = static_cast<unsigned>(c) - 0x10000;
      out_ += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10U), 0xDC00 + (rest & 0x3FFU));
    } else {
      out_ += bytes;
    }
  }

  void new_line(std::size_t depth) {
    if (pretty_) {
      out_ += '\n';
      for (std::size_t i = 0; i < depth; ++i) {
        out_ += indent_;
      }
    }
  }

  void append_list(const std::vector<Value>& items, std::size_t depth) {
    if (items.empty()) {
      out_ += "[]";
      return;
    }
    out_ += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      out_ += i == 0 ? "" : item_separator_;
      new_line(depth + 1);
      append(items[i], depth + 1);
    }
    new_line(depth);
    out_ += ']';
  }

  std::optional<std::string> key_text(const Value& given) {
    const Value key = unwrap(given);
    if (key.is_string()) {
      return key.as_string();
    }
    if (key.is_none()) {
      return "null";
    }
    if (key.is_bool()) {
      return key.as_bool() ? "true" : "false";
    }
    if (is_integer(key)) {
      return int_to_decimal(in_, key, where_);
    }
    if (key.is_float()) {
      return number(key.as_float());
    }
    if (skip_) {
      return std::nullopt;
    }
    in_.raise("TypeError",
              fmt::format("keys must be str, int, float, bool or None, not {}", in_.type_name(given)),
              where_);
  }

  void append_dict(std::vector<std::pair<Value, Value>> entries, std::size_t depth) {
    if (sort_) {
      std::vector<Value> pairs;
      for (const auto& [key, value] : entries) {
        pairs.push_back(make_tuple({key, value}));
      }
      const Value by_key = make_builtin(
          "key(pair)", [](Interpreter&, Bound a) { return (*sequence_items(a.value(std::size_t{0})))[0]; });
      sort_values(in_, pairs, by_key, false, where_);
      entries.clear();
      for (const auto& pair : pairs) {
        entries.emplace_back((*sequence_items(pair))[0], (*sequence_items(pair))[1]);
      }
    }
    bool first = true;
    out_ += '{';
    for (const auto& [key, value] : entries) {
      const auto text = key_text(key);
      if (!text) {
        continue;
      }
      out_ += first ? "" : item_separator_;
      first = false;
      new_line(depth + 1);
      append_string(*text);
      out_ += key_separator_;
      append(value, depth + 1);
    }
    if (!first) {
      new_line(depth);
    }
    out_ += '}';
  }

  Interpreter& in_;
  Span where_;
  const Value& default_;
  bool ascii_ = true;
  bool sort_ = false;
  bool skip_ = false;
  bool allow_nan_ = true;
  bool pretty_ = false;
  std::string indent_;
  std::string item_separator_ = ", ";
  std::string key_separator_ = ": ";
  std::string out_;
};

// The options of dumps() that an encoder's class takes.
constexpr const char* kEncoderOptions[] = {"skipkeys", "ensure_ascii", "check_circular", "allow_nan",
                                           "indent",   "separators",   "default",        "sort_keys"};

// dumps(cls=Encoder): the class's instance does it all.
Value encode_by_class(Interpreter& in, Bound a) {
  Arguments options{{}, a.keywords(), a.call_span()};
  for (const auto* name : kEncoderOptions) {
    if (a.given(name)) {
      options.keywords.push_back({name, a.value(name), a.span(name), a.span(name)});
    }
  }
  const Value encoder = in.call(a.value("cls"), options);
  return in.call(in.get_attribute(encoder, "encode", a.call_span()), std::vector{a.value("obj")},
                 a.call_span());
}

Value dumps(Interpreter& in, Bound a) {
  return a.absent("cls") ? Value::string(JsonWriter(in, a).write(a.value("obj"))) : encode_by_class(in, a);
}

Value dump(Interpreter& in, Bound a) {
  const Value text = dumps(in, a);
  return in.call(in.get_attribute(a.value("fp"), "write", a.call_span()), std::vector{text}, a.call_span());
}

}  // namespace

Value make_json(Interpreter& in) {
  const char* options =
      "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, "
      "separators=None, "
      "default=None, sort_keys=False, **kw)";
  const Value decode_error = make_class(in, "JSONDecodeError", {*in.state().builtin("ValueError")},
                                        std::make_shared<DictObject>(), {}, {});
  Value module = make_module(
      "json",
      {{"dumps", make_builtin(fmt::format("dumps(obj, *, {}", options), dumps)},
       {"dump", make_builtin(fmt::format("dump(obj, fp, *, {}", options), dump)},
       {"loads", make_json_loads(decode_error)},
       {"load",
        make_builtin(
            "load(fp, **kw)",
            [loads = make_json_loads(decode_error)](Interpreter& inner, Bound a) {
              const Value text = inner.call(inner.get_attribute(a.value("fp"), "read", a.call_span()),
                                            std::vector<Value>{}, a.call_span());
              return inner.call(loads, Arguments{{{text, a.call_span()}}, a.keywords(), a.call_span()});
            })},
       {"JSONDecodeError", decode_error}},
      true);
  module.cast<ModuleObject>()->lazy = [](Interpreter& inner, std::string_view name,
                                         Span where) -> std::optional<Value> {
    return name == "JSONEncoder"
               ? std::optional(inner.get_attribute(inner.import_module("json.encoder", where), name, where))
               : std::nullopt;
  };
  return module;
}

}  // namespace sqlgen::python::stdlib
