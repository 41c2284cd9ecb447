#include "convert/merge.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>

#include "support/overloaded.hpp"

namespace sqlgen::convert {

namespace {

// Beyond this, stretches that differ are written whole for each dialect.
constexpr std::size_t kMaxTable = 4'000'000;

bool same_node(const Node& a, const Node& b);

bool same_value(const Map& a, const Map& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.first == y.first && same_node(x.second, y.second);
  });
}
bool same_value(const List& a, const List& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_node);
}
bool same_value(const tree::Temporal& a, const tree::Temporal& b) {
  return a.date == b.date && a.time == b.time && a.offset == b.offset;
}
template <class T>
bool same_value(const T& a, const T& b) {
  return a == b;
}

bool same_node(const Node& a, const Node& b) {
  return a.value.index() == b.value.index() &&
         std::visit(
             [&](const auto& value) {
               return same_value(value, std::get<std::decay_t<decltype(value)>>(b.value));
             },
             a.value);
}

Node for_dialect(Node node, const std::string& dialect) {
  Map& entries = std::get<Map>(node.value);
  entries.insert(entries.begin() + 1, {"dialect", text_node(dialect)});
  return node;
}

struct Side {
  const std::string& dialect;
  List& nodes;
  std::size_t begin, end;

  void give(List& to) {
    to.push_back(for_dialect(std::move(nodes[begin]), dialect));
    ++begin;
  }
};

// How many nodes two stretches from (i, j) to their ends have in common, at most.
class CommonLengths {
 public:
  CommonLengths(const Side& a, const Side& b)
      : width_(b.end - b.begin + 1), lengths_((a.end - a.begin + 1) * width_), a_(a.begin), b_(b.begin) {
    for (std::size_t i = a.end; i-- > a.begin;) {
      for (std::size_t j = b.end; j-- > b.begin;) {
        at(i, j) =
            same_node(a.nodes[i], b.nodes[j]) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  std::size_t& at(std::size_t i, std::size_t j) { return lengths_[(i - a_) * width_ + (j - b_)]; }

 private:
  std::size_t width_;
  std::vector<std::size_t> lengths_;
  std::size_t a_, b_;
};

void merge_middle(Side& a, Side& b, List& merged) {
  if ((a.end - a.begin + 1) * (b.end - b.begin + 1) > kMaxTable) {
    while (a.begin < a.end) {
      a.give(merged);
    }
    while (b.begin < b.end) {
      b.give(merged);
    }
    return;
  }
  CommonLengths common(a, b);
  while (a.begin < a.end || b.begin < b.end) {
    if (a.begin < a.end && b.begin < b.end && same_node(a.nodes[a.begin], b.nodes[b.begin])) {
      merged.push_back(std::move(a.nodes[a.begin++]));
      ++b.begin;
    } else if (b.begin == b.end ||
               (a.begin < a.end && common.at(a.begin + 1, b.begin) >= common.at(a.begin, b.begin + 1))) {
      a.give(merged);
    } else {
      b.give(merged);
    }
  }
}

List merge_two(Side a, Side b) {
  List merged, tail;
  while (a.begin < a.end && b.begin < b.end && same_node(a.nodes[a.begin], b.nodes[b.begin])) {
    merged.push_back(std::move(a.nodes[a.begin++]));
    ++b.begin;
  }
  while (a.begin < a.end && b.begin < b.end && same_node(a.nodes[a.end - 1], b.nodes[b.end - 1])) {
    tail.push_back(std::move(a.nodes[--a.end]));
    --b.end;
  }
  merge_middle(a, b, merged);
  std::move(tail.rbegin(), tail.rend(), std::back_inserter(merged));
  return merged;
}

}  // namespace

List merge_dialects(std::vector<std::pair<std::string, List>> by_dialect) {
  if (by_dialect.size() == 1) {
    return std::move(by_dialect.front().second);
  }
  if (by_dialect.size() == 2) {
    auto& [first, first_nodes] = by_dialect[0];
    auto& [second, second_nodes] = by_dialect[1];
    return merge_two({first, first_nodes, 0, first_nodes.size()},
                     {second, second_nodes, 0, second_nodes.size()});
  }
  List merged;
  const bool alike = std::all_of(by_dialect.begin(), by_dialect.end(), [&](const auto& entry) {
    return same_value(entry.second, by_dialect.front().second);
  });
  for (auto& [dialect, nodes] : by_dialect) {
    for (Node& node : nodes) {
      merged.push_back(alike ? std::move(node) : for_dialect(std::move(node), dialect));
    }
    if (alike) {
      break;
    }
  }
  return merged;
}

}  // namespace sqlgen::convert
