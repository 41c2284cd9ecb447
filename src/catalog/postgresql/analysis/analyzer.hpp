#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/analysis/candidates.hpp"

namespace sqlgen::catalog {

/// The number of the column that stands for VALUE in a domain's check.
inline constexpr int kDomainValue = -1;

/// Thrown where the server refuses an expression for certain.
struct NotMeant {
  std::string sqlstate, message;
};

/// Works out the types of a bound expression's parts. Throws NotFollowed or NotMeant.
class Analyzer {
 public:
  /// `columns`: those that the expression may use; null: none. The tree has to outlive what is made of it.
  Analyzer(const Database& database, const std::vector<Column>* columns)
      : database_(database), columns_(columns) {}

  [[nodiscard]] Typed analyze(const Node& node) const;
  /// The expression as a condition.
  [[nodiscard]] Typed condition(const Node& node) const;

 private:
  // What an operator gives, and its volatility.
  struct Meant {
    TypeReference type;
    char volatility;
  };

  [[nodiscard]] Typed constant(const Node& node) const;
  [[nodiscard]] Typed column(const Node& node) const;
  [[nodiscard]] Typed cast(const Node& node) const;
  [[nodiscard]] Typed array(const Node& node, const TypeReference* wanted) const;
  [[nodiscard]] Typed value_function(const Node& node) const;
  [[nodiscard]] Typed call(const Node& node) const;
  [[nodiscard]] Typed user_call(const Node& node, std::vector<Typed> arguments) const;
  [[nodiscard]] Typed expression(const Node& node) const;
  [[nodiscard]] Typed in_list(const Node& node) const;
  [[nodiscard]] Typed between(const Node& node) const;
  [[nodiscard]] Typed distinct(const Node& node) const;
  [[nodiscard]] Typed boolean(const Node& node) const;
  [[nodiscard]] Typed test(const Node& node) const;
  [[nodiscard]] Typed choice(const Node& node) const;
  [[nodiscard]] Typed of_common_type(const Node& node) const;
  [[nodiscard]] Typed collated(const Node& node) const;
  /// make_op(): the operator between two parts, or before the only one.
  [[nodiscard]] Typed operation(const std::string& name, std::vector<Typed> operands) const;
  [[nodiscard]] Meant choose_operator(const std::string& name, std::vector<Typed>& operands) const;
  [[nodiscard]] std::vector<Typed> all(const Node& list) const;
  void require_known(const std::vector<Typed>& parts) const;

  const Database& database_;
  const std::vector<Column>* columns_;
};

}  // namespace sqlgen::catalog
