#include "frontend/python/evaluator/imports/file_view.hpp"

#include <filesystem>
#include <set>

namespace sqlgen::python {

namespace {

std::string whole_path(const std::string& path) {
  std::error_code error;
  auto whole = std::filesystem::absolute(path, error).lexically_normal().string();
  while (whole.size() > 1 && whole.ends_with('/')) {
    whole.pop_back();
  }
  return whole;
}

std::string inside(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

}  // namespace

const WrittenFiles::Entry* WrittenFiles::find(const std::string& path) const {
  const auto found = entries_.find(whole_path(path));
  return found == entries_.end() ? nullptr : &found->second;
}

void WrittenFiles::set(const std::string& path, Entry entry) {
  entries_.insert_or_assign(whole_path(path), std::move(entry));
}

std::map<std::string, bool> WrittenFiles::names_in(const std::string& folder) const {
  const std::string before = inside(whole_path(folder), "");
  std::map<std::string, bool> names;
  for (auto entry = entries_.lower_bound(before); entry != entries_.end() && entry->first.starts_with(before);
       ++entry) {
    const std::string rest = entry->first.substr(before.size());
    if (!rest.empty() && rest.find('/') == std::string::npos) {
      names.emplace(rest, !entry->second.is_removed);
    }
  }
  return names;
}

bool FileView::covers(const std::string& path) const {
  return written_->find(path) != nullptr || (project_ != nullptr && project_->covers(path));
}

WrittenFiles::Content FileView::read(const std::string& path) const {
  if (const auto* entry = written_->find(path)) {
    return entry->content;
  }
  auto text = project_ == nullptr ? std::nullopt : project_->read(path);
  return text ? std::make_shared<std::string>(std::move(*text)) : nullptr;
}

bool FileView::is_folder(const std::string& path) const {
  if (const auto* entry = written_->find(path)) {
    return !entry->is_removed && entry->content == nullptr;
  }
  return project_ != nullptr && project_->list(path).has_value();
}

std::optional<std::vector<std::string>> FileView::list(const std::string& path) const {
  if (!is_folder(path)) {
    return std::nullopt;
  }
  std::set<std::string> names;
  if (const auto entries = project_ == nullptr ? std::nullopt : project_->list(path)) {
    for (const DirectoryEntry& entry : *entries) {
      names.insert(entry.name);
    }
  }
  for (const auto& [name, is_there] : written_->names_in(path)) {
    if (is_there) {
      names.insert(name);
    } else {
      names.erase(name);
    }
  }
  return std::vector<std::string>(names.begin(), names.end());
}

WrittenFiles::Content FileView::write(const std::string& path, bool keep) {
  auto content = keep ? read(path) : nullptr;
  if (content == nullptr) {
    content = std::make_shared<std::string>();
  }
  written_->set(path, {content});
  return content;
}

void FileView::move(const std::string& from, const std::string& to) {
  if (auto content = read(from)) {
    written_->set(to, {std::move(content)});
  } else {
    make_folder(to);
    for (const std::string& name : list(from).value_or(std::vector<std::string>())) {
      move(inside(from, name), inside(to, name));
    }
  }
  remove(from);
}

}  // namespace sqlgen::python
