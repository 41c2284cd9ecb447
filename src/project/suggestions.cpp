#include "project/suggestions.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "dialect/facts/known_dialects.hpp"
#include "project/discovery.hpp"
#include "project/frontends.hpp"
#include "support/files/file.hpp"

namespace sqlgen::project {

namespace {

constexpr int kLevels = 8;
constexpr std::size_t kFolders = 4000, kFilesLookedAt = 3, kFilesCounted = 1000, kSuggested = 5;
constexpr off_t kLargestFile = 1 << 20;

std::vector<DirectoryEntry> entries_of(const std::string& folder) {
  std::string why;
  return list_directory(folder.empty() ? "." : folder, why).value_or(std::vector<DirectoryEntry>());
}

std::string text_of(const std::string& path) {
  struct stat status = {};
  std::string why;
  const bool readable =
      ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= kLargestFile;
  return readable ? read_file(path, why).value_or(std::string()) : std::string();
}

bool has_line(std::string_view text, std::string_view beginning) {
  return text.starts_with(beginning) || text.find("\n" + std::string(beginning)) != std::string_view::npos;
}

bool has_alembic_revisions(const std::string& folder, const std::vector<DirectoryEntry>& entries) {
  std::size_t looked_at = 0;
  for (const DirectoryEntry& entry : entries) {
    if (entry.is_directory || !entry.name.ends_with(".py") || entry.name == "__init__.py" ||
        ++looked_at > kFilesLookedAt) {
      continue;
    }
    const std::string text = text_of(join_path(folder, entry.name));
    if (has_line(text, "revision") && has_line(text, "down_revision")) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> revision_folders_below(const std::string& folder) {
  std::vector<std::string> found;
  std::vector<std::pair<std::string, int>> waiting{{folder, 0}};
  for (std::size_t next = 0; next < waiting.size() && next < kFolders; ++next) {
    const auto [path, level] = waiting[next];
    const std::vector<DirectoryEntry> entries = entries_of(path);
    if (has_alembic_revisions(path, entries)) {
      found.push_back(path.empty() ? "." : path);
      continue;
    }
    for (const DirectoryEntry& entry : level < kLevels ? entries : std::vector<DirectoryEntry>()) {
      if (entry.is_directory && !holds_no_projects(entry.name)) {
        waiting.emplace_back(join_path(path, entry.name), level + 1);
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

void suggest_revision_folders(Diagnostic& error, const std::string& folder) {
  std::size_t suggested = 0;
  for (const std::string& path : revision_folders_below(folder)) {
    if (++suggested <= kSuggested) {
      error.with_help(fmt::format("revision files lie in '{0}': --revisions {0}", path));
    }
  }
}

void suggest_dialect(Diagnostic& error, const Settings& settings) {
  std::vector<std::string> texts;
  for (const std::string& folder : settings.revisions) {
    for (const DirectoryEntry& entry : entries_of(folder)) {
      if (!entry.is_directory && entry.name.ends_with(".py") && texts.size() < kFilesCounted) {
        texts.push_back(text_of(join_path(folder, entry.name)));
      }
    }
  }
  for (const dialect::Facts& facts : dialect::known_dialects()) {
    const std::string& name = facts.name;
    const auto imports = [&](const std::string& text) {
      return text.find("sqlalchemy.dialects." + name) != std::string::npos ||
             text.find("sqlalchemy.dialects import " + name) != std::string::npos;
    };
    const auto count = facts.written ? std::count_if(texts.begin(), texts.end(), imports) : 0;
    if (count != 0) {
      error.with_help(fmt::format("{} of {} revision files import sqlalchemy.dialects.{}: --dialect {}",
                                  count, texts.size(), name, name));
    }
  }
}

}  // namespace sqlgen::project
