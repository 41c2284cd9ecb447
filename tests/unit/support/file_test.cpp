#include "support/files/file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace sqlgen {
namespace {

class ReadFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "/sqlgen-file-XXXXXX";
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }

  std::string why_;

 private:
  std::string folder_;
};

TEST_F(ReadFile, GivesTheBytes) {
  std::ofstream(path("a")) << std::string(100'000, 'x');
  EXPECT_EQ(read_file(path("a"), why_), std::string(100'000, 'x'));
}

TEST_F(ReadFile, RefusesANamedPipeWithoutWaiting) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_file(path("pipe"), why_), std::nullopt);
  EXPECT_EQ(why_, "it is not a regular file");
}

TEST_F(ReadFile, RefusesADevice) {
  EXPECT_EQ(read_file("/dev/zero", why_), std::nullopt);
  EXPECT_EQ(why_, "it is not a regular file");
}

TEST_F(ReadFile, RefusesALinkToADevice) {
  std::filesystem::create_symlink("/dev/zero", path("link"));
  EXPECT_EQ(read_file(path("link"), why_), std::nullopt);
}

TEST_F(ReadFile, RefusesWhatIsTooLarge) {
  std::ofstream(path("a")) << "x";
  std::filesystem::resize_file(path("a"), kLargestFile + 1);
  EXPECT_EQ(read_file(path("a"), why_), std::nullopt);
  EXPECT_EQ(why_, "it has more than 32 MiB");
}

TEST_F(ReadFile, TakesAPipeThatWasHandedOverOpen) {
  int ends[2] = {};
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::write(ends[1], "rows\n", 5), 5);
  ::close(ends[1]);
  EXPECT_EQ(read_file("/dev/fd/" + std::to_string(ends[0]), why_), "rows\n");
  ::close(ends[0]);
}

}  // namespace
}  // namespace sqlgen
