#include "support/file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace sqlgen {

namespace {

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::string& error) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    error = std::strerror(errno);
    return std::nullopt;
  }
  struct stat status = {};
  std::string bytes;
  bool good = ::fstat(descriptor, &status) == 0;
  if (good && S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    good = false;
  }
  // One byte more than the size says, so that the usual file needs one read and one that says "end".
  std::size_t size = 0;
  bytes.resize(good ? static_cast<std::size_t>(status.st_size) + 1 : 0);
  while (good) {
    if (size == bytes.size()) {
      bytes.resize(bytes.size() * 2);
    }
    const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got == 0) {
      break;
    }
    if (got < 0) {
      good = errno == EINTR;
      continue;
    }
    size += static_cast<std::size_t>(got);
  }
  if (!good) {
    error = std::strerror(errno);
  }
  ::close(descriptor);
  if (!good) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

bool write_file_atomically(const std::string& path, std::string_view bytes, std::string& error) {
  std::string temporary = path + ".XXXXXX";
  const int descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) {
    error = std::strerror(errno);
    return false;
  }
  struct stat old = {};
  const bool replaces = ::stat(path.c_str(), &old) == 0;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode = replaces ? old.st_mode & 07777 : 0666 & ~mask;
  bool good = write_all(descriptor, bytes) && ::fchmod(descriptor, mode) == 0 && ::fsync(descriptor) == 0;
  if (!good) {
    error = std::strerror(errno);
  }
  ::close(descriptor);
  if (good && std::rename(temporary.c_str(), path.c_str()) != 0) {
    error = std::strerror(errno);
    good = false;
  }
  if (!good) {
    ::unlink(temporary.c_str());
  }
  return good;
}

std::optional<std::vector<DirectoryEntry>> list_directory(const std::string& path, std::string& error) {
  DIR* directory = ::opendir(path.c_str());
  if (directory == nullptr) {
    error = std::strerror(errno);
    return std::nullopt;
  }
  std::vector<DirectoryEntry> entries;
  while (const dirent* entry = ::readdir(directory)) {
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
  ::closedir(directory);
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
