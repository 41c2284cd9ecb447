#include "frontend/alembic/reference/reference_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include "frontend/alembic/reference/name_table.hpp"

namespace sqlgen::embedded {

extern const std::string_view modules_txt;
extern const std::string_view classes_txt;
extern const std::string_view signatures_txt;

}  // namespace sqlgen::embedded

namespace sqlgen::alembic {

namespace {

const NameTable& modules() {
  static const NameTable kModules(embedded::modules_txt);
  return kModules;
}

const NameTable& classes() {
  static const NameTable kClasses(embedded::classes_txt);
  return kClasses;
}

const NameTable& signatures() {
  static const NameTable kSignatures(embedded::signatures_txt);
  return kSignatures;
}

bool is_in_package(std::string_view module, std::string_view package) {
  return module == package || (module.starts_with(package) && module.substr(package.size()).starts_with("."));
}

// Parts that the lists leave out: they need other packages, or are no one's business here.
constexpr std::array<std::string_view, 4> kUnlisted = {"sqlalchemy.testing", "sqlalchemy.ext.mypy",
                                                       "alembic.testing", "alembic.templates"};

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('.') + 1);
}

std::string_view module_part(std::string_view path) {
  const auto dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : path.substr(0, dot);
}

// The classes by the last parts of their full names: the first of each, and the next of the same behind it.
struct SimpleNames {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::string_view> paths = classes().keys();
  std::vector<std::size_t> next;
  std::unordered_map<std::string_view, std::size_t> first;
};

const SimpleNames& simple_names() {
  static const SimpleNames kNames = [] {
    SimpleNames names;
    names.next.resize(names.paths.size(), SimpleNames::kNone);
    names.first.reserve(names.paths.size());
    for (std::size_t i = names.paths.size(); i-- != 0;) {
      const auto [place, is_new] = names.first.try_emplace(last_part(names.paths[i]), i);
      if (!is_new) {
        names.next[i] = std::exchange(place->second, i);
      }
    }
    return names;
  }();
  return kNames;
}

std::vector<std::string_view> paths_named(std::string_view simple) {
  std::vector<std::string_view> paths;
  const SimpleNames& names = simple_names();
  const auto found = names.first.find(simple);
  for (std::size_t i = found == names.first.end() ? SimpleNames::kNone : found->second;
       i != SimpleNames::kNone; i = names.next[i]) {
    paths.push_back(names.paths[i]);
  }
  return paths;
}

// A name that stands for a class in a module: of the module itself, or the only one of that name.
std::string class_in(std::string_view module, std::string_view name) {
  std::string own = std::string(module) + "." + std::string(name);
  if (classes().find(own)) {
    return own;
  }
  const auto paths = paths_named(name);
  return paths.size() == 1 ? std::string(paths.front()) : std::string();
}

// What an entry says of a class: its bases, and the names below them.
ReferenceAncestor ancestor_of(const NameTable::Entry& entry) {
  ReferenceAncestor result{std::string(entry.key), entry.names};
  for (const std::string_view word : words_of(entry.words)) {
    if (word == "?") {
      result.complete = false;
    } else {
      result.bases.push_back(word.find('.') != std::string_view::npos
                                 ? std::string(word)
                                 : class_in(module_part(entry.key), word));
    }
  }
  return result;
}

}  // namespace

ReferenceAnswer reference_has_module(std::string_view dotted_name) {
  if (!is_in_package(dotted_name, "sqlalchemy") && !is_in_package(dotted_name, "alembic")) {
    return ReferenceAnswer::unknown;
  }
  if (std::any_of(kUnlisted.begin(), kUnlisted.end(),
                  [&](std::string_view package) { return is_in_package(dotted_name, package); })) {
    return ReferenceAnswer::unknown;
  }
  return modules().find(dotted_name) ? ReferenceAnswer::yes : ReferenceAnswer::no;
}

ReferenceAnswer reference_module_has(std::string_view module, std::string_view name) {
  const auto entry = modules().find(module);
  if (!entry || name.starts_with("_")) {
    return ReferenceAnswer::unknown;
  }
  if (entry->has(name)) {
    return ReferenceAnswer::yes;
  }
  const auto submodule = reference_has_module(std::string(module) + "." + std::string(name));
  if (submodule != ReferenceAnswer::no) {
    return submodule;
  }
  const auto anywhere = modules().find("*");
  return anywhere && anywhere->has(name) ? ReferenceAnswer::unknown : ReferenceAnswer::no;
}

std::string reference_class_named(std::string_view module, std::string_view name) {
  const auto entry = modules().find(module);
  if (!entry || !entry->has(name)) {
    return {};
  }
  if (const auto path = entry->value_of(name)) {
    return std::string(*path);
  }
  return class_in(module, name);
}

bool reference_is_class(std::string_view path) {
  return classes().find(path).has_value();
}

