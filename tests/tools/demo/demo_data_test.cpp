// SPDX-License-Identifier: Apache-2.0
// The demo municipality as the office will judge it: every change is well formed, chained, allowed
// by the schema and refers to what exists; and what the demo promises to show is in it.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "shared/codec/change_codec.h"
#include "shared/model/check_value.h"
#include "tests/support/doctest.h"
#include "tools/demo/demo.h"

namespace banso::demo {
namespace {

const Demo& the_demo() {
  static const Result<Demo> demo = make_demo();
  REQUIRE_MESSAGE(demo.has_value(), (demo ? "" : demo.error().detail));
  return *demo;
}

// The latest value of every path, by record.
struct Latest {
  std::string kind;
  Scope home;
  std::map<std::string, Value> values;
  const Value& at(const std::string& path) const {
    static const Value none;
    const auto found = values.find(path);
    return found == values.end() ? none : found->second;
  }
  std::string text(const std::string& path) const {
    return at(path).text() == nullptr ? "" : *at(path).text();
  }
};

std::map<RecordId, Latest> latest_of(const Demo& demo) {
  std::map<RecordId, Latest> records;
  for (const AuthoredChange& change : demo.changes) {
    for (const OpDraft& op : change.draft.ops) {
      Latest& record = records[op.record];
      record.kind = op.kind;
      if (record.values.empty()) record.home = change.draft.scope;
      for (const FieldWrite& write : op.writes) record.values[write.path] = write.value;
    }
  }
  return records;
}

void check_reference(const std::map<RecordId, Latest>& records, const Field& field,
                     const Value& value) {
  if (value.is_null()) return;
  if (field.type == FieldType::reference) {
    const auto target = records.find(value.reference().value_or(RecordId{}));
    REQUIRE(target != records.end());
    CHECK(target->second.kind == field.refers_to);
  }
  if (value.list() != nullptr) {
    for (const Value& entry : *value.list()) check_reference(records, field, entry);
  }
  for (const Field& part : field.parts) {
    const Value* inner = value.find(part.id);
    if (inner != nullptr) check_reference(records, part, *inner);
  }
}

std::size_t count_kind(const std::map<RecordId, Latest>& records, std::string_view kind) {
  return static_cast<std::size_t>(
      std::count_if(records.begin(), records.end(),
                    [&](const auto& entry) { return entry.second.kind == kind; }));
}

}  // namespace

TEST_CASE("every change is what its device would have written") {
  std::map<ReplicaId, const AuthoredChange*> last;
  std::map<ReplicaId, RecordId> writers;
  std::map<ChangeId, std::uint64_t> lamports;
  for (const AuthoredChange& change : the_demo().changes) {
    const auto read = decode_change(ByteView(change.bytes));
    REQUIRE(read.has_value());
    CHECK(read->id == change.id);
    CHECK(read->seq == change.draft.seq);
    CHECK(read->lamport <= the_demo().lamport);
    const auto [before, first] = last.try_emplace(read->replica, nullptr);
    CHECK(read->seq == (first ? 1 : before->second->draft.seq + 1));
    CHECK(read->prev == (first ? ChangeId{} : before->second->id));
    if (!first) {
      CHECK(read->lamport > before->second->draft.lamport);
      CHECK(read->wall_ms >= before->second->draft.wall_ms);
    }
    before->second = &change;
    CHECK(writers.try_emplace(read->replica, read->author).first->second == read->author);
    for (const Op& op : read->ops) {
      for (const Write& write : op.writes) {
        for (const ChangeId& parent : write.parents) {
          REQUIRE(lamports.contains(parent));
          CHECK(lamports[parent] < read->lamport);
        }
      }
    }
    lamports[read->id] = read->lamport;
  }
}

TEST_CASE("every value fits the schema and every reference leads somewhere") {
  const auto records = latest_of(the_demo());
  std::set<RecordId> made;
  for (const AuthoredChange& change : the_demo().changes) {
    CHECK(records.at(change.draft.author).kind == "worker");
    for (const OpDraft& op : change.draft.ops) {
      const Kind* kind = banso_schema().find(op.kind);
      REQUIRE(kind != nullptr);
      std::vector<std::string_view> paths;
      for (const FieldWrite& write : op.writes) {
        paths.push_back(write.path);
        CHECK_MESSAGE(check_write(*kind, write.path, write.value, banso_codes()).has_value(),
                      op.kind << "." << write.path);
        if (write.path == kDeletedPath) continue;
        const Field* field = kind->find(path_field(write.path));
        REQUIRE(field != nullptr);
        CHECK(tier_of(*kind, *field) == change.draft.scope.tier);
        check_reference(records, *field, write.value);
      }
      if (made.insert(op.record).second) CHECK(check_required(*kind, paths).has_value());
      CHECK(records.at(op.record).home.id == change.draft.scope.id);
    }
    if (change.draft.scope.tier != Tier::book) {
      CHECK(records.at(change.draft.scope.id).kind == "case");
    }
  }
}

TEST_CASE("every district has a worker today, and nobody's duty outlasts their post") {
  const auto records = latest_of(the_demo());
  const std::string today = date_text(the_demo().day_zero);
  const auto current = [&](const Latest& record) {
    const std::string until = record.text("until");
    return record.text("from") <= today && (until.empty() || until >= today);
  };
  for (const auto& entry : records) {
    const RecordId& id = entry.first;
    const Latest& record = entry.second;
    if (record.kind != "district") continue;
    const bool served = std::any_of(records.begin(), records.end(), [&](const auto& other) {
      const Latest& duty = other.second;
      return duty.kind == "district_assignment" && duty.at("district").reference() == id &&
             duty.text("role") == "main" && current(duty) &&
             current(records.at(duty.at("worker").reference().value()));
    });
    CHECK_MESSAGE(served, record.text("name"));
    CHECK_FALSE(record.at("organisation").is_null());
  }
}

TEST_CASE("rare characters in names are there byte for byte") {
  const auto records = latest_of(the_demo());
  std::set<std::string> names;
  for (const auto& [id, record] : records) {
    if (record.kind == "person" || record.kind == "worker") names.insert(record.text("name"));
  }
  for (const char* name :
       {"\xE9\xAB\x99\xE6\xA9\x8B \xE7\x9B\xB4\xE5\xAD\x90",  // 髙橋 直子, U+9AD9
        "\xE5\xB1\xB1\xEF\xA8\x91 \xE6\xB5\xA9\xE4\xB8\x80",  // 山﨑 浩一, U+FA11
        "\xF0\xA0\xAE\xB7\xE7\x94\xB0 \xE7\xBF\x94",          // 𠮷田 翔, U+20BB7
        "\xE6\xB8\xA1\xE9\x82\x89 \xE5\x81\xA5",              // 渡邉 健, U+9089
        "\xEF\xA8\x99\xE7\x94\xB0 \xE5\xA4\xA7\xE5\x9C\xB0",  // 神田 大地, U+FA19
        "\xEF\xA8\x99\xE8\xB0\xB7 \xE6\x81\xB5"}) {           // 神谷 恵, U+FA19
    CHECK_MESSAGE(names.contains(name), std::string(name));
  }
  const auto has_bytes = [](const std::string& bytes) {
    return std::any_of(the_demo().changes.begin(), the_demo().changes.end(),
                       [&](const auto& change) {
                         return std::search(change.bytes.begin(), change.bytes.end(), bytes.begin(),
                                            bytes.end(), [](std::uint8_t a, char b) {
                                              return a == static_cast<std::uint8_t>(b);
                                            }) != change.bytes.end();
                       });
  };
  CHECK(has_bytes("\xE8\x91\x9B\xF3\xA0\x84\x80\xE5\x9F\x8E"));  // 葛城 with U+E0100
}

TEST_CASE("the demo has what it promises") {
  const auto records = latest_of(the_demo());
  CHECK(count_kind(records, "case") >= 20);
  CHECK(count_kind(records, "district") == 8);
  CHECK(count_kind(records, "worker") >= 15);
  CHECK(count_kind(records, "contact") >= 150);
  for (const char* kind : {"addendum", "restricted_note", "assignment", "consent", "risk",
                           "safety_note", "task", "treatment", "district_note", "area"}) {
    CHECK_MESSAGE(count_kind(records, kind) >= 3, std::string(kind));
  }
  std::map<std::string, std::set<std::string>> seen;
  for (const auto& [id, record] : records) {
    for (const char* field : {"method", "result", "note_template", "status", "level", "kind"}) {
      if (!record.text(field).empty()) seen[record.kind + "." + field].insert(record.text(field));
    }
  }
  CHECK(seen["contact.result"].size() == 6);
  CHECK(seen["contact.method"].size() >= 8);
  CHECK(seen["contact.note_template"].size() == 3);
  CHECK(seen["addendum.kind"].size() == 3);
  for (const char* status : {"granted", "refused", "withdrawn"}) {
    CHECK_MESSAGE(seen["consent.status"].contains(status), std::string(status));
  }
  CHECK(seen["task.status"].size() >= 2);
}

TEST_CASE("logins are distinct, belong to workers, and some enrol a device") {
  const auto records = latest_of(the_demo());
  std::set<std::string> names;
  std::size_t enrolling = 0;
  for (const Login& login : the_demo().logins) {
    CHECK(names.insert(login.name).second);
    CHECK(records.at(login.worker).kind == "worker");
    CHECK(records.at(login.worker).text("name") == login.worker_name);
    CHECK_FALSE(login.about.empty());
    enrolling += login.enrols ? 1 : 0;
  }
  CHECK(names.size() >= 15);
  CHECK(enrolling >= 3);
}

}  // namespace banso::demo
