#include "cli/main.hpp"

int main(int argc, char** argv) {
  return sqlgen::cli::run(argc, argv);
}
