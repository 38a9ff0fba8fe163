// SPDX-License-Identifier: Apache-2.0
#include "client/text/era_words.h"

#include <string_view>

#include "client/text/strings.h"
#include "shared/model/japanese_era.h"

namespace banso::client {
namespace {

std::string era_year(const Era& era, int year) {
  std::string name(era.name);
  for (const Str id :
       {Str::era_reiwa, Str::era_heisei, Str::era_showa, Str::era_taisho, Str::era_meiji}) {
    if (tr(Language::japanese, id) == era.name) name = tr(Language::english, id);
  }
  return name + " " + std::to_string(year - era.first_year + 1);
}

}  // namespace

std::string english_era_years(const PartialDate& date) {
  const Era* const first = era_of(date.earliest);
  const Era* const last = era_of(latest_day(date));
  if (first == nullptr) return "";
  const std::string words = era_year(*first, date.earliest.year);
  return first == last ? words : words + " / " + era_year(*last, date.earliest.year);
}

}  // namespace banso::client
