// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/visible_scopes.h"

#include "shared/model/access.h"

namespace banso {

void VisibleScopes::forget() {
  views_.clear();
  digests_.clear();
}

const ScopesDigest& VisibleScopes::digest_of(ScopeNo no) {
  while (digests_.size() <= no) {
    digests_.push_back(
        scope_digest(store_.scopes().at(static_cast<ScopeNo>(digests_.size())).scope));
  }
  return digests_[no];
}

void VisibleScopes::set(WorkerView& view, ScopeNo no, bool visible) {
  if (view.visible->contains(no) == visible) return;
  if (view.visible.use_count() > 1) view.visible = std::make_shared<ScopeSet>(*view.visible);
  view.visible->set(no, visible);
  add_to_digest(view.digest, digest_of(no));
}

void VisibleScopes::build(WorkerView& view, const RecordId& worker) {
  view.digest = {};
  view.visible = std::make_shared<ScopeSet>();
  for (const Scope& scope : visible_scopes(store_.facts().access(), worker, view.today)) {
    if (const auto no = store_.scopes().find(scope)) set(view, *no, true);
  }
}

void VisibleScopes::look_again(WorkerView& view, const RecordId& worker, ScopeNo no) {
  const Scope& scope = store_.scopes().at(no).scope;
  set(view, no, may_see(store_.facts().access(), worker, scope, view.today).allowed());
}

const WorkerView& VisibleScopes::of(const RecordId& worker, const CivilDate& today) {
  if (views_.size() >= kViewsMax && views_.find(worker) == views_.end()) views_.clear();
  WorkerView& view = views_[worker];
  const OfficeFacts& facts = store_.facts();
  std::vector<RecordId> cases;
  const bool is_new = view.visible == nullptr || view.today != today;
  if (is_new || (view.facts_version != facts.version() &&
                 !facts.cases_changed_since(view.facts_version, cases))) {
    view.today = today;
    build(view, worker);
  } else {
    for (const RecordId& id : cases) {
      for (const Tier tier : {Tier::casework, Tier::restricted}) {
        const auto no = store_.scopes().find({tier, id});
        if (no && *no < view.known) look_again(view, worker, *no);
      }
    }
    for (ScopeNo no = view.known; no < store_.scopes().size(); ++no) look_again(view, worker, no);
  }
  view.known = store_.scopes().size();
  view.facts_version = facts.version();
  return view;
}

}  // namespace banso
