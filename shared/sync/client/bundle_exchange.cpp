// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/bundle_exchange.h"

#include <deque>
#include <set>

#include "shared/codec/change_codec.h"
#include "shared/model/access.h"
#include "shared/sync/bundle.h"
#include "shared/sync/client/device_facts.h"
#include "shared/sync/wire.h"

namespace banso {
namespace {

Bytes sign_change(const BundleSigner& signer, ByteView change) {
  Bytes proof(signer.device.raw.begin(), signer.device.raw.end());
  append(proof, sign(signer.key, proof_message(change_id_of(change))));
  return proof;
}

std::vector<Scope> scopes_of(const std::vector<Change>& changes) {
  std::set<Scope> scopes;
  for (const Change& change : changes) scopes.insert(change.scope);
  return {scopes.begin(), scopes.end()};
}

// Which of the scopes the worker may see once everything is taken in; undone again.
Result<std::set<Scope>> visible_after(DeviceStore& store, const std::vector<FeedItem>& items,
                                      const std::vector<Scope>& scopes, const RecordId& worker,
                                      const CivilDate& today) {
  Act trial = TRY(store.begin());
  TRY_VOID(store.sync().apply(trial, items));
  const AccessFacts facts = TRY(device_facts(store));
  std::set<Scope> visible;
  for (const Scope& scope : scopes) {
    if (may_see(facts, worker, scope, today).allowed()) visible.insert(scope);
  }
  return visible;
}

}  // namespace

Result<Bytes> export_bundle(DeviceStore& store, Env& env, const BundleSigner& signer,
                            const std::vector<Scope>& scopes, std::string_view passphrase,
                            Argon2Cost cost) {
  std::deque<LoggedChange> kept;  // the parcels' views point into these
  std::vector<Parcel> parcels;
  const auto take = [&](const LoggedChange& logged) -> Result<bool> {
    LoggedChange& one = kept.emplace_back(logged);
    if (one.proof.empty()) one.proof = sign_change(signer, one.bytes);
    parcels.push_back({one.proof, one.bytes});
    return true;
  };
  for (const Scope& scope : scopes) TRY_VOID(store.sync().each_of_scope(scope, take));
  return write_bundle(env, passphrase, cost, parcels);
}

Result<BundleReport> import_bundle(DeviceStore& store, ByteView file, std::string_view passphrase,
                                   const RecordId& worker, const CivilDate& today) {
  const Bundle bundle = TRY(read_bundle(file, passphrase));
  std::vector<Change> changes;
  std::vector<FeedItem> items;
  for (const Parcel& parcel : bundle.parcels) {
    changes.push_back(TRY(decode_change(parcel.change)));
    items.push_back({parcel.proof, parcel.change});
  }
  const std::set<Scope> visible =
      TRY(visible_after(store, items, scopes_of(changes), worker, today));
  std::vector<FeedItem> taken;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (visible.contains(changes[i].scope)) taken.push_back(items[i]);
  }
  Act act = TRY(store.begin());
  const Applied applied = TRY(store.sync().apply_bundle(act, taken));
  TRY_VOID(act.commit());
  return BundleReport{applied.fresh, applied.known, items.size() - taken.size()};
}

}  // namespace banso
