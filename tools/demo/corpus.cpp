// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/corpus.h"

#include <algorithm>
#include <map>

#include "tools/demo/corpus_note.h"
#include "tools/demo/data_files.h"

namespace banso::demo {
namespace {

constexpr std::int64_t kEventMinuteMs = 60'000;

Result<Grammar> read_grammar() {
  for (const DataFile& file : data_files()) {
    if (file.path == "vocabulary.json") {
      const auto json = nlohmann::json::parse(file.text, nullptr, false);
      return Grammar::parse(json);
    }
  }
  return fail(ErrorCode::not_found, "no vocabulary");
}

// The first change of a case, or a note, before its text is made.
struct Event {
  std::int64_t saved_ms = 0;
  std::size_t case_no = 0;
  std::size_t note_no = 0;  // 0: the case itself
};

// The afternoon of a weekday at or after `earliest`, when notes are written.
std::int64_t working_time(const CivilDate& earliest, Dice& dice) {
  CivilDate day = earliest;
  while (((days_from_date(day) % 7) + 7) % 7 == 2 || ((days_from_date(day) % 7) + 7) % 7 == 3) {
    day = add_days(day, 1);  // 1970-01-01 was a Thursday
  }
  return unix_ms_in_japan(day) + dice.between(13 * 60, 19 * 60) * kEventMinuteMs +
         dice.between(0, 59'999);
}

std::vector<Event> plan_events(const std::vector<CorpusCase>& cases, const Town& town,
                               const CorpusOptions& options) {
  std::vector<Event> events;
  events.reserve(cases.size() + options.notes);
  Dice dice(seed_named(options.seed, "events"));
  for (std::size_t i = 0; i < cases.size(); ++i) {
    events.push_back({unix_ms_in_japan(cases[i].opened) + 8 * 60 * kEventMinuteMs, i, 0});
  }
  for (std::size_t note = 1; note <= options.notes; ++note) {
    // The square of evenly spread numbers: a few cases have most of the notes, as in real life.
    const double even = static_cast<double>(dice.below(1'000'000)) / 1e6;
    const auto case_no = static_cast<std::size_t>(even * even * static_cast<double>(cases.size()));
    const auto days = static_cast<int>(days_between(cases[case_no].opened, town.day_zero));
    const CivilDate day = add_days(cases[case_no].opened, dice.between(0, days));
    events.push_back({working_time(day, dice), case_no, note});
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.saved_ms < b.saved_ms; });
  return events;
}

class Devices {
 public:
  explicit Devices(const CorpusOptions& options) : options_(options), lamport_(options.lamport) {}

  Result<AuthoredChange> write(const CorpusCase& of, std::int64_t saved_ms,
                               std::vector<OpDraft> ops) {
    auto found = authors_.find(of.worker->id);
    if (found == authors_.end()) {
      Dice dice(seed_named(options_.seed, of.worker->id.hex() + " corpus"));
      const Author author(of.worker->id, dice.id<ReplicaId>(saved_ms));
      found = authors_.emplace(of.worker->id, author).first;
    }
    found->second.saw(lamport_);
    ++lamport_;
    return found->second.write(Scope{Tier::casework, of.id}, saved_ms, std::move(ops));
  }

 private:
  const CorpusOptions& options_;
  std::uint64_t lamport_;
  std::map<RecordId, Author> authors_;
};

}  // namespace

Status make_corpus(const Town& town, const CorpusOptions& options, const TakeChange& take) {
  if (town.districts.empty()) return fail(ErrorCode::invalid, "a town without districts");
  if (options.cases == 0 && options.notes > 0) return fail(ErrorCode::invalid, "notes need cases");
  const Grammar grammar = TRY(read_grammar());
  std::vector<CorpusCase> cases;
  cases.reserve(options.cases);
  for (std::size_t i = 0; i < options.cases; ++i) {
    cases.push_back(draw_case(town, i + 1, options.seed));
  }
  Devices devices(options);
  for (const Event& event : plan_events(cases, town, options)) {
    const CorpusCase& of = cases[event.case_no];
    std::vector<OpDraft> ops;
    if (event.note_no == 0) {
      ops = case_ops(of, grammar);
    } else {
      Dice dice(seed_named(options.seed, "note " + std::to_string(event.note_no)));
      const std::int64_t started_ms = event.saved_ms - dice.between(20, 240) * kEventMinuteMs;
      const CorpusNote note{dice.id<RecordId>(event.saved_ms), started_ms, event.saved_ms};
      ops.push_back(note_op(of, note, grammar, dice));
    }
    AuthoredChange change = TRY(devices.write(of, event.saved_ms, std::move(ops)));
    TRY_VOID(take(std::move(change)));
  }
  return {};
}

}  // namespace banso::demo
