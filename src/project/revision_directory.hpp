#pragma once

#include "graph/map/revision_map.hpp"
#include "graph/symbols/resolver.hpp"
#include "ir/environment.hpp"

namespace sqlgen::project {

/// The revision graph as revisions and env.py may ask for it. The map must outlive it.
class RevisionDirectory final : public ir::RevisionDirectory {
 public:
  explicit RevisionDirectory(const graph::RevisionMap& map) : map_(map), resolver_(map) {}

  [[nodiscard]] std::vector<const ir::Revision*> all() const override;
  [[nodiscard]] std::vector<std::string> heads() const override;
  [[nodiscard]] std::vector<const ir::Revision*> resolve(const std::string& symbol) const override;

 private:
  const graph::RevisionMap& map_;
  graph::Resolver resolver_;
};

}  // namespace sqlgen::project
