#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "support/diagnostic.hpp"

namespace sqlgen::cli {

/// A bundle that is there: a folder, or an archive of one.
struct BundleSource {
  std::vector<std::string> names;  // of its files, sorted
  /// A file's bytes; nothing, and why, where it can't be read.
  std::function<std::optional<std::string>(const std::string& name, std::string& why)> read;
};

/// What lies at the path. Nothing, reported, where it can't be read.
[[nodiscard]] std::optional<BundleSource> open_bundle(const std::string& path, Diagnostics& diagnostics);

}  // namespace sqlgen::cli
