#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <tuple>

#include "frontend/tree/xml/entities.hpp"
#include "frontend/tree/xml/xml_notation.hpp"

namespace sqlgen::xml_notation {

namespace {

constexpr int kDeepest = 256;  // elements in each other

class Converter {
 public:
  Converter(const SourceManager& sources, FileId file) : text_(sources.text(file)), file_(file) {}

  [[nodiscard]] tree::Node element(const pugi::xml_node& node, int depth) const;

 private:
  [[nodiscard]] Span name_span(const pugi::xml_node& node) const {
    const auto at = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    return {file_, at, at + static_cast<std::uint32_t>(std::string_view(node.name()).size())};
  }
  // pugixml keeps no place for attributes: look for the name in the element's opening tag, from `at` on,
  // which then lies behind the attribute.
  [[nodiscard]] std::pair<Span, Span> attribute_spans(const pugi::xml_node& node, std::string_view name,
                                                      std::size_t& at) const;

  std::string_view text_;
  FileId file_;
};

std::pair<Span, Span> Converter::attribute_spans(const pugi::xml_node& node, std::string_view name,
                                                 std::size_t& at) const {
  while (at < text_.size() && text_[at] != '>') {
    if (text_[at] == '"' || text_[at] == '\'') {
      at = text_.find(text_[at], at + 1);
      at = at == std::string_view::npos ? text_.size() : at + 1;
      continue;
    }
    const bool starts = at > 0 && std::string_view(" \t\r\n").find(text_[at - 1]) != std::string_view::npos;
    const std::size_t after = at + name.size();
    if (starts && text_.substr(at, name.size()) == name && after < text_.size() &&
        std::string_view("= \t\r\n").find(text_[after]) != std::string_view::npos) {
      const std::size_t open = text_.find_first_of("\"'", after);
      const std::size_t close = open == std::string_view::npos ? open : text_.find(text_[open], open + 1);
      const auto begin = static_cast<std::uint32_t>(at);
      const Span name_at{file_, begin, begin + static_cast<std::uint32_t>(name.size())};
      if (close == std::string_view::npos) {
        at = text_.size();
        return {name_at, name_at};
      }
      at = close + 1;
      return {name_at, {file_, static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close)}};
    }
    ++at;
  }
  return {name_span(node), name_span(node)};
}

tree::Node Converter::element(const pugi::xml_node& node, int depth) const {
  tree::Node result;
  result.untyped = true;
  result.name_span = name_span(node);
  if (depth > kDeepest) {
    throw CompileError("nesting-too-deep", "this is nested too deeply", result.name_span);
  }
  result.span = result.name_span;
  tree::Map map;
  std::size_t behind = name_span(node).end;
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (std::string_view(attribute.name()).starts_with("xmlns") ||
        std::string_view(attribute.name()).starts_with("xsi:")) {
      continue;
    }
    tree::Node value;
    value.untyped = true;
    value.value = std::string(attribute.value());
    std::tie(value.name_span, value.span) = attribute_spans(node, attribute.name(), behind);
    map.emplace_back(attribute.name(), std::move(value));
  }
  std::string text;
  bool has_elements = false;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_element) {
      has_elements = true;
      map.emplace_back(child.name(), element(child, depth + 1));
    } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      if (text.empty() && child.offset_debug() > 0) {
        const auto at = static_cast<std::uint32_t>(child.offset_debug());
        result.span = {file_, at, at + static_cast<std::uint32_t>(std::string_view(child.value()).size())};
      }
      text += child.value();
    }
  }
  if (map.empty() && !has_elements && (!text.empty() || node.first_child())) {
    result.value = std::move(text);
    return result;
  }
  if (!has_elements && text.find_first_not_of(" \t\r\n") != std::string::npos) {
    tree::Node content = {};
    content.untyped = true;
    content.value = std::move(text);
    content.span = content.name_span = result.span;
    map.emplace_back("", std::move(content));  // text beside attributes
  }
  result.value = std::move(map);
  return result;
}

}  // namespace

std::optional<tree::Node> parse(const SourceManager& sources, FileId file, std::string_view root,
                                Diagnostics& diagnostics) {
  const std::string_view text = sources.text(file);
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(
      text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
  if (!parsed) {
    const auto at = static_cast<std::uint32_t>(
        std::min<std::size_t>(static_cast<std::size_t>(parsed.offset), text.size()));
    diagnostics.error("syntax-error", std::string(parsed.description()), {file, at, at + 1});
    return std::nullopt;
  }
  if (const auto foreign = find_foreign_entity(sources, file)) {
    diagnostics
        .error("xml-entity", "nothing says what this stands for: document types are not read", *foreign)
        .with_help("write the text itself; XML knows &amp; &lt; &gt; &quot; &apos; and &#8230;");
    return std::nullopt;
  }
  const pugi::xml_node element = document.document_element();
  tree::Node result = Converter(sources, file).element(element, 0);
  if (element.name() != root) {
    diagnostics
        .error("not-a-revision", fmt::format("the root element is <{}>", element.name()), result.name_span)
        .with_label(fmt::format("expected <{}>", root));
    return std::nullopt;
  }
  return result;
}

}  // namespace sqlgen::xml_notation
