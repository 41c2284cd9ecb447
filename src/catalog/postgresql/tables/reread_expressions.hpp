#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// The checks and indexes of a table whose columns get other types. As the server does, they are kept as the
/// text that it shows of them, and read again once the types are the new ones: casts that stood for nothing
/// else than the old types stay. What is not followed stays as it is.
class RereadExpressions {
 public:
  /// Keeps the texts of what uses the columns, of children too.
  RereadExpressions(Context& context, Oid table, const std::vector<std::string>& columns);
  /// Fails where the new types lack an operator, or an index is not immutable with them.
  void reread();

 private:
  struct Kept {
    std::string text;
    Oid table = kNoOid;
    std::function<NodePtr&(Context&)> place;
    std::string_view refusal = {};  // where it is not immutable any more; none: it need not be
  };
  void keep_of(Oid table, const std::vector<std::string>& columns);
  void keep(Oid table, const NodePtr& expression, const std::vector<int>& columns,
            std::function<NodePtr&(Context&)> place, std::string_view refusal = {});

  Context& context_;
  std::vector<Kept> kept_;
};

/// The expression that a text of the server's means.
[[nodiscard]] NodePtr read_expression(Context& context, Oid table, const std::string& text);

}  // namespace sqlgen::catalog
