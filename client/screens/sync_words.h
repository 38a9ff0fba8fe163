// SPDX-License-Identifier: Apache-2.0
// How the sync stands, in one glance and in words: for the chip in the corner and the sync page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "client/session/sync_run.h"
#include "client/text/strings.h"
#include "client/ui/status.h"

namespace banso::client {

enum class SyncMood : std::uint8_t { never, busy, offline, waiting, done, attention };

// What it is told from; kept between frames, counted anew only when something happened.
struct SyncFacts {
  bool talking = false;  // for so long already that it is worth saying
  int percent = -1;      // of what is fetched; below 0: not known
  std::size_t unsynced = 0;
  std::size_t refused = 0;
  std::int64_t last_contact_ms = 0;
  std::optional<ErrorCode> trouble;
  bool operator==(const SyncFacts&) const = default;
};

struct SyncWords {
  SyncMood mood = SyncMood::never;
  ui::ToneKind tone = ui::ToneKind::neutral;
  const char* icon = nullptr;
  std::string chip;      // 「未同期 3」
  std::string title;     // 「未同期 3件」
  std::string sentence;  // what is safe and what to do
};
SyncWords sync_words(Language language, const SyncFacts& facts);

// Of an error that may_pass(): what happened on the way to the office, what is safe (`safe`: a
// sentence of its own), what to do.
std::string way_words(Language language, ErrorCode code, Str safe);

}  // namespace banso::client
