package org.copydesk.store.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.copydesk.store.persistence.ArticleRepository;
import org.copydesk.store.persistence.ArticleRevision;
import org.copydesk.store.querying.ArticleQuery;
import org.copydesk.store.querying.InvalidParameterException;
import org.copydesk.store.querying.QueryParameters;

/** {@code GET /articles} and {@code GET /articles/{id}}. */
@Path("/articles")
public class ArticleResource {

  private static final String REVISION = "revision";

  private final ArticleRepository repository;

  ArticleResource(ArticleRepository repository) {
    this.repository = repository;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ArticlePage list(@Context UriInfo uri) {
    ArticleQuery query = QueryParameters.parse(uri.getQueryParameters());
    return ArticlePage.of(repository.search(query.withLimit(query.limit() + 1)), query.limit());
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response get(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
    return find(id, uri)
        .map(found -> answer(found, request))
        .orElseGet(
            () -> Problem.of("not-found", "No such article or revision", 404, null).response());
  }

  private Optional<ArticleRevision> find(String id, UriInfo uri) {
    var parameters = uri.getQueryParameters();
    QueryParameters.requireKnown(parameters.keySet(), Set.of(REVISION));
    var revisions = parameters.getOrDefault(REVISION, java.util.List.of());
    if (revisions.size() > 1) {
      throw new InvalidParameterException(REVISION, "must be given once");
    }
    if (id.indexOf('\0') >= 0 || revisions.stream().anyMatch(r -> r.indexOf('\0') >= 0)) {
      return Optional.empty(); // PostgreSQL would refuse the query
    }
    return revisions.isEmpty()
        ? repository.findCurrent(id)
        : repository.findRevision(id, revisions.getFirst());
  }

  private static Response answer(ArticleRevision found, Request request) {
    // A newer enrichment of the same revision is another representation of it.
    EntityTag tag = new EntityTag(found.revision() + "." + found.enrichedAt().toEpochMilli());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(found.event().getBytes(UTF_8)))
        .tag(tag)
        .build();
  }
}
