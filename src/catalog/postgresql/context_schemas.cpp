#include <fmt/format.h>

#include <utility>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

std::vector<Oid> Context::search_path() const {
  std::vector<Oid> schemas;
  if (const Oid temporary = db.find_schema("pg_temp"); temporary != kNoOid) {
    schemas.push_back(temporary);
  }
  for (const std::string& name : session.search_path) {
    if (const Oid found = db.find_schema(name); found != kNoOid) {
      schemas.push_back(found);
    }
  }
  return schemas;
}

Oid Context::schema(const std::string& name) {
  Oid found = db.find_schema(name);
  if (found != kNoOid) {
    return found;
  }
  const DoubtPtr doubt = db.doubt_about(name);
  if (doubt == nullptr) {
    Problem problem{
        Problem::Kind::unknown_object, "3F000", fmt::format("schema \"{}\" does not exist", name), {name}};
    problem.certainty = certainty_of_absence(name);
    if (problem.certainty == Certainty::certain) {
      throw Failure{problem};
    }
    report(problem);
  }
  Object assumed = make(name, kNoOid, Namespace{});
  assumed.assumed = true;
  assumed.doubt = doubt != nullptr ? doubt : std::make_shared<Doubt>(Doubt{std::string(kNeverMade), origin_});
  return db.add(std::move(assumed));
}

Oid Context::temporary_schema() {
  const Oid found = db.find_schema("pg_temp");
  return found != kNoOid ? found : db.add(make("pg_temp", kNoOid, Namespace{}));
}

Oid Context::creation_schema(const std::string& named) {
  if (!named.empty()) {
    return schema(named);
  }
  for (const std::string& name : session.search_path) {
    if (const Oid found = db.find_schema(name); found != kNoOid) {
      return found;
    }
  }
  fail(Problem::Kind::unknown_object, "3F000", "no schema has been selected to create in");
}

}  // namespace sqlgen::catalog
