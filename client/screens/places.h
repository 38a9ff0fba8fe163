// SPDX-License-Identifier: Apache-2.0
// Where in the app somebody is, as the part of the address behind '#': links survive a reload and
// the PIN. An address that says nothing known is today; what stands behind the part that is known
// is passed over.
//
//   #/today                  #/sync   #/settings
//   #/cases                  #/cases/<case>   #/cases/<case>/<part of its screen>
//   #/cases/<case>/note/<record>      a note being written
//   #/confirm                #/confirm/<record>
//   #/office                 #/office/<part>
//   #/enrol                  #/enrol/<code>
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/id.h"

namespace banso::client {

enum class Page : std::uint8_t { cases, today, note, confirm, sync, office, settings, enrol };

struct Place {
  Page page = Page::today;
  std::optional<RecordId> of_case = {};  // one of the cases
  std::optional<RecordId> record = {};   // the note that is written; of what is to be
                                         // confirmed the record, or its case
  std::string part = {};                 // of the screen: a-z and '_'; empty: its first
  std::string code = {};                 // to be enrolled with
  bool operator==(const Place&) const = default;
};

// With or without '#': "#/cases/0192…", "#/enrol/ABCD-EFGH".
Place place_in(std::string_view location);
std::string location_of(const Place& place);

}  // namespace banso::client
