package org.copydesk.store.reenriching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.events.ArticleName;
import org.copydesk.store.querying.ArticleQuery;
import org.copydesk.store.querying.InvalidParameterException;
import org.copydesk.store.querying.QueryParameters;

/**
 * Which articles a request is about.
 *
 * @param ids these, if there are any; else what the query finds
 * @param after the last id that is done; empty for the first
 */
record Selection(List<String> ids, ArticleQuery query, String after) {

  static final String ID = "id";
  static final String ALL = "all";
  static final String AFTER = "after";

  /**
   * Reads a request's parameters: those of {@code GET /articles} but its cursor, or ids, or {@code
   * all=true}, which must be said.
   *
   * @throws InvalidParameterException if they name nothing, too much, or nothing that is known
   */
  static Selection of(Map<String, List<String>> values) {
    Map<String, List<String>> query = new HashMap<>(values);
    List<String> ids = query.getOrDefault(ID, List.of());
    List<String> all = query.getOrDefault(ALL, List.of());
    List<String> after = query.getOrDefault(AFTER, List.of());
    query.keySet().removeAll(List.of(ID, ALL, AFTER));
    if (query.containsKey(QueryParameters.CURSOR)) {
      throw new InvalidParameterException(QueryParameters.CURSOR, "is not a parameter here");
    }
    ArticleQuery parsed = QueryParameters.parse(query);
    query.remove(QueryParameters.LIMIT);
    require(ids.size() <= QueryParameters.LARGEST_LIMIT, ID, "must be given at most 100 times");
    ids.forEach(id -> require(ArticleName.isId(id), ID, "must be 32 hex digits"));
    require(
        after.size() <= 1 && after.stream().allMatch(ArticleName::isId),
        AFTER,
        "must be the value of next of an answer");
    require(all.isEmpty() || all.equals(List.of("true")), ALL, "must be true, or not be given");
    List<Boolean> ways = new ArrayList<>(List.of(!ids.isEmpty(), !all.isEmpty(), !query.isEmpty()));
    ways.removeIf(given -> !given);
    require(
        ways.size() == 1, ALL, "must be true, or there are ids, or conditions; one of the three");
    return new Selection(ids, parsed, after.isEmpty() ? "" : after.getFirst());
  }

  private static void require(boolean met, String parameter, String expectation) {
    if (!met) {
      throw new InvalidParameterException(parameter, expectation);
    }
  }
}
