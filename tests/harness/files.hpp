#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sqlgen::tests {

/// A folder of one's own, gone with the object.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  TempDir(TempDir&&) = delete;
  TempDir& operator=(TempDir&&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The bytes of a file. Throws std::runtime_error where it can't be read.
[[nodiscard]] std::string read_text(const std::filesystem::path& file);

/// Writes a file, and the folders above it. Throws std::runtime_error where that fails.
void write_text(const std::filesystem::path& file, std::string_view text);

}  // namespace sqlgen::tests
