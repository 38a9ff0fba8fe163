// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/page_cache.h"

#include "tests/support/doctest.h"

using namespace banso;

namespace {

SharedPage page_of(std::size_t size) {
  return std::make_shared<const Bytes>(size, std::uint8_t{1});
}

}  // namespace

TEST_CASE("a page is packed once, and its key is the list of its changes") {
  PageCache cache(1000);
  int packed = 0;
  const auto pack = [&]() -> Result<SharedPage> {
    ++packed;
    return page_of(10);
  };
  const SharedPage first = cache.page(page_key({1, 2, 3}), pack).value();
  CHECK(cache.page(page_key({1, 2, 3}), pack).value() == first);
  CHECK(packed == 1);
  CHECK(cache.page(page_key({1, 2}), pack).value() != first);
  CHECK(packed == 2);
  CHECK(cache.hits() == 1);
  CHECK(cache.misses() == 2);
}

TEST_CASE("what was not used for longest goes, and no more bytes are held than allowed") {
  PageCache cache(100);
  cache.put(page_key({1}), page_of(40));
  cache.put(page_key({2}), page_of(40));
  CHECK(cache.find(page_key({1})) != nullptr);
  cache.put(page_key({3}), page_of(40));
  CHECK(cache.bytes() == 80);
  CHECK(cache.find(page_key({2})) == nullptr);
  CHECK(cache.find(page_key({1})) != nullptr);
  // One that does not fit at all is given, not kept.
  const auto large = cache.page(page_key({4}), [] { return Result<SharedPage>(page_of(500)); });
  CHECK(large.value()->size() == 500);
  CHECK(cache.bytes() <= 100);
}

TEST_CASE("a failure to pack is not remembered") {
  PageCache cache(100);
  const auto failed = cache.page(
      page_key({1}), []() -> Result<SharedPage> { return fail(ErrorCode::io, "no disk"); });
  CHECK(failed.error().code == ErrorCode::io);
  CHECK(cache.page(page_key({1}), [] { return Result<SharedPage>(page_of(5)); }).has_value());
}
