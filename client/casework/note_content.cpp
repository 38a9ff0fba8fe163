// SPDX-License-Identifier: Apache-2.0
#include "client/casework/note_content.h"
#include "client/casework/reading.h"

#include <algorithm>

#include "shared/codec/value_codec.h"

namespace banso::client {
namespace {

const Value* find(const ValueMap& values, std::string_view key) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const auto& each) { return each.first == key; });
  return found == values.end() ? nullptr : &found->second;
}

std::int64_t number_of(const Value* value) {
  return value == nullptr || value->number() == nullptr ? 0 : *value->number();
}

std::optional<RecordId> reference_of(const Value* value) {
  return value == nullptr ? std::nullopt : value->reference();
}

void put(ValueMap& map, const char* key, const std::string& text) {
  if (!is_blank(text)) map.emplace_back(key, text);
}

void put(ValueMap& map, const char* key, const std::optional<RecordId>& reference) {
  if (reference) map.emplace_back(key, Value(*reference));
}

Value segments_value(const std::vector<NoteSegment>& segments, bool wordless) {
  ValueList list;
  for (const NoteSegment& segment : segments) {
    if (!wordless && is_blank(segment.text)) continue;
    ValueMap map = {{"tag", segment.tag}, {"text", segment.text}};
    put(map, "speaker", segment.speaker);
    list.emplace_back(std::move(map));
  }
  return list;
}

Value subjects_value(const std::vector<RecordId>& subjects) {
  ValueList list;
  for (const RecordId& person : subjects) list.emplace_back(ValueMap{{"person", Value(person)}});
  return list;
}

Value consulters_value(const std::vector<Consulter>& consulters) {
  ValueList list;
  for (const Consulter& each : consulters) {
    ValueMap map;
    put(map, "person", each.person);
    put(map, "name", each.name);
    put(map, "relation", each.relation);
    list.emplace_back(std::move(map));
  }
  return list;
}

Value participants_value(const std::vector<Participant>& participants, bool nameless) {
  ValueList list;
  for (const Participant& each : participants) {
    if (!nameless && !each.worker && !each.organisation && is_blank(each.name)) continue;
    ValueMap map;
    put(map, "worker", each.worker);
    put(map, "organisation", each.organisation);
    put(map, "name", each.name);
    put(map, "role", each.role);
    list.emplace_back(std::move(map));
  }
  return list;
}

ValueMap values_of(const NoteContent& content, bool draft) {
  ValueMap values = {{"started_at", content.started_ms},
                     {"method", content.method},
                     {"note_template", content.note_template},
                     {"segments", segments_value(content.segments, draft)}};
  if (content.ended_ms > 0) values.emplace_back("ended_at", content.ended_ms);
  put(values, "result", content.result);
  put(values, "place", content.place);
  put(values, "topic_primary", content.topic);
  put(values, "small_change", content.small_change);
  put(values, "agreed_next", content.agreed_next);
  put(values, "next_date", content.next_date);
  put(values, "same_visit", content.same_visit);
  if (draft || !content.subjects.empty()) {
    values.emplace_back("subjects", subjects_value(content.subjects));
  }
  const auto put_list = [&](const char* key, Value list) {
    if (!list.list()->empty()) values.emplace_back(key, std::move(list));
  };
  put_list("consulters", consulters_value(content.consulters));
  put_list("participants", participants_value(content.participants, draft));
  if (content.minutes) values.emplace_back("minutes_spent", *content.minutes);
  if (content.safety_event) values.emplace_back("safety_event", true);
  return values;
}

template <typename Take>
void each_in(const ValueMap& values, std::string_view key, const Take& take) {
  const Value* const value = find(values, key);
  if (value == nullptr || value->list() == nullptr) return;
  for (const Value& part : *value->list()) {
    if (part.map() != nullptr) take(part);
  }
}

bool has_words(const std::vector<NoteSegment>& segments) {
  return std::any_of(segments.begin(), segments.end(),
                     [](const NoteSegment& segment) { return !is_blank(segment.text); });
}

std::string joined_segments(const std::vector<NoteSegment>& segments,
                            const std::function<std::string(const NoteSegment&)>& heading) {
  std::vector<const NoteSegment*> written;
  for (const NoteSegment& segment : segments) {
    if (!is_blank(segment.text)) written.push_back(&segment);
  }
  const bool plain = written.size() == 1 && written.front()->speaker.empty() &&
                     written.front() == &segments.front();
  if (plain) return written.front()->text;
  std::string text;
  for (const NoteSegment* const segment : written) {
    if (!text.empty()) text += "\n\n";
    if (segment->tag != "free") text += heading(*segment) + "\n";
    text += segment->text;
  }
  return text;
}

}  // namespace

