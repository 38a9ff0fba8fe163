// SPDX-License-Identifier: Apache-2.0
// An office filled with the demo: it accepts every change, its logins work, and everybody sees what
// they should. What goes wrong leaves nothing behind.
#include <filesystem>

#include "server/accounts.h"
#include "server/enrolment.h"
#include "server/tables.h"
#include "shared/model/access.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"
#include "tests/support/temp_dir.h"
#include "tools/demo/corpus.h"
#include "tools/demo/office_fill.h"

namespace banso::demo {
namespace {

const Demo& the_demo() {
  static const Result<Demo> demo = make_demo();
  REQUIRE(demo.has_value());
  return *demo;
}

RecordId worker(const std::string& login) {
  for (const Login& candidate : the_demo().logins) {
    if (candidate.name == login) return candidate.worker;
  }
  FAIL("no login " << login);
  return {};
}

RecordId case_titled(const std::string& title) {
  for (const AuthoredChange& change : the_demo().changes) {
    for (const OpDraft& op : change.draft.ops) {
      for (const FieldWrite& write : op.writes) {
        if (op.kind == "case" && write.path == "title" && *write.value.text() == title) {
          return op.record;
        }
      }
    }
  }
  FAIL("no case " << title);
  return {};
}

void must(const Status& status) { REQUIRE_MESSAGE(status.has_value(), status.error().detail); }

}  // namespace

TEST_CASE("the office accepts the whole demo, and a corpus on top of it") {
  const TempDir scratch;
  FakeEnv env;
  const std::string path = scratch.file("office");
  std::vector<std::string> codes;
  std::size_t expected = the_demo().changes.size();
  {
    const auto office = OfficeFill::begin(path, env);
    REQUIRE(office.has_value());
    for (const AuthoredChange& change : the_demo().changes) must((*office)->take(change));
    const CorpusOptions more{.cases = 60, .notes = 240, .seed = 2, .lamport = the_demo().lamport};
    must(make_corpus(town_of(the_demo()), more,
                     [&](const AuthoredChange& change) { return (*office)->take(change); }));
    expected += 300;
    must((*office)->finish(the_demo(), codes));
    CHECK((*office)->taken() == expected);
  }
  const auto directory = open_data_dir(path, env);
  REQUIRE(directory.has_value());
  DatabaseOptions options;
  options.key = directory->keys.database;
  const auto database = Database::open(directory->database_path(), options);
  REQUIRE(database.has_value());
  const auto store = OfficeStore::open(**database, directory->keys.receipts, banso_schema(), env);
  REQUIRE(store.has_value());
  CHECK((*store)->head().server_seq == expected);
  CHECK(setting(**database, setting_key::kMunicipality).value() == the_demo().municipality);

  const auto account = find_account(**database, "sato");
  REQUIRE(account.has_value());
  CHECK(password_fits(*account, kDemoPassword));
  CHECK_FALSE(password_fits(*account, "banso-demo-2025"));
  REQUIRE(codes.size() == the_demo().logins.size());
  for (std::size_t i = 0; i < codes.size(); ++i) {
    CHECK(codes[i].empty() == !the_demo().logins[i].enrols);
    if (codes[i].empty()) continue;
    CHECK(use_enrolment_code(**database, env, codes[i]).value() == the_demo().logins[i].worker);
  }
}

TEST_CASE("everybody sees what they should") {
  const TempDir scratch;
  FakeEnv env;
  const auto office = OfficeFill::begin(scratch.file("office"), env);
  REQUIRE(office.has_value());
  for (const AuthoredChange& change : the_demo().changes) must((*office)->take(change));
  const AccessFacts& facts = (*office)->store().facts().access();
  const RecordId cats = case_titled("緑町団地 猫の世帯");
  const RecordId hidden = case_titled("母子（転入）");
  const auto sees = [&](const char* login, Tier tier, const RecordId& id) {
    return may_see(facts, worker(login), Scope{tier, id}, the_demo().day_zero).allowed();
  };
  for (const char* login : {"sato", "watanabe", "kono", "shimabukuro"}) {
    CHECK_MESSAGE(sees(login, Tier::casework, cats), std::string(login));
    CHECK_MESSAGE(sees(login, Tier::restricted, cats), std::string(login));
  }
  CHECK(sees("ito", Tier::casework, cats));  // supervises a co-organisation
  CHECK_FALSE(sees("ito", Tier::restricted, cats));
  for (const char* login : {"hamazaki", "nakajima", "okubo", "kurata"}) {
    CHECK_FALSE_MESSAGE(sees(login, Tier::casework, cats), std::string(login));
  }
  CHECK(sees("morita", Tier::restricted, hidden));
  CHECK_FALSE(sees("takahashi", Tier::casework, hidden));
  for (const Login& login : the_demo().logins) {
    const auto scopes = visible_scopes(facts, login.worker, the_demo().day_zero);
    CHECK(std::find(scopes.begin(), scopes.end(), Scope{}) != scopes.end());
    if (login.enrols) CHECK_MESSAGE(scopes.size() > 4, login.name);
  }
}

TEST_CASE("what is not an empty directory is refused and stays as it is") {
  const TempDir scratch;
  FakeEnv env;
  std::filesystem::create_directory(scratch.file("office"));
  std::filesystem::create_directory(scratch.file("office/notes"));
  const auto refused = OfficeFill::begin(scratch.file("office"), env);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::conflict);
  CHECK(std::filesystem::exists(scratch.file("office/notes")));
  CHECK_FALSE(std::filesystem::exists(scratch.file("office/office.db")));
}

TEST_CASE("a change that the office refuses is told, and nothing is left behind") {
  const TempDir scratch;
  FakeEnv env;
  const std::string path = scratch.file("office");
  {
    const auto office = OfficeFill::begin(path, env);
    REQUIRE(office.has_value());
    must((*office)->take(the_demo().changes.front()));
    const Status refused = (*office)->take(the_demo().changes.back());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::denied);
  }
  CHECK(std::filesystem::is_empty(path));
}

}  // namespace banso::demo
