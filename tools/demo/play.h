// SPDX-License-Identifier: Apache-2.0
// Plays scripts: turns their steps, in the order in which they were saved, into the change sets
// that the workers' devices would have written. What a step leaves open is filled in: `case` is the
// script's own "@case", author, organisation and district are the writer's and the case's, the
// times are those of the step, everything else comes from the script's defaults. Every write is
// checked against the schema and the code tables, every new record for what is required. Errors:
// invalid, with the place in the data.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "shared/model/check_value.h"
#include "tools/demo/script.h"
#include "tools/demo/seen.h"

namespace banso::demo {

class Play {
 public:
  Play(const Schema& schema, const CodeTables& codes, const Calendar& calendar, std::uint64_t seed)
      : schema_(schema), codes_(codes), calendar_(calendar), seed_(seed) {}

  Status add(Script script);
  // Once, after all scripts were added.
  Result<std::vector<AuthoredChange>> run();
  // "worker.sato" of the town, "cats/self" of another script.
  Result<RecordId> named(const std::string& name) const;
  std::uint64_t lamport() const { return lamport_; }

 private:
  struct Named {
    RecordId id;
    std::string kind;
  };
  struct Turn {  // a step on its way to becoming changes
    const Script& script;
    const Step& step;
    RecordId worker;
    View view;
  };
  Result<Named> find(const Script& script, std::string_view name) const;
  Meaning meaning(const Turn& turn) const;
  Status play_step(const Script& script, const Step& step, std::vector<AuthoredChange>& changes);
  Result<std::vector<FieldWrite>> writes_of(const Turn& turn, const Kind& kind, const Named& record,
                                            const Entry& entry) const;
  ValueMap stamps(const Turn& turn, const Kind& kind, const Json& set) const;
  Value latest(const RecordId& record, const std::string& field) const;
  Result<Scope> scope_of(const Turn& turn, Tier tier) const;
  Author& author(const RecordId& worker);
  void remember(const AuthoredChange& change);

  const Schema& schema_;
  const CodeTables& codes_;
  const Calendar& calendar_;
  std::uint64_t seed_;
  std::vector<Script> scripts_;
  std::map<std::string, Named> names_;
  std::map<RecordId, Author> authors_;
  std::map<RecordId, std::map<std::string, Value>> latest_;  // of single-value references
  Seen seen_;
  std::uint64_t lamport_ = 0;
};

}  // namespace banso::demo
