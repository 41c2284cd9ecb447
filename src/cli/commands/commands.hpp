#pragma once

#include "cli/command.hpp"

namespace sqlgen::cli {

// One file a command, one row each here and in commands().
extern const Command kUpgrade;        // cmd_script.cpp
extern const Command kDowngrade;      // cmd_script.cpp
extern const Command kStamp;          // cmd_script.cpp
extern const Command kHistory;        // cmd_listing.cpp
extern const Command kHeads;          // cmd_listing.cpp
extern const Command kBranches;       // cmd_listing.cpp
extern const Command kShow;           // cmd_listing.cpp
extern const Command kRevision;       // cmd_revision.cpp
extern const Command kMerge;          // cmd_revision.cpp
extern const Command kCurrent;        // cmd_current.cpp
extern const Command kCheck;          // cmd_check.cpp
extern const Command kLock;           // cmd_lock.cpp
extern const Command kEnsureVersion;  // cmd_ensure_version.cpp
extern const Command kInit;           // cmd_init.cpp
extern const Command kSchema;         // cmd_schema.cpp
extern const Command kDiff;           // cmd_schema.cpp
extern const Command kReview;         // cmd_review.cpp
extern const Command kBundle;         // cmd_bundle.cpp
extern const Command kVerify;         // cmd_verify.cpp
extern const Command kConvert;        // cmd_convert.cpp
extern const Command kEdit;           // cmd_edit.cpp
extern const Command kDump;           // cmd_dump.cpp
extern const Command kCompletions;    // cmd_completions.cpp
extern const Command kMan;            // cmd_completions.cpp

}  // namespace sqlgen::cli