std::string reference_class(std::string_view declared) {
  if (classes().find(declared)) {
    return std::string(declared);
  }
  const auto hint = last_part(module_part(declared));
  std::vector<std::string_view> paths = paths_named(last_part(declared));
  std::erase_if(paths, [&](std::string_view path) {
    const std::string parts = "." + std::string(module_part(path)) + ".";
    return hint.empty() || parts.find("." + std::string(hint) + ".") == std::string::npos;
  });
  if (paths.size() > 1) {
    std::erase_if(paths, [](std::string_view path) { return !path.starts_with("sqlalchemy.sql."); });
  }
  return paths.size() == 1 ? std::string(paths.front()) : std::string();
}

std::string reference_class_for(std::string_view module, std::string_view name) {
  if (!last_part(module).starts_with("_") || reference_has_module(module) != ReferenceAnswer::no) {
    return {};
  }
  std::vector<std::string_view> paths = paths_named(name);
  std::erase_if(paths, [&](std::string_view path) { return !is_in_package(path, module_part(module)); });
  return paths.size() == 1 ? std::string(paths.front()) : std::string();
}

namespace {

// Whether a class stands behind the first place of one of the lists.
bool is_tail(const std::vector<std::vector<std::string>>& lists, const std::string& path) {
  return std::any_of(lists.begin(), lists.end(), [&](const auto& list) {
    return std::find(list.begin() + (list.empty() ? 0 : 1), list.end(), path) != list.end();
  });
}

// Python's C3: the first class that no list has further back, again and again.
void merge_linearizations(std::vector<std::vector<std::string>> lists, std::vector<std::string>& into) {
  for (;;) {
    std::erase_if(lists, [](const auto& list) { return list.empty(); });
    const auto next = std::find_if(lists.begin(), lists.end(),
                                   [&](const auto& list) { return !is_tail(lists, list.front()); });
    if (next == lists.end()) {
      return;
    }
    const std::string path = next->front();
    into.push_back(path);
    for (auto& list : lists) {
      if (!list.empty() && list.front() == path) {
        list.erase(list.begin());
      }
    }
  }
}

}  // namespace

std::vector<std::string> reference_bases(std::string_view class_path) {
  const auto entry = classes().find(class_path);
  return entry ? ancestor_of(*entry).bases : std::vector<std::string>();
}

std::vector<std::string> reference_mro(std::string_view class_path) {
  std::vector<std::string> order{std::string(class_path)};
  const std::vector<std::string> bases = reference_bases(class_path);
  std::vector<std::vector<std::string>> lists;
  for (const auto& base : bases) {
    lists.push_back(reference_mro(base));
  }
  lists.push_back(bases);
  merge_linearizations(std::move(lists), order);
  return order;
}

std::optional<std::string_view> reference_constant(std::string_view class_path, std::string_view attribute) {
  for (const std::string& path : reference_mro(class_path)) {
    const auto entry = classes().find(path);
    if (entry && entry->has(attribute)) {
      return entry->value_of(attribute);
    }
  }
  return std::nullopt;
}

ReferenceLineage reference_lineage(std::string_view class_path) {
  ReferenceLineage lineage;
  std::vector<std::string> pending{std::string(class_path)};
  for (std::size_t i = 0; i < pending.size(); ++i) {
    const auto entry = classes().find(pending[i]);
    if (!entry) {
      continue;
    }
    lineage.push_back(ancestor_of(*entry));
    for (const auto& base : lineage.back().bases) {
      if (std::find(pending.begin(), pending.end(), base) == pending.end()) {
        pending.push_back(base);
      }
    }
  }
  return lineage;
}

bool reference_derives(const ReferenceLineage& lineage, std::string_view base_path) {
  return std::any_of(lineage.begin(), lineage.end(),
                     [&](const ReferenceAncestor& ancestor) { return ancestor.path == base_path; });
}

ReferenceAnswer reference_class_has(const ReferenceLineage& lineage, std::string_view attribute) {
  bool complete = !lineage.empty();
  for (const ReferenceAncestor& ancestor : lineage) {
    const NameTable::Entry names{{}, {}, ancestor.names};
    complete = complete && ancestor.complete && !names.has("__getattr__");
    if (names.has("!" + std::string(attribute))) {
      return ReferenceAnswer::no;
    }
    if (names.has(attribute)) {
      return ReferenceAnswer::yes;
    }
  }
  return complete ? ReferenceAnswer::no : ReferenceAnswer::unknown;
}

bool reference_derives(std::string_view class_path, std::string_view base_path) {
  return reference_derives(reference_lineage(class_path), base_path);
}

ReferenceAnswer reference_class_has(std::string_view class_path, std::string_view attribute) {
  return reference_class_has(reference_lineage(class_path), attribute);
}

std::string reference_declaration(std::string_view name, std::string_view key) {
  const auto entry = signatures().find(key);
  return fmt::format("{}{}", name, entry ? entry->words : "(*args, **kwargs)");
}

}  // namespace sqlgen::alembic
