#include "graph/symbols/range.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/map/lineage.hpp"
#include "support/text.hpp"

namespace sqlgen::graph {

Range parse_range(std::string_view text) {
  const std::size_t at = text.find(':');
  if (at == std::string_view::npos) {
    return {std::nullopt, std::string(text)};
  }
  if (text.find(':', at + 1) != std::string_view::npos) {
    throw CompileError("invalid-range", fmt::format("'{}' has more than one ':'", text), {},
                       "a range is written START:DEST");
  }
  return {std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
}

std::vector<std::string> split_symbols(const RevisionMap& map, const std::string& text) {
  if (map.find(text)) {
    return {text};
  }
  std::vector<std::string> symbols = split(text, ',');
  for (std::string& symbol : symbols) {
    symbol = std::string(trim(symbol));
  }
  return symbols;
}

std::vector<NodeId> resolve_start(const Resolver& resolver, const std::optional<std::string>& start) {
  std::vector<NodeId> nodes;
  if (!start) {
    return nodes;
  }
  for (const std::string& symbol : split_symbols(resolver.map(), *start)) {
    const std::optional<NodeId> node = resolver.revision(symbol);
    if (node && std::find(nodes.begin(), nodes.end(), *node) == nodes.end()) {
      nodes.push_back(*node);
    }
  }
  check_overlap(resolver.map(), nodes, Edges::all);
  return nodes;
}

}  // namespace sqlgen::graph
