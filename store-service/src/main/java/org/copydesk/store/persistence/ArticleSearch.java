package org.copydesk.store.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.store.querying.ArticleQuery;
import org.copydesk.store.querying.TimeWindow;

/**
 * The SQL of a query: fixed fragments, every value a parameter. Arrays and ranges are PostgreSQL's
 * own, hence no HQL.
 */
record ArticleSearch(String sql, Map<String, Object> parameters) {

  private static final String SELECT =
      """
      select id, revision, url, headline, language, date_published, received_at, enriched_at, newest_at
      from article\
      """;

  static ArticleSearch of(ArticleQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = conditions(query, parameters);
    if (query.after() != null) {
      conditions.add("(newest_at, id) < (cast(:newest as timestamp), :id)");
      parameters.put("newest", query.after().newestAt());
      parameters.put("id", query.after().id());
    }
    parameters.put("limit", query.limit());
    return new ArticleSearch(
        SELECT + where(conditions) + "\norder by newest_at desc, id desc\nlimit :limit",
        parameters);
  }

  /** How many match, whatever the query's limit and cursor. */
  static ArticleSearch count(ArticleQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    return new ArticleSearch(
        "select count(*) from article" + where(conditions(query, parameters)), parameters);
  }

  /**
   * The ids of those that match, in the order of the ids, which nothing that is stored meanwhile
   * changes.
   *
   * @param after the last id that is done; empty for the first
   */
  static ArticleSearch ids(ArticleQuery query, String after) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = conditions(query, parameters);
    conditions.add("id > :after");
    parameters.put("after", after);
    parameters.put("limit", query.limit());
    return new ArticleSearch(
        "select id from article" + where(conditions) + "\norder by id\nlimit :limit", parameters);
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", conditions);
  }

  private static List<String> conditions(ArticleQuery query, Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    if (query.language() != null) {
      conditions.add("(language = :language or language like :subtags)");
      parameters.put("language", query.language());
      parameters.put("subtags", query.language() + "-%");
    }
    if (!query.entityKeys().isEmpty()) {
      conditions.add("entity_keys @> cast(:entities as text[])");
      parameters.put("entities", query.entityKeys().toArray(String[]::new));
    }
    if (query.mentioned() != null) {
      conditions.add("mentioned && " + range("mentioned", query.mentioned(), parameters));
    }
    if (query.published() != null) {
      conditions.add(published(query.published(), parameters));
    }
    if (query.pipelineBefore() != null) {
      conditions.add(
          """
          exists (select 1 from article_revision made
                  where made.article_id = article.id and made.revision = article.revision
                    and pipeline_rank(made.pipeline) < :pipelineBefore)\
          """);
      parameters.put("pipelineBefore", query.pipelineBefore());
    }
    return conditions;
  }

  private static String published(TimeWindow window, Map<String, Object> parameters) {
    String overlap =
        "published_from is not null and tsrange(published_from, published_to) && "
            + range("published", window, parameters);
    // Implied by the overlap, but lets a scan in the list's order start where it may find
    // something.
    return window.to() == null
        ? overlap
        : overlap + " and newest_at < cast(:publishedTo as timestamp)";
  }

  private static String range(String name, TimeWindow window, Map<String, Object> parameters) {
    return "tsrange("
        + bound(name + "From", window.from(), parameters)
        + ", "
        + bound(name + "To", window.to(), parameters)
        + ")";
  }

  private static String bound(String name, Object value, Map<String, Object> parameters) {
    if (value == null) {
      return "null";
    }
    parameters.put(name, value);
    return "cast(:" + name + " as timestamp)";
  }
}
