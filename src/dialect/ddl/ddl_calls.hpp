#pragma once

#include <optional>
#include <string>
#include <variant>

#include "dialect/ddl/ddl_table.hpp"
#include "ir/operation.hpp"

// The single steps that an operation comes down to, as alembic/operations/toimpl.py asks an impl for them.
// Outside of a batch they are written at once; inside of one they are kept until it ends.

namespace sqlgen::dialect {

struct AlterColumnCall {
  ir::AlterColumn operation;
};
struct AddColumnCall {
  DdlTable table;  // holds the column alone, and what it brings along
  bool if_not_exists = false;
  bool inline_references = false;
  bool inline_primary_key = false;
  std::optional<std::string> insert_before = {}, insert_after = {};
  Span span = {};

  [[nodiscard]] const DdlColumn& column() const { return table.columns.front(); }
};
struct DropColumnCall {
  ir::DropColumn operation;
};
struct AddConstraintCall {
  DdlTable table;
  DdlConstraint constraint;
};
struct DropConstraintCall {
  ir::TableName table;
  std::optional<FinalName> name = {};
  ir::ConstraintKind kind = ir::ConstraintKind::unspecified;
  bool type_bound = false;  // the CHECK of a Boolean or Enum that changes its type
  bool if_exists = false;
  Span span = {};
};
struct CreateIndexCall {
  DdlTable table;
  DdlIndex index;
  bool if_not_exists = false;
};
struct DropIndexCall {
  DdlTable table;
  DdlIndex index;
  bool if_exists = false;
};
/// COMMENT ON TABLE; `drop` where the comment is taken away.
struct TableCommentCall {
  ir::TableName table;
  std::optional<std::string> comment = {};
  bool drop = false;
};
struct ColumnCommentCall {
  ir::TableName table;
  ir::Column column;
};

using DdlCall =
    std::variant<AlterColumnCall, AddColumnCall, DropColumnCall, AddConstraintCall, DropConstraintCall,
                 CreateIndexCall, DropIndexCall, TableCommentCall, ColumnCommentCall>;

/// Takes the steps of operations.
class DdlSink {
 public:
  DdlSink() = default;
  DdlSink(const DdlSink&) = delete;
  DdlSink& operator=(const DdlSink&) = delete;
  virtual ~DdlSink() = default;

  virtual void take(DdlCall call) = 0;
};

}  // namespace sqlgen::dialect
