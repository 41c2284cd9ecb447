#include "emit/history_graph.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::emit {

using graph::NodeId;

HistoryGraph::HistoryGraph(const graph::RevisionMap& map, std::vector<NodeId> nodes)
    : map_(map), shown_(map.size(), false) {
  std::sort(nodes.begin(), nodes.end(), [&](NodeId a, NodeId b) { return map.rank(a) > map.rank(b); });
  for (const NodeId node : nodes) {
    shown_[node] = true;
  }
  for (const NodeId node : nodes) {
    place(node);
  }
}

std::size_t HistoryGraph::free_lane() {
  const auto found = std::find(lanes_.begin(), lanes_.end(), std::nullopt);
  if (found != lanes_.end()) {
    return static_cast<std::size_t>(found - lanes_.begin());
  }
  lanes_.emplace_back();
  return lanes_.size() - 1;
}

void HistoryGraph::place(NodeId node) {
  Row row{node};
  const auto in_use = [&] {
    std::vector<bool> used;
    for (const auto& lane : lanes_) {
      used.push_back(lane.has_value());
    }
    return used;
  };
  row.before = in_use();
  std::vector<std::size_t> leading;
  for (std::size_t i = 0; i < lanes_.size(); ++i) {
    if (lanes_[i] == node) {
      leading.push_back(i);
    }
  }
  row.lane = leading.empty() ? free_lane() : leading.front();
  row.joining.assign(leading.empty() ? leading.end() : leading.begin() + 1, leading.end());
  for (const std::size_t lane : leading) {
    lanes_[lane].reset();
  }
  lanes_[row.lane].reset();
  std::vector<Edge> wanted;
  for (const NodeId parent : map_.node(node).down) {
    wanted.push_back({parent});
  }
  for (const NodeId parent : map_.node(node).dependencies) {
    wanted.push_back({parent, 0, true});
  }
  for (Edge& edge : wanted) {
    if (!shown_[edge.to]) {
      continue;
    }
    const auto known = std::find(lanes_.begin(), lanes_.end(), std::optional(edge.to));
    if (known != lanes_.end()) {
      edge.lane = static_cast<std::size_t>(known - lanes_.begin());
    } else {
      edge.lane = lanes_[row.lane].has_value() ? free_lane() : row.lane;
      lanes_[edge.lane] = edge.to;
    }
    row.edges.push_back(edge);
  }
  row.after = in_use();
  rows_.push_back(std::move(row));
}

std::string HistoryGraph::caption(NodeId node, const std::vector<NodeId>& current) const {
  const ir::Revision& revision = map_.revision(node);
  std::string text = revision.id;
  std::vector<std::string> marks;
  for (const ir::Located& label : revision.branch_labels) {
    marks.push_back(label.text);
  }
  if (map_.node(node).is_head()) {
    marks.emplace_back("head");
  }
  if (std::find(current.begin(), current.end(), node) != current.end()) {
    marks.emplace_back("current");
  }
  if (!marks.empty()) {
    text += fmt::format(" ({})", join(marks, ", "));
  }
  const std::string_view doc = trim(revision.doc);
  const std::string_view message = doc.substr(0, std::min(doc.find('\n'), doc.size()));
  return message.empty() ? text : fmt::format("{} {}", text, escape_controls(message));
}

