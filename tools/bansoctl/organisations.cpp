// SPDX-License-Identifier: Apache-2.0
// init, organisation, district: the frame of the municipality's shared book.
#include <CLI/CLI.hpp>
#include <memory>

#include "server/tables.h"
#include "tools/bansoctl/console.h"

namespace banso {
namespace {

struct OrganisationWords {
  std::string name;
  std::string kana;
  std::string type;
  std::string parent;
  std::string organisation;
};

Result<Value> reference_or_null(OfficeData& office, std::string_view kind, const std::string& hex) {
  if (hex.empty()) return Value();
  const auto id = TRY(id_from_hex<RecordId>(hex));
  TRY_VOID(office.fact(kind, id));
  return Value(id);
}

Result<Json> init(const std::string& data, const std::string& name) {
  const std::unique_ptr<OfficeData> office = TRY(OfficeData::create(data));
  const auto work = [&]() -> Status {
    const auto known = TRY(setting(office->database(), setting_key::kMunicipality));
    if (known) return fail(ErrorCode::conflict, "there is an office in " + data + " already");
    return set_setting(office->database(), setting_key::kMunicipality, name);
  };
  TRY_VOID(office->write(work));
  return Json{{"name", name}, {"epoch", office->store().epoch().hex()}};
}

Result<Json> add_organisation(OfficeData& office, const OrganisationWords& words) {
  RecordId id;
  const auto work = [&]() -> Status {
    const Value parent = TRY(reference_or_null(office, "organisation", words.parent));
    id = TRY(office.add_record("organisation", {{"name", words.name},
                                                {"name_kana", text_or_null(words.kana)},
                                                {"type", text_or_null(words.type)},
                                                {"parent", parent}}));
    return {};
  };
  TRY_VOID(office.write(work));
  return Json{{"id", id.hex()}};
}

Result<Json> add_district(OfficeData& office, const OrganisationWords& words) {
  RecordId id;
  const auto work = [&]() -> Status {
    const Value organisation = TRY(reference_or_null(office, "organisation", words.organisation));
    id = TRY(office.add_record("district", {{"name", words.name},
                                            {"name_kana", text_or_null(words.kana)},
                                            {"organisation", organisation}}));
    return {};
  };
  TRY_VOID(office.write(work));
  return Json{{"id", id.hex()}};
}

Result<Json> list_organisations(OfficeData& office) {
  Json json = Json::array();
  for (const StoredRecord& record : TRY(office.facts("organisation"))) {
    json.push_back(record_json(record, {"name", "type", "parent"}));
  }
  return json;
}

}  // namespace

void add_organisation_commands(CLI::App& app, Console& console) {
  auto words = std::make_shared<OrganisationWords>();
  auto* init_command = app.add_subcommand("init", "make an empty office");
  init_command->add_option("--name", words->name, "of the municipality")->required();
  init_command->callback([&console, words] {
    console.run = [&console, words]() -> Result<std::optional<Json>> {
      return std::optional<Json>(TRY(init(console.data, words->name)));
    };
  });

  auto* organisation = app.add_subcommand("organisation", "organisations and their sections");
  organisation->require_subcommand(1);
  auto* add = organisation->add_subcommand("add", "a new one");
  add->add_option("--name", words->name)->required();
  add->add_option("--kana", words->kana, "its name in kana");
  add->add_option("--type", words->type, "a code of the table organisation_type");
  add->add_option("--parent", words->parent, "id of the organisation that it is part of");
  add->callback([&console, words] {
    console.run_on_office([words](OfficeData& office) { return add_organisation(office, *words); });
  });
  organisation->add_subcommand("list", "all of them")->callback([&console] {
    console.run_on_office(list_organisations);
  });

  auto* district = app.add_subcommand("district", "the districts of the nurses");
  district->require_subcommand(1);
  auto* add_one = district->add_subcommand("add", "a new one");
  add_one->add_option("--name", words->name)->required();
  add_one->add_option("--kana", words->kana, "its name in kana");
  add_one->add_option("--organisation", words->organisation, "id of the responsible section");
  add_one->callback([&console, words] {
    console.run_on_office([words](OfficeData& office) { return add_district(office, *words); });
  });
}

}  // namespace banso
