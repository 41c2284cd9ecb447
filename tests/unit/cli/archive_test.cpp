#include "cli/output/archive.hpp"

#include <gtest/gtest.h>

namespace sqlgen::cli {
namespace {

const std::vector<OutputFile> kFiles{
    {"README.md", "read me\n"}, {"plain/upgrade.sql", ""}, {"b", std::string(3, '\0')}};

TEST(Archive, GivesBackWhatItWasMadeOf) {
  for (const char* name : {"x.zip", "x.tar.gz", "x.tgz"}) {
    std::string why;
    const auto bytes = pack(name, kFiles, why);
    ASSERT_TRUE(bytes) << why;
    EXPECT_EQ(pack(name, kFiles, why), bytes);
    EXPECT_EQ(unpack(*bytes, why), kFiles) << name << why;
  }
}

TEST(Archive, LeavesOutTheFolderThatAllLieIn) {
  std::string why;
  const auto bytes = pack("x.zip", {{"CHG/a", "1"}, {"CHG/b/c", "2"}}, why);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(unpack(*bytes, why), (std::vector<OutputFile>{{"a", "1"}, {"b/c", "2"}}));
}

TEST(Archive, RefusesTwoFilesOfOneName) {
  std::string why;
  const auto bytes = pack("x.tgz", {{"a", "1"}, {"a", "2"}}, why);
  ASSERT_TRUE(bytes);
  EXPECT_FALSE(unpack(*bytes, why));
  EXPECT_EQ(why, "it holds two files of one name");
}

TEST(Archive, RefusesWhatIsNone) {
  std::string why;
  EXPECT_FALSE(unpack("", why));
  EXPECT_FALSE(unpack("no archive", why));
  const auto bytes = pack("x.tar.gz", kFiles, why);
  ASSERT_TRUE(bytes);
  EXPECT_FALSE(unpack(std::string_view(*bytes).substr(0, bytes->size() / 2), why));
}

TEST(Archive, IsKnownByItsName) {
  EXPECT_TRUE(is_archive_name("CHG.zip"));
  EXPECT_TRUE(is_archive_name("CHG.tar.gz"));
  EXPECT_TRUE(is_archive_name("CHG.tgz"));
  EXPECT_FALSE(is_archive_name("zip"));
  EXPECT_FALSE(is_archive_name("CHG.tar"));
}

}  // namespace
}  // namespace sqlgen::cli
