#include "cli/revision/new_id.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>
#include <stdexcept>

namespace sqlgen::cli {

std::string new_id(const graph::RevisionMap* map) {
  for (;;) {
    std::array<unsigned char, 6> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
      throw std::runtime_error("no random bytes from the system");
    }
    std::string id;
    for (const unsigned char byte : bytes) {
      id += fmt::format("{:02x}", byte);
    }
    bool clashes = false;
    for (graph::NodeId node = 0; map != nullptr && node < map->size(); ++node) {
      clashes = clashes || map->id(node).starts_with(id.substr(0, 4));
    }
    if (!clashes || (map != nullptr && map->size() > 1000)) {
      return id;
    }
  }
}

}  // namespace sqlgen::cli
