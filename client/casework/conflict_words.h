// SPDX-License-Identifier: Apache-2.0
// What was changed in two places, in the words of those who work: what it is, what each one wrote,
// and what counts until it is settled. Nothing in here speaks of software.
#pragma once

#include <string>
#include <vector>

#include "client/casework/conflict_list.h"
#include "client/text/strings.h"

namespace banso::client {

struct ConflictTexts {
  std::string field;  // 「電話番号」; of a deletion the record's name
  std::string title;  // 「電話番号が2か所で変わっています」
  std::string about;  // of whom or what: 「対象者・家族: 山下 花子」; empty: of the case itself
  std::string before;  // 「前は「…」」; empty: not known
  // Why the safer value counts meanwhile; empty where none does.
  std::string safer_title;
  std::string safer_words;
};
ConflictTexts conflict_texts(DeviceStore& store, const ConflictView& view, Language language);

// A part of what one wrote: of a value that has none, one line without a label.
struct ConflictLine {
  std::string label;
  std::string words;
  bool differs = false;  // from what stands on another side
};
struct SideTexts {
  std::string words;  // all of it, in one line
  std::vector<ConflictLine> lines;
  std::vector<std::string> writers;  // 「岡本 ・ 2026/11/20(金) 10:42 ・ この端末」
};
SideTexts side_texts(DeviceStore& store, const ConflictView& view, std::size_t side,
                     Language language);

std::string writer_name(DeviceStore& store, const Writer& writer, Language language);
// 「岡本が…に「…」に決めました。」
std::string settled_words(DeviceStore& store, const ConflictView& view,
                          const Settlement& settlement, Language language);

}  // namespace banso::client
