#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/objects.hpp"

namespace sqlgen::catalog {

/// What a database holds, as a value: copies are cheap, and share what neither changes.
class Database {
 public:
  /// In which of PostgreSQL's name spaces a name has to be the only one of its schema.
  enum class Names { relations, types, schemas, extensions, others };

  /// Takes in an object and gives it a number, where it has none.
  Oid add(Object object);
  void remove(Oid oid);
  void rename(Oid oid, std::string name);
  void move(Oid oid, Oid schema);

  [[nodiscard]] const Object* find(Oid oid) const;
  /// The object, to be changed; its name and schema change by rename() and move() alone.
  [[nodiscard]] Object& edit(Oid oid);
  template <class Body>
  [[nodiscard]] const Body* find_as(Oid oid) const {
    const Object* object = find(oid);
    return object == nullptr ? nullptr : object->as<Body>();
  }
  template <class Body>
  [[nodiscard]] Body& edit_as(Oid oid) {
    return *edit(oid).as<Body>();
  }

  /// By name; kNoOid where there is none. Composite types, tables and views are types as well.
  [[nodiscard]] Oid find_schema(std::string_view name) const { return lookup(Names::schemas, kNoOid, name); }
  [[nodiscard]] Oid find_extension(std::string_view name) const;
  [[nodiscard]] Oid find_relation(Oid schema, std::string_view name) const;
  [[nodiscard]] Oid find_type(Oid schema, std::string_view name) const;
  [[nodiscard]] std::vector<Oid> find_others(Oid schema, std::string_view name) const;

  /// All objects in the order in which they were made.
  void for_each(const std::function<void(const Object&)>& visit) const;
  [[nodiscard]] std::vector<Oid> indexes_of(Oid table) const;
  [[nodiscard]] Oid owner_of_constraint(Oid constraint) const;
  [[nodiscard]] std::string schema_name(const Object& object) const;
  [[nodiscard]] Oid new_oid() { return next_oid_++; }

  /// That objects of this name may be there, or be gone, without the catalog's knowing.
  void doubt_name(const std::string& name, const DoubtPtr& doubt);
  void trust_name(const std::string& name);
  /// The same of every name that no object has now.
  void doubt_absent_names(const DoubtPtr& doubt);
  [[nodiscard]] DoubtPtr doubt_about(const std::string& name) const;
  /// The doubt about all names that are neither known to be there nor gone since; null where there is none.
  [[nodiscard]] const DoubtPtr& doubt_about_absent() const { return absent_doubt_; }
  [[nodiscard]] const std::map<std::string, DoubtPtr>& doubtful_names() const { return *doubtful_names_; }
  /// That a statement took an object of this name away, or renamed it: its absence is known.
  void note_gone(const std::string& name);
  [[nodiscard]] bool is_gone(const std::string& name) const { return gone_->count(name) != 0; }
  /// Remembers a doubt that is about more than what a statement names, for who wants to tell it.
  void note_wide_doubt(const DoubtPtr& doubt);
  [[nodiscard]] const std::vector<DoubtPtr>& wide_doubts() const { return wide_doubts_; }

 private:
  using Chunk = std::map<Oid, std::shared_ptr<Object>>;
  struct Key {
    Names names;
    Oid schema;
    std::string name;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  using Shard = std::multimap<Key, Oid>;
  using Doubts = std::map<std::string, DoubtPtr>;
  static constexpr std::size_t kShards = 64;

  [[nodiscard]] Oid lookup(Names names, Oid schema, std::string_view name) const;
  [[nodiscard]] Chunk& chunk(Oid oid);
  [[nodiscard]] Shard& shard(const Key& key);
  [[nodiscard]] bool has_name(const std::string& name) const;
  void index(const Object& object);
  void unindex(const Object& object);
  [[nodiscard]] static Key key(const Object& object);

  Oid next_oid_ = kFirstOid;
  std::vector<std::shared_ptr<Chunk>> chunks_;  // in the order of their objects
  std::array<std::shared_ptr<Shard>, kShards> shards_ = {};
  std::shared_ptr<Doubts> doubtful_names_ = std::make_shared<Doubts>();
  std::shared_ptr<std::set<std::string>> gone_ = std::make_shared<std::set<std::string>>();
  DoubtPtr absent_doubt_ = {};
  std::shared_ptr<std::set<std::string>> trusted_ = std::make_shared<std::set<std::string>>();  // but these
  std::vector<DoubtPtr> wide_doubts_ = {};
};

}  // namespace sqlgen::catalog
