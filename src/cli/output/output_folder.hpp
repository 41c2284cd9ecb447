#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/diagnostic.hpp"

namespace sqlgen::cli {

/// A file of several that are written together: its name in the folder, and its bytes.
using OutputFile = std::pair<std::string, std::string>;

/// Writes the folder as a whole, or reports why not: beside its place, and then renamed. It must be empty or
/// not there.
[[nodiscard]] bool write_folder(const std::string& folder, const std::vector<OutputFile>& files,
                                Diagnostics& diagnostics);

/// SHA256SUMS of the files, as sha256sum -c reads it.
[[nodiscard]] OutputFile digests_of(const std::vector<OutputFile>& files);

}  // namespace sqlgen::cli
