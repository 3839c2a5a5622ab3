#pragma once
#include <stddef.h>
#include <stdint.h>

// The processor's own instructions for SHA-256, to which Swift has no way. Elsewhere it is reckoned in Swift.
#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

static inline int ringwerk_sha256_available(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b >> 29 & 1)) return 0;
  // SSSE3 and SSE4.1, which all of them have that have the first.
  return __get_cpuid(1, &a, &b, &c, &d) && (c >> 9 & 1) && (c >> 19 & 1);
}

// Takes `count` blocks of 64 bytes into the state a to h; `constants` are the 64 of FIPS 180-4, 4.2.2.
__attribute__((target("sha,ssse3,sse4.1"))) static inline void ringwerk_sha256_take(
    uint32_t *state, const uint32_t *constants, const uint8_t *bytes, size_t count) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  // The instructions want the words in the orders feba and hgdc, from the lowest place on.
  __m128i first = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i second = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8(first, second, 8);
  __m128i cdgh = _mm_blend_epi16(second, first, 0xf0);
  for (; count > 0; count--, bytes += 64) {
    const __m128i formerAbef = abef, formerCdgh = cdgh;
    __m128i w[4];
#pragma unroll
    for (int step = 0; step < 16; step++) {
      __m128i next;
      if (step < 4) {
        next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + step * 16)), order);
      } else {
        const __m128i ago3 = w[(step + 1) % 4], ago2 = w[(step + 2) % 4], ago1 = w[(step + 3) % 4];
        next = _mm_add_epi32(_mm_sha256msg1_epu32(w[step % 4], ago3), _mm_alignr_epi8(ago1, ago2, 4));
        next = _mm_sha256msg2_epu32(next, ago1);
      }
      w[step % 4] = next;
      const __m128i sum = _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)(constants + step * 4)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
    }
    abef = _mm_add_epi32(abef, formerAbef);
    cdgh = _mm_add_epi32(cdgh, formerCdgh);
  }
  first = _mm_shuffle_epi32(abef, 0x1b);
  second = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(first, second, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(second, first, 8));
}
#else
static inline int ringwerk_sha256_available(void) { return 0; }
static inline void ringwerk_sha256_take(
    uint32_t *state, const uint32_t *constants, const uint8_t *bytes, size_t count) {}
#endif
