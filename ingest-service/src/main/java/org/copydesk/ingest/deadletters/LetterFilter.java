package org.copydesk.ingest.deadletters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which dead letters a request is about: those that meet all that is given.
 *
 * @param letters these, if there are any
 * @param since they died then or later
 * @param until they died before
 */
record LetterFilter(
    Set<LetterId> letters,
    Optional<String> reason,
    Optional<String> topic,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> articleId,
    Optional<String> stackDigest,
    int limit) {

  /** Most letters of one answer. */
  static final int LARGEST_LIMIT = 1_000;

  private static final Set<String> CONDITIONS =
      Set.of("letter", "reason", "topic", "since", "until", "id", "stack-digest");

  /** This one. */
  static LetterFilter only(LetterId id) {
    return new LetterFilter(
        Set.of(id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /**
   * Reads a request's parameters.
   *
   * @param others further parameters that the request may have
   * @throws InvalidFilterException with what is wrong, in words for the client
   */
  static LetterFilter of(Map<String, List<String>> values, int usualLimit, Set<String> others) {
    Set<String> known = new HashSet<>(CONDITIONS);
    known.addAll(others);
    known.add("limit");
    for (String name : values.keySet()) {
      require(known.contains(name), name + " is not a parameter here.");
    }
    Set<LetterId> letters = new HashSet<>();
    for (String text : values.getOrDefault("letter", List.of())) {
      letters.add(
          LetterId.parse(text)
              .orElseThrow(() -> new InvalidFilterException("letter must be as in a list: 2-17.")));
    }
    require(letters.size() <= LARGEST_LIMIT, "letter is given too often.");
    return new LetterFilter(
        Set.copyOf(letters),
        value(values, "reason", Function.identity()),
        value(values, "topic", Function.identity()),
        value(values, "since", text -> time("since", text)),
        value(values, "until", text -> time("until", text)),
        value(values, "id", Function.identity()),
        value(values, "stack-digest", Function.identity()),
        value(values, "limit", LetterFilter::limit).orElse(usualLimit));
  }

  /** Whether a request says which letters it is about. */
  static boolean isGiven(Map<String, List<String>> values) {
    return values.keySet().stream().anyMatch(CONDITIONS::contains);
  }

  boolean matches(ConsumerRecord<byte[], byte[]> record) {
    DeadLetter letter = DeadLetter.of(record, false);
    return (letters.isEmpty() || letters.contains(LetterId.of(record)))
        && reason.filter(code -> !code.equals(letter.reason())).isEmpty()
        && topic.filter(name -> !name.equals(letter.topic())).isEmpty()
        && since.filter(letter.deadSince()::isBefore).isEmpty()
        && until.filter(end -> !letter.deadSince().isBefore(end)).isEmpty()
        && articleId.filter(id -> !id.equals(letter.articleId())).isEmpty()
        && stackDigest.filter(digest -> !digest.equals(letter.stackDigest())).isEmpty();
  }

  private static <T> Optional<T> value(
      Map<String, List<String>> values, String name, Function<String, T> read) {
    List<String> given = values.getOrDefault(name, List.of());
    require(given.size() <= 1, name + " must be given once.");
    return given.stream().findFirst().map(read);
  }

  private static Instant time(String name, String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      throw new InvalidFilterException(
          name + " must be like 2026-01-02 (UTC) or 2026-01-02T03:04:05Z.");
    }
  }

  private static int limit(String text) {
    require(text.matches("[0-9]{1,4}"), "limit must be a number from 1 to 1000.");
    int limit = Integer.parseInt(text);
    require(limit >= 1 && limit <= LARGEST_LIMIT, "limit must be a number from 1 to 1000.");
    return limit;
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new InvalidFilterException(otherwise);
    }
  }
}
