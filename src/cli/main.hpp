#pragma once

namespace sqlgen::cli {

/// Runs the program; gives its exit status.
int run(int argc, char** argv);

}  // namespace sqlgen::cli
