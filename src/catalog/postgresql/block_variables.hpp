#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalog/syntax/node.hpp"
#include "ir/database/answer.hpp"

namespace sqlgen::catalog {

/// The variables of a block of PL/pgSQL, with the values that are known of them.
class BlockVariables {
 public:
  /// A block as the parser gives it: its variables by number, as statements refer to them. Names that several
  /// variables have are left out, for what they mean depends on the place, and so are variables of blocks
  /// within, which begin anew each time.
  void declare(const Node& block);

  /// What DECLARE gives the variables: their names, and the expressions.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> defaults() const;

  /// The names of the variables that a statement gives its result to; nothing where one of them is not
  /// followed.
  [[nodiscard]] std::optional<std::vector<std::string>> targets(const Node& target) const;
  /// The variable of a number; "" where it is not followed.
  [[nodiscard]] std::string name(std::int64_t number) const;
  /// Whether it is a record, whose parts are the columns of a row.
  [[nodiscard]] bool is_record(const std::string& name) const { return kind_of(name) == Kind::record; }

  /// The row that is given to these variables: a record, or a variable for each value. A value that no
  /// constant says, or that the variable's type would change, is not known then.
  void assign(const std::vector<std::string>& targets, const std::vector<std::string>& columns,
              const std::vector<ir::RowValue>& row);
  /// ARRAY[...] of constants.
  void assign_array(const std::string& variable, const Node& array);
  void assign(const std::string& variable, const ir::RowValue& value);
  void set_found(std::optional<bool> found);

  /// What a statement that can't be followed may give a value to is not known behind it.
  void forget_assigned(const Node& statement);
  void forget(const std::string& variable);

  /// All texts among the values.
  [[nodiscard]] std::string words() const;

  /// A statement with the values of the variables in the places where it names them. Only statements that
  /// read or change rows take values of variables.
  [[nodiscard]] Node filled(const Node& statement) const;

 private:
  enum class Kind { unknown, record, boolean, integer, text, other };
  struct Variable {
    std::string name;
    Kind kind = Kind::unknown;
    std::string value = {};  // the expression behind its declaration
  };
  [[nodiscard]] Kind kind_of(const std::string& name) const;

  std::vector<Variable> declared_;  // by number; one that is not followed has no name
  std::map<std::string, std::map<std::string, Node>> records_;
  std::map<std::string, Node> values_;
};

/// Whether the statements of a loop can be gone through one after the other: none leaves it on the way.
[[nodiscard]] bool is_plain_loop(const Node& body);

}  // namespace sqlgen::catalog
