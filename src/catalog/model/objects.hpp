#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "catalog/model/table.hpp"

namespace sqlgen::catalog {

/// A schema of the database: a namespace.
struct Namespace {};

struct Sequence {
  TypeReference type = {};
  std::int64_t start = 1, increment = 1, minimum = 1, maximum = 0, cache = 1;
  bool cycle = false;
  bool temporary = false, unlogged = false;
  ColumnReference owner = {};  // OWNED BY
  bool identity = false;       // it is that of an identity column
};

struct View {
  bool materialized = false, temporary = false;
  std::vector<Column> columns = {};  // as far as they are known
  bool columns_known = true;
  NodePtr query = {};  // bound to the tables that it reads
  Options options = {};
  std::string check_option = {};  // "LOCAL", "CASCADED"
  bool recursive = false, populated = true;
  std::string access_method = {}, tablespace = {};
  std::vector<Trigger> triggers = {};
  std::vector<Attachment> rules = {};
};

struct EnumType {
  std::vector<std::string> values = {};
};

struct DomainType {
  TypeReference base = {};
  bool not_null = false;
  NodePtr default_value = {};
  std::vector<std::string> collation = {};
  std::vector<Constraint> constraints = {};
};

struct CompositeType {
  std::vector<Column> columns = {};
  int next_number = 1;
};

/// A range, base or shell type, or one that an extension brought: known by its name.
struct OtherType {
  NodePtr definition = {};     // the statement that made it; none: an extension did
  TypeReference subtype = {};  // of a range
  Oid extension = kNoOid;      // that brought it, where that is known
};

struct Function {
  char kind = 'f';                               // f function, p procedure, a aggregate
  std::vector<TypeReference> arguments = {};     // those that make it another function: IN, INOUT, VARIADIC
  std::vector<std::string> argument_texts = {};  // the same as they are shown
  NodePtr definition = {};
  TypeReference result = {};
  std::vector<Oid> uses = {};  // what its declaration and a body in standard SQL name
};

struct Extension {
  std::string version = {};
};

/// What has a name and a definition, and about which not much more is known: collations, casts, operators,
/// rules of text search, extended statistics, publications, event triggers, servers.
struct OtherObject {
  std::string kind = {};              // as in DROP: "COLLATION"
  NodePtr definition = {};            // the statement that made it, what it names bound
  std::vector<NodePtr> changes = {};  // what has altered it since
  std::vector<TypeReference> arguments =
      {};                               // an operator's, a cast's: what tells it from others of its name
  Oid table = kNoOid;                   // extended statistics: what they are of
  std::vector<Oid> uses = {};           // what it can't be without
  std::vector<std::string> texts = {};  // of the kinds that are kept as they are written: all statements
};

using ObjectBody = std::variant<Namespace, Table, Index, Sequence, View, EnumType, DomainType, CompositeType,
                                OtherType, Function, Extension, OtherObject>;

/// Anything that has a name of its own.
struct Object {
  Oid oid = kNoOid;
  Oid schema = kNoOid;  // where it lives; none for schemas and extensions
  std::string name = {};
  std::optional<std::string> comment = {};
  Origin origin = {};
  DoubtPtr doubt = {};
  bool assumed = false;   // no statement made it, but one took it to be there
  std::string text = {};  // SQLite: the statement that made it, as sqlite_schema keeps it
  ObjectBody body = {};

  template <class Body>
  [[nodiscard]] const Body* as() const {
    return std::get_if<Body>(&body);
  }
  template <class Body>
  [[nodiscard]] Body* as() {
    return std::get_if<Body>(&body);
  }
  [[nodiscard]] bool is_relation() const;
  [[nodiscard]] bool is_type() const;
  /// What PostgreSQL calls it: "table", "materialized view".
  [[nodiscard]] std::string_view kind_name() const;
  /// The columns of a table, view or composite type; otherwise none.
  [[nodiscard]] const std::vector<Column>& columns() const;
};

using ObjectPtr = std::shared_ptr<const Object>;

/// What a table or another body holds of a kind, `items_of(table, &Table::constraints)`; nothing where there
/// is none.
template <class Body, class Item>
[[nodiscard]] std::span<const Item> items_of(const Body* body, std::vector<Item> Body::*items) {
  return body == nullptr ? std::span<const Item>() : std::span<const Item>(body->*items);
}

}  // namespace sqlgen::catalog
