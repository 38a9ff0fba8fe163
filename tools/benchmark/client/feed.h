// SPDX-License-Identifier: Apache-2.0
// What an office would send to a fresh device that may see everything: the corpus of tools/demo
// (cases, and notes of realistic length) in the order of the log, packed into pages and answers as
// the office cuts them (shared/sync/office/page_builder.h). All grants stand in the first answer.
// The last notes of the corpus are kept back: they are what the worker of the device saves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/sync/client/sync_client.h"
#include "shared/sync/feed_page.h"
#include "tools/demo/corpus.h"

namespace banso::bench {

class Feed {
 public:
  struct Size {
    std::size_t cases = 0;
    std::size_t notes = 0;
    std::size_t own = 0;  // notes that are kept back
  };
  // Errors: those of make_demo() and make_corpus().
  static Result<Feed> make(Env& env, const Size& size);

  std::size_t answers() const { return parts_.size(); }
  std::size_t changes() const { return changes_; }
  std::size_t packed_bytes() const { return packed_bytes_; }
  // The body of the answer with this number, from 0.
  Bytes answer(std::size_t number) const;
  const std::vector<Edit>& own_notes() const { return own_notes_; }

 private:
  struct Part {
    std::vector<Bytes> pages;
    std::uint64_t upto = 0;
  };
  void take(const demo::AuthoredChange& change);
  void end_page();

  EpochId epoch_;
  std::int64_t now_ms_ = 0;
  std::vector<Scope> scopes_;
  std::vector<Part> parts_;
  std::vector<Edit> own_notes_;
  FeedPageWriter page_;
  std::size_t part_bytes_ = 0;
  std::size_t changes_ = 0;
  std::size_t packed_bytes_ = 0;
};

}  // namespace banso::bench
