#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "ir/operation.hpp"

namespace sqlgen::compile {

/// Operations that are kept for later. Each takes the room of its own kind: an Operation takes that of the
/// largest, more than a kilobyte, and a script may have many thousand.
class OperationLog {
 public:
  void add(ir::Operation operation) {
    std::visit(
        [this](auto& kind) {
          using Kind = std::remove_reference_t<decltype(kind)>;
          entries_.emplace_back(std::make_unique<Kind>(std::move(kind)));
        },
        operation);
  }

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  void clear() { entries_.clear(); }

  /// Hands all of them out, first to last, and forgets them.
  template <class Use>
  void drain(const Use& use) {
    for (Entry& entry : std::exchange(entries_, {})) {
      use(std::visit([](auto& kind) { return ir::Operation(std::move(*kind)); }, entry));
    }
  }

 private:
  template <class Operation>
  struct EntryOf;
  template <class... Kinds>
  struct EntryOf<std::variant<Kinds...>> {
    using type = std::variant<std::unique_ptr<Kinds>...>;
  };
  using Entry = EntryOf<ir::Operation::variant>::type;

  std::vector<Entry> entries_;
};

}  // namespace sqlgen::compile
