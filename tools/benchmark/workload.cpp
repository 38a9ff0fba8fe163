// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/workload.h"

#include <algorithm>
#include <fstream>
#include <map>

#include "shared/base/crypto.h"
#include "tools/common/iso_time.h"

namespace banso::bench {
namespace {

using Json = nlohmann::json;

// Workload field -> path of the case; phone is the person's.
const std::map<std::string, std::string, std::less<>> kCasePaths = {
    {"risk", "urgency_grounds"}, {"consent", "response_reason"}, {"status", "summary"},
    {"worker", "number"},        {"next_visit", "opened_on"},    {"service", "shared_goal"}};

const char* method_of(const std::string& kind) {
  if (kind == "電話相談") return "phone";
  return kind == "関係者会議" ? "meeting" : "home_visit";
}

const char* sex_of(const std::string& sex) {
  if (sex == "男") return "male";
  return sex == "女" ? "female" : "unknown";
}

Value phone_of(const std::string& number) { return ValueMap{{"number", number}}; }

std::string text_of(const Json& record, const char* key) {
  return record.at(key).get<std::string>();
}

Edit edit_of_case(const Json& record, const Author& author) {
  const std::string id = text_of(record, "id");
  const RecordId case_id = record_id(id, 'c');
  RecordEdit one_case{"case",
                      case_id,
                      {{"phase", "active"},
                       {"lead_organisation", author.organisation},
                       {"district", record_id(text_of(record, "district"), 'd')},
                       {"subjects/" + record_id(id, 'p').hex(), record_id(id, 'p')}}};
  for (const auto& [key, path] : kCasePaths) {
    one_case.fields.push_back({path, text_of(record, key.c_str())});
  }
  RecordEdit person{"person",
                    record_id(id, 'p'),
                    {{"case", case_id},
                     {"name", text_of(record, "name")},
                     {"name_kana", text_of(record, "kana")},
                     {"birth", text_of(record, "birth")},
                     {"sex_at_registry", sex_of(text_of(record, "sex"))},
                     {"phones/main", phone_of(text_of(record, "phone"))}}};
  RecordEdit assignment{"assignment",
                        record_id(id, 'a'),
                        {{"case", case_id},
                         {"worker", author.worker},
                         {"role", "main"},
                         {"from", text_of(record, "updated_at").substr(0, 10)}}};
  return {author.worker,
          {Tier::casework, case_id},
          {std::move(one_case), std::move(person), std::move(assignment)}};
}

Edit edit_of_note(const Json& record, const Author& author) {
  const RecordId case_id = record_id(text_of(record, "case_id"), 'c');
  const ValueList participants{ValueMap{{"name", text_of(record, "worker")}}};
  const ValueList segments{ValueMap{{"tag", "free"}, {"text", text_of(record, "body")}}};
  RecordEdit contact{
      "contact",
      record_id(text_of(record, "id"), 'n'),
      {{"case", case_id},
       {"author", author.worker},
       {"started_at", Value(time_from_iso(text_of(record, "visited_at")).value_or(0))},
       {"method", method_of(text_of(record, "kind"))},
       {"place", text_of(record, "kind")},
       {"participants", participants},
       {"segments", segments}}};
  return {author.worker, {Tier::casework, case_id}, {std::move(contact)}};
}

Edit edit_of_set(const Line& line, const Author& author) {
  const RecordId case_id = record_id(line.id, 'c');
  const Scope scope{Tier::casework, case_id};
  if (line.field == "phone") {
    return {author.worker,
            scope,
            {{"person", record_id(line.id, 'p'), {{"phones/main", phone_of(line.value)}}}}};
  }
  return {author.worker,
          scope,
          {{"case", case_id, {{kCasePaths.find(line.field)->second, line.value}}}}};
}

Result<Line> parse_line(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return fail(ErrorCode::invalid, "the workload is not JSON");
  Line line;
  line.is_set = json.at("op") == "set";
  line.device = json.value("device", 0);
  if (line.is_set) {
    line.id = json.at("id").get<std::string>();
    line.field = json.at("field").get<std::string>();
    line.value = json.at("value").get<std::string>();
    if (line.field != "phone" && !kCasePaths.contains(line.field)) {
      return fail(ErrorCode::invalid, "unknown field " + line.field);
    }
  } else {
    line.is_note = json.at("type") == "note";
    line.record = json.at("rec");
    line.id = text_of(line.record, "id");
  }
  return line;
}

}  // namespace

Result<std::vector<Line>> read_lines(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::not_found, "cannot read " + file.string());
  std::vector<Line> lines;
  for (std::string text; std::getline(in, text);) lines.push_back(TRY(parse_line(text)));
  return lines;
}

RecordId record_id(std::string_view workload_id, char what) {
  RecordId id;
  const Hash hash = sha256({as_bytes(workload_id), as_bytes(std::string_view(&what, 1))});
  std::copy_n(hash.begin(), id.raw.size(), id.raw.begin());
  std::uint32_t number = 0;
  for (const char c : workload_id.substr(std::min<std::size_t>(5, workload_id.size()), 7)) {
    if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  id.raw[0] = 0x01;
  id.raw[1] = static_cast<std::uint8_t>(what);
  for (int i = 0; i < 4; ++i) {
    id.raw[static_cast<std::size_t>(2 + i)] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
  }
  return id;
}

Edit edit_of(const Line& line, const Author& author) {
  if (line.is_set) return edit_of_set(line, author);
  return line.is_note ? edit_of_note(line.record, author) : edit_of_case(line.record, author);
}

}  // namespace banso::bench
