#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <vector>

#include "frontend/tree/toml/toml_notation.hpp"
#include "support/limits/toml_depth.hpp"
#include "support/text.hpp"

namespace sqlgen::toml_notation {

namespace {

// Where code points of a line lie. A long line is walked over once, however many nodes are on it.
class LineOffsets {
 public:
  LineOffsets(const SourceManager& sources, FileId file) : sources_(sources), file_(file) {}

  std::uint32_t offset(std::uint32_t line, std::uint32_t column) {
    if (line != line_) {
      line_ = line;
      begin_ = sources_.offset(file_, {line, 1});
      text_ = sources_.line(file_, line);
      marks_.assign(1, 0);
    }
    const std::uint32_t wanted = std::max<std::uint32_t>(column, 1) - 1;
    while (marks_.size() <= wanted / kDistance && marks_.back() < text_.size()) {
      marks_.push_back(walk(marks_.back(), kDistance));
    }
    const std::size_t mark = std::min<std::size_t>(wanted / kDistance, marks_.size() - 1);
    return begin_ + static_cast<std::uint32_t>(walk(marks_[mark], wanted - mark * kDistance));
  }

 private:
  static constexpr std::uint32_t kDistance = 256;

  [[nodiscard]] std::size_t walk(std::size_t at, std::size_t count) const {
    for (; count > 0 && at < text_.size(); --count) {
      (void)next_code_point(text_, at);
    }
    return at;
  }

  const SourceManager& sources_;
  FileId file_;
  std::uint32_t line_ = 0;
  std::uint32_t begin_ = 0;
  std::string_view text_;
  std::vector<std::size_t> marks_;  // byte offsets of every 256th code point
};

// Turns toml++'s nodes, which sort their keys, into a tree in the order of the file.
class Converter {
 public:
  Converter(const SourceManager& sources, FileId file) : file_(file), offsets_(sources, file) {}

  tree::Node convert(const toml::node& node) const;

 private:
  [[nodiscard]] Span span_of(const toml::source_region& region) const {
    return {file_, offset(region.begin), std::max(offset(region.end), offset(region.begin))};
  }
  [[nodiscard]] std::uint32_t offset(const toml::source_position& at) const {
    return at ? offsets_.offset(static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column))
              : 0;
  }
  [[nodiscard]] tree::Map convert_table(const toml::table& table) const;

  FileId file_;
  mutable LineOffsets offsets_;
};

std::string date_text(const toml::date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string time_text(const toml::time& time) {
  std::string text = fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
  return time.nanosecond == 0 ? text : text + fmt::format(".{:06}", time.nanosecond / 1000);
}

std::string offset_text(const toml::time_offset& offset) {
  const int minutes = offset.minutes;
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                     std::abs(minutes) % 60);
}

tree::Map Converter::convert_table(const toml::table& table) const {
  tree::Map map;
  for (const auto& [key, node] : table) {
    tree::Node value = convert(node);
    value.name_span = span_of(key.source());
    map.emplace_back(std::string(key.str()), std::move(value));
  }
  std::stable_sort(map.begin(), map.end(), [](const auto& a, const auto& b) {
    return a.second.name_span.begin < b.second.name_span.begin;
  });
  return map;
}

tree::Node Converter::convert(const toml::node& node) const {
  tree::Node result;
  result.span = span_of(node.source());
  switch (node.type()) {
    case toml::node_type::none:
      break;
    case toml::node_type::table:
      result.value = convert_table(*node.as_table());
      break;
    case toml::node_type::array: {
      tree::List list;
      for (const toml::node& item : *node.as_array()) {
        list.push_back(convert(item));
      }
      result.value = std::move(list);
      break;
    }
    case toml::node_type::string:
      result.value = node.as_string()->get();
      break;
    case toml::node_type::integer:
      result.value = node.as_integer()->get();
      break;
    case toml::node_type::floating_point:
      result.value = node.as_floating_point()->get();
      break;
    case toml::node_type::boolean:
      result.value = node.as_boolean()->get();
      break;
    case toml::node_type::date:
      result.value = tree::Temporal{date_text(node.as_date()->get()), "", ""};
      break;
    case toml::node_type::time:
      result.value = tree::Temporal{"", time_text(node.as_time()->get()), ""};
      break;
    case toml::node_type::date_time: {
      const toml::date_time& at = node.as_date_time()->get();
      result.value = tree::Temporal{date_text(at.date), time_text(at.time),
                                    at.offset ? offset_text(*at.offset) : std::string()};
      break;
    }
  }
  return result;
}

}  // namespace

std::optional<tree::Node> parse(const SourceManager& sources, FileId file, Diagnostics& diagnostics) {
  if (const auto deep = find_deep_key(sources.text(file))) {
    const auto at = static_cast<std::uint32_t>(*deep);
    diagnostics.error("nesting-too-deep", "this is nested too deeply", {file, at, at + 1});
    return std::nullopt;
  }
  try {
    const toml::table root = toml::parse(sources.text(file), std::string_view(sources.path(file)));
    return Converter(sources, file).convert(root);
  } catch (const toml::parse_error& error) {
    const auto& at = error.source().begin;
    const std::uint32_t offset =
        sources.offset(file, {static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)});
    diagnostics.error("syntax-error", std::string(error.description()), {file, offset, offset + 1});
    return std::nullopt;
  }
}

}  // namespace sqlgen::toml_notation
