#include "cli/output/output_folder.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "support/digest/sha256.hpp"
#include "support/files/file.hpp"

namespace sqlgen::cli {

namespace fs = std::filesystem;

bool write_folder(const std::string& folder, const std::vector<OutputFile>& files, Diagnostics& diagnostics) {
  const fs::path place = fs::path(folder).has_filename() ? fs::path(folder) : fs::path(folder).parent_path();
  const fs::path partial = place.string() + ".partial";
  std::error_code error;
  fs::remove_all(partial, error);
  for (const auto& [name, bytes] : files) {
    fs::create_directories((partial / name).parent_path(), error);
    std::string why = error.message();
    if (error || !write_file_atomically((partial / name).string(), bytes, why)) {
      diagnostics.error("output-unwritable",
                        fmt::format("can't write '{}': {}", (partial / name).string(), why));
      fs::remove_all(partial, error);
      return false;
    }
  }
  fs::rename(partial, place, error);
  if (error) {
    diagnostics
        .error("output-unwritable", fmt::format("can't write '{}': {}", place.string(), error.message()))
        .with_help("name a folder that is empty, or not there yet");
    fs::remove_all(partial, error);
    return false;
  }
  return true;
}

OutputFile digests_of(const std::vector<OutputFile>& files) {
  std::string out;
  for (const auto& [name, bytes] : files) {
    out += fmt::format("{}  {}\n", sha256_hex(bytes), name);
  }
  return {"SHA256SUMS", out};
}

}  // namespace sqlgen::cli
