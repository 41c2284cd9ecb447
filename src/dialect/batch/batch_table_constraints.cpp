#include "dialect/batch/batch_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dialect/names.hpp"

namespace sqlgen::dialect {

std::vector<std::string> column_keys(const DdlTable& table, const DdlConstraint& constraint) {
  std::vector<std::string> keys;
  for (const std::size_t position : constraint.columns) {
    keys.push_back(table.columns[position].definition.key);
  }
  if (const auto* check = std::get_if<ir::CheckConstraint>(&constraint.definition);
      check != nullptr && !constraint.type_bound) {
    keys = check->columns;
  }
  return keys;
}

void BatchTable::add_constraint(const AddConstraintCall& call) {
  const DdlConstraint& constraint = call.constraint;
  BatchConstraint added{constraint, column_keys(call.table, constraint), {}};
  if (constraint.type_bound) {
    added.checked_type = call.table.columns[constraint.columns.front()].definition.type;
  }
  if (!constraint.name) {
    if (!constraint.type_bound) {
      fail_batch("a constraint that is added in a batch must have a name", span_of(constraint.definition));
    }
    keep_constraint(std::move(added));
    return;
  }
  if (std::holds_alternative<ir::PrimaryKeyConstraint>(constraint.definition)) {
    std::erase_if(unnamed_, [](const BatchConstraint& kept) {
      return std::holds_alternative<ir::PrimaryKeyConstraint>(kept.constraint.definition);
    });
  }
  keep_constraint(std::move(added));
}

void BatchTable::drop_constraint(const DropConstraintCall& call) {
  if (!call.name) {
    if (call.type_bound) {
      return;
    }
    fail_batch("a constraint that is dropped in a batch must have a name", call.span);
  }
  const std::string& name = call.name->name.text;
  for (BatchColumn& column : columns_) {
    const auto dropped = std::erase_if(column.definition.checks, [&](const ir::CheckConstraint& check) {
      return check.name.name.text == name;
    });
    if (dropped != 0) {
      return;
    }
  }
  const auto found = std::find_if(named_.begin(), named_.end(), [&](const BatchConstraint& kept) {
    return kept.constraint.name->name.text == name;
  });
  if (found == named_.end()) {
    // A type's own CHECK is part of its column and not in the list.
    if (call.type_bound) {
      return;
    }
    fail_batch(fmt::format("table '{}' has no constraint '{}'", original_.name.name.text, name), call.span);
  }
  if (std::holds_alternative<ir::PrimaryKeyConstraint>(found->constraint.definition)) {
    for (const std::string& key : found->columns) {
      column_called(key, call.span).definition.primary_key = false;
    }
  }
  named_.erase(found);
}

// One that is created twice is made once, as it was asked for last.
void BatchTable::create_index(const DdlIndex& index) {
  const auto known = std::find_if(new_indexes_.begin(), new_indexes_.end(), [&](const DdlIndex& other) {
    return other.name && index.name && other.name->name.text == index.name->name.text;
  });
  if (known != new_indexes_.end()) {
    *known = index;
  } else {
    new_indexes_.push_back(index);
  }
}

void BatchTable::drop_index(const DropIndexCall& call) {
  const auto named = [&](const DdlIndex& index) {
    return index.name && call.index.name && index.name->name.text == call.index.name->name.text;
  };
  if (std::erase_if(indexes_, named) == 0) {
    fail_batch(fmt::format("table '{}' has no index '{}'", original_.name.name.text,
                           call.index.name ? call.index.name->name.text : ""),
               call.index.definition.span);
  }
}

}  // namespace sqlgen::dialect
