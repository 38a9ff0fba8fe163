// SPDX-License-Identifier: Apache-2.0
// Which of the office's scopes each worker may see, kept between requests and brought up to date by
// what changed: an up-to-date device costs a look-up, whatever the size of its caseload.
// The digest is the one of docs/PROTOCOL.md, section 9.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/dates.h"
#include "shared/model/scope.h"
#include "shared/store/office/office_store.h"
#include "shared/sync/office/scope_set.h"

namespace banso {

struct WorkerView {
  CivilDate today;
  std::uint64_t facts_version = 0;
  ScopeNo known = 0;  // scopes below this number were looked at
  ScopesDigest digest{};
  // Shared with answers that are being made; replaced, not changed, while they hold it.
  std::shared_ptr<ScopeSet> visible;
};

class VisibleScopes {
 public:
  explicit VisibleScopes(const OfficeStore& store) : store_(store) {}
  // Valid until the next call.
  const WorkerView& of(const RecordId& worker, const CivilDate& today);
  const ScopesDigest& digest_of(ScopeNo no);
  // The state in memory was read again.
  void forget();

 private:
  // More than any municipality has workers; beyond it all start anew.
  static constexpr std::size_t kViewsMax = 10'000;

  void build(WorkerView& view, const RecordId& worker);
  void look_again(WorkerView& view, const RecordId& worker, ScopeNo no);
  void set(WorkerView& view, ScopeNo no, bool visible);

  const OfficeStore& store_;
  std::unordered_map<RecordId, WorkerView> views_;
  std::vector<ScopesDigest> digests_;
};

}  // namespace banso
