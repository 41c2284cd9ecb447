#include "review/effects/effect_table.hpp"

#include <gtest/gtest.h>

#include <set>

#include "review/rules/rule.hpp"

namespace sqlgen::review {
namespace {

TEST(EffectTable, IsOfAVersion) {
  EXPECT_EQ(EffectTable("postgresql", 13).find("detach-partition-concurrently"), nullptr);
  EXPECT_NE(EffectTable("postgresql", 14).find("detach-partition-concurrently"), nullptr);
  EXPECT_EQ(EffectTable("postgresql", 16).find("set-expression"), nullptr);
  EXPECT_TRUE(EffectTable("postgresql", 15).has_versions());
  EXPECT_FALSE(EffectTable("sqlite", 15).has_versions());
}

TEST(EffectTable, KnowsNothingOfOtherDatabases) {
  EXPECT_EQ(EffectTable("oracle", 15).find("create-table"), nullptr);
}

TEST(EffectTable, SaysWhatIsLockedReadAndWritten) {
  const EffectTable effects("postgresql", 15);
  const Effect* effect = effects.find("alter-type");
  ASSERT_NE(effect, nullptr);
  ASSERT_EQ(effect->locks.size(), 1U);
  EXPECT_EQ(effect->locks.front().second, LockMode::access_exclusive);
  EXPECT_EQ(effect->rewrites, std::vector<std::string>{"subject"});
  EXPECT_FALSE(effect->outside);
  EXPECT_TRUE(effects.find("create-index-concurrently")->outside);
}

TEST(VolatileFunctions, AreThoseThatGiveAnotherValueEachTime) {
  EXPECT_TRUE(is_volatile_builtin("random"));
  EXPECT_TRUE(is_volatile_builtin("nextval"));
  EXPECT_FALSE(is_volatile_builtin("now"));
  EXPECT_FALSE(is_volatile_builtin("rand"));
}

TEST(Rules, AreNamedOnceAndNeedKindsThatThereAre) {
  std::set<std::string_view> names;
  const EffectTable postgresql("postgresql", 17), sqlite("sqlite", 17);
  for (const Rule* rule : all_rules()) {
    EXPECT_TRUE(names.insert(rule->id).second) << rule->id;
    EXPECT_FALSE(rule->summary.empty()) << rule->id;
    EXPECT_TRUE((rule->at_statement == nullptr) != (rule->at_end == nullptr)) << rule->id;
    EXPECT_TRUE(rule->needs.empty() || postgresql.find(rule->needs) != nullptr ||
                sqlite.find(rule->needs) != nullptr)
        << rule->id << " needs " << rule->needs;
  }
}

TEST(Rules, AreOffOrOnAsTheyAreAskedFor) {
  const Rule& style = *find_rule("varchar-limit");
  const Rule& lock = *find_rule("lock-held");
  EXPECT_EQ(level_of(style, {}), Level::off);
  Options options;
  options.only = {"varchar-limit"};
  EXPECT_EQ(level_of(style, options), Level::note);
  EXPECT_EQ(level_of(lock, options), Level::off);
  Options levels;
  levels.levels = {{"lock-held", Level::slow}};
  levels.skip = {"varchar-limit"};
  EXPECT_EQ(level_of(lock, levels), Level::slow);
  EXPECT_EQ(level_of(style, levels), Level::off);
}

}  // namespace
}  // namespace sqlgen::review
