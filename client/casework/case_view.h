// SPDX-License-Identifier: Apache-2.0
// One case as its screen shows it: who it is about, and the facts at the top. Read anew whenever
// its records may have changed; nothing is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

struct CasePerson {
  RecordId id;
  std::string name;
  std::string kana;
  std::string birth;  // EDTF; empty: unknown
  std::vector<std::string> phones = {};
};

struct CaseWorker {
  RecordId worker;
  std::string until;  // EDTF; empty: it goes on
};

// 訪問時の注意 that is in force.
struct Caution {
  std::vector<std::string> codes;
  std::string text;
};
// リスク of a level that everybody who visits has to know.
struct GraveRisk {
  std::string kind;   // code
  std::string level;  // code
};

struct CaseView {
  RecordId id;
  std::string title;
  std::string phase;  // code
  std::optional<RecordId> district;
  std::string opened_on;  // EDTF
  std::vector<CasePerson> subjects;
  std::vector<CasePerson> others;  // of the household
  std::vector<RecordId> main_workers;
  std::vector<CaseWorker> workers;  // in whatever role, also those whose time has ended
  std::string problem;              // 主訴
  std::vector<Caution> cautions;
  std::vector<GraveRisk> risks;

  // The name under which people look for it: of the subjects, or its title; empty when it has none.
  std::string name() const;
  std::string kana() const;
};

// Nothing: it is not on this device.
std::optional<CaseView> read_case(DeviceStore& store, const RecordId& id);
// Only what the record of the case and its people say: for lists, where it takes a third of the
// time.
std::optional<CaseView> read_case_names(DeviceStore& store, const RecordId& id);

}  // namespace banso::client
