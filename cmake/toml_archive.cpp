// toml++'s compiled part, as its documentation says to make it: for static programs where the distribution
// has only a shared libtomlplusplus.
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
