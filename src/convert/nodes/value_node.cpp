#include "convert/nodes/value_node.hpp"

#include <fmt/format.h>

#include "support/overloaded.hpp"

namespace sqlgen::convert {

namespace {

constexpr std::int64_t kMicrosecondsPerMinute = 60'000'000;

std::string hexadecimal(const std::string& bytes) {
  std::string digits;
  for (const char c : bytes) {
    digits += fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  return digits;
}

// TOML's offsets are whole minutes; others are written as text.
bool has_plain_offset(const ir::TimeValue& time) {
  return !time.utc_offset || *time.utc_offset % kMicrosecondsPerMinute == 0;
}

std::string naive(ir::TimeValue time) {
  time.utc_offset.reset();
  return ir::isoformat(time);
}

std::string offset_text(const ir::TimeValue& time) {
  const std::string whole = ir::isoformat(time);
  return whole.substr(naive(time).size());
}

Node date_time_node(const ir::DateTimeValue& at) {
  if (!has_plain_offset(at.time)) {
    return tagged("datetime", text_node(ir::isoformat(at.date) + "T" + ir::isoformat(at.time)));
  }
  return {tree::Temporal{ir::isoformat(at.date), naive(at.time), offset_text(at.time)}};
}

Node list_node(const ir::ListValue& list) {
  List items;
  for (const ir::LiteralValue& item : list.items) {
    items.push_back(value_node(item));
  }
  return {std::move(items)};
}

Node interval_node(const ir::IntervalValue& interval) {
  const std::int64_t seconds = interval.days * 86400 + interval.seconds;
  const std::string text = interval.microseconds == 0 || seconds >= 0
                               ? fmt::format("{}.{:06}", seconds, interval.microseconds)
                               : fmt::format("{:.6f}", static_cast<double>(seconds) +
                                                           static_cast<double>(interval.microseconds) / 1e6);
  return tagged("seconds", text_node(text));
}

}  // namespace

Node value_node(const ir::LiteralValue& value) {
  return std::visit(
      Overloaded{
          [](std::monostate) { return Node{}; },
          [](bool flag) { return Node{flag}; },
          [](std::int64_t number) { return Node{number}; },
          // TOML's integers have 64 bits.
          [](const ir::BigIntegerValue& number) { return tagged("decimal", text_node(number.digits)); },
          [](double number) { return Node{number}; },
          [](const std::string& text) { return text_node(text); },
          [](const ir::BytesValue& bytes) { return tagged("bytes", text_node(hexadecimal(bytes.bytes))); },
          [](const ir::DecimalValue& decimal) { return tagged("decimal", text_node(decimal.text)); },
          [](const ir::DateValue& date) {
            return Node{tree::Temporal{ir::isoformat(date), "", ""}};
          },
          [](const ir::TimeValue& time) {
            return time.utc_offset ? tagged("time", text_node(ir::isoformat(time)))
                                   : Node{tree::Temporal{"", ir::isoformat(time), ""}};
          },
          [](const ir::DateTimeValue& at) { return date_time_node(at); },
          [](const ir::IntervalValue& interval) { return interval_node(interval); },
          [](const ir::UuidValue& uuid) { return tagged("uuid", text_node(uuid.text)); },
          [](const ir::ListValue& list) { return list_node(list); },
          [&](const ir::MapValue&) { return tagged("json", text_node(ir::json_dumps(value))); },
          [](const ir::EnumMemberValue& member) {
            if (member.is_value && member.value->is_none()) {  // JSON.NULL
              return tagged("json", text_node("null"));
            }
            return member.is_value ? value_node(*member.value) : text_node(member.name);
          },
          [](const ir::RangeValue&) -> Node { throw Unsayable{"a Range as a value"}; },
      },
      value.data);
}

}  // namespace sqlgen::convert
