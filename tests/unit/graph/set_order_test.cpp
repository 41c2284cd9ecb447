#include "graph/map/set_order.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace sqlgen::graph {
namespace {

using ::testing::ElementsAreArray;
using Ids = std::vector<std::string_view>;

/// What python3 says with PYTHONHASHSEED=0.
struct Case {
  Ids members;
  Ids in_order;  // list(set(members))
  Ids removed;
  Ids rest;   // list(set(members).difference(set(removed)))
  Ids grown;  // frozenset().union([member]) for each in turn
};

const std::vector<Case> kCases = {
    {{"fe5dbb7b239d", "77d1b7ca27c3", "c69d29d18400", "2cf73d9394d6", "3571ac146829"},
     {"c69d29d18400", "77d1b7ca27c3", "3571ac146829", "fe5dbb7b239d", "2cf73d9394d6"},
     {"fe5dbb7b239d", "2cf73d9394d6"},
     {"c69d29d18400", "3571ac146829", "77d1b7ca27c3"},
     {"c69d29d18400", "77d1b7ca27c3", "3571ac146829", "fe5dbb7b239d", "2cf73d9394d6"}},
    {{"578a3d34b769", "c922f983a174", "6c6f8b40d8e2", "f81464b68015", "abd000c1fddc", "60c363e1fac6",
      "c0342d9a2739", "8740a73121d3"},
     {"c0342d9a2739", "6c6f8b40d8e2", "f81464b68015", "8740a73121d3", "abd000c1fddc", "578a3d34b769",
      "60c363e1fac6", "c922f983a174"},
     {"6c6f8b40d8e2", "f81464b68015", "abd000c1fddc", "60c363e1fac6"},
     {"8740a73121d3", "c0342d9a2739", "578a3d34b769", "c922f983a174"},
     {"c0342d9a2739", "abd000c1fddc", "578a3d34b769", "8740a73121d3", "6c6f8b40d8e2", "f81464b68015",
      "60c363e1fac6", "c922f983a174"}},
    {{"98dafaf8a581", "5fd9f64c11e7", "af0821fb8f07", "7ed900d73532", "f673618d91f3", "f1ed57b4959e",
      "127bbe0fa29b", "c2817d9da9fb"},
     {"c2817d9da9fb", "af0821fb8f07", "f673618d91f3", "5fd9f64c11e7", "98dafaf8a581", "7ed900d73532",
      "127bbe0fa29b", "f1ed57b4959e"},
     {"98dafaf8a581", "7ed900d73532", "f673618d91f3", "127bbe0fa29b"},
     {"af0821fb8f07", "5fd9f64c11e7", "c2817d9da9fb", "f1ed57b4959e"},
     {"f1ed57b4959e", "7ed900d73532", "c2817d9da9fb", "af0821fb8f07", "127bbe0fa29b", "5fd9f64c11e7",
      "f673618d91f3", "98dafaf8a581"}},
    {{"6194affb82b2", "e5bc0931b73a", "e2a468d98aad", "324f264abbe8", "04bba5ee6894"},
     {"e2a468d98aad", "04bba5ee6894", "324f264abbe8", "e5bc0931b73a", "6194affb82b2"},
     {"e2a468d98aad", "324f264abbe8"},
     {"04bba5ee6894", "6194affb82b2", "e5bc0931b73a"},
     {"e2a468d98aad", "04bba5ee6894", "324f264abbe8", "e5bc0931b73a", "6194affb82b2"}},
    {{"d18a5af84e6b", "7b124e5a3a26", "50d7b2489191", "7b312f4d4c86", "b46578f845f5",
      "0e972d1634b4", "f9a0419521fe", "05daf06313ff", "bff2f3001cee", "d84a5b8e8fb2",
      "04a0677fd139", "c9a98c8f95ef", "5dbe6b384309", "941960597bdc", "0252d75b1e24",
      "0bf673ec28d0", "2e50b52fa53c", "f4869faba827", "324ff453324e", "c1771e782196"},
     {"324ff453324e", "0e972d1634b4", "c1771e782196", "05daf06313ff", "50d7b2489191",
      "f9a0419521fe", "0bf673ec28d0", "7b124e5a3a26", "0252d75b1e24", "c9a98c8f95ef",
      "941960597bdc", "b46578f845f5", "bff2f3001cee", "d18a5af84e6b", "7b312f4d4c86",
      "d84a5b8e8fb2", "5dbe6b384309", "04a0677fd139", "f4869faba827", "2e50b52fa53c"},
     {"7b124e5a3a26", "b46578f845f5", "05daf06313ff", "bff2f3001cee", "c9a98c8f95ef", "0252d75b1e24",
      "2e50b52fa53c", "f4869faba827", "324ff453324e", "c1771e782196"},
     {"50d7b2489191", "7b312f4d4c86", "d84a5b8e8fb2", "941960597bdc", "5dbe6b384309", "f9a0419521fe",
      "04a0677fd139", "0e972d1634b4", "0bf673ec28d0", "d18a5af84e6b"},
     {"0252d75b1e24", "324ff453324e", "c9a98c8f95ef", "941960597bdc", "b46578f845f5",
      "bff2f3001cee", "0e972d1634b4", "c1771e782196", "d18a5af84e6b", "05daf06313ff",
      "50d7b2489191", "7b312f4d4c86", "d84a5b8e8fb2", "5dbe6b384309", "f9a0419521fe",
      "04a0677fd139", "f4869faba827", "0bf673ec28d0", "2e50b52fa53c", "7b124e5a3a26"}},
};

TEST(PythonSet, GivesItsMembersAsCPythonDoes) {
  for (const Case& c : kCases) {
    EXPECT_THAT(PythonSet(c.members).items(), ElementsAreArray(c.in_order));
  }
}

TEST(PythonSet, ADifferenceIsASetOfItsOwn) {
  for (const Case& c : kCases) {
    const auto removed = [&](std::string_view id) {
      return std::find(c.removed.begin(), c.removed.end(), id) != c.removed.end();
    };
    EXPECT_THAT(PythonSet(c.members).without(removed).items(), ElementsAreArray(c.rest));
  }
}

TEST(PythonSet, GrowsByUnionsThroughCopies) {
  for (const Case& c : kCases) {
    PythonSet grown;
    for (const std::string_view member : c.members) {
      grown = grown.with(member);
    }
    EXPECT_THAT(grown.items(), ElementsAreArray(c.grown));
  }
}

TEST(PythonSet, AddsAMemberOnce) {
  PythonSet set({"a", "b"});
  set.add("a");
  EXPECT_EQ(set.items().size(), 2U);
}

}  // namespace
}  // namespace sqlgen::graph