bool is_blank(std::string_view text) {
  constexpr std::string_view kWideSpace = "　";
  while (!text.empty()) {
    if (text.starts_with(kWideSpace)) {
      text.remove_prefix(kWideSpace.size());
    } else if (std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else {
      return false;
    }
  }
  return true;
}

bool says_something(const NoteContent& content) {
  return has_words(content.segments) || !content.result.empty() || !is_blank(content.agreed_next) ||
         !content.next_date.empty() || !is_blank(content.small_change) ||
         !is_blank(content.restricted.text) || !is_blank(content.restricted.informant);
}

ValueMap draft_values(const NoteContent& content) {
  ValueMap values = values_of(content, true);
  const RestrictedPart& part = content.restricted;
  ValueMap restricted = {{"kind", part.kind}};
  put(restricted, "text", part.text);
  put(restricted, "informant", part.informant);
  if (restricted.size() > 1) values.emplace_back("restricted", std::move(restricted));
  return values;
}

ValueMap record_values(const NoteContent& content) { return values_of(content, false); }

NoteContent note_from(const ValueMap& values) {
  NoteContent note;
  note.started_ms = number_of(find(values, "started_at"));
  note.ended_ms = number_of(find(values, "ended_at"));
  if (const std::string method = text_of(find(values, "method")); !method.empty()) {
    note.method = method;
  }
  note.result = text_of(find(values, "result"));
  note.place = text_of(find(values, "place"));
  note.topic = text_of(find(values, "topic_primary"));
  note.note_template = text_of(find(values, "note_template"));
  if (note.note_template.empty()) note.note_template = "free";
  note.small_change = text_of(find(values, "small_change"));
  note.agreed_next = text_of(find(values, "agreed_next"));
  note.next_date = text_of(find(values, "next_date"));
  note.same_visit = reference_of(find(values, "same_visit"));
  const Value* const minutes = find(values, "minutes_spent");
  if (minutes != nullptr && minutes->number() != nullptr) {
    note.minutes = static_cast<int>(*minutes->number());
  }
  const Value* const safety = find(values, "safety_event");
  note.safety_event = safety != nullptr && safety->flag() != nullptr && *safety->flag();
  each_in(values, "segments", [&](const Value& part) {
    note.segments.push_back(
        {text_of(part.find("tag")), text_of(part.find("speaker")), text_of(part.find("text"))});
  });
  each_in(values, "subjects", [&](const Value& part) {
    if (const auto person = reference_of(part.find("person"))) note.subjects.push_back(*person);
  });
  each_in(values, "consulters", [&](const Value& part) {
    note.consulters.push_back({reference_of(part.find("person")), text_of(part.find("name")),
                               text_of(part.find("relation"))});
  });
  each_in(values, "participants", [&](const Value& part) {
    note.participants.push_back({reference_of(part.find("worker")),
                                 reference_of(part.find("organisation")),
                                 text_of(part.find("name")), text_of(part.find("role"))});
  });
  if (const Value* const part = find(values, "restricted"); part != nullptr) {
    if (const std::string kind = text_of(part->find("kind")); !kind.empty()) {
      note.restricted.kind = kind;
    }
    note.restricted.text = text_of(part->find("text"));
    note.restricted.informant = text_of(part->find("informant"));
  }
  return note;
}

ValueMap values_in(const StoredRecord& record) {
  ValueMap values;
  for (const auto& [path, state] : record.paths) {
    auto value = decode_value(state.value());
    if (value && !value->is_null()) values.emplace_back(path, *std::move(value));
  }
  return values;
}

const std::vector<std::string_view>& tags_of(std::string_view note_template) {
  static const std::vector<std::string_view> free = {"free"};
  static const std::vector<std::string_view> soap = {"S", "O", "A", "P"};
  static const std::vector<std::string_view> f_soaip = {"F", "S", "O", "A", "I", "P"};
  if (note_template == "soap") return soap;
  return note_template == "f_soaip" ? f_soaip : free;
}

void change_template(NoteContent& content, std::string_view to,
                     const std::function<std::string(const NoteSegment&)>& heading) {
  std::vector<NoteSegment> before = std::move(content.segments);
  content.note_template = to;
  content.segments.clear();
  const std::vector<std::string_view>& tags = tags_of(to);
  if (tags.front() == "free") {
    content.segments.push_back({"free", {}, joined_segments(before, heading)});
    return;
  }
  const auto take = [&](std::string_view tag) {
    bool taken = false;
    for (NoteSegment& segment : before) {
      if (segment.tag != tag) continue;
      content.segments.push_back(std::move(segment));
      segment = {};
      taken = true;
    }
    return taken;
  };
  for (const std::string_view tag : tags) {
    if (!take(tag)) content.segments.push_back({std::string(tag), {}, {}});
  }
  for (NoteSegment& segment : before) {
    if (is_blank(segment.text)) continue;
    NoteSegment& first = content.segments.front();
    if (segment.tag == "free" && first.text.empty()) {
      first.text = std::move(segment.text);
    } else {
      content.segments.push_back(std::move(segment));
    }
  }
}

}  // namespace banso::client
