#pragma once

#include <string>

#include "catalog/catalog.hpp"
#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// The statements that may run in a part of a block of which it can't be told what does.
class BlockSurvey {
 public:
  BlockSurvey(Context& context, Outcome& outcome) : context_(context), outcome_(outcome) {}

  /// Puts all of them among the outcome's inner statements, each as if those before it had run.
  void look_at(const Node& statement) {
    Database database = context_.db;
    look_at_all(statement, database);
  }

 private:
  void look_at_all(const Node& node, Database& database);
  void look_at_ways(const Node& choice, Database& database);
  void look_at_sql(Database& database, const std::string& text);
  void not_seen(std::string why);

  Context& context_;
  Outcome& outcome_;
};

}  // namespace sqlgen::catalog
