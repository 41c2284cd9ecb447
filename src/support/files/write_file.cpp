#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "support/files/file.hpp"

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

/// The file that a path leads to, through links; the path itself where there is none yet.
std::string target_of(const std::string& path) {
  char resolved[PATH_MAX];
  return ::realpath(path.c_str(), resolved) == nullptr ? path : std::string(resolved);
}

/// A device or a pipe has no old bytes to keep, and must stay what it is.
bool write_into(const std::string& path, std::string_view bytes) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return false;
  }
  const bool good = write_all(descriptor, bytes);
  const int why = errno;
  ::close(descriptor);
  errno = why;
  return good;
}

/// The new bytes, beside the file that they replace. Where the file system can, the file has no name until it
/// is whole, so that a process that is killed leaves nothing behind.
class Replacement {
 public:
  explicit Replacement(const std::string& path) : path_(path), temporary_(path + ".XXXXXX") {
    const auto slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    if (::access("/proc/self/fd", X_OK) == 0) {  // by which it gets its name
      descriptor_ = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    }
    if (descriptor_ < 0) {
      descriptor_ = ::mkstemp(temporary_.data());
      has_name_ = descriptor_ >= 0;
    }
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement() {
    const int why = errno;
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
    if (has_name_) {
      ::unlink(temporary_.c_str());
    }
    errno = why;
  }

  [[nodiscard]] bool fill(std::string_view bytes, mode_t mode) const {
    return descriptor_ >= 0 && write_all(descriptor_, bytes) && ::fchmod(descriptor_, mode) == 0 &&
           ::fsync(descriptor_) == 0;
  }

  [[nodiscard]] bool take_place() {
    if (!has_name_ && !give_name()) {
      return false;
    }
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) {
      return false;
    }
    has_name_ = false;
    return true;
  }

 private:
  /// link() can't replace a file: a name that nobody has comes first.
  bool give_name() {
    const std::string open_file = "/proc/self/fd/" + std::to_string(descriptor_);
    for (unsigned tried = 0; tried < 100 && !has_name_; ++tried) {
      temporary_ = path_ + "." + std::to_string(::getpid()) + "-" + std::to_string(tried);
      has_name_ = ::linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, temporary_.c_str(), AT_SYMLINK_FOLLOW) == 0;
      if (!has_name_ && errno != EEXIST) {
        return false;
      }
    }
    return has_name_;
  }

  std::string path_, temporary_;
  int descriptor_ = -1;
  bool has_name_ = false;
};

}  // namespace

bool write_file_atomically(const std::string& path, std::string_view bytes, std::string& error) {
  const std::string target = target_of(path);
  struct stat old = {};
  const bool replaces = ::stat(target.c_str(), &old) == 0;
  bool good = false;
  if (replaces && S_ISDIR(old.st_mode)) {
    errno = EISDIR;
  } else if (replaces && !S_ISREG(old.st_mode)) {
    good = write_into(target, bytes);
  } else {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    Replacement replacement(target);
    good = replacement.fill(bytes, replaces ? old.st_mode & 07777 : 0666 & ~mask) && replacement.take_place();
  }
  if (!good) {
    error = std::strerror(errno);
  }
  return good;
}

}  // namespace sqlgen
