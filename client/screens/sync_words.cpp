// SPDX-License-Identifier: Apache-2.0
#include "client/screens/sync_words.h"

#include <client_icons.h>

#include "client/text/dates.h"

namespace banso::client {
namespace {

SyncMood mood_of(const SyncFacts& facts) {
  const bool passes = !facts.trouble || may_pass(*facts.trouble);
  if (facts.refused > 0 || !passes) return SyncMood::attention;
  if (facts.talking) return SyncMood::busy;
  if (facts.unsynced > 0) return SyncMood::waiting;
  if (facts.trouble) return SyncMood::offline;
  return facts.last_contact_ms > 0 ? SyncMood::done : SyncMood::never;
}

Str way_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::stranger:
      return Str::way_stranger;
    case ErrorCode::redirected:
      return Str::way_redirected;
    case ErrorCode::untrusted:
      return Str::way_untrusted;
    case ErrorCode::cut_off:
      return Str::way_cut_off;
    case ErrorCode::corrupt:
      return Str::way_corrupt;
    default:
      return Str::way_offline;
  }
}

Str attention_words(const SyncFacts& facts) {
  if (!facts.trouble || facts.refused > 0) return Str::sync_refused_words;
  if (*facts.trouble == ErrorCode::denied) return Str::sync_denied_words;
  return string_of(*facts.trouble);
}

}  // namespace

std::string way_words(Language language, ErrorCode code, Str safe) {
  return format(language, way_of(code), {{"safe", tr(language, safe)}});
}

SyncWords sync_words(Language language, const SyncFacts& facts) {
  SyncWords words;
  words.mood = mood_of(facts);
  const auto set = [&](ui::ToneKind tone, const char* icon, std::string chip, std::string title,
                       std::string sentence) {
    words.tone = tone;
    words.icon = icon;
    words.chip = std::move(chip);
    words.title = std::move(title);
    words.sentence = std::move(sentence);
  };
  const std::string offline = std::string(tr(language, Str::sync_offline));
  switch (words.mood) {
    case SyncMood::attention: {
      const std::size_t count = facts.refused > 0 ? facts.refused : 1;
      const std::string chip = format(language, Str::sync_attention, {{"count", count}});
      set(ui::ToneKind::error, icon::kCircleAlert, chip, chip,
          std::string(tr(language, attention_words(facts))));
      break;
    }
    case SyncMood::busy: {
      const std::string chip =
          facts.percent < 0 ? std::string(tr(language, Str::sync_busy))
                            : format(language, Str::sync_running, {{"percent", facts.percent}});
      set(ui::ToneKind::info, icon::kRefreshCw, chip, chip,
          std::string(tr(language, Str::sync_busy_words)));
      break;
    }
    case SyncMood::waiting: {
      const bool cut_off = facts.trouble.has_value();
      set(ui::ToneKind::info, cut_off ? icon::kCloudOff : icon::kCloudUpload,
          format(language, Str::sync_unsynced, {{"count", facts.unsynced}}),
          format(language, Str::sync_unsynced_items, {{"count", facts.unsynced}}),
          cut_off ? way_words(language, *facts.trouble, Str::kept_here)
                  : format(language, Str::sync_waiting, {{"count", facts.unsynced}}));
      break;
    }
    case SyncMood::offline:
      set(ui::ToneKind::neutral, icon::kCloudOff, offline, offline,
          way_words(language, *facts.trouble, Str::kept_here));
      break;
    case SyncMood::done: {
      const std::string done =
          format(language, Str::sync_done,
                 {{"time", time_words(minutes_in_japan(facts.last_contact_ms))}});
      set(ui::ToneKind::success, icon::kCloudCheck, done, done,
          std::string(tr(language, Str::sync_done_words)));
      break;
    }
    case SyncMood::never:
      set(ui::ToneKind::neutral, icon::kCloud, std::string(tr(language, Str::sync_busy)),
          std::string(tr(language, Str::sync_never)), std::string());
      break;
  }
  return words;
}

}  // namespace banso::client
