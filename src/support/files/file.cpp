#include "support/files/file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace sqlgen {

namespace {

/// The number of the open descriptor that a path stands for: of standard input, of a shell's <(...).
std::optional<int> given_descriptor(std::string_view path) {
  if (path == "/dev/stdin") {
    return STDIN_FILENO;
  }
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    int number = 0;
    const char* end = path.data() + path.size();
    if (path.starts_with(folder)) {
      const auto read = std::from_chars(path.data() + folder.size(), end, number);
      return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::string too_large() {
  return "it has more than " + std::to_string(kLargestFile >> 20U) + " MiB";
}

// `is_size`: what is expected is the size of a regular file, where it ends; asking it for more would cost as
// much as the reading.
std::optional<std::string> read_all(int descriptor, std::size_t expected, bool is_size, std::string& error) {
  std::string bytes(expected + 1, '\0');
  std::size_t size = 0;
  while (true) {
    if (size > kLargestFile) {
      error = too_large();
      return std::nullopt;
    }
    if (size == bytes.size()) {
      bytes.resize(bytes.size() * 2);
    }
    const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got == 0) {
      bytes.resize(size);
      return bytes;
    }
    if (got > 0) {
      size += static_cast<std::size_t>(got);
      if (is_size && size == expected) {
        bytes.resize(size);
        return bytes;
      }
    } else if (errno != EINTR) {
      error = std::strerror(errno);
      return std::nullopt;
    }
  }
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::string& error) {
  if (const auto given = given_descriptor(path)) {
    return read_all(*given, std::size_t{64} * 1024, false, error);
  }
  // A named pipe would be waited for until somebody writes to it.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    error = std::strerror(errno);
    return std::nullopt;
  }
  struct stat status = {};
  std::optional<std::string> bytes;
  if (::fstat(descriptor, &status) != 0) {
    error = std::strerror(errno);
  } else if (S_ISDIR(status.st_mode)) {
    error = std::strerror(EISDIR);
  } else if (!S_ISREG(status.st_mode)) {
    error = "it is not a regular file";
  } else if (static_cast<std::uint64_t>(status.st_size) > kLargestFile) {
    error = too_large();
  } else {
    bytes = read_all(descriptor, static_cast<std::size_t>(status.st_size), true, error);
  }
  ::close(descriptor);
  return bytes;
}

bool is_regular_file(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

std::optional<std::vector<DirectoryEntry>> list_directory(const std::string& path, std::string& error) {
  DIR* directory = ::opendir(path.c_str());
  if (directory == nullptr) {
    error = std::strerror(errno);
    return std::nullopt;
  }
  std::vector<DirectoryEntry> entries;
  // At the end errno is as it was, at a fault it is not.
  for (const dirent* entry = nullptr; errno = 0, (entry = ::readdir(directory)) != nullptr;) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") {
      continue;
    }
    bool is_directory = entry->d_type == DT_DIR;
    if (entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN) {
      struct stat status = {};
      is_directory = ::stat(join_path(path, name).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    }
    entries.push_back({std::string(name), is_directory});
  }
  const int fault = errno;
  ::closedir(directory);
  if (fault != 0) {
    error = std::strerror(fault);
    return std::nullopt;
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

std::string join_path(std::string_view directory, std::string_view name) {
  if (directory.empty() || directory == ".") {
    return std::string(name);
  }
  std::string path(directory);
  if (path.back() != '/') {
    path += '/';
  }
  return path.append(name);
}

}  // namespace sqlgen
