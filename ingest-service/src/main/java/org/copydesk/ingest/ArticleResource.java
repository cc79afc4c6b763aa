package org.copydesk.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.copydesk.access.Roles;
import org.copydesk.submission.ArticleIntake;

/** The way into the pipeline over HTTP: one method for each form an article comes in. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INGEST)
public class ArticleResource {

  static final String NDJSON = "application/x-ndjson";
  static final String CLOUD_EVENT = "application/cloudevents+json";

  private final ArticleIntake intake;
  private final ArticleAcceptance acceptance;
  private final ArticleStreams streams;

  ArticleResource(ArticleIntake intake, ArticleAcceptance acceptance, ArticleStreams streams) {
    this.intake = intake;
    this.acceptance = acceptance;
    this.streams = streams;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<Response> json(@Context HttpServerRequest request) {
    return acceptance.accept(request, intake::json);
  }

  @POST
  @Consumes(CLOUD_EVENT)
  public Uni<Response> cloudEvent(@Context HttpServerRequest request) {
    return acceptance.accept(request, intake::cloudEvent);
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public Uni<Response> text(
      @Context HttpServerRequest request,
      @Context HttpHeaders headers,
      @QueryParam("url") String url) {
    String charset = charset(headers);
    return acceptance.accept(request, (body, now) -> intake.text(body, charset, url, now));
  }

  @POST
  @Consumes(MediaType.TEXT_HTML)
  public Uni<Response> html(
      @Context HttpServerRequest request,
      @Context HttpHeaders headers,
      @QueryParam("url") String url) {
    String charset = charset(headers);
    return acceptance.accept(request, (body, now) -> intake.html(body, charset, url, now));
  }

  @POST
  @Consumes({NDJSON, "application/ndjson", "application/jsonl"})
  @Produces(NDJSON)
  @RunOnVirtualThread
  public Response stream(
      InputStream body,
      @Context HttpServerRequest request,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) String contentEncoding) {
    return streams.accept(body, ContentEncoding.of(contentEncoding), request);
  }

  private static String charset(HttpHeaders headers) {
    return headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
  }
}
