#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/model/problem.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

class BlockRows;

/// What a session has set that changes what statements mean.
struct Session {
  std::vector<std::string> search_path = {"$user", "public"};
};

/// What a statement is applied to, and how the names in it are looked up, as the server looks them up.
/// What can't be found for certain is a Failure that is thrown.
class Context {
 public:
  Context(Database& database, Session& of_session, Origin origin, std::vector<Problem>& problems)
      : db(database), session(of_session), origin_(std::move(origin)), problems_(problems) {}

  Database& db;
  Session& session;
  BlockRows* rows = nullptr;  // told of what blocks do to rows; null: nobody asks

  [[nodiscard]] const Origin& origin() const { return origin_; }
  /// A new object of this statement.
  [[nodiscard]] Object make(std::string name, Oid schema, ObjectBody body);
  void report(Problem problem);
  /// A problem that lets the statement pass, or that can't be told for certain.
  [[noreturn]] void fail(Problem::Kind kind, std::string_view sqlstate, std::string message,
                         std::vector<std::string> objects = {}, const DoubtPtr& doubt = nullptr) const;

  /// Schemas that names without one are looked up in: those of the search path that are there.
  [[nodiscard]] std::vector<Oid> search_path() const;
  [[nodiscard]] Oid schema(const std::string& name);
  /// Where a new object goes, by the schema that is named or else the search path.
  [[nodiscard]] Oid creation_schema(const std::string& named);
  [[nodiscard]] Oid temporary_schema();

  /// A relation by a RangeVar (or a list of names); kNoOid where there is none.
  [[nodiscard]] Oid find_relation(const Node& range) const;
  /// The same, where it has to be there. A table that nothing made is assumed to be there from before.
  [[nodiscard]] Oid relation(const Node& range);
  [[nodiscard]] Oid table(const Node& range);
  /// The failure for a relation that is not there; `what` is "relation", "view", "index".
  [[noreturn]] void no_relation(std::string_view what, const Node& range) const;
  [[nodiscard]] Certainty certainty_of_absence(const std::string& name) const;

  /// Makes uncertain what a name without a schema may mean that is not found in the search path; whether
  /// there is anything.
  bool doubt_namesakes(const std::string& name);

  /// A column's number. In a table of which not all is known it is assumed to be there.
  [[nodiscard]] int column(Oid table, const std::string& name);
  [[noreturn]] void no_column(const Object& relation, const std::string& name) const;

  [[nodiscard]] Oid find_type_named(const std::vector<std::string>& names) const;
  /// A type by a TypeName; where an extension may have brought it, it is taken to be there.
  [[nodiscard]] TypeReference type(const Node& type_name);
  /// The same as what an argument is of: modifiers do not count there.
  [[nodiscard]] TypeReference argument_type(const Node& type_name);
  [[nodiscard]] Oid user_type(const std::vector<std::string>& names);

  /// Takes away what was only assumed to be there, and what depends on it, for what is made in its place.
  void make_way(Oid assumed);
  /// Tells that earlier statements took it to be there, where this one makes it.
  void report_if_used(const Object& object);
  /// Fails where the schema has a relation (or type) of that name. An object that is in doubt makes way.
  void require_free_relation(Oid schema, const std::string& name);
  void require_free_type(Oid schema, const std::string& name);

 private:
  [[nodiscard]] Oid assume_table(const std::vector<std::string>& names, DoubtPtr doubt);
  [[nodiscard]] Oid extension_type(const std::vector<std::string>& names);

  Origin origin_;
  std::vector<Problem>& problems_;
  std::optional<std::pair<std::string, Oid>> place_ = {};  // of a type that made way: its name and number
};

/// Why what was assumed is in doubt, where nothing else says so.
inline constexpr std::string_view kNeverMade = "no statement of the chain made it";
/// Whether an object stands for what no statement has made, of which nothing else is known either.
[[nodiscard]] bool is_never_made(const Object& object);
/// The names of a RangeVar, or of a list of names: schema first, where there is one.
[[nodiscard]] std::vector<std::string> names_of(const Node& node);
/// "schema.name" of such names.
[[nodiscard]] std::string dotted(const std::vector<std::string>& names);
/// The texts of a list.
[[nodiscard]] std::vector<std::string> texts(const Node& list);

}  // namespace sqlgen::catalog
