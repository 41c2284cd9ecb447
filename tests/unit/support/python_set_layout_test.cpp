#include "support/cpython_order/python_set_layout.hpp"

#include <gmock/gmock.h>

namespace sqlgen {
namespace {

using ::testing::ElementsAre;
using Layout = PythonSetLayout<int>;

Layout layout_of(std::initializer_list<int> members) {
  Layout layout;
  for (const int member : members) {
    layout.add(static_cast<std::uint64_t>(member), member);
  }
  return layout;
}

void remove(Layout& layout, int member) {
  layout.remove(static_cast<std::uint64_t>(member), [&](int other) { return other == member; });
}

TEST(PythonSetLayout, PutsMembersByTheirHash) {
  EXPECT_THAT(layout_of({8, 2, 4, 1}).keys(), ElementsAre(8, 1, 2, 4));
  // The fifth makes the table grow to 32 places.
  EXPECT_THAT(layout_of({8, 2, 4, 1, 40}).keys(), ElementsAre(1, 2, 4, 8, 40));
}

TEST(PythonSetLayout, GivesAPlaceThatWasLeftToTheNext) {
  auto layout = layout_of({0, 8, 16, 3});
  EXPECT_THAT(layout.keys(), ElementsAre(0, 8, 3, 16));
  remove(layout, 8);
  remove(layout, 16);
  layout.add(24, 24);
  EXPECT_THAT(layout.keys(), ElementsAre(0, 3, 24));
  EXPECT_EQ(layout.size(), 3U);
}

TEST(PythonSetLayout, PopsFromWhereItStopped) {
  auto layout = layout_of({1, 2, 3});
  EXPECT_EQ(layout.pop(), 1);
  layout.add(1, 1);
  EXPECT_EQ(layout.pop(), 2);
  EXPECT_EQ(layout.pop(), 3);
  EXPECT_EQ(layout.pop(), 1);
  EXPECT_EQ(layout.pop(), std::nullopt);
}

TEST(PythonSetLayout, TakesATableOfItsSizeAsItIs) {
  Layout copy;
  EXPECT_TRUE(copy.begin_update(layout_of({8, 0})));
  EXPECT_THAT(copy.keys(), ElementsAre(8, 0));
  Layout larger;
  EXPECT_FALSE(larger.begin_update(layout_of({1, 2, 3, 4, 5})));
}

}  // namespace
}  // namespace sqlgen
