#pragma once

/// Says whether the address sanitizer watches: stacks and memory are several times larger then, and what
/// changes the stack has to tell it.
#if defined(__SANITIZE_ADDRESS__)
#define SQLGEN_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SQLGEN_ADDRESS_SANITIZER 1
#endif
#endif
