package org.copydesk.store.querying;

import java.time.LocalDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.copydesk.events.LocalPeriod;
import org.copydesk.events.PublicationDate;
import org.copydesk.store.mapping.EntityKeys;
import org.copydesk.store.mapping.PipelineVersion;
import org.jspecify.annotations.Nullable;

/** Reads the query of {@code GET /articles} and refuses what it does not know. */
public final class QueryParameters {

  public static final String LANGUAGE = "language";
  public static final String ENTITY = "entity";
  public static final String MENTIONS_FROM = "mentions-from";
  public static final String MENTIONS_TO = "mentions-to";
  public static final String PUBLISHED_FROM = "published-from";
  public static final String PUBLISHED_TO = "published-to";
  public static final String PIPELINE_BEFORE = "pipeline-before";
  public static final String LIMIT = "limit";
  public static final String CURSOR = "cursor";

  /** Articles on a page where the request does not say. */
  public static final int DEFAULT_LIMIT = 20;

  /** Articles on a page at most. */
  public static final int LARGEST_LIMIT = 100;

  private static final int MOST_ENTITIES = 10;
  private static final Set<String> KNOWN =
      Set.of(
          LANGUAGE,
          ENTITY,
          MENTIONS_FROM,
          MENTIONS_TO,
          PUBLISHED_FROM,
          PUBLISHED_TO,
          PIPELINE_BEFORE,
          LIMIT,
          CURSOR);

  private final Map<String, List<String>> values;

  private QueryParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads a request's parameters.
   *
   * @param values decoded values by name
   * @throws InvalidParameterException at the first that is unknown, repeated or malformed
   */
  public static ArticleQuery parse(Map<String, List<String>> values) {
    requireKnown(values.keySet(), KNOWN);
    QueryParameters parameters = new QueryParameters(values);
    Integer limit = parameters.value(LIMIT, QueryParameters::limit);
    return new ArticleQuery(
        parameters.value(LANGUAGE, QueryParameters::language),
        parameters.entityKeys(),
        parameters.window(MENTIONS_FROM, MENTIONS_TO),
        parameters.window(PUBLISHED_FROM, PUBLISHED_TO),
        parameters.value(PIPELINE_BEFORE, QueryParameters::pipeline),
        limit == null ? DEFAULT_LIMIT : limit,
        parameters.value(
            CURSOR,
            text ->
                Cursor.decode(text)
                    .orElseThrow(() -> invalid(CURSOR, "must be a cursor from an answer"))));
  }

  /**
   * Refuses parameters that nothing reads.
   *
   * @throws InvalidParameterException naming one that is not among the known ones
   */
  public static void requireKnown(Set<String> names, Set<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw invalid(name, "is not a parameter here");
      }
    }
  }

  private <T> @Nullable T value(String name, Function<String, T> reader) {
    List<String> given = values.get(name);
    if (given == null) {
      return null;
    }
    if (given.size() != 1) {
      throw invalid(name, "must be given once");
    }
    return reader.apply(given.getFirst());
  }

  private List<String> entityKeys() {
    List<String> given = values.getOrDefault(ENTITY, List.of());
    if (given.size() > MOST_ENTITIES) {
      throw invalid(ENTITY, "must be given at most " + MOST_ENTITIES + " times");
    }
    return given.stream().map(QueryParameters::entityKey).distinct().toList();
  }

  private static String entityKey(String text) {
    String key = text.length() > EntityKeys.LONGEST ? "" : EntityKeys.fold(text);
    if (key.isEmpty() || key.length() > EntityKeys.LONGEST) {
      throw invalid(
          ENTITY, "must be an id or a name of 1 to " + EntityKeys.LONGEST + " characters");
    }
    return key;
  }

  private @Nullable TimeWindow window(String fromName, String toName) {
    LocalDateTime from = value(fromName, text -> time(fromName, text));
    LocalDateTime to = value(toName, text -> time(toName, text));
    if (from != null && to != null && !from.isBefore(to)) {
      throw invalid(toName, "must be after " + fromName);
    }
    return from == null && to == null ? null : new TimeWindow(from, to);
  }

  private static LocalDateTime time(String name, String text) {
    return PublicationDate.parse(text)
        .filter(period -> text.indexOf('/') < 0)
        .map(LocalPeriod::from)
        .orElseThrow(() -> invalid(name, "must be an ISO 8601 date or date-time"));
  }

  private static String language(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
      if (!text.isEmpty() && text.indexOf('_') < 0) {
        return tag;
      }
    } catch (IllformedLocaleException e) {
      // Refused below.
    }
    throw invalid(LANGUAGE, "must be a BCP 47 language tag");
  }

  private static Long pipeline(String text) {
    return PipelineVersion.parse(text)
        .orElseThrow(() -> invalid(PIPELINE_BEFORE, "must be a version such as 0.2.0"));
  }

  private static int limit(String text) {
    if (text.matches("[0-9]{1,3}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= LARGEST_LIMIT) {
        return limit;
      }
    }
    throw invalid(LIMIT, "must be a number from 1 to " + LARGEST_LIMIT);
  }

  private static InvalidParameterException invalid(String name, String expectation) {
    return new InvalidParameterException(name, expectation);
  }
}
