#include "dialect/literals/literal_renderer_text.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace sqlgen::dialect {

std::optional<std::string> enum_label(const ir::LiteralValue& value, const ir::Type& type) {
  const ir::EnumInfo none;
  const ir::EnumInfo& info = type.enumeration ? *type.enumeration : none;
  const auto* member = value.get<ir::EnumMemberValue>();
  if (member != nullptr && member->class_name == info.class_name) {
    if (const auto found = info.label_of_member.find(member->name); found != info.label_of_member.end()) {
      return found->second;
    }
  }
  const auto* text = ir::plain_value(value).get<std::string>();
  if (text == nullptr) {
    return std::nullopt;
  }
  if (std::find(info.labels.begin(), info.labels.end(), *text) != info.labels.end()) {
    return *text;
  }
  if (const auto found = info.label_of_text.find(*text); found != info.label_of_text.end()) {
    return found->second;
  }
  return info.validate_strings ? std::nullopt : std::optional(*text);
}

namespace {

// A range's end: what has special characters goes in double quotes.
std::string range_end(const ir::LiteralValue& value) {
  std::string text;
  if (const auto* string = value.get<std::string>()) {
    text = *string;
  } else if (const auto* date = value.get<ir::DateValue>()) {
    text = isoformat(*date);
  } else if (const auto* both = value.get<ir::DateTimeValue>()) {
    text = isoformat(both->date) + " " + isoformat(both->time);
  } else if (const auto* number = value.get<ir::DecimalValue>()) {
    text = number->text;
  } else {
    text = ir::python_repr(value);
  }
  const bool special = text.empty() || text.find_first_of(" ,()[]\"\\") != std::string::npos;
  return special ? "\"" + replace_all(replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"" : text;
}

std::string hstore_string(std::string_view text) {
  return "\"" + replace_all(replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

}  // namespace

std::optional<std::string> range_text(const ir::LiteralValue& value) {
  if (const auto* text = value.get<std::string>()) {
    return *text;
  }
  if (const auto* list = value.get<ir::ListValue>()) {  // a multirange
    std::vector<std::string> parts;
    for (const ir::LiteralValue& item : list->items) {
      const auto part = range_text(item);
      if (!part) {
        return std::nullopt;
      }
      parts.push_back(*part);
    }
    return "{" + join(parts, ",") + "}";
  }
  const auto* range = value.get<ir::RangeValue>();
  if (range == nullptr || range->bounds.size() != 2) {
    return std::nullopt;
  }
  if (range->empty) {
    return "empty";
  }
  return range->bounds.substr(0, 1) + (range->lower ? range_end(*range->lower) : "") + "," +
         (range->upper ? range_end(*range->upper) : "") + range->bounds.substr(1);
}

std::optional<std::string> hstore_text(const ir::LiteralValue& value) {
  if (const auto* text = value.get<std::string>()) {
    return *text;
  }
  const auto* map = value.get<ir::MapValue>();
  if (map == nullptr) {
    return std::nullopt;
  }
  std::vector<std::string> parts;
  for (const auto& [key, item] : map->entries) {
    const auto* name = key.get<std::string>();
    const auto* text = item.get<std::string>();
    if (name == nullptr || (text == nullptr && !item.is_none())) {
      return std::nullopt;
    }
    parts.push_back(hstore_string(*name) + "=>" + (text != nullptr ? hstore_string(*text) : "NULL"));
  }
  return join(parts, ", ");
}

}  // namespace sqlgen::dialect
