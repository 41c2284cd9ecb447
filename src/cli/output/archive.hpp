#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output/output_folder.hpp"

namespace sqlgen::cli {

/// Whether a file of this name is an archive: .zip, .tar.gz or .tgz.
[[nodiscard]] bool is_archive_name(std::string_view path);

/// The files as the archive that the name asks for: the same files give the same bytes, with no time, owner
/// or order of the machine in them. Nothing, and why, where libarchive refuses.
[[nodiscard]] std::optional<std::string> pack(std::string_view name, const std::vector<OutputFile>& files,
                                              std::string& why);

/// The files of a zip or a tar.gz, whatever its name; a folder that all lie in is left out of their names.
/// Nothing, and why, where it is none, holds anything but files, or is larger than any bundle.
[[nodiscard]] std::optional<std::vector<OutputFile>> unpack(std::string_view bytes, std::string& why);

}  // namespace sqlgen::cli
