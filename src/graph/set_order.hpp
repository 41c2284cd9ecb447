#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/revision_map.hpp"

namespace sqlgen::graph {

/// A set of strings that gives them in the order in which CPython's set does where PYTHONHASHSEED is 0
/// (docs/design/003-determinism.md says why). Where Alembic writes revisions in the order of a set, this
/// tells it. The members must outlive the set.
class PythonSet {
 public:
  PythonSet() = default;
  /// set(members).
  explicit PythonSet(const std::vector<std::string_view>& members);

  /// set.add(member).
  void add(std::string_view member);
  /// set.update(other).
  void update(const PythonSet& other);
  /// set.union([member]).
  [[nodiscard]] PythonSet with(std::string_view member) const;
  /// set.difference(...) of all that `excluded` is true of.
  [[nodiscard]] PythonSet without(const std::function<bool(std::string_view)>& excluded) const;

  [[nodiscard]] std::vector<std::string_view> items() const;
  [[nodiscard]] bool empty() const { return count_ == 0; }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::string_view member = {};
    bool used = false;
  };

  [[nodiscard]] std::size_t mask() const { return table_.size() - 1; }
  /// The entry that holds the member, or the unused one where it would go.
  [[nodiscard]] Entry& find(std::uint64_t hash, std::string_view member);
  void resize(std::size_t more_than);

  std::vector<Entry> table_ = std::vector<Entry>(8);
  std::size_t count_ = 0;
};

/// hash(text) of CPython 3.11 and later where PYTHONHASHSEED is 0: SipHash-1-3 with a key of zeros over the
/// text's bytes (Python/pyhash.c). Of text that is not ASCII too only where it is written in one byte a
/// character.
[[nodiscard]] std::uint64_t python_hash(std::string_view text);

/// The revisions as list(set(revisions)) orders their ids.
[[nodiscard]] std::vector<NodeId> set_order(const RevisionMap& map, const std::vector<NodeId>& revisions);
/// The revisions but those that `excluded` is true of, as list(set(revisions).difference(...)) orders their
/// ids.
[[nodiscard]] std::vector<NodeId> set_difference(const RevisionMap& map, const std::vector<NodeId>& revisions,
                                                 const std::function<bool(NodeId)>& excluded);
/// The revisions that follow `node` as Alembic's Revision.nextrev orders them, a frozenset that grows by one
/// after the other.
[[nodiscard]] std::vector<NodeId> ordered_followers(const RevisionMap& map, NodeId node);

}  // namespace sqlgen::graph
