// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/corpus_note.h"

#include "tools/demo/op_builder.h"

namespace banso::demo {
namespace {

using Codes = std::vector<std::string>;
const Codes kMethods = {"home_visit", "home_visit", "home_visit", "phone",     "phone",  "phone",
                        "office",     "office",     "email",      "accompany", "agency", "meeting"};
const Codes kVisitResults = {"met",  "met",         "met",    "met",
                             "door", "family_only", "absent", "refused"};
const Codes kTopics = {"elderly",    "rehabilitation", "alcohol",   "gambling",
                       "game",       "adolescence",    "wellbeing", "wellbeing",
                       "depression", "eating",         "other",     "other"};
const Codes kSoap = {"S", "O", "A", "P"};
const Codes kFSoaip = {"F", "S", "O", "A", "I", "P"};
const Codes kSpeakers = {"本人", "母", "父", "夫", "妻", "長男", "長女", "兄", "妹"};

Value segment(const std::string& tag, const std::string& speaker, std::string text) {
  ValueMap parts = {{"tag", tag}, {"text", std::move(text)}};
  if (!speaker.empty()) parts.emplace_back("speaker", speaker);
  return Value(std::move(parts));
}

ValueList tagged(const Codes& tags, const Grammar& grammar, Dice& dice) {
  ValueList segments;
  for (const std::string& tag : tags) {
    std::string text = grammar.make(tag, dice);
    // What was said and seen takes the most room.
    const int more = tag == "S" || tag == "O" ? dice.between(0, 2) : dice.between(0, 1);
    for (int i = 0; i < more && tag != "F"; ++i) text += grammar.make(tag, dice);
    segments.push_back(segment(tag, tag == "S" ? dice.pick(kSpeakers) : "", std::move(text)));
  }
  return segments;
}

ValueList free_text(const Grammar& grammar, Dice& dice) {
  std::string text;
  for (int i = dice.between(3, 8); i > 0; --i) text += grammar.make("free", dice);
  ValueList segments;
  segments.push_back(segment("free", "", std::move(text)));
  return segments;
}

}  // namespace

OpDraft note_op(const CorpusCase& of, const CorpusNote& note, const Grammar& grammar, Dice& dice) {
  const std::string& method = dice.pick(kMethods);
  const int form = dice.between(0, 9);
  OpBuilder record("contact", note.id);
  record.set("case", of.id)
      .set("started_at", note.started_ms)
      .set("ended_at", note.started_ms + dice.between(5, 90) * std::int64_t{60'000})
      .set("recorded_at", note.saved_ms)
      .set("finalised_at", note.saved_ms)
      .set("method", method)
      .set("author", of.worker->id)
      .set("acted_as", "main")
      .set("organisation", of.worker->organisation)
      .set("district", of.district->id)
      .set("topic_primary", dice.pick(kTopics))
      .set("scheme", "community_health")
      .set("subjects", ValueList{Value(ValueMap{{"person", of.persons.front()}})})
      .set("note_template", form < 3   ? "free"
                            : form < 6 ? "soap"
                                       : "f_soaip")
      .set("segments",
           form < 3 ? free_text(grammar, dice) : tagged(form < 6 ? kSoap : kFSoaip, grammar, dice));
  if (method == "home_visit") record.set("result", dice.pick(kVisitResults));
  if (dice.chance(20)) record.set("small_change", grammar.make("small_change", dice));
  if (dice.chance(40)) record.set("agreed_next", grammar.make("P", dice));
  return record.done();
}

}  // namespace banso::demo
