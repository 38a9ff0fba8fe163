// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/stores.h"

#include <algorithm>
#include <span>

#include "shared/base/limits.h"

namespace banso::bench {
namespace {

constexpr std::size_t kSavesPerAct = 1000;

}  // namespace

Result<std::unique_ptr<DeviceStore>> new_store(Env& env, const std::filesystem::path& file) {
  DeviceStoreOptions options;
  options.path = file.string();
  options.key = random_key(env);
  return DeviceStore::open(env, banso_schema(), options);
}

Status save_lines(DeviceStore& store, const std::vector<Line>& lines, const Author& author) {
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    edits.push_back(edit_of(lines[i], author));
    if (edits.size() == kSavesPerAct || i + 1 == lines.size()) {
      TRY_VOID(store.save_all(edits));
      edits.clear();
    }
  }
  return {};
}

Result<std::vector<Bytes>> changes_after(DeviceStore& store, std::int64_t after) {
  std::vector<Bytes> changes;
  TRY_VOID(store.each_change(after, [&](const LoggedChange& change) -> Result<bool> {
    changes.push_back(change.bytes);
    return true;
  }));
  return changes;
}

Status apply_changes(DeviceStore& store, const std::vector<Bytes>& changes) {
  const Bytes receipt(8);
  for (std::size_t begin = 0; begin < changes.size(); begin += limits::kChangesPerMessageMax) {
    std::vector<FeedItem> items;
    for (std::size_t i = begin; i < std::min(changes.size(), begin + limits::kChangesPerMessageMax);
         ++i) {
      items.push_back({receipt, changes[i]});
    }
    Act act = TRY(store.begin());
    TRY_VOID(store.sync().apply(act, items));
    TRY_VOID(act.commit());
  }
  return {};
}

}  // namespace banso::bench
