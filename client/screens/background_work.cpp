// SPDX-License-Identifier: Apache-2.0
#include "client/screens/background_work.h"

#include <algorithm>

namespace banso::client {
namespace {

constexpr std::int64_t kStep_ms = 8;  // half a frame
constexpr double kBetween_s = 0.02;

}  // namespace

void BackgroundWork::Pace::learn(std::int64_t took_ms) {
  if (took_ms > kStep_ms) count = std::max(least, count / 2);
  if (took_ms < kStep_ms / 2) count = std::min(most, count * 2);
}

bool BackgroundWork::step(Desk& desk, double now_s) {
  if (desk.store() == nullptr) return false;
  DeviceStore& store = *desk.store();
  const std::int64_t began_ms = desk.env().now_ms();
  const std::size_t before = desk.cases.entries().size();
  const bool complete = desk.cases.complete();
  const std::uint64_t version = desk.cases.version();
  if (desk.cases.step(store, cases_.count)) desk.platform.request_frame(0);
  const bool shows = desk.cases.entries().size() != before || desk.cases.complete() != complete ||
                     desk.cases.version() != version;
  if (shows) ++desk.revision;
  cases_.learn(desk.env().now_ms() - began_ms);
  if (!desk.work_due) return shows;
  // The office's answer asks for a frame by itself.
  if (desk.session.sync()->view().phase == SyncView::Phase::talking) return shows;
  if (now_s < busy_until_s_) {
    desk.platform.request_frame(busy_until_s_ - now_s);
    return shows;
  }
  const std::int64_t index_began_ms = desk.env().now_ms();
  const auto more = desk.session.indexer()->step(index_.count);
  index_.learn(desk.env().now_ms() - index_began_ms);
  if (more && *more) {
    desk.platform.request_frame(kBetween_s);
    return shows;
  }
  desk.work_due = false;
  // Nothing depends on it; a full disk will be told by the next save.
  static_cast<void>(store.rest());
  ++desk.revision;
  return true;
}

}  // namespace banso::client
