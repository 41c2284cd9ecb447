#include "project/revision_directory.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace sqlgen::project {

std::vector<const ir::Revision*> RevisionDirectory::all() const {
  std::vector<graph::NodeId> nodes(map_.size());
  std::iota(nodes.begin(), nodes.end(), graph::NodeId{0});
  std::sort(nodes.begin(), nodes.end(),
            [this](graph::NodeId a, graph::NodeId b) { return map_.rank(a) > map_.rank(b); });
  std::vector<const ir::Revision*> revisions;
  std::transform(nodes.begin(), nodes.end(), std::back_inserter(revisions),
                 [this](graph::NodeId node) { return &map_.revision(node); });
  return revisions;
}

std::vector<std::string> RevisionDirectory::heads() const {
  std::vector<std::string> ids;
  std::transform(map_.heads().begin(), map_.heads().end(), std::back_inserter(ids),
                 [this](graph::NodeId node) { return map_.id(node); });
  return ids;
}

std::vector<const ir::Revision*> RevisionDirectory::resolve(const std::string& symbol) const {
  std::vector<const ir::Revision*> revisions;
  for (const graph::Place& place : resolver_.revisions(symbol)) {
    if (place.kind == graph::Place::Kind::revision) {
      revisions.push_back(&map_.revision(place.node));
    }
  }
  return revisions;
}

}  // namespace sqlgen::project
