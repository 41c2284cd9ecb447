#include "dialect/sqlite/storage_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "support/diagnostic.hpp"

namespace sqlgen::dialect {

namespace {

std::string_view default_format(ir::TypeFamily family) {
  switch (family) {
    case ir::TypeFamily::date:
      return "%(year)04d-%(month)02d-%(day)02d";
    case ir::TypeFamily::time:
      return "%(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06d";
    default:
      return "%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06d";
  }
}

std::optional<int> field(const ir::DateTimeValue& value, std::string_view name) {
  const ir::DateValue& date = value.date;
  const ir::TimeValue& time = value.time;
  return name == "year"          ? std::optional<int>(date.year)
         : name == "month"       ? date.month
         : name == "day"         ? date.day
         : name == "hour"        ? time.hour
         : name == "minute"      ? time.minute
         : name == "second"      ? time.second
         : name == "microsecond" ? time.microsecond
                                 : std::optional<int>{};
}

class Formatter {
 public:
  Formatter(const ir::Type& type, std::string_view format, const ir::DateTimeValue& value)
      : type_(type), format_(format), value_(value) {}

  std::string run() {
    while (at_ < format_.size()) {
      const char c = format_[at_++];
      if (c != '%') {
        out_ += c;
      } else if (at_ < format_.size() && format_[at_] == '%') {
        out_ += '%';
        ++at_;
      } else {
        conversion();
      }
    }
    return out_;
  }

 private:
  // %(name), flags 0 and -, a width, and d, i or s.
  void conversion() {
    const auto close = format_.find(')', at_);
    if (at_ >= format_.size() || format_[at_] != '(' || close == std::string_view::npos) {
      fail();
    }
    const auto number = field(value_, format_.substr(at_ + 1, close - at_ - 1));
    at_ = close + 1;
    bool zero = false;
    bool left = false;
    for (; at_ < format_.size() && (format_[at_] == '0' || format_[at_] == '-'); ++at_) {
      (format_[at_] == '0' ? zero : left) = true;
    }
    std::size_t width = 0;
    for (; at_ < format_.size() && format_[at_] >= '0' && format_[at_] <= '9' && width < 100; ++at_) {
      width = width * 10 + static_cast<std::size_t>(format_[at_] - '0');
    }
    if (!number || at_ >= format_.size() ||
        std::string_view("dis").find(format_[at_]) == std::string_view::npos) {
      fail();
    }
    const bool pad_with_zeros = zero && !left && format_[at_] != 's';
    ++at_;
    const std::string digits = fmt::format("{}", *number);
    const std::string padding(width - std::min(width, digits.size()), pad_with_zeros ? '0' : ' ');
    out_ += left ? digits + padding : padding + digits;
  }

  [[noreturn]] void fail() const {
    throw CompileError("bad-storage-format", fmt::format("can't use the storage format '{}'", format_),
                       type_.span, "write fields such as %(year)04d");
  }

  const ir::Type& type_;
  std::string_view format_;
  const ir::DateTimeValue& value_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string format_stored(const ir::Type& type, const ir::DateTimeValue& value) {
  const std::string_view format = type.storage_format ? std::string_view(*type.storage_format)
                                                      : default_format(ir::type_family(type.kind));
  return Formatter(type, format, value).run();
}

bool stores_text(const ir::Type& type) {
  const std::string zero = format_stored(type, {{0, 0, 0}, {}});
  return zero.find_first_not_of("0123456789") != std::string::npos;
}

}  // namespace sqlgen::dialect
