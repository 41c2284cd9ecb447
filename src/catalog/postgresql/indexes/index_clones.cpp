#include <algorithm>
#include <map>
#include <utility>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/indexes/index_builder.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

namespace {

// What build_index needs of an index that is there, with the columns' numbers of another table.
struct Copy {
  IndexRequest request = {};
  Index index = {};
  std::vector<std::string> names = {};
};

std::optional<Copy> index_copy(const Database& db, Oid oid, Oid table_oid) {
  const Index& source = *db.find_as<Index>(oid);
  const Object& from = *db.find(source.table);
  const Object& to = *db.find(table_oid);
  const std::map<int, int> numbers = column_mapping(from.columns(), to.columns());
  Copy copy;
  copy.index = source;
  copy.index.table = table_oid;
  copy.index.constraint = kNoOid;
  copy.index.parent = kNoOid;
  copy.index.only = false;
  for (IndexElement& element : copy.index.elements) {
    if (element.column != 0 && numbers.count(element.column) == 0) {
      return std::nullopt;
    }
    element.column = element.column == 0 ? 0 : numbers.at(element.column);
    element.expression = renumbered(element.expression, numbers);
    const Column* column = to.as<Table>() == nullptr ? nullptr : to.as<Table>()->column(element.column);
    // An index's columns keep their names when the table's get others.
    copy.names.push_back(column != nullptr && element.name.empty() ? column->name : element.name);
  }
  for (int& column : copy.index.included) {
    if (numbers.count(column) == 0) {
      return std::nullopt;
    }
    column = numbers.at(column);
    copy.names.push_back(to.as<Table>()->column(column)->name);
  }
  copy.names = index_column_names(copy.names);
  copy.index.predicate = renumbered(copy.index.predicate, numbers);
  copy.request.is_constraint = source.constraint != kNoOid;
  copy.request.primary = source.primary;
  const auto* from_table = from.as<Table>();
  for (const Constraint& constraint :
       from_table == nullptr ? std::vector<Constraint>() : from_table->constraints) {
    if (constraint.oid == source.constraint) {
      copy.request.constraint = constraint;
      copy.request.constraint.columns.clear();
      copy.request.constraint.comment.reset();
      copy.request.exclusion = constraint.kind == ConstraintKind::exclusion;
    }
  }
  return copy;
}

bool same_expression(const NodePtr& left, const NodePtr& right) {
  return left == right || (left != nullptr && right != nullptr && *left == *right);
}

// CompareIndexInfo: whether an index that a partition has may be the partitioned index's.
bool is_like(const Index& one, const Index& other) {
  const bool same = one.unique == other.unique && one.method == other.method &&
                    (one.constraint == kNoOid) == (other.constraint == kNoOid) &&
                    one.included == other.included && one.elements.size() == other.elements.size() &&
                    one.nulls_not_distinct == other.nulls_not_distinct && other.parent == kNoOid &&
                    same_expression(one.predicate, other.predicate);
  if (!same) {
    return false;
  }
  for (std::size_t i = 0; i < one.elements.size(); ++i) {
    const IndexElement& left = one.elements[i];
    const IndexElement& right = other.elements[i];
    if (left.column != right.column || !same_expression(left.expression, right.expression) ||
        left.operator_class != right.operator_class || left.collation != right.collation) {
      return false;
    }
  }
  return true;
}

}  // namespace

Oid copy_index(Context& context, Oid index, Oid table_oid, Oid parent, bool with_comment) {
  auto copy = index_copy(context.db, index, table_oid);
  if (!copy) {
    return kNoOid;
  }
  copy->index.parent = parent;
  if (with_comment) {
    copy->request.comment = context.db.find(index)->comment;
  }
  if (parent != kNoOid) {
    copy->request.constraint.inherited = 1;
    copy->request.constraint.is_local = false;
  }
  return store_index(context, table_oid, std::move(copy->request), std::move(copy->index), copy->names);
}

void clone_index(Context& context, Oid index_oid, Oid partition) {
  const auto wanted = index_copy(context.db, index_oid, partition);
  if (!wanted) {
    return;
  }
  Index probe = wanted->index;
  probe.constraint = wanted->request.is_constraint ? index_oid : kNoOid;  // any, or none
  for (const Oid there : context.db.indexes_of(partition)) {
    const Index& candidate = *context.db.find_as<Index>(there);
    if (is_like(probe, candidate)) {
      const Oid constraint_oid = candidate.constraint;
      context.db.edit_as<Index>(there).parent = index_oid;
      for (Constraint& constraint : context.db.edit_as<Table>(partition).constraints) {
        if (constraint_oid != kNoOid && constraint.oid == constraint_oid) {
          constraint.inherited = 1;
          constraint.is_local = false;
        }
      }
      return;
    }
  }
  const Oid made = copy_index(context, index_oid, partition, index_oid, false);
  if (made != kNoOid) {
    clone_index_to_partitions(context, made);
  }
}

void clone_index_to_partitions(Context& context, Oid index_oid) {
  const Index index = *context.db.find_as<Index>(index_oid);
  const auto* table = context.db.find_as<Table>(index.table);
  if (table == nullptr || table->kind != Table::Kind::partitioned) {
    return;
  }
  for (const Oid partition : children_of(context.db, index.table)) {
    const auto* child = context.db.find_as<Table>(partition);
    if (child != nullptr && child->kind != Table::Kind::foreign) {
      clone_index(context, index_oid, partition);
    }
  }
}

}  // namespace sqlgen::catalog