namespace {

// A row of lines that connects a lane with others; `ends` stop (above), or begin (below) there.
std::string connector(std::size_t from, const std::vector<std::size_t>& ends, const std::vector<bool>& used,
                      const std::vector<bool>& used_on, std::string_view right, std::string_view middle,
                      std::string_view left, std::string_view left_middle) {
  const std::size_t last = std::max(from, *std::max_element(ends.begin(), ends.end()));
  const std::size_t first = std::min(from, *std::min_element(ends.begin(), ends.end()));
  const std::size_t width = std::max(last + 1, used.size());
  std::string out;
  for (std::size_t lane = 0; lane < width; ++lane) {
    const bool is_end = std::find(ends.begin(), ends.end(), lane) != ends.end();
    const bool passes = lane < used_on.size() && used_on[lane];
    std::string_view glyph = passes || (lane < used.size() && used[lane]) ? "│" : " ";
    if (lane == from) {
      glyph = first < from && last > from ? "┼" : first < from ? "┤" : "├";
    } else if (is_end && passes) {
      glyph = lane > from ? (lane == last ? "┤" : "┼") : (lane == first ? "├" : "┼");
    } else if (is_end) {
      glyph = lane > from ? (lane == last ? right : middle) : (lane == first ? left : left_middle);
    } else if (lane > first && lane < last) {
      glyph = passes ? "┼" : "─";
    }
    out += glyph;
    if (lane + 1 < width) {
      out += lane >= first && lane < last ? "─" : " ";
    }
  }
  while (out.ends_with(' ')) {
    out.pop_back();
  }
  return out + "\n";
}

std::vector<bool> both(std::vector<bool> a, const std::vector<bool>& b) {
  a.resize(std::max(a.size(), b.size()), false);
  for (std::size_t i = 0; i < a.size(); ++i) {
    a[i] = i < b.size() && b[i] && a[i];
  }
  return a;
}

std::string xml_text(std::string_view text) {
  return replace_all(replace_all(replace_all(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

}  // namespace

std::string HistoryGraph::text(const std::vector<NodeId>& current) const {
  std::string out;
  for (const Row& row : rows_) {
    if (!row.joining.empty()) {
      std::vector<bool> stay = row.before;
      for (const std::size_t lane : row.joining) {
        stay[lane] = false;
      }
      out += connector(row.lane, row.joining, row.before, stay, "╯", "┴", "╰", "┴");
    }
    const std::size_t width = std::max({row.lane + 1, row.before.size(), row.after.size()});
    std::string line;
    for (std::size_t lane = 0; lane < width; ++lane) {
      const bool joined = std::find(row.joining.begin(), row.joining.end(), lane) != row.joining.end();
      const bool passes = lane < row.before.size() && row.before[lane] && !joined;
      const bool is_current = std::find(current.begin(), current.end(), row.node) != current.end();
      line += lane == row.lane ? (is_current ? "@ " : "* ") : passes ? "│ " : "  ";
    }
    while (line.ends_with("  ")) {
      line.pop_back();
    }
    out += line + caption(row.node, current) + "\n";
    std::vector<std::size_t> others;
    bool keeps_lane = false;
    for (const Edge& edge : row.edges) {
      keeps_lane = keeps_lane || edge.lane == row.lane;
      if (edge.lane != row.lane) {
        others.push_back(edge.lane);
      }
    }
    if (!others.empty()) {
      std::vector<bool> above = row.before;
      above.resize(std::max(above.size(), row.lane + 1), false);
      above[row.lane] = keeps_lane;
      for (const std::size_t lane : row.joining) {
        above[lane] = false;
      }
      std::string drawn = connector(row.lane, others, row.after, both(above, row.after), "╮", "┬", "╭", "┬");
      if (!keeps_lane) {  // the lane itself ends here
        drawn = replace_all(replace_all(drawn, "├", "╰"), "┼", "┴");
      }
      out += drawn;
    }
  }
  return out;
}

std::string HistoryGraph::svg(const std::vector<NodeId>& current) const {
  constexpr std::size_t kLane = 18, kRow = 26, kLetter = 8;
  std::vector<std::size_t> row_of(map_.size(), 0), lane_of(map_.size(), 0);
  std::size_t lanes = 1, letters = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    row_of[rows_[i].node] = i;
    lane_of[rows_[i].node] = rows_[i].lane;
    lanes = std::max({lanes, rows_[i].lane + 1, rows_[i].after.size()});
    letters = std::max(letters, utf8_length(caption(rows_[i].node, current)));
  }
  const auto x = [](std::size_t lane) { return kLane / 2 + lane * kLane; };
  const auto y = [](std::size_t row) { return kRow / 2 + row * kRow; };
  std::string edges, nodes;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Row& row = rows_[i];
    for (const Edge& edge : row.edges) {
      edges += fmt::format("<path class=\"edge\"{} d=\"M{} {} L{} {} L{} {} L{} {}\"/>\n",
                           edge.is_dependency ? " stroke-dasharray=\"4 3\"" : "", x(row.lane), y(i),
                           x(edge.lane), y(i) + kRow / 2, x(edge.lane), y(row_of[edge.to]) - kRow / 2,
                           x(lane_of[edge.to]), y(row_of[edge.to]));
    }
    const bool is_current = std::find(current.begin(), current.end(), row.node) != current.end();
    nodes += fmt::format(
        "<circle class=\"node\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n<text x=\"{}\" y=\"{}\">{}</text>\n",
        x(row.lane), y(i), is_current ? 7 : 5, x(lanes) + 4, y(i) + 4, xml_text(caption(row.node, current)));
  }
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"history\" role=\"img\" aria-label=\"the revisions, "
      "the newest "
      "first\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\">\n<style>.edge {{ fill: none; stroke: "
      "#6a737d; }} "
      ".node {{ fill: #33507a; }} text {{ font: 13px monospace; }}</style>\n{2}{3}</svg>\n",
      x(lanes) + 8 + letters * kLetter, kRow * std::max<std::size_t>(rows_.size(), 1), edges, nodes);
}

}  // namespace sqlgen::emit
