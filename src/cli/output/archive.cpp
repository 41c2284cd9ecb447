#include "cli/output/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <set>

namespace sqlgen::cli {

namespace {

// 1980-01-01 00:00:00 UTC: the earliest time that every format has, which no tar finds implausible.
constexpr std::time_t kTime = 315532800;
constexpr std::size_t kLargestBundle = std::size_t{128} << 20U;

using Reader = std::unique_ptr<::archive, int (*)(::archive*)>;
using EntryPtr = std::unique_ptr<::archive_entry, void (*)(::archive_entry*)>;

bool is_zip(std::string_view name) {
  return name.ends_with(".zip");
}

la_ssize_t take(::archive* /*from*/, void* out, const void* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

// A zip has local times unless a file has none.
bool set_format(::archive* to, bool zip) {
  if (zip) {
    return archive_write_set_format_zip(to) == ARCHIVE_OK &&
           archive_write_set_format_option(to, "zip", "compression", "deflate") == ARCHIVE_OK;
  }
  return archive_write_set_format_ustar(to) == ARCHIVE_OK &&
         archive_write_add_filter_gzip(to) == ARCHIVE_OK &&
         archive_write_set_filter_option(to, "gzip", "timestamp", nullptr) == ARCHIVE_OK;
}

bool write_entry(::archive* to, const OutputFile& file, bool zip) {
  const EntryPtr entry(archive_entry_new(), archive_entry_free);
  archive_entry_set_pathname(entry.get(), file.first.c_str());
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.second.size()));
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), file.first.ends_with(".sh") ? 0755 : 0644);
  if (!zip) {
    archive_entry_set_mtime(entry.get(), kTime, 0);
  }
  return archive_write_header(to, entry.get()) == ARCHIVE_OK &&
         archive_write_data(to, file.second.data(), file.second.size()) ==
             static_cast<la_ssize_t>(file.second.size());
}

// libarchive has no words for some that are damaged.
std::string last_error(::archive* of) {
  const char* error = archive_error_string(of);
  return error == nullptr ? "libarchive refuses it" : error;
}

std::optional<std::string> read_entry(::archive* from, std::size_t& left, std::string& why) {
  std::string bytes;
  std::array<char, 65536> block{};
  for (;;) {
    const la_ssize_t size = archive_read_data(from, block.data(), block.size());
    if (size == 0) {
      return bytes;
    }
    if (size < 0) {
      why = last_error(from);
      return std::nullopt;
    }
    if (static_cast<std::size_t>(size) > left) {
      why = "it holds more than a bundle ever does";
      return std::nullopt;
    }
    left -= static_cast<std::size_t>(size);
    bytes.append(block.data(), static_cast<std::size_t>(size));
  }
}

// Of an archive that was made of a folder.
void leave_out_folder(std::vector<OutputFile>& files) {
  const std::string first = files.empty() ? "" : files.front().first;
  const std::string folder = first.substr(0, first.find('/') + 1);
  const bool common = !folder.empty() && std::all_of(files.begin(), files.end(), [&](const OutputFile& file) {
    return file.first.starts_with(folder);
  });
  for (OutputFile& file : files) {
    file.first.erase(0, common ? folder.size() : 0);
  }
}

}  // namespace

bool is_archive_name(std::string_view path) {
  return is_zip(path) || path.ends_with(".tar.gz") || path.ends_with(".tgz");
}

std::optional<std::string> pack(std::string_view name, const std::vector<OutputFile>& files,
                                std::string& why) {
  std::string out;
  const bool zip = is_zip(name);
  const Reader to(archive_write_new(), archive_write_free);
  bool good = set_format(to.get(), zip) && archive_write_set_bytes_in_last_block(to.get(), 1) == ARCHIVE_OK &&
              archive_write_open(to.get(), &out, nullptr, take, nullptr) == ARCHIVE_OK;
  for (const OutputFile& file : files) {
    good = good && write_entry(to.get(), file, zip);
  }
  if (!good || archive_write_close(to.get()) != ARCHIVE_OK) {
    why = last_error(to.get());
    return std::nullopt;
  }
  return out;
}

std::optional<std::vector<OutputFile>> unpack(std::string_view bytes, std::string& why) {
  const Reader from(archive_read_new(), archive_read_free);
  archive_read_support_format_zip(from.get());
  archive_read_support_format_tar(from.get());
  archive_read_support_filter_gzip(from.get());
  if (archive_read_open_memory(from.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    why = last_error(from.get());
    return std::nullopt;
  }
  std::vector<OutputFile> files;
  std::set<std::string> names;
  std::size_t left = kLargestBundle;
  ::archive_entry* entry = nullptr;
  int status = ARCHIVE_OK;
  while ((status = archive_read_next_header(from.get(), &entry)) == ARCHIVE_OK) {
    if (archive_entry_filetype(entry) == AE_IFDIR) {
      continue;
    }
    const char* path = archive_entry_pathname(entry);
    std::string name = path == nullptr ? "" : path;
    name.erase(0, name.starts_with("./") ? 2 : 0);
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr ||
        name.empty()) {
      why = "it holds something that is no file";
      return std::nullopt;
    }
    if (!names.insert(name).second) {
      why = "it holds two files of one name";
      return std::nullopt;
    }
    auto content = read_entry(from.get(), left, why);
    if (!content) {
      return std::nullopt;
    }
    files.emplace_back(std::move(name), *std::move(content));
  }
  if (status != ARCHIVE_EOF) {
    why = last_error(from.get());
    return std::nullopt;
  }
  leave_out_folder(files);
  return files;
}

}  // namespace sqlgen::cli
