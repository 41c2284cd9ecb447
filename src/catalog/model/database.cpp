#include "catalog/model/database.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace sqlgen::catalog {

namespace {

constexpr Oid kChunkSize = 64;

Database::Names names_of(const Object& object) {
  if (object.is_relation()) {
    return Database::Names::relations;
  }
  if (object.is_type()) {
    return Database::Names::types;
  }
  if (object.as<Namespace>() != nullptr) {
    return Database::Names::schemas;
  }
  return object.as<Extension>() != nullptr ? Database::Names::extensions : Database::Names::others;
}

// Changes only what this value alone has.
template <class Part>
Part& own(std::shared_ptr<Part>& part) {
  if (part == nullptr) {
    part = std::make_shared<Part>();
  } else if (part.use_count() > 1) {
    part = std::make_shared<Part>(*part);
  }
  return *part;
}

}  // namespace

Database::Key Database::key(const Object& object) {
  const Names names = names_of(object);
  const bool global = names == Names::schemas || names == Names::extensions;
  return {names, global ? kNoOid : object.schema, object.name};
}

Database::Chunk& Database::chunk(Oid oid) {
  const std::size_t at = (oid - kFirstOid) / kChunkSize;
  if (at >= chunks_.size()) {
    chunks_.resize(at + 1);
  }
  return own(chunks_[at]);
}

Database::Shard& Database::shard(const Key& key) {
  return own(shards_[std::hash<std::string>()(key.name) % kShards]);
}

void Database::index(const Object& object) {
  const Key at = key(object);
  shard(at).emplace(at, object.oid);
}

void Database::unindex(const Object& object) {
  const Key at = key(object);
  Shard& names = shard(at);
  for (auto entry = names.lower_bound(at); entry != names.end() && entry->first == at; ++entry) {
    if (entry->second == object.oid) {
      names.erase(entry);
      return;
    }
  }
}

Oid Database::add(Object object) {
  if (object.oid == kNoOid) {
    object.oid = new_oid();
  }
  const Oid oid = object.oid;
  index(object);
  chunk(oid)[oid] = std::make_shared<Object>(std::move(object));
  return oid;
}

void Database::remove(Oid oid) {
  if (const Object* object = find(oid)) {
    note_gone(object->name);
    unindex(*object);
    chunk(oid).erase(oid);
  }
}

void Database::rename(Oid oid, std::string name) {
  unindex(*find(oid));
  note_gone(find(oid)->name);
  Object& object = edit(oid);
  object.name = std::move(name);
  index(object);
}

void Database::move(Oid oid, Oid schema) {
  unindex(*find(oid));
  Object& object = edit(oid);
  object.schema = schema;
  index(object);
}

const Object* Database::find(Oid oid) const {
  if (oid < kFirstOid || (oid - kFirstOid) / kChunkSize >= chunks_.size()) {
    return nullptr;
  }
  const auto& holder = chunks_[(oid - kFirstOid) / kChunkSize];
  if (holder == nullptr) {
    return nullptr;
  }
  const auto entry = holder->find(oid);
  return entry == holder->end() ? nullptr : entry->second.get();
}

Object& Database::edit(Oid oid) {
  return own(chunk(oid).at(oid));
}

Oid Database::lookup(Names names, Oid schema, std::string_view name) const {
  const Key wanted{names, schema, std::string(name)};
  const auto& holder = shards_[std::hash<std::string>()(wanted.name) % kShards];
  if (holder == nullptr) {
    return kNoOid;
  }
  const auto entry = holder->find(wanted);
  return entry == holder->end() ? kNoOid : entry->second;
}

Oid Database::find_extension(std::string_view name) const {
  return lookup(Names::extensions, kNoOid, name);
}

Oid Database::find_relation(Oid schema, std::string_view name) const {
  return lookup(Names::relations, schema, name);
}

Oid Database::find_type(Oid schema, std::string_view name) const {
  if (const Oid type = lookup(Names::types, schema, name); type != kNoOid) {
    return type;
  }
  const Oid relation = find_relation(schema, name);
  const Object* object = find(relation);
  const bool has_row_type =
      object != nullptr && object->as<Index>() == nullptr && object->as<Sequence>() == nullptr;
  return has_row_type ? relation : kNoOid;
}

std::vector<Oid> Database::find_others(Oid schema, std::string_view name) const {
  const Key wanted{Names::others, schema, std::string(name)};
  const auto& holder = shards_[std::hash<std::string>()(wanted.name) % kShards];
  std::vector<Oid> found;
  if (holder != nullptr) {
    for (auto entry = holder->lower_bound(wanted); entry != holder->end() && entry->first == wanted;
         ++entry) {
      found.push_back(entry->second);
    }
  }
  return found;
}

void Database::for_each(const std::function<void(const Object&)>& visit) const {
  for (const auto& holder : chunks_) {
    if (holder != nullptr) {
      for (const auto& [oid, object] : *holder) {
        visit(*object);
      }
    }
  }
}

std::vector<Oid> Database::indexes_of(Oid table) const {
  std::vector<Oid> found;
  for_each([&](const Object& object) {
    const auto* index = object.as<Index>();
    if (index != nullptr && index->table == table) {
      found.push_back(object.oid);
    }
  });
  return found;
}

Oid Database::owner_of_constraint(Oid constraint) const {
  Oid owner = kNoOid;
  for_each([&](const Object& object) {
    if (const auto* table = object.as<Table>()) {
      for (const Constraint& c : table->constraints) {
        if (c.oid == constraint) {
          owner = object.oid;
        }
      }
    }
  });
  return owner;
}

std::string Database::schema_name(const Object& object) const {
  const Object* schema = find(object.schema);
  return schema == nullptr ? std::string() : schema->name;
}

DoubtPtr Database::doubt_about(const std::string& name) const {
  const auto entry = doubtful_names_->find(name);
  if (entry != doubtful_names_->end()) {
    return entry->second;
  }
  return absent_doubt_ == nullptr || trusted_->count(name) != 0 || has_name(name) ? nullptr : absent_doubt_;
}

bool Database::has_name(const std::string& name) const {
  const auto& holder = shards_[std::hash<std::string>()(name) % kShards];
  return holder != nullptr && std::any_of(holder->begin(), holder->end(),
                                          [&](const auto& entry) { return entry.first.name == name; });
}

void Database::doubt_name(const std::string& name, const DoubtPtr& doubt) {
  own(doubtful_names_)[name] = doubt;
}

void Database::doubt_absent_names(const DoubtPtr& doubt) {
  absent_doubt_ = doubt;
  own(trusted_).clear();
}

void Database::trust_name(const std::string& name) {
  if (doubtful_names_->count(name) != 0) {
    own(doubtful_names_).erase(name);
  }
  if (absent_doubt_ != nullptr) {
    own(trusted_).insert(name);
  }
}

void Database::note_gone(const std::string& name) {
  if (!is_gone(name)) {
    own(gone_).insert(name);
  }
  if (absent_doubt_ != nullptr) {
    own(trusted_).insert(name);
  }
}

void Database::note_wide_doubt(const DoubtPtr& doubt) {
  wide_doubts_.push_back(doubt);
}

}  // namespace sqlgen::catalog
