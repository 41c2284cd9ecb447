#include "frontend/alembic/types/recorded_types.hpp"

#include <algorithm>
#include <memory>
#include <variant>

#include "ir/schema.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::alembic {

namespace {

/// Puts one type in the place of another, wherever operations name it. Their columns are their own: a type
/// of those may be replaced without anybody else noticing.
class TypeReplacement {
 public:
  explicit TypeReplacement(const ir::TypePtr& old) : old_(old) {}

  void replace_in(ir::Operation& operation) {
    std::visit(Overloaded{
                   [this](ir::CreateTable& create) { replace_in(create.table); },
                   [this](ir::DropTable& drop) { replace_in(drop.definition); },
                   [this](ir::AddColumn& add) { replace_in(*add.column); },
                   [this](ir::DropColumn& drop) { replace(drop.existing_type); },
                   [this](ir::AlterColumn& alter) {
                     replace(alter.type);
                     replace(alter.existing_type);
                   },
                   [this](ir::CreateType& create) { replace(create.type); },
                   [this](ir::DropType& drop) { replace(drop.type); },
                   [this](std::shared_ptr<ir::BatchAlterTable>& batch) {
                     for (ir::Operation& inner : batch->operations) {
                       replace_in(inner);
                     }
                   },
                   [](auto& /*without types*/) {},
               },
               static_cast<ir::Operation::variant&>(operation));
  }

 private:
  void replace_in(const ir::TablePtr& table) {
    if (table) {
      std::for_each(table->columns.begin(), table->columns.end(),
                    [this](const ir::ColumnPtr& column) { replace_in(*column); });
    }
  }

  void replace_in(ir::Column& column) { replace(column.type); }

  void replace(ir::TypePtr& type) {
    if (has_old(type)) {
      type = replaced(type);
    }
  }

  [[nodiscard]] bool has_old(const ir::TypePtr& type) const {
    return type != nullptr && (type == old_ || has_old(type->item) ||
                               std::any_of(type->variants.begin(), type->variants.end(),
                                           [this](const auto& variant) { return has_old(variant.second); }));
  }

  ir::TypePtr replaced(const ir::TypePtr& type) {
    if (type == old_) {
      if (!kept_) {
        kept_ = std::make_shared<ir::Type>(*old_);
      }
      return kept_;
    }
    auto copy = std::make_shared<ir::Type>(*type);
    replace(copy->item);
    for (auto& [dialect, variant] : copy->variants) {
      replace(variant);
    }
    return copy;
  }

  const ir::TypePtr& old_;
  ir::TypePtr kept_;  // one type where there was one
};

}  // namespace

void keep_recorded_type(Recorder& recorder, const ir::TypePtr& type) {
  TypeReplacement replacement(type);
  recorder.change_recorded([&](ir::Operation& operation) { replacement.replace_in(operation); });
}

}  // namespace sqlgen::alembic
