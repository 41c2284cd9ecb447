// toml++'s compiled part, as its documentation says to make it: the distribution has only a
// shared libtomlplusplus.
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
