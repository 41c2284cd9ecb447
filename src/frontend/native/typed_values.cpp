#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdio>

#include "frontend/alembic/types/type_json.hpp"
#include "frontend/native/values.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::native {

using python::Value;

namespace {

std::string hex_bytes(const Node& node, const std::string& digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned byte = 0;
    if (std::sscanf(digits.c_str() + i, "%2x", &byte) != 1) {
      break;
    }
    bytes += static_cast<char>(static_cast<unsigned char>(byte));
  }
  if (bytes.size() * 2 != digits.size()) {
    throw CompileError("wrong-value", "'bytes' must be hexadecimal digits, two a byte", node.span);
  }
  return bytes;
}

double number_of(const Node& node, const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw CompileError("wrong-value", "'float' must be a number", node.span);
  }
  return number;
}

// Calls module.name(text).
Value call_with_text(python::Interpreter& in, const std::string& module, std::string_view name,
                     const std::string& text, Span where) {
  const Value callee = in.get_attribute(in.import_module(module, where), name, where);
  return in.call(callee, {Value::string(text)}, where);
}

// datetime.CLASS.fromisoformat(text).
Value from_iso(python::Interpreter& in, std::string_view class_name, const std::string& text, Span where) {
  const Value of_class = in.get_attribute(in.import_module("datetime", where), class_name, where);
  return in.call(in.get_attribute(of_class, "fromisoformat", where), {Value::string(text)}, where);
}

}  // namespace

Value ValueMaker::temporal(const Temporal& at, Span where) {
  const std::string text =
      fmt::format("{}{}{}{}", at.date, at.date.empty() || at.time.empty() ? "" : "T", at.time, at.offset);
  return from_iso(in_, at.time.empty() ? "date" : at.date.empty() ? "time" : "datetime", text, where);
}

// { decimal = "1.5" } and the like: a value whose type the notation has no word for.
Value ValueMaker::tagged_value(const Node& node) {
  const auto& [tag, content] = node.map()->front();
  if (tag == "none") {
    return Value::none();
  }
  if (tag == "sql") {
    return sql(text(content, tag));
  }
  if (tag == "function") {
    return function(node);
  }
  if (tag == "text") {
    return Value::string(text(content, tag));
  }
  if (tag == "integer") {
    return make({"integer", Kind::integer}, content);
  }
  if (tag == "float") {
    const std::string* written = content.text();
    return written == nullptr ? value(content) : Value::floating(number_of(content, *written));
  }
  if (tag == "boolean") {
    return Value::boolean(flag(content, tag));
  }
  if (tag == "decimal") {
    return call_with_text(in_, "decimal", "Decimal", text(content, tag), content.span);
  }
  if (tag == "uuid") {
    return call_with_text(in_, "uuid", "UUID", text(content, tag), content.span);
  }
  if (tag == "bytes") {
    return python::make_bytes(hex_bytes(content, text(content, tag)));
  }
  if (tag == "date" || tag == "time" || tag == "datetime") {
    return from_iso(in_, tag, text(content, tag), content.span);
  }
  if (tag == "seconds") {
    const Value callee = in_.get_attribute(in_.import_module("datetime", node.span), "timedelta", node.span);
    return in_.call(callee,
                    {Value::integer(0), tagged_value({Map{{"float", content}}, false, content.span, {}})},
                    content.span);
  }
  if (tag == "json") {
    Value read = call_with_text(in_, "json", "loads", text(content, tag), content.span);
    return read.is_none() ? alembic::make_json_null() : read;
  }
  throw CompileError(
      "unknown-key", fmt::format("unknown kind of value '{}'", tag), content.name_span,
      "it is one of text, integer, float, boolean, none, sql, function, decimal, uuid, bytes, date, time, "
      "datetime, seconds, json");
}

Value ValueMaker::value(const Node& node) {
  return std::visit(Overloaded{
                        [](std::monostate) { return Value::none(); },
                        [](bool flag) { return Value::boolean(flag); },
                        [](std::int64_t number) { return Value::integer(number); },
                        [](double number) { return Value::floating(number); },
                        [](const std::string& text) { return Value::string(text); },
                        [&](const Temporal& at) { return temporal(at, node.span); },
                        [&](const List& list) {
                          std::vector<Value> items;
                          for (const Node& item : list) {
                            items.push_back(value(item));
                          }
                          return python::make_list(std::move(items));
                        },
                        [&](const Map& map) { return map.empty() ? Value::string("") : tagged_value(node); },
                    },
                    node.value);
}

}  // namespace sqlgen::native
