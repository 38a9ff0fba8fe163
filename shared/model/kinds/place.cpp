// SPDX-License-Identifier: Apache-2.0
// 日常生活圏域 ⊂ 市町村 ⊂ 障害保健福祉圏域 ⊂ 都道府県, the districts of the nurses, and what is
// learnt about a district (地区診断), which names no person.
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {
namespace {

std::vector<Field> profile_parts() {
  return {
      {.id = "item", .label = {"項目", "Item"}, .type = text, .required = true},
      {.id = "figure", .label = {"値", "Figure"}, .type = text, .required = true},
      {.id = "fiscal_year", .label = {"年度", "Fiscal year"}, .type = number},
      {.id = "as_of", .label = {"時点", "As of"}, .type = date},
      {.id = "source", .label = {"出典", "Source"}, .type = text},
  };
}

Field profile_field() {
  return {.id = "profile",
          .label = {"基本情報", "Profile"},
          .type = group,
          .merge = Merge::set,
          .parts = profile_parts()};
}

Field boundary_field() {
  return {.id = "boundary", .label = {"境界（GeoJSON）", "Boundary (GeoJSON)"}, .type = long_text};
}

}  // namespace

Kind area() {
  return {
      .id = "area",
      .label = {"圏域", "Area"},
      .tier = Tier::book,
      .fields =
          {
              name_field({"名称", "Name"}),
              name_kana_field({"名称カナ", "Name in kana"}),
              {.id = "level",
               .label = {"層", "Level"},
               .type = code,
               .indexed = true,
               .required = true,
               .code_table = "area_level"},
              {.id = "parent",
               .label = {"上位の圏域", "Part of"},
               .type = reference,
               .indexed = true,
               .refers_to = "area"},
              {.id = "area_code", .label = {"自治体コード", "Municipal code"}, .type = text},
              profile_field(),
              boundary_field(),
          },
      .office_only = true,
  };
}

Kind district() {
  return {
      .id = "district",
      .label = {"地区", "District"},
      .tier = Tier::book,
      .fields =
          {
              name_field({"名称", "Name"}),
              name_kana_field({"名称カナ", "Name in kana"}),
              {.id = "area",
               .label = {"圏域", "Area"},
               .type = reference,
               .indexed = true,
               .refers_to = "area"},
              {.id = "organisation",
               .label = {"担当課・センター", "Responsible section"},
               .type = reference,
               .indexed = true,
               .refers_to = "organisation"},
              {.id = "streets",
               .label = {"町丁目", "Streets"},
               .type = text,
               .merge = Merge::set,
               .name = true},
              {.id = "schools",
               .label = {"学区", "School districts"},
               .type = text,
               .merge = Merge::set,
               .name = true},
              profile_field(),
              boundary_field(),
          },
      .office_only = true,
  };
}

Kind district_note() {
  constexpr Merge kEvent = Merge::event;
  return {
      .id = "district_note",
      .label = {"地区診断メモ", "District note"},
      .tier = Tier::book,
      .fields =
          {
              {.id = "district",
               .label = {"地区", "District"},
               .type = reference,
               .merge = kEvent,
               .indexed = true,
               .required = true,
               .refers_to = "district"},
              {.id = "date",
               .label = {"日付", "Date"},
               .type = date,
               .merge = kEvent,
               .indexed = true,
               .required = true},
              {.id = "topic", .label = {"テーマ", "Topic"}, .type = text, .merge = kEvent},
              {.id = "text",
               .label = {"内容", "Text"},
               .type = long_text,
               .merge = kEvent,
               .required = true},
              author_field(kEvent),
          },
  };
}

}  // namespace banso::kinds
