package org.copydesk.store.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.access.Roles;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.store.persistence.ArticleRepository;
import org.copydesk.store.persistence.ArticleRevision;
import org.copydesk.store.querying.ArticleQuery;
import org.copydesk.store.querying.InvalidParameterException;
import org.copydesk.store.querying.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /articles} and {@code GET /articles/{id}}: what is stored. */
@Path("/articles")
@RolesAllowed(Roles.READ)
public class ArticleResource {

  private static final String REVISION = "revision";

  private final ArticleRepository repository;

  ArticleResource(ArticleRepository repository) {
    this.repository = repository;
  }

  /** A page of the articles that match all parameters. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Parameter(
      name = QueryParameters.LANGUAGE,
      in = ParameterIn.QUERY,
      description = "BCP 47 tag or the start of one: zh finds zh-Hans and zh-Hant",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = QueryParameters.ENTITY,
      in = ParameterIn.QUERY,
      description = "Id, name or spelling of an entity of the article; repeated, all must be there",
      schema = @Schema(type = SchemaType.ARRAY))
  @Parameter(
      name = QueryParameters.MENTIONS_FROM,
      in = ParameterIn.QUERY,
      description = "The article mentions a time that ends after this ISO 8601 date or date-time",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = QueryParameters.MENTIONS_TO,
      in = ParameterIn.QUERY,
      description = "The article mentions a time that starts before this",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = QueryParameters.PUBLISHED_FROM,
      in = ParameterIn.QUERY,
      description = "The publication date is known and ends after this",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = QueryParameters.PUBLISHED_TO,
      in = ParameterIn.QUERY,
      description = "The publication date is known and starts before this",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = QueryParameters.PIPELINE_BEFORE,
      in = ParameterIn.QUERY,
      description = "An older version of the enrichment than this has made it",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = QueryParameters.LIMIT,
      in = ParameterIn.QUERY,
      description = "Articles on the page, 1 to 100, 20 where it is not given",
      schema = @Schema(type = SchemaType.INTEGER))
  @Parameter(
      name = QueryParameters.CURSOR,
      in = ParameterIn.QUERY,
      description = "The value of `next` of the page before",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Lists articles, newest first",
      description =
          "By publication date, or by time of receipt (UTC) where that is unknown. Times are local"
              + " times as the articles state them; offsets are dropped. All conditions must hold.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticlePage.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is unknown or its value is not valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public ArticlePage list(@Context UriInfo uri) {
    ArticleQuery query = QueryParameters.parse(uri.getQueryParameters());
    return ArticlePage.of(repository.search(query.withLimit(query.limit() + 1)), query.limit());
  }

  /** One article as its event has it. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The enriched event of an article, byte for byte as it was published")
  @Parameter(
      name = REVISION,
      in = ParameterIn.QUERY,
      description = "A revision; the current one where it is not given",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EnrichedArticle.class)))
  @APIResponse(responseCode = "304", description = "The client has it (If-None-Match)")
  @APIResponse(
      responseCode = "404",
      description = "No such article or revision",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response get(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
    return find(id, uri)
        .map(found -> answer(found, request))
        .orElseGet(
            () -> Problem.of("not-found", "No such article or revision", 404, null).response());
  }

  private Optional<ArticleRevision> find(String id, UriInfo uri) {
    var parameters = uri.getQueryParameters();
    QueryParameters.requireKnown(parameters.keySet(), Set.of(REVISION));
    List<String> revisions = parameters.getOrDefault(REVISION, List.of());
    if (revisions.size() > 1) {
      throw new InvalidParameterException(REVISION, "must be given once");
    }
    if (id.indexOf('\0') >= 0 || revisions.stream().anyMatch(r -> r.indexOf('\0') >= 0)) {
      return Optional.empty(); // PostgreSQL's text has no NUL, it would refuse the query
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
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}
