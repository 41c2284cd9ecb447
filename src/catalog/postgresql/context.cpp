#include "catalog/postgresql/context.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "catalog/postgresql/drops/drop.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

bool is_never_made(const Object& object) {
  return object.assumed && object.doubt != nullptr && object.doubt->reason == kNeverMade;
}

std::vector<std::string> texts(const Node& list) {
  std::vector<std::string> result;
  for (const Node& item : list.items()) {
    result.push_back(item.str());
  }
  return result;
}

std::vector<std::string> names_of(const Node& node) {
  if (node.is_text()) {
    return {node.str()};
  }
  if (node.is_list()) {
    return texts(node);
  }
  if (node["names"].is_list()) {
    return texts(node["names"]);
  }
  std::vector<std::string> names;
  if (node["schemaname"]) {
    names.push_back(node["schemaname"].str());
  }
  names.push_back(node["relname"].str());
  return names;
}

std::string dotted(const std::vector<std::string>& names) {
  return join(names, ".");
}

Object Context::make(std::string name, Oid schema_oid, ObjectBody body) {
  Object object;
  if (place_ && place_->first == name) {  // what refers to the one that was assumed means this one
    object.oid = std::exchange(place_, std::nullopt)->second;
  }
  object.schema = schema_oid;
  object.name = std::move(name);
  object.origin = origin_;
  object.body = std::move(body);
  return object;
}

void Context::report(Problem problem) {
  problem.origin = origin_;
  problems_.push_back(std::move(problem));
}

void Context::fail(Problem::Kind kind, std::string_view sqlstate, std::string message,
                   std::vector<std::string> objects, const DoubtPtr& doubt) const {
  Problem problem;
  problem.kind = kind;
  problem.sqlstate = sqlstate;
  problem.message = std::move(message);
  problem.objects = std::move(objects);
  problem.origin = origin_;
  problem.certainty = doubt == nullptr ? Certainty::certain : Certainty::likely;
  throw Failure{std::move(problem)};
}

Oid Context::find_relation(const Node& range) const {
  const std::vector<std::string> names = names_of(range);
  if (names.size() > 1) {
    const Oid holder = db.find_schema(names[names.size() - 2]);
    return holder == kNoOid ? kNoOid : db.find_relation(holder, names.back());
  }
  for (const Oid holder : search_path()) {
    if (const Oid found = db.find_relation(holder, names.back()); found != kNoOid) {
      return found;
    }
  }
  return kNoOid;
}

Certainty Context::certainty_of_absence(const std::string& name) const {
  if (db.doubt_about(name) != nullptr) {
    return Certainty::likely;
  }
  return db.is_gone(name) ? Certainty::certain : Certainty::never_made;
}

void Context::no_relation(std::string_view what, const Node& range) const {
  const std::vector<std::string> names = names_of(range);
  Problem problem{
      Problem::Kind::unknown_object,
      "42P01",
      fmt::format("{} \"{}\" does not exist", what, what == "relation" ? dotted(names) : names.back()),
      {dotted(names)}};
  problem.certainty = certainty_of_absence(names.back());
  problem.origin = origin_;
  throw Failure{problem};
}

Oid Context::relation(const Node& range) {
  const Oid found = find_relation(range);
  if (found != kNoOid) {
    return found;
  }
  const std::vector<std::string> names = names_of(range);
  const bool of_server = names.size() > 1
                             ? names.front() == "pg_catalog" || names.front() == "information_schema"
                             : names.front().starts_with("pg_");  // pg_catalog is searched first
  if (of_server) {
    return kNoOid;
  }
  DoubtPtr doubt = db.doubt_about(names.back());
  if (doubt == nullptr) {
    const bool is_elsewhere = names.size() == 1 && doubt_namesakes(names.back());
    if (db.is_gone(names.back()) && !is_elsewhere) {
      no_relation("relation", range);
    }
    Problem problem{Problem::Kind::unknown_object,
                    "42P01",
                    fmt::format("relation \"{}\" does not exist", dotted(names)),
                    {dotted(names)}};
    problem.certainty = Certainty::never_made;
    report(std::move(problem));
    doubt = std::make_shared<Doubt>(Doubt{std::string(kNeverMade), origin_});
  }
  return assume_table(names, std::move(doubt));
}

