package org.copydesk.ingest;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.submission.ProblemType;

/**
 * How much one sender may still send. Articles are counted and weighed when they have been read, so
 * a sender may owe for the last one; until that is made up for, his next is refused unread, and a
 * stream of his is read no faster than he may send.
 */
final class Allowance {

  /** Of everyone, where no limits are set. */
  static final Allowance UNLIMITED = new Allowance(List.of(), List.of());

  private final List<Bucket> articles;
  private final List<Bucket> bytes;

  private Allowance(List<Bucket> articles, List<Bucket> bytes) {
    this.articles = articles;
    this.bytes = bytes;
  }

  /**
   * A full one.
   *
   * @param largestArticle bytes of the largest article, which fits in at once
   */
  static Allowance of(IngestSettings.Limits limits, int largestArticle) {
    Duration burst = limits.burst();
    List<Bucket> articles = new ArrayList<>();
    limits.articlesPerSecond().ifPresent(rate -> articles.add(bucket(rate, burst, 1)));
    List<Bucket> bytes = new ArrayList<>();
    limits
        .bytesPerSecond()
        .ifPresent(rate -> bytes.add(bucket(rate.asLongValue(), burst, largestArticle)));
    return new Allowance(List.copyOf(articles), List.copyOf(bytes));
  }

  private static Bucket bucket(long rate, Duration burst, long least) {
    long capacity = Math.max(least, rate * Math.max(1, burst.toMillis()) / 1000);
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(rate, Duration.ofSeconds(1)))
        .withNanosecondPrecision()
        .build();
  }

  /**
   * Lets a request in.
   *
   * @throws ProblemException if its sender has sent more than he may
   */
  void admit() {
    long nanos =
        Stream.concat(articles.stream(), bytes.stream())
            .mapToLong(bucket -> bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
            .max()
            .orElse(0);
    if (nanos > 0) {
      throw new ProblemException(
          ProblemType.RATE_LIMIT_EXCEEDED.with(
              "You have sent more than you may in this time; send this one again later."),
          Duration.ofNanos(nanos));
    }
  }

  /**
   * Takes off what one article used up.
   *
   * @return how long until nothing is owed
   */
  Duration spend(int size) {
    long nanos = 0;
    for (Bucket bucket : articles) {
      nanos = Math.max(nanos, bucket.consumeIgnoringRateLimits(1));
    }
    for (Bucket bucket : bytes) {
      nanos = Math.max(nanos, size == 0 ? 0 : bucket.consumeIgnoringRateLimits(size));
    }
    return Duration.ofNanos(nanos);
  }
}
