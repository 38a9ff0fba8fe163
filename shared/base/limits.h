// SPDX-License-Identifier: Apache-2.0
// Every upper bound in one place, each with its reason. Sender and receiver use the same ones, so
// that what a device accepts from its user is never refused for size by the office.
#pragma once

#include <cstddef>
#include <cstdint>

namespace banso::limits {

// One text field. The longest real visit note in the seeds has some 4,000 characters; ten times
// that.
inline constexpr std::size_t kTextBytesMax = 256 * 1024;
// One "save". Bulk imports make several.
inline constexpr std::size_t kChangeBytesMax = 1024 * 1024;
inline constexpr std::size_t kOpsPerChangeMax = 256;
inline constexpr std::size_t kFieldsPerOpMax = 512;
// More heads than this on one field is not a conflict but an attack or a bug.
inline constexpr std::size_t kParentsPerFieldMax = 256;
// Older changes that an edit names so that the edits between can be left out of a first sync: one
// for each earlier save that wrote this field and others; more would only make edits larger.
inline constexpr std::size_t kOlderParentsMax = 16;
inline constexpr std::size_t kNameBytesMax = 64;       // kind and field names
inline constexpr std::size_t kElementBytesMax = 1024;  // key of a set's element
inline constexpr std::size_t kCborDepthMax = 8;

// One request or answer of the sync. Small enough for a phone's memory, large enough that the round
// trip does not dominate.
inline constexpr std::size_t kSyncBodyBytesMax = 8 * 1024 * 1024;
inline constexpr std::size_t kSyncBodyUnpackedBytesMax = 32 * 1024 * 1024;
inline constexpr std::size_t kPushBytesDefault = 1024 * 1024;
inline constexpr std::size_t kPullBytesDefault = 1024 * 1024;
inline constexpr std::size_t kChangesPerMessageMax = 20'000;
inline constexpr std::size_t kOffersPerMessageMax = 20'000;
inline constexpr std::size_t kScopesPerMessageMax = 100'000;

// One bundle file: a tablet's caseload of years, in a phone's memory.
inline constexpr std::size_t kBundleChangesMax = 200'000;
inline constexpr std::size_t kBundleBytesMax = 256 * 1024 * 1024;
// What a file from elsewhere may ask of a phone.
inline constexpr std::uint32_t kBundleArgonMemoryKibMax = 256 * 1024;

// A lamport number further ahead than this of everything the office knows is refused, so that
// nobody can use up the number space. One per change: 2^40 are never reached by honest devices.
inline constexpr std::uint64_t kLamportMax = 1ULL << 40;

// A clock further off than this is told to the person (it never decides anything).
inline constexpr std::int64_t kClockSkewToldMs = 5 * 60 * 1000;

inline constexpr std::uint32_t kArgonMemoryKibMin = 8;
inline constexpr std::uint32_t kArgonMemoryKibMax = 1024 * 1024;
inline constexpr std::uint32_t kArgonPassesMax = 10;

}  // namespace banso::limits
