#include "catalog/batch_order.hpp"

#include <gtest/gtest.h>

#include "support/diagnostic.hpp"

namespace sqlgen::catalog {
namespace {

TEST(BatchOrder, NewColumnsGoWhereTheyAreWanted) {
  BatchOrder order({"a", "b", "c"}, {});
  order.add("x", std::nullopt, "a", {});
  order.add("y", "x", std::nullopt, {});
  order.add("z", std::nullopt, std::nullopt, {});
  const std::vector<std::string> expected{"a", "y", "x", "b", "c", "z"};
  EXPECT_EQ(order.apply({"a", "b", "c", "x", "y", "z"}, {}), expected);
  EXPECT_THROW(order.add("w", std::nullopt, "nope", {}), CompileError);
}

TEST(BatchOrder, PartialReordering) {
  const BatchOrder order({"a", "b", "c"}, {{"c", "a"}});
  const std::vector<std::string> expected{"b", "c", "a"};
  EXPECT_EQ(order.apply({"a", "b", "c"}, {}), expected);
  const BatchOrder circle({"a", "b"}, {{"a", "b"}, {"b", "a"}});
  EXPECT_THROW(static_cast<void>(circle.apply({"a", "b"}, {})), CompileError);
}

}  // namespace
}  // namespace sqlgen::catalog