// A name without a schema that is not found may be that of a table elsewhere: the role or the database may
// have a search_path of its own.
bool Context::doubt_namesakes(const std::string& name) {
  std::set<Oid> found;
  db.for_each([&](const Object& object) {
    if (object.name == name && object.is_relation() && !object.assumed) {
      found.insert(object.oid);
    }
  });
  if (found.empty()) {
    return false;
  }
  std::vector<Oid> parts(found.begin(), found.end());
  db.for_each([&](const Object& object) {
    const auto* index = object.as<Index>();
    const auto* sequence = object.as<Sequence>();
    if ((index != nullptr && found.count(index->table) != 0) ||
        (sequence != nullptr && found.count(sequence->owner.table) != 0)) {
      parts.push_back(object.oid);
    }
  });
  const auto doubt = std::make_shared<Doubt>(Doubt{"the search_path may lead to it", origin_});
  for (const Oid oid : parts) {
    if (db.find(oid)->doubt == nullptr) {
      db.edit(oid).doubt = doubt;
    }
  }
  return true;
}

Oid Context::assume_table(const std::vector<std::string>& names, DoubtPtr doubt) {
  Object assumed =
      make(names.back(), creation_schema(names.size() > 1 ? names[names.size() - 2] : ""), Table{});
  assumed.doubt = std::move(doubt);
  assumed.assumed = true;
  return db.add(std::move(assumed));
}

Oid Context::table(const Node& range) {
  const Oid found = relation(range);
  const Object* object = db.find(found);
  if (object != nullptr && object->as<Table>() == nullptr) {
    fail(Problem::Kind::wrong_object, "42809", fmt::format("\"{}\" is not a table", object->name),
         {object->name}, object->doubt);
  }
  return found;
}

void Context::no_column(const Object& relation, const std::string& name) const {
  fail(Problem::Kind::unknown_object, "42703",
       fmt::format("column \"{}\" of relation \"{}\" does not exist", name, relation.name),
       {relation.name + "." + name}, relation.doubt);
}

int Context::column(Oid table_oid, const std::string& name) {
  const Object& object = *db.find(table_oid);
  for (const Column& column : object.columns()) {
    if (column.name == name) {
      return column.number;
    }
  }
  if (object.doubt == nullptr || object.as<Table>() == nullptr) {
    no_column(object, name);
  }
  Column assumed;
  assumed.name = name;
  assumed.doubt = object.doubt;
  assumed.origin = origin_;
  Table& changed = db.edit_as<Table>(table_oid);
  assumed.number = changed.next_number++;
  changed.columns.push_back(std::move(assumed));
  return changed.columns.back().number;
}

void Context::make_way(Oid assumed) {
  const Object object = *db.find(assumed);
  report_if_used(object);
  if (object.as<OtherType>() != nullptr) {
    db.remove(assumed);
    place_ = {object.name, assumed};
  } else {
    drop_all(*this, {{assumed}}, true);  // its columns are not those of what is made: nothing can be of both
  }
}

void Context::report_if_used(const Object& object) {
  if (is_never_made(object)) {
    Problem problem{Problem::Kind::made_later,
                    object.as<Table>() != nullptr ? "42P01" : "42704",
                    fmt::format("{} \"{}\" is used before it is made", object.kind_name(), object.name),
                    {object.name}};
    problem.detail = fmt::format("revision '{}' makes it", origin_.revision);
    problem.origin = object.origin;
    problems_.push_back(std::move(problem));
  }
}

void Context::require_free_relation(Oid schema_oid, const std::string& name) {
  const Oid found = db.find_relation(schema_oid, name);
  if (found == kNoOid) {
    return;
  }
  const Object& object = *db.find(found);
  if (object.doubt != nullptr && object.assumed) {
    make_way(found);
    return;
  }
  fail(Problem::Kind::duplicate_object, "42P07", fmt::format("relation \"{}\" already exists", name), {name},
       object.doubt);
}

void Context::require_free_type(Oid schema_oid, const std::string& name) {
  const Oid found = db.find_type(schema_oid, name);
  if (found != kNoOid) {
    const Object& object = *db.find(found);
    fail(Problem::Kind::duplicate_object, "42710", fmt::format("type \"{}\" already exists", name), {name},
         object.doubt);
  }
}

}  // namespace sqlgen::catalog
