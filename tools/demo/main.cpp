// SPDX-License-Identifier: Apache-2.0
// banso-demo: fills an empty data directory with the demo municipality and prints who can log in.
// Exit codes: 0 done, 1 an error (told on stderr; nothing is left in the directory), 2 wrong usage.
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>

#include "client/native/system_env.h"
#include "shared/model/partial_date.h"
#include "tools/demo/corpus.h"
#include "tools/demo/office_fill.h"

namespace banso::demo {
namespace {

struct Wishes {
  std::string data;
  std::string today = date_text(kDemoDay);
  std::size_t cases = 0;
  std::size_t notes = 0;
  std::uint64_t seed = 1;
};

void print_logins(const Demo& demo, const std::vector<std::string>& codes, std::size_t changes) {
  std::printf("%s: %zu changes. Password of every login: %s\n\n", demo.municipality.c_str(),
              changes, kDemoPassword);
  for (std::size_t i = 0; i < demo.logins.size(); ++i) {
    const Login& login = demo.logins[i];
    const char* code = codes[i].empty() ? "-" : codes[i].c_str();
    std::printf("  %-12s %-16s %s  %s\n", login.name.c_str(), code, login.worker_name.c_str(),
                login.about.c_str());
  }
  std::printf("\nThe second column is the code that enrols a first device, once.\n");
}

Status fill(const Wishes& wishes) {
  const PartialDate today = TRY(parse_partial_date(wishes.today));
  if (today.precision != PartialDate::Precision::day) {
    return fail(ErrorCode::invalid, "--today needs a day like 2026-11-20");
  }
  const Demo demo = TRY(make_demo({today.earliest, wishes.seed}));
  SystemEnv env;
  const std::unique_ptr<OfficeFill> office = TRY(OfficeFill::begin(wishes.data, env));
  for (const AuthoredChange& change : demo.changes) TRY_VOID(office->take(change));
  const CorpusOptions more{wishes.cases, wishes.notes, wishes.seed, demo.lamport};
  TRY_VOID(make_corpus(town_of(demo), more,
                       [&](const AuthoredChange& change) { return office->take(change); }));
  std::vector<std::string> codes;
  TRY_VOID(office->finish(demo, codes));
  print_logins(demo, codes, office->taken());
  return {};
}

int run(int argument_count, const char* const* arguments) {
  CLI::App app("Fills an empty data directory with a demo municipality", "banso-demo");
  Wishes wishes;
  app.add_option("--data", wishes.data, "the data directory: empty, or not there yet")->required();
  app.add_option("--cases", wishes.cases, "as many invented cases more");
  app.add_option("--notes", wishes.notes, "and notes on them");
  app.add_option("--seed", wishes.seed, "other ids and other invented cases");
  app.add_option("--today", wishes.today, "the day that the records lead up to (2026-11-20)");
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const Status filled = fill(wishes);
  if (filled) return 0;
  const Error& error = filled.error();
  std::fprintf(stderr, "banso-demo: %s: %s\n", error_word(error.code), error.detail.c_str());
  return 1;
}

}  // namespace
}  // namespace banso::demo

int main(int argument_count, char** arguments) {
  // The data are for whoever runs this alone.
  umask(077);
  try {
    return banso::demo::run(argument_count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "banso-demo: %s\n", error.what());
    return 1;
  }
}
